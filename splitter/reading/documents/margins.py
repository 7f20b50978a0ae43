"""What belongs to the pages of a document and not to its text: running heads and feet, page numbers; and its notes.

A running head stands at one height of several pages, and says the same on each but for its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from splitter.characters import ROMAN
from splitter.reading.documents.columns import Line
from splitter.reading.documents.glyphs import Page
from splitter.reading.documents.typesetting import LARGER, Typesetting
from splitter.reading.healing.pages import DIGITS, NUMBER

SMALLER = 0.92
"""Type so many times as large as the text's is a note's, at most."""
NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})\Z")
"""What marks a note."""
EDGE = 3
"""A head or a foot is within so many lines of a page's edge."""
LEVEL = 6.0
"""Points by which its height may differ from page to page."""
MANY = 8
"""In a document of more pages than this, what is said twice may be chance."""
OUTER = 0.06
"""The share of a page's height in which nothing but a head or a foot stands ..."""
SMALL = 0.95
"""... where its type is so much smaller than the text's."""
ALONE = 1.6
"""Lines of the usual distance between a head or a foot and the text."""
COUNT = re.compile(r"(?:\A|[^\d/.-])(\d{1,4})\s*(?:/|of|von|de|di|sur|van|av|af|z|из)\s*(\d{1,4})\Z")
"""`3 / 12`, at the end of a line."""


class Level(NamedTuple):
    """What stands at one height at the edge of a page: the left and the right of a running head are two lines."""

    page: Page
    places: tuple[int, ...]
    text: str
    size: float
    height: float
    """Points between the edge and the baseline; below none for a foot."""
    alone: bool
    """Whether nothing is nearer to the edge, and the text is further away than its lines are from one another."""


def furniture(pages: Sequence[Page], lines: Sequence[Line], setting: Typesetting) -> set[int]:
    """Return the places of the lines that belong to the pages."""
    levels = list(_levels(pages, lines, setting))
    seen: dict[tuple[str, float], list[Level]] = {}
    for level in levels:
        seen.setdefault(_sign(level), []).append(level)
    titles = _titles(lines, setting)
    enough = 2 if len(pages) <= MANY else 3

    def belongs(level: Level) -> bool:
        alike = {other.page.number for other in seen[_sign(level)] if abs(other.height - level.height) <= LEVEL}
        small = level.size <= SMALL * setting.size and abs(level.height) < OUTER * level.page.height
        repeats = level.height > 0 and level.size < LARGER * setting.size and level.text.casefold() in titles
        counts = _counts(level.text, level.page.number, len(pages))
        return len(alike) >= enough or repeats or (level.alone and (small or counts))

    edges: dict[tuple[int, bool], list[Level]] = {}
    for level in sorted(levels, key=lambda level: abs(level.height)):
        edges.setdefault((level.page.number, level.height > 0), []).append(level)
    return {place for edge in edges.values() for level in takewhile(belongs, edge) for place in level.places}


def notes(lines: Sequence[Line], setting: Typesetting) -> set[int]:
    """Return the places of the lines of footnotes: small type at the foot of a column, behind a mark."""
    found: set[int] = set()
    columns: dict[tuple[int, int, int], list[int]] = {}
    for place, line in enumerate(lines):
        columns.setdefault((line.column.page, line.column.place, line.column.of), []).append(place)
    before = False
    for places in columns.values():
        start = len(places)
        while start and lines[places[start - 1]].size <= SMALLER * setting.size:
            start -= 1
        small = places[start:]
        if len(small) < len(places) or before:
            while small and not before and not marked(lines[small[0]]):
                small = small[1:]
            found.update(small)
            before = bool(small)
    return found


def marked(line: Line) -> str | None:
    """Return the mark of a note that a line begins with, None where it begins with none."""
    first = line.words[0]
    if not NOTE.match(first.text) or len(line.words) == 1:
        return None
    return first.text


def _levels(pages: Sequence[Page], lines: Sequence[Line], setting: Typesetting) -> Iterator[Level]:
    """Yield what stands at the edges of each page."""
    places: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        places.setdefault(line.column.page, []).append(place)
    away = ALONE * setting.lead(setting.size)
    for page in pages:
        rows: dict[int, list[int]] = {}
        for place in sorted(places.get(page.number, ()), key=lambda place: (-lines[place].baseline, lines[place].left)):
            rows.setdefault(round(lines[place].baseline), []).append(place)
        heights = list(rows)
        for rank, (height, row) in enumerate(rows.items()):
            foot = height < page.height / 2
            from_edge = len(heights) - 1 - rank if foot else rank
            if from_edge >= EDGE:
                continue
            inner = heights[rank - 1 : rank] if foot else heights[rank + 1 : rank + 2]
            alone = from_edge == 0 and all(abs(other - height) > away for other in inner)
            text = " ".join(lines[place].text for place in row)
            size = max(lines[place].size for place in row)
            yield Level(page, tuple(row), text, size, -height if foot else page.height - height, alone)


def _counts(text: str, number: int, count: int) -> bool:
    """Say whether a line is, or ends in, the number of its page."""
    found = NUMBER.fullmatch(text)
    if found:
        return int(found["number"]) == number or bool(found["word"] or found["of"])
    end = COUNT.search(text)
    return end is not None and (int(end[1]), int(end[2])) == (number, count)


def _titles(lines: Sequence[Line], setting: Typesetting) -> set[str]:
    """Return the titles of a document in one case: lines in larger type that follow one another."""
    titles: set[str] = set()
    run: list[str] = []
    for line in lines:
        if line.size >= LARGER * setting.size:
            run.append(line.text)
        elif run:
            titles.add(" ".join(run).casefold())
            run = []
    return titles


def _sign(level: Level) -> tuple[str, float]:
    """Return what a head has in common with those of other pages."""
    text = level.text.casefold()
    return "#" if text in ROMAN else DIGITS.sub("#", text), round(level.size)
