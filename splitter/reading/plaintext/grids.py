"""Tables that plain text draws with bars, as Markdown, Org and reStructuredText do."""

from __future__ import annotations

from collections.abc import Sequence

from splitter.patterns import pattern
from splitter.reading.drafts import Line
from splitter.reading.marks import ROW

BORDER = pattern(r"[|+][|+:=-]*[|+]")
"""A line between rows: `|----|----|`, `+====+====+`."""


def rows(group: Sequence[Line]) -> list[Line]:
    """Return a group of lines, the rows of a table with a point between their cells; any other group as it is.

    >>> [line.text for line in rows([Line("| Year | Rent |"), Line("|------|------|"), Line("| 2020 | 400 |")])]
    ['Year · Rent', '2020 · 400']
    """
    if not all(line.text[0] in "|+" and line.text[-1] in "|+" for line in group):
        return list(group)
    drawn = [line for line in group if not _border(line)]
    table = [[cell for cell in map(str.strip, line.text[1:-1].split("|")) if cell] for line in drawn]
    if len(drawn) == len(group) or all(len(cells) < 2 for cells in table):  # noqa: PLR2004 - a table has two columns
        return list(group)
    return [line._replace(text=ROW.join(cells)) for line, cells in zip(drawn, table, strict=True) if cells]


def _border(line: Line) -> bool:
    return BORDER.fullmatch(line.text.replace(" ", "")) is not None and "-" in line.text.replace("=", "-")
