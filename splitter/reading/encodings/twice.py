"""Text that somebody decoded wrongly before it came here: what to look at before it is posted."""

from __future__ import annotations

import re

from splitter.errors import SplitterWarning
from splitter.reading.notes import note

LETTERS = "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2030\u20ac\u2122"
"""What Windows-1252 has where Latin-1 has controls, quotation marks and dashes apart: `MANHÃ”` may end a quotation."""
TWICE = re.compile(
    f"[ÂÃ][\u0080-\u00ba\u00bc-\u00bf{LETTERS}]|â(?:€[{LETTERS}\u2018-\u2026\u009d]|\u0080[\u0080-\u00bf])"
)
"""UTF-8 that was read as Windows-1252 or Latin-1: `Â` before a no-break space, `Ã©` for `é`, `â€™` for `’`."""
AROUND = 12
"""So many code points before it show the place."""


def read_twice(text: str) -> list[SplitterWarning]:
    r"""Return a warning where text looks as if its encoding had been mistaken once.

    >>> read_twice("Good.\nWeâ€™re here.")[0].message
    'line 2: “Weâ€™” looks like a character that was read in the wrong encoding; mend it before you post.'
    >>> read_twice("We’re here.")
    []
    """
    found = [match.span() for match in TWICE.finditer(text)]
    if not found:
        return []
    start, end = found[0]
    shown = text[max(0, start - AROUND) : end].rsplit(maxsplit=1)[-1]
    others = len(found) - 1
    places = f" and {others} more place{'s' * (others > 1)}" if others else ""
    what = "look like characters that were" if others else "looks like a character that was"
    message = f"“{shown}”{places} {what} read in the wrong encoding; mend it before you post."
    return [note(message, [text.count("\n", 0, start) + 1])]
