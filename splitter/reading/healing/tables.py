"""Tables that plain text draws with bars, as Markdown, Org and reStructuredText do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.items import ROW
from splitter.reading.words import Words

BORDER = re.compile(r"[|+][|+:=-]*[|+]")
"""A line between rows: `|----|----|`, `+====+====+`."""


def drawn_tables(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Put a point between the cells of each row of a table, and leave out its borders.

    >>> table = Draft("paragraph", (Line("| Year | Rent |"), Line("|------|------|"), Line("| 2020 | 400 |")))
    >>> drawn_tables([table], Words(""))[0][0].text.splitlines()
    ['Year · Rent', '2020 · 400']
    """
    del words
    return [draft._replace(lines=tuple(_rows(draft.lines))) for draft in drafts], []


def _rows(group: Sequence[Line]) -> Sequence[Line]:
    if not all(line.text[0] in "|+" and line.text[-1] in "|+" for line in group):
        return group
    drawn = [line for line in group if not _border(line)]
    table = [[cell for cell in map(str.strip, line.text[1:-1].split("|")) if cell] for line in drawn]
    if len(drawn) == len(group) or all(len(cells) < 2 for cells in table):  # noqa: PLR2004 - a table has two columns
        return group
    return [line._replace(text=ROW.join(cells)) for line, cells in zip(drawn, table, strict=True) if cells]


def _border(line: Line) -> bool:
    return BORDER.fullmatch(line.text.replace(" ", "")) is not None and "-" in line.text.replace("=", "-")
