"""A thread that is not what it has to be is never given out."""

from dataclasses import replace

import pytest

import splitter
from splitter.spans import Span
from splitter.thread.promises import PromiseBrokenError, check

THREAD = splitter.split("The first one is here. The second one is here.", limit=40)


def with_posts(*posts, **more):
    return replace(THREAD, posts=posts, **more)


ONE, TWO = THREAD.posts


def test_a_thread_keeps_its_promises():
    check(THREAD)


@pytest.mark.parametrize(
    ("broken", "promise"),
    [
        (replace(THREAD, platform=THREAD.platform.with_limit(20)), "post 1 does not fit X"),
        (with_posts(ONE, TWO._replace(text=TWO.text.replace("here", "near"))), "post 2 is not its piece"),
        (with_posts(ONE._replace(span=Span(0, 21)), TWO), "post 1 is not its piece"),
        (with_posts(TWO), "something was left out before post 2"),
        (with_posts(ONE, ONE), "something was left out before post 1"),
        (with_posts(ONE), "the end of the statement was left out"),
    ],
)
def test_a_broken_promise_is_named(broken, promise):
    with pytest.raises(PromiseBrokenError, match=promise):
        check(broken)


def test_a_thread_knows_its_limit():
    assert THREAD.limit == THREAD.platform.limit == 40
