"""How wide a piece of the statement is, in every unit of the platform."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import add as plus
from operator import le
from typing import NamedTuple

from splitter.errors import UsageError
from splitter.platforms import Platform
from splitter.thread.breaks import Break
from splitter.thread.labels import Templates

Widths = tuple[int, ...]


class Rooms(NamedTuple):
    """What a post may hold, in each unit, beside what label and template take."""

    middle: tuple[Widths, ...]
    """Where its number has one digit, two, … as many as the number of posts."""
    first: Widths
    last: Widths
    lone: Widths


NO_ROOM = Rooms(((),), (), (), ())


class Measure:
    """Measures pieces of one statement for one platform; edges of the statement know the first and last template."""

    def __init__(self, platform: Platform, text: str, rooms: Rooms = NO_ROOM) -> None:
        """Take what is measured, and what posts may hold."""
        self.platform = platform
        self.text = text
        self.rooms = rooms
        self.known: dict[tuple[int, int], Widths] = {}
        self.added: dict[str, Widths] = {}

    def widths(self, start: int, end: int) -> Widths:
        """Return how wide the piece is, in each unit of the platform."""
        found = self.known.get((start, end))
        if found is None:
            found = self.known[start, end] = self.platform.lengths(self.text[start:end])
        return found

    def each(self, pieces: Sequence[tuple[int, int]]) -> list[Widths]:
        """Return how wide each of many pieces is."""
        new = [piece for piece in pieces if piece not in self.known]
        texts = [self.text[start:end] for start, end in new]
        units = [list(map(limit.counts, texts)) for limit in self.platform.limits]
        self.known.update(zip(new, zip(*units, strict=True), strict=True))
        return [self.known[piece] for piece in pieces]

    def widths_of(self, added: str) -> Widths:
        """Return how wide what is put into the text is: a mark or white space."""
        found = self.added.get(added)
        if found is None:
            found = self.added[added] = self.platform.lengths(added)
        return found

    def room(self, start: int, end: int) -> Widths:
        """Return what the post that holds the piece may hold, whatever its number."""
        if start == 0:
            return self.rooms.lone if end == len(self.text) else self.rooms.first
        return self.rooms.last if end == len(self.text) else self.rooms.middle[-1]

    def fits(self, start: int, end: int, added: str = "") -> bool:
        """Say whether the piece is one post, with what a cut adds to it."""
        widths = self.widths(start, end)
        if added:
            widths = add(widths, self.widths_of(added))
        return all(map(le, widths, self.room(start, end)))

    def each_fits(self, breaks: Sequence[Break]) -> list[bool]:
        """Say of each piece between two breaks whether it is one post, with what the cuts add to it."""
        pieces = [(left.start, right.end) for left, right in pairwise(breaks)]
        middle, fits = self.rooms.middle[-1], []
        for (left, right), widths in zip(pairwise(breaks), self.each(pieces), strict=True):
            added = left.after + right.before
            room = middle if left.start and right.end < len(self.text) else self.room(left.start, right.end)
            fits.append(all(map(le, add(widths, self.widths_of(added)) if added else widths, room)))
        return fits

    def with_rooms(self, rooms: Rooms) -> Measure:
        """Return the same measure for other labels."""
        measure = Measure(self.platform, self.text, rooms)
        measure.known, measure.added = self.known, self.added
        return measure


def add(one: Widths, two: Widths) -> Widths:
    """Return the sums, unit by unit.

    >>> add((1, 2), (10, 20))
    (11, 22)
    """
    return tuple(map(plus, one, two))


def rooms(platform: Platform, templates: Templates, digits: int, margin: Widths) -> Rooms:
    """Return what posts may hold in a thread whose length has so many digits.

    Args:
        platform: the platform.
        templates: labels and templates.
        digits: digits of the number of posts; 0 for a lone post.
        margin: room that is left unused, in each unit.

    Raises:
        UsageError: label and template leave no room for a word.
    """

    def room(own: int, *, first: bool, last: bool) -> Widths:
        wrapping = templates.widest(own, digits, first=first, last=last)
        taken = platform.lengths(wrapping.around("x"))
        word = platform.lengths("x")
        left = tuple(a - t + w - m for a, t, w, m in zip(platform.amounts, taken, word, margin, strict=True))
        if left[0] < 1 or any(amount < 0 for amount in left):
            worn = (first and templates.first and "--first") or (last and templates.last and "--last") or "--post"
            raise UsageError(
                f"a limit of {platform.limit} leaves no room for a word beside its label and template, which take "
                f"{taken[0] - word[0]}; give a larger --limit or a shorter --number or {worn}."
            )
        return left

    return Rooms(
        middle=tuple(room(own, first=False, last=False) for own in range(min(1, digits), digits + 1)),
        first=room(min(1, digits), first=True, last=False),
        last=room(digits, first=False, last=True),
        lone=room(digits, first=True, last=True),
    )
