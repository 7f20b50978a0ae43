"""The warnings as an editor would give them: one line for one thing, the gravest first, no kind at length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from splitter.errors import SplitterWarning, WarningKind
from splitter.spans import Span
from splitter.thread.thread import Thread

MOST = 3
"""So many lines of a kind are given; the others are counted."""
BEGINNING = 30
"""Code points of a quotation that show which one it is."""
MORE: dict[WarningKind, str] = {
    "quotation": "more quotations are cut",
    "sentence": "more posts end inside a sentence",
    "word": "more posts end inside a word",
    "length": "more notes on length",
    "reading": "more notes on the text",
}
"""What the lines left out are about, in the order in which the kinds are given."""


def warning_lines(
    threads: Sequence[Thread], only: Collection[int] | None = None, most: int | None = MOST
) -> Iterator[str]:
    """Yield a sentence for each thing that the author should look at, each thing once.

    Args:
        threads: the threads of one statement.
        only: numbers of the posts that are looked at; all, if None.
        most: so many sentences of each kind and platform, and how many more there are; all, if None.

    >>> from splitter.thread import split
    >>> long = "“" + "Nobody asked us before the ferry was sold. " * 3 + "Not once,” said Ann Lee."
    >>> for line in warning_lines([split(long, limit=70, language="en")]): print(line)
    posts 1 to 4 share the quotation that begins “Nobody asked us before the …”: its 140 characters fit no post.
    """
    said: set[str] = set()
    for kind, more in MORE.items():
        for thread in threads:
            on = f"{thread.platform.name}, " if len(threads) > 1 and kind not in ("length", "reading") else ""
            found = [w for w in thread.warnings if w.kind == kind and (only is None or w.post in only)]
            lines = _quotations(thread, found) if kind == "quotation" else [warning.message for warning in found]
            fresh = [line for line in dict.fromkeys(f"{on}{line}" for line in lines) if line not in said]
            said.update(fresh)
            if (
                most is not None and len(fresh) > most + 1
            ):  # to say that there is one more takes as much room as that one
                fresh[most:] = [f"{on}{len(fresh) - most} {more}; --verbose shows them."]
            yield from fresh


def _quotations(thread: Thread, warnings: Sequence[SplitterWarning]) -> list[str]:
    """Return a line for each quotation that is cut, however many posts share it."""
    cut: dict[Span, list[int]] = {}
    for warning in warnings:
        if warning.post is not None:
            cut.setdefault(_around(thread, thread.posts[warning.post - 1].span.end), []).append(warning.post)
    return [_line(thread, span, posts) for span, posts in cut.items()]


def _around(thread: Thread, end: int) -> Span:
    """Return the outermost quotation that lies around a cut."""
    return thread.quotations[bisect_right(thread.quotations, end, key=attrgetter("end"))]


def _line(thread: Thread, quotation: Span, posts: Sequence[int]) -> str:
    text = quotation.of(thread.statement)
    words = " ".join(text[1 : BEGINNING + 1].split())
    if len(text) > BEGINNING + 1:
        words = f"{words.rpartition(' ')[0] or words} …"
    first, last = posts[0], posts[-1] + 1
    which = f"posts {first} to {last}" if last > first + 1 else f"posts {first} and {last}"
    why = "you start a new post in it" if thread.platform.fits(text) else f"its {len(text):,} characters fit no post"
    return f"{which} share the quotation that begins “{words}”: {why}."
