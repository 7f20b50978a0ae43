"""Composed text: one spelling for each letter with marks, in time that grows with the text.

Source: UAX #15 (canonical ordering, normalisation form C).
"""

from __future__ import annotations

import re
import unicodedata

MARKS = r"[^\w\s\x00-\x7f]{31,}+"
"""What may be a long run of combining marks: no letter, no digit, no white space.

UAX #15 calls 30 marks on one letter more than any language needs; the standard library sorts by insertion, so that a
run of tens of thousands in an odd order would take minutes.
"""


def nfc(text: str) -> str:
    r"""Return `text` in normalisation form C.

    >>> nfc("cafe\u0301") == "caf\xe9"
    True
    """
    if text.isascii():
        return text
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", re.sub(MARKS, lambda run: ordered(run[0]), text))


def ordered(run: str) -> str:
    r"""Return a text decomposed, with the marks of each letter in canonical order.

    >>> ascii(ordered("\u0301\u0323"))
    "'\\u0323\\u0301'"
    """
    whole: list[str] = []
    marks: list[str] = []
    for character in "".join(unicodedata.normalize("NFD", one) for one in run):
        if unicodedata.combining(character):
            marks.append(character)
        else:
            whole += sorted(marks, key=unicodedata.combining)
            whole.append(character)
            marks = []
    return "".join([*whole, *sorted(marks, key=unicodedata.combining)])
