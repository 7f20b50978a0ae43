"""Items of a list, in lines of their own or within one (`1) First 2) Second`): which marker may come next."""

from __future__ import annotations

import re
from typing import NamedTuple

from splitter.characters import roman
from splitter.segmenter.punctuation import BULLETS

LONGEST = 8
"""A marker with its brackets and its bullet has at most so many characters: no look goes further."""
MARKER = re.compile(r"(?P<open>\(?)(?P<name>\d{1,3}|[a-zA-Z]|[ivx]{2,5})(?P<close>\.?\)|\.)")
AHEAD = re.compile(rf"{MARKER.pattern}(?=\s)")
BEHIND = re.compile(rf"(?:^|[\s{BULLETS}])(\(?(?:\d{{1,3}}|[a-zA-Z]|[ivx]{{2,5}}))\Z")
LINE = re.compile(rf"[{BULLETS}]|[*+–—-]\s|(?:\w+\s)?©")
"""A bullet, or a notice of copyright."""
FIRST = frozenset({"0", "1", "a", "A", "i"})
ROMAN = tuple(roman(number) for number in range(1, 16))


class Items(NamedTuple):
    """The list that the text is in: what would begin its next item."""

    markers: tuple[str, ...] = ()
    """`2.)` in a list whose last item was `1.)`."""
    bullet: str = ""


NO_ITEMS = Items()


def successors(marker: str) -> tuple[str, ...]:
    """Return the markers that may follow `marker` in its list; none where it is no marker.

    A capital with a stop (`A.`) is an initial far more often than a marker, and so starts no list.

    >>> successors("1.)"), successors("(b)"), successors("i."), successors("A."), successors("z."), successors("Fig.")
    (('2.)',), ('(c)',), ('ii.', 'j.'), (), (), ())
    """
    parts = MARKER.fullmatch(marker)
    if parts is None or (parts["name"].isupper() and parts["close"] == "."):
        return ()
    return tuple(f"{parts['open']}{name}{parts['close']}" for name in _names_after(parts["name"]))


def _names_after(name: str) -> list[str]:
    if name.isdigit():
        return [str(int(name) + 1)]
    following = [ROMAN[ROMAN.index(name) + 1]] if name in ROMAN[:-1] else []
    if len(name) == 1 and name not in "zZ":
        following.append(chr(ord(name) + 1))
    return following


def marker_at(text: str, offset: int) -> str:
    """Return the marker that stands at `offset` with white space after it; an empty string where none does.

    >>> marker_at("see 2) below", 4), marker_at("see 2.5 below", 4)
    ('2)', '')
    """
    found = AHEAD.match(text, offset)
    return found[0] if found else ""


def marker_around(text: str, start: int, at: int) -> tuple[int, str]:
    """Return the marker whose stop or parenthesis is at `at`, and where it begins; an empty string where none does.

    >>> marker_around("First (b) second", 0, 8)
    (6, '(b)')
    """
    begin = max(start, at - LONGEST)
    found = BEHIND.search(text[begin:at])
    if found is None or (found.start(1) == 0 and begin > start):
        return at, ""
    begin += found.start(1)
    return begin, marker_at(text, begin)


def heads_sentence(text: str, start: int, offset: int) -> bool:
    """Say whether nothing but a bullet stands between the start of the sentence and `offset`."""
    return offset - start <= LONGEST and not text[start:offset].strip(BULLETS).strip()


def starts_item(text: str, offset: int, items: Items) -> bool:
    """Say whether the line that begins at `offset` begins with a bullet, or a marker that opens or continues a list.

    A number of any other kind may be the end of the sentence from the line above.

    >>> starts_item("1. Bread", 0, NO_ITEMS), starts_item("7. May", 0, NO_ITEMS), starts_item("- milk", 0, NO_ITEMS)
    (True, False, True)
    """
    if LINE.match(text, offset):
        return True
    marker = marker_at(text, offset)
    return bool(marker) and (marker in items.markers or (opens_list(marker) and bool(successors(marker))))


def opens_list(marker: str) -> bool:
    """Say whether `marker` would be the first of its list.

    >>> opens_list("1."), opens_list("(a)"), opens_list("7.")
    (True, True, False)
    """
    return marker.strip("().") in FIRST
