"""Short quotations that a lowercase word goes on after, for languages that count both as one sentence."""

from __future__ import annotations

import re

QUOTED = re.compile(r"[“„«]([^“”„«»\n]{1,200})[“”»],?\s(?=[^\W\d_])")
"""A quotation with the mark that closes it, and the space before the word that follows."""


def marks_in_speech(text: str, longest: int, marks: frozenset[str]) -> frozenset[int]:
    """Return the offsets of `marks` within quotations of at most `longest` characters before a lowercase word.

    >>> sorted(marks_in_speech("„No. Never,“ he said. „No. Never.“ He left.", 60, frozenset(".")))
    [3]
    """
    if not longest:
        return frozenset()
    quoted = (match for match in QUOTED.finditer(text) if len(match[1]) <= longest and text[match.end()].islower())
    return frozenset(
        place for match in quoted for place in range(match.start(1), match.end(1) - 1) if text[place] in marks
    )
