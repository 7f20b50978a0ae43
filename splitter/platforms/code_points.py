"""How the data files write sets of code points: ranges in hexadecimal."""

from __future__ import annotations


def code_points(ranges: str) -> list[str]:
    """Return the characters of `ranges`.

    >>> code_points("a9 2194-2196")
    ['©', '↔', '↕', '↖']
    """
    pairs = (item.partition("-") for item in ranges.split())
    return [chr(code) for first, _, last in pairs for code in range(int(first, 16), int(last or first, 16) + 1)]
