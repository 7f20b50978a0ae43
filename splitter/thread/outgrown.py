"""A thread that was edited by hand and is split again: which of its posts became several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from splitter.errors import SplitterWarning
from splitter.platforms import Platform
from splitter.thread.breaks import Break, Kind
from splitter.thread.thread import Post

SHOWN = 30
"""Code points of a post that show which one it is."""


def outgrown(text: str, platform: Platform, posts: Sequence[Post], ends: Sequence[Break]) -> Iterator[SplitterWarning]:
    """Yield a warning for each post of the author's that no longer fits.

    Where most of what stands between the author's own breaks fits one post, if it has no number, the statement is a
    thread, and each of them was meant to stay one; where it does not, a break only begins a new part.

    Args:
        text: the statement.
        platform: the platform.
        posts: the posts of the thread.
        ends: the break at which each of them ends.
    """
    meant = [(one, text[one[0].span.start : one[-1].span.end]) for one in _meant(posts, ends)]
    if len(meant) < 2 or 2 * sum(platform.fits(whole) for _, whole in meant) <= len(meant):  # noqa: PLR2004 - one has no break
        return
    for (first, *more), whole in meant:
        length = platform.count(whole)
        added = sum(platform.count(one.span.of(first.text)) for one in first.inserted if one.kind != "mark")
        over = length + added - platform.limit
        if more and over > 0:  # else it stays one, or --prefer made several of it
            yield SplitterWarning(
                "length",
                f"posts {first.number} {'to' if more[1:] else 'and'} {more[-1].number} are one in your text, "
                f"“{_beginning(whole)} …”, which is {over} {platform.unit} too long"
                f"{' with its number' if length <= platform.limit else ''}; shorten it to keep it whole.",
                post=first.number,
            )


def _beginning(text: str) -> str:
    """Return the first words of a text, whole ones where there are any."""
    words = " ".join(text[:SHOWN].split())
    return words.rpartition(" ")[0] or words


def _meant(posts: Sequence[Post], ends: Sequence[Break]) -> Iterator[list[Post]]:
    """Yield the posts between two of the author's breaks."""
    together: list[Post] = []
    for post, end in zip(posts, ends, strict=True):
        together.append(post)
        if end.kind is Kind.FORCED:
            yield together
            together = []
    if together:
        yield together
