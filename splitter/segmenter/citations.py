"""References that stand behind a mark and belong to the sentence before it (`martyr.[1] The`, `(1987).1 The`)."""

from __future__ import annotations

from splitter.patterns import pattern
from splitter.segmenter.candidates import Candidate

BRACKETED = pattern(r"\s?(?:(?:\[\d{1,4}(?:\s?[-–,;]\s?\d{1,4}){0,9}\])+|\[(?:…|\.\.\.)\])")
"""Numbers of notes, and the sign that something is left out (`[…]`)."""
NOTES = pattern(r"\d{1,3}(?:[ ,]\d{1,3}){0,5}(?=\s+[^\W\d_a-z])")
RAISED_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹†‡"
RAISED = pattern(rf"[{RAISED_SIGNS}]{{1,5}}(?=\s)")
SPACE = pattern(r"\s*")


def cited_to(c: Candidate) -> int:
    """Return where the references behind the marks of `c` end; its own end where there are none.

    A number counts as a note only behind a word or a parenthesis, and before a capital.
    """
    if c.text[c.after : c.after + 1] == "[":
        found = BRACKETED.match(c.text, c.end)
    elif c.after == c.end and c.first in RAISED_SIGNS:
        found = RAISED.match(c.text, c.end)
    elif c.after == c.end and c.first.isdigit() and (is_small(c.left[-2:]) or c.left.endswith(")")):
        found = NOTES.match(c.text, c.end)
    else:
        found = None
    if found is None:
        return c.end
    beyond = space_to(c.text, found.end())
    goes_on = c.text[beyond : beyond + 1].islower() or (beyond == found.end() < len(c.text))
    return c.end if goes_on else found.end()


def is_small(letters: str) -> bool:
    """Say whether these are small letters, no figure among them: `v3.5 Beta` has no note."""
    return letters.isalpha() and letters.islower()


def space_to(text: str, offset: int) -> int:
    """Return where the white space at `offset` ends."""
    found = SPACE.match(text, offset)
    return found.end() if found else offset
