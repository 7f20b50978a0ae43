"""The words of a page into lines, in the order in which its columns are read.

A gutter is a strip that no word crosses for several lines, with text on either side of it.  Where gutters begin and end
they part the page into bands; the columns of a band are read one after the other, the bands from the top.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from splitter.reading.documents.glyphs import Page, Word, right_to_left, spell

STEP = 2.0
"""Points that a strip is wide when gutters are looked for."""
GUTTER = 0.7
"""Ems of the narrowest gutter (LaTeX leaves one em)."""
HIGH = 5.0
"""Ems of the shortest: four lines."""
LINES = 3
"""So many lines at least stand on either side of one."""
COLUMN = 8.0
"""Ems of the narrowest column: numbers and bullets before their items are narrower."""
BESIDE = 0.7
"""The share of lines with a neighbour on the same baseline, beyond which two columns may be a table's ..."""
FILLED = 0.6
"""... if they fill no more than this of their width."""
LEVEL = 0.2
"""Ems by which the words of a line may differ in height."""
OVERLAP = 0.6
"""The share of the lower line's height by which a raised word lies within a line."""
SMALLER = 0.85
"""A raised word is so much smaller than its line."""
RAISED = 0.15
"""Ems that it stands above it."""


class Column(NamedTuple):
    """Where a line stands: on which page, in which band of it, in which column of how many."""

    page: int
    band: int
    place: int
    of: int


class Line(NamedTuple):
    """A line of a column."""

    words: tuple[Word, ...]
    column: Column
    left: float
    right: float
    baseline: float
    size: float
    """That of most of its letters."""
    bold: bool
    """Whether all of it is."""

    @property
    def text(self) -> str:
        """Its words with spaces between."""
        return spell(self.words)

    def raises(self, word: Word) -> bool:
        """Say whether a word of it is raised, as the mark of a note is."""
        return word.size < SMALLER * self.size and word.baseline > self.baseline + RAISED * self.size


class Gutter(NamedTuple):
    """A strip between two columns."""

    left: float
    right: float
    bottom: float
    top: float


def lines(page: Page) -> list[Line]:
    """Return the lines of a page in the order in which they are read."""
    if not page.words:
        return []
    em = _em(page.words)
    backwards = right_to_left("".join(word.text for word in page.words))
    found: list[Line] = []
    for band, (words, gutters) in enumerate(_bands(page.words, _gutters(page.words, em))):
        edges = sorted((gutter.left + gutter.right) / 2 for gutter in gutters)
        columns: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
        for word in words:
            middle = (word.box.left + word.box.right) / 2
            columns[sum(edge < middle for edge in edges)].append(word)
        if backwards:
            columns.reverse()
        for place, column in enumerate(columns):
            where = Column(page.number, band, place, len(columns))
            found += [_line(row, where, backwards=backwards) for row in _rows(column)]
    return found


def _em(words: Sequence[Word]) -> float:
    """Return the size of most letters."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] or 1.0


def _gutters(words: Sequence[Word], em: float) -> list[Gutter]:
    """Return the gutters of a page, the highest first."""
    strips = _strips(words)
    candidates = sorted(
        ((top - bottom, strip, bottom, top) for strip, gaps in strips.items() for bottom, top in gaps), reverse=True
    )
    found: list[Gutter] = []
    for height, strip, bottom, top in candidates:
        if height < HIGH * em:
            break
        if any(_covers(gutter, strip * STEP, bottom, top, em) for gutter in found):
            continue
        first = last = strip
        while _free(strips.get(first - 1, ()), bottom, top, em):
            first -= 1
        while _free(strips.get(last + 1, ()), bottom, top, em):
            last += 1
        gutter = Gutter(first * STEP, (last + 1) * STEP, bottom, top)
        if any(_overlap(gutter, other) for other in found):
            continue
        if gutter.right - gutter.left >= GUTTER * em and _parts(gutter, words, found, em):
            found.append(gutter)
    return found


def _overlap(first: Gutter, second: Gutter) -> bool:
    """Say whether two gutters are one, as what is white beside a short line is a part of its column's."""
    across = min(first.right, second.right) - max(first.left, second.left)
    return across > 0 and min(first.top, second.top) > max(first.bottom, second.bottom)


def _strips(words: Sequence[Word]) -> dict[int, list[tuple[float, float]]]:
    """Return for each strip that has text to its left and to its right where no word crosses it."""
    crossing: dict[int, list[tuple[float, float]]] = {}
    for word in words:
        for strip in range(round(word.box.left / STEP), round(word.box.right / STEP)):
            crossing.setdefault(strip, []).append((word.box.bottom, word.box.top))
    bottom, top = min(word.box.bottom for word in words), max(word.box.top for word in words)
    return {
        strip: list(_gaps(crossing.get(strip, ()), bottom, top))
        for strip in range(min(crossing, default=0) + 1, max(crossing, default=0))
    }


def _gaps(crossing: Sequence[tuple[float, float]], bottom: float, top: float) -> Iterator[tuple[float, float]]:
    """Yield what lies between the words that cross a strip."""
    low = bottom
    for foot, head in sorted(crossing):
        if foot > low:
            yield low, foot
        low = max(low, head)
    if top > low:
        yield low, top


def _free(gaps: Sequence[tuple[float, float]], bottom: float, top: float, em: float) -> bool:
    return any(low <= bottom + em / 2 and high >= top - em / 2 for low, high in gaps)


def _covers(gutter: Gutter, x: float, bottom: float, top: float, em: float) -> bool:
    """Say whether what lies between `bottom` and `top` at `x` is only the ragged edge of a gutter's column."""
    within = gutter.left - COLUMN * em < x < gutter.right + COLUMN * em
    return within and min(top, gutter.top) - max(bottom, gutter.bottom) > (top - bottom) / 2


def _parts(gutter: Gutter, words: Sequence[Word], found: Sequence[Gutter], em: float) -> bool:
    """Say whether text stands on either side of a gutter, and is no table."""
    others = [other for other in found if min(gutter.top, other.top) > max(gutter.bottom, other.bottom)]
    left = max((other.left for other in others if other.left < gutter.left), default=-inf)
    right = min((other.right for other in others if other.right > gutter.right), default=inf)
    near = [
        word
        for word in words
        if gutter.bottom <= (word.box.bottom + word.box.top) / 2 <= gutter.top
        and left < word.box.left
        and word.box.right < right
    ]
    sides = (
        [word for word in near if word.box.right <= gutter.left + STEP],
        [word for word in near if word.box.left >= gutter.right - STEP],
    )
    rows = [{round(word.baseline) for word in side} for side in sides]
    if min(map(len, rows)) < LINES:
        return False
    extents = [max(word.box.right for word in side) - min(word.box.left for word in side) for side in sides]
    if min(extents) < COLUMN * em:
        return False
    beside = sum(bool({row - 1, row, row + 1} & rows[1]) for row in rows[0])
    filled = min(
        sum(word.box.right - word.box.left for word in side) / (extent * len(row))
        for side, extent, row in zip(sides, extents, rows, strict=True)
    )
    return beside < BESIDE * min(map(len, rows)) or filled > FILLED


def _bands(words: Sequence[Word], gutters: Sequence[Gutter]) -> Iterator[tuple[list[Word], list[Gutter]]]:
    """Yield the words of each band from the top of a page, and the gutters that part it."""
    edges = sorted({edge for gutter in gutters for edge in (gutter.bottom, gutter.top)}, reverse=True)
    found: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in words:
        middle = (word.box.bottom + word.box.top) / 2
        found[sum(middle < edge for edge in edges)].append(word)
    for place, band in enumerate(found):
        inside = [
            gutter
            for gutter in gutters
            if place and place < len(edges) and gutter.top >= edges[place - 1] and gutter.bottom <= edges[place]
        ]
        if band:
            yield band, inside


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words of each line of a column, from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.baseline):
        if rows and (_level(rows[-1][0], word) or _beside(rows[-1], word)):
            rows[-1].append(word)
        else:
            rows.append([word])
    joined: list[list[Word]] = []
    for row in rows:  # what stands lower than a raised word came first may be the line that it is raised in
        if joined and all(_beside(joined[-1], word) for word in row):
            joined[-1] += row
        else:
            joined.append(row)
    return joined


def _level(first: Word, second: Word) -> bool:
    return first.baseline - second.baseline <= LEVEL * min(first.size, second.size)


def _beside(row: Sequence[Word], word: Word) -> bool:
    """Say whether a word stands beside the words of a line, as high as they do."""
    return _share(row, word) >= OVERLAP and _clear(row, word)


def _share(row: Sequence[Word], word: Word) -> float:
    """Return how much of the lower of a line and a word lies within the other."""
    bottom, top = min(other.box.bottom for other in row), max(other.box.top for other in row)
    both = min(top, word.box.top) - max(bottom, word.box.bottom)
    return both / max(0.1, min(top - bottom, word.box.top - word.box.bottom))


def _clear(row: Sequence[Word], word: Word) -> bool:
    """Say whether a word stands beside the words of a line, not on one of them."""
    slack = word.size / 4
    return all(word.box.left >= other.box.right - slack or word.box.right <= other.box.left + slack for other in row)


def _line(row: list[Word], where: Column, *, backwards: bool) -> Line:
    if not backwards:
        row = sorted(row, key=lambda word: word.box.left)
    size = _em(row)
    level = [word for word in row if abs(word.size - size) <= 1 - SMALLER] or row
    return Line(
        tuple(row),
        where,
        min(word.box.left for word in row),
        max(word.box.right for word in row),
        min(word.baseline for word in level),
        size,
        all(word.bold for word in row),
    )
