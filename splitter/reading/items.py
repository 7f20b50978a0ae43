"""What list items start with in plain text, and which lines that look so are items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from splitter.characters import BULLETS, ROMAN

DASHES = "*·+–—-"
"""Characters that are marks where a blank follows."""
MARK = re.compile(
    rf"(?P<bullet>[{BULLETS}])|(?P<dash>[{re.escape(DASHES)}])(?=\s|\Z)|(?P<box>\[[ xX\d]{{1,3}}\])(?=\s)"
    r"|(?P<circle>o)(?=\s[^\W\d_a-z])|(?P<symbol>[ƒ§Øü])(?=\s[^\W\d_a-z])|(?P<nested>\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s)"
    r"|\(?(?:(?P<number>\d{1,3})|(?P<roman>[ivx]{1,5}|[IVX]{1,5})|(?P<letter>[a-zA-Z]))[.)](?=\s|\Z)"
)
"""`•`, `- `, `[x] `, `3.`, `(iv)`, `b)`, `1.2`: each at the start of a line."""
SURE = frozenset({"bullet", "box"})


HAN_MARK = re.compile(r"[一二三四五六七八九十百甲乙丙丁]{1,3}[、．.]")
"""What starts an item of a list numbered in Chinese characters."""


class Mark(NamedTuple):
    """The mark that a line starts with."""

    kind: str
    text: str
    rank: int
    """Its place in its list: 3 for `3.`, `c)` and `iii.`; 0 for a bullet."""


def mark_of(line: str) -> Mark | None:
    """Return the mark that a line starts with, None where it starts with none.

    >>> mark_of("(b) light"), mark_of("2.3 a lease"), mark_of("2,300 tenants")
    (Mark(kind='letter', text='(b)', rank=2), Mark(kind='nested 2', text='2.3', rank=3), None)
    """
    match = MARK.match(line)
    if not match:
        return None
    kind = str(match.lastgroup)
    value = match[kind].lower()
    if kind == "number":
        rank = int(value)
    elif kind == "nested":
        parent, _, last = value.rpartition(".")
        kind, rank = f"nested {parent}", int(last)
    elif kind == "letter":
        rank = ord(value) - ord("a") + 1
    else:
        rank = ROMAN.get(value, 0) if kind == "roman" else 0
    return Mark(kind, match.group(), rank)


def items(lines: Sequence[str], stopped: Callable[[str], bool]) -> list[int]:
    r"""Return the places of the lines of a group that start an item.

    A bullet always does.  A dash, a number or a letter does where it cannot belong to the line before (`am\n3. Mai`,
    `by\nJ. Smith`): at the start of the group or after a line that is finished, and a letter only beside its
    neighbour in the alphabet.  `1.2` starts one only beside `1.1` or `1.3` (`by\n3.5 per cent`), and the `o` that
    stands for a second bullet only below a first, and more than once, as other letters of symbol fonts do.

    >>> stop = lambda line: line[-1] in ".:"
    >>> items(["We ask for:", "a) heat", "b) light"], stop), items(["It was said by", "J. Smith."], stop)
    ([1, 2], [])
    """
    marks = {place: mark for place, line in enumerate(lines) if line[0] in LEADS and (mark := mark_of(line))}
    marks |= {place: Mark("bullet", ROW, 0) for place, line in enumerate(lines) if is_row(line)}
    ranks = {(mark.kind, mark.rank) for mark in marks.values()}
    times = Counter(mark.text for mark in marks.values())
    short = SHORT * max(map(len, lines))
    found: list[int] = []
    for place, mark in sorted(marks.items()):
        neighbour = (mark.kind, mark.rank + 1) in ranks or (mark.kind, mark.rank - 1) in ranks
        free = place == 0 or lines[place - 1][-1] in ",;:" or stopped(lines[place - 1]) or found[-1:] == [place - 1]
        listed = neighbour if mark.rank else times[mark.text] > 1
        if (
            mark.kind in SURE
            or (mark.kind == "circle" and listed and found)
            or (mark.kind == "symbol" and listed)
            or (free and (neighbour or mark.kind in {"dash", "number"}))
            or (listed and mark.rank != 0)
        ) or (mark.kind == "dash" and listed and len(lines[place - 1]) < short):
            found.append(place)
    return found


def is_row(line: str) -> bool:
    """Say whether a line is a row of a table, a point between its cells.

    >>> is_row("Rent · 400"), is_row("• Tel. 0113 · Fax 0114")
    (True, False)
    """
    return ROW in line and line[0] not in BULLETS


ROW = " · "
"""What stands between the cells of a table's row."""
LEADS = frozenset(BULLETS + DASHES + "ƒ§Øü[(0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
SHORT = 0.7
"""A line so much shorter than the longest of its group was not wrapped."""
