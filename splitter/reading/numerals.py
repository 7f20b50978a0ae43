"""The marks of an ordered list: numbers, letters, Roman numerals (source: `type` of `ol` in the HTML standard)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from splitter.characters import roman

LARGEST = 3999
"""Roman numerals go no further, and nobody counts so far in letters."""


def numbered(first: int, style: str = "1", *, behind: str = ".") -> Iterator[str]:
    """Return the marks of a list, without end.

    Args:
        first: the number of the first item.
        style: `1`, `a`, `A`, `i` or `I`; any other is `1`.
        behind: what stands behind each, a full stop or `)`.

    >>> marks = numbered(26, "a")
    >>> next(marks), next(marks), next(numbered(4, "I", behind=")"))
    ('z.', 'aa.', 'IV)')
    """
    return (_numeral(number, style) + behind for number in count(first))


def _numeral(number: int, style: str) -> str:
    if style not in STYLES or not 0 < number <= LARGEST:
        return str(number)
    numeral = STYLES[style](number)
    return numeral.upper() if style.isupper() else numeral


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


STYLES = {"a": _letters, "A": _letters, "i": roman, "I": roman}
