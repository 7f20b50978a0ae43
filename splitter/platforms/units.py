"""The units that need no tables: UTF-8 bytes, UTF-16 code units."""

from __future__ import annotations


def utf8(text: str) -> int:
    """Return how many bytes `text` has in UTF-8; a lone surrogate has three.

    >>> utf8("abc"), utf8("é"), utf8("中"), utf8("🎉")
    (3, 2, 3, 4)
    """
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def utf16(text: str) -> int:
    """Return how many code units `text` has in UTF-16.

    >>> utf16("abc"), utf16("é"), utf16("中"), utf16("🎉")
    (3, 1, 1, 2)
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
