"""The promises: checked on every thread before it is given out, since what is posted cannot be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from splitter.platforms import Platform
from splitter.thread.measure import Widths
from splitter.thread.thread import Post, Thread


class PromiseBrokenError(AssertionError):
    """The thread is not what it has to be: a fault of this program, never of the statement."""


def excess(posts: Sequence[Post], platform: Platform) -> Widths:
    """Return by how much the widest post is over each limit; zeros where all fit."""
    widest = [max(post.length for post in posts)]
    widest += [max(map(limit.counts, [post.text for post in posts])) for limit in platform.limits[1:]]
    return tuple([max(0, width - amount) for width, amount in zip(widest, platform.amounts, strict=True)])


def check(thread: Thread) -> None:
    """Raise unless every post fits and the posts say exactly what the statement says, in order.

    Raises:
        PromiseBrokenError: a post is too long, differs from its piece, or something was left out.
    """
    texts, statement, place = [post.text for post in thread.posts], thread.statement, 0
    for limit in thread.platform.limits:
        for number, length in enumerate(map(limit.counts, texts), start=1):
            if length > limit.amount:
                raise PromiseBrokenError(f"post {number} does not fit {thread.platform.name}")
    for post in thread.posts:
        start, end = post.span
        if post.bare != statement[start:end]:
            raise PromiseBrokenError(f"post {post.number} is not its piece of the statement")
        if start < place or statement[place:start].strip():
            raise PromiseBrokenError(f"something was left out before post {post.number}")
        place = end
    if statement[place:].strip():
        raise PromiseBrokenError("the end of the statement was left out")
