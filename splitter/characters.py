"""Characters and numerals that several rooms ask about.

Sources: the scripts and blocks of the Unicode Character Database; the numerals of HTML's `ol type=i`.
"""

from __future__ import annotations

import re
import unicodedata

import regex

BULLETS = "•●○◦▪▫■□◆◇▶►‣⁃∙⦁➢➤✓✔☐☑☒"
"""Characters that are nothing but the marks of list items, wherever they stand at the start of a line."""
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    "\U00020000-\U0003ffff"
)
"""Letters and marks of the scripts that put no space between words (Han, kana, Thai, Lao, Khmer, Myanmar).

Ranges of a character class, for `re` and `regex` alike.
"""
SPACELESS_LETTERS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Their letters alone, as a part of a character class for `regex`."""
WIDE = regex.compile(r"[\p{East_Asian_Width=W}\p{East_Asian_Width=F}]")
"""What takes two columns: letters and marks of East Asia, emoji."""
MARKS = regex.compile(r"[\p{Mn}\p{Me}]")
"""What takes none: it is written on a letter."""
VALUES = {
    "m": 1000, "cm": 900, "d": 500, "cd": 400, "c": 100, "xc": 90, "l": 50, "xl": 40,
    "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1,
}  # fmt: skip


def continues(char: str) -> bool:
    r"""Say whether a character is a part of the one before it: what is written on a letter or a mark, or joins it.

    >>> continues("\ufe0f"), continues("\u0301"), continues("a")
    (True, True, False)
    """
    return char == "\u200d" or unicodedata.category(char)[0] == "M"


def spaceless(text: str) -> bool:
    """Say whether a letter or a mark of a script without spaces is in the text.

    >>> spaceless("It’s — here."), spaceless("雨")
    (False, True)
    """
    return not text.isascii() and re.search(f"[{SPACELESS}]", text) is not None


def columns(text: str) -> int:
    """Return how many columns a text takes: a letter of East Asia or an emoji two, a mark on a letter none.

    >>> columns("rain"), columns("雨 비"), columns("né")
    (4, 5, 2)
    """
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text)) - len(MARKS.findall(text))


def roman(number: int) -> str:
    """Return a Roman numeral in small letters; there are none below 1 or above 3999.

    >>> roman(4), roman(1999)
    ('iv', 'mcmxcix')
    """
    numeral = ""
    for letters, value in VALUES.items():
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral


ROMAN = {roman(number): number for number in range(1, 40)}
"""Roman numerals as they number items and chapters; `CD`, `DC` and `MIX` are words, whatever their letters."""
