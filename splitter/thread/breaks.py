"""Breaks: the places where a post may end, strongest kind first.

A break of a weaker kind comes into play only where a piece between two stronger ones fits no post (refine.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Literal, NamedTuple

from splitter.spans import Span

Prefer = Literal["fewest", "paragraphs", "sentences"]
"""Which breaks a post may hold: those that make the thread short, none between paragraphs, or none at all."""


class Kind(IntEnum):
    """What ends at a break: the lower, the stronger."""

    FORCED = 0
    """The author starts a new post here."""
    PARAGRAPH = 1
    ITEM = 2
    """A list item, a line of the list."""
    SENTENCE = 3
    ATTRIBUTED = 4
    """A sentence outside the quotation that its words belong to."""
    SAID = 5
    """What introduces a quotation (`He said,`)."""
    QUOTED_PARAGRAPH = 6
    """A paragraph, inside a quotation that fits no post."""
    QUOTED_SENTENCE = 7
    """A sentence, inside a quotation that fits no post."""
    SIGNED = 8
    """A quotation, before the words that sign it in a sentence of their own (`– Ann Lee, teacher`)."""
    LINE = 9
    """A line of verse, a table's row, or speech that breaks off."""
    CLAUSE = 10
    """A place inside a sentence, better or worse: it has a cost of its own."""
    TORN = 11
    """The place between a quotation and the attribution after it."""
    SPEAKER = 12
    """A place inside that attribution (`he ‖ said`)."""
    CHARACTER = 13
    """A place inside a word, or between two characters of a script without spaces."""


DEEPEST = 4
"""How deep quotations nest at most: no style guide has a mark for a fifth."""
FREE = Kind.SENTENCE
"""At breaks up to this kind a post may always end."""


class Break(NamedTuple):
    """A place where a post may end: its text ends at `end`, the next one's begins at `start`, white space between."""

    end: int
    start: int
    kind: Kind
    within: int = -1
    """Index of the innermost quotation that a cut here would part; -1 for none."""
    before: str = ""
    """What a cut here adds to the end of the post (`…`, a closing mark)."""
    after: str = ""
    """What a cut here adds to the start of the next post."""
    cost: int = 0
    """What a cut inside a sentence costs, in thousandths of a post that stands empty (`splitter.segmenter.clauses`)."""


class Nest:
    """Quotations with their nesting, for the question which is the innermost around a place.

    >>> nest = Nest([Span(0, 20), Span(5, 10), Span(30, 40)])
    >>> [nest.innermost(place, place) for place in (7, 15, 10, 25, 31)]
    [1, 0, 0, -1, 2]
    >>> nest.chain(1)
    [0, 1]
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        """Take quotations in order of their start, each one inside or outside of every other.

        What is nested deeper than anybody nests is left out: its words are those of the quotation around it.
        """
        found = list(_shallow(spans))
        self.spans = [span for span, _ in found]
        self._starts = [span.start for span in self.spans]
        self._parents = [parent for _, parent in found]

    def innermost(self, end: int, start: int) -> int:
        """Return the index of the innermost quotation that a cut from `end` to `start` parts; -1 for none."""
        index = bisect_right(self._starts, end - 1) - 1
        while index >= 0 and self.spans[index].end <= start:
            index = self._parents[index]
        return index

    def chain(self, index: int) -> list[int]:
        """Return the indexes of a quotation and of those around it, the outermost first."""
        found = []
        while index >= 0:
            found.append(index)
            index = self._parents[index]
        return found[::-1]


def _shallow(spans: Sequence[Span]) -> Iterator[tuple[Span, int]]:
    """Yield the quotations that are not nested too deep, each with the index of the one around it; -1 for none."""
    stack: list[tuple[Span, int]] = []
    count = 0
    for span in spans:
        while stack and stack[-1][0].end <= span.start:
            stack.pop()
        if len(stack) < DEEPEST:
            yield span, stack[-1][1] if stack else -1
            stack.append((span, count))
            count += 1
