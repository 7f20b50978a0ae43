"""One statement in text, JSON and the page: the same posts, to the byte."""

import json

import pytest

from splitter import output, split
from splitter.output import as_json, as_text, page
from splitter.output.text import BETWEEN
from tests.output.test_html import texts

STATEMENT = """\
Wages & “rights” <now>

The minister said: “There is no money. There never was.” 👩🏽‍🏭 It is a lie, and everybody knows it, the minister too.

ان الأجور حق. لن نتراجع عنها أبدا.
"""


def test_every_format_has_the_same_posts():
    made = split(STATEMENT, "x", limit=80)
    posts = [post.text for post in made.posts]
    assert len(posts) > 2
    assert [post["text"] for post in json.loads(as_json([made]))["posts"]] == posts
    assert as_text(made.posts) == BETWEEN.join(posts) + "\n"
    assert texts(page([made]), "text") == posts
    assert texts(page([made]), "proof") == [made.statement]


def test_every_public_name_is_there():
    for name in output.__all__:
        assert callable(getattr(output, name))
    with pytest.raises(AttributeError, match="no attribute 'poster'"):
        output.poster  # noqa: B018 - asking is the test
