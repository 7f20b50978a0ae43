"""References that stand behind a mark and belong to the sentence before it.

Numbers of notes (`martyr.[1] The`, `(1987).1 The`), and the source of a quotation (`…Now.” [Harbour Post, 9/16] The`).
"""

from __future__ import annotations

import re

from splitter.segmenter.candidates import Candidate
from splitter.segmenter.punctuation import SAID, UNSPACED

NUMBER = r"\d{1,3}(?:[ ,]\d{1,3}){0,5}"
NOTES = re.compile(rf"{NUMBER}(?=\s+[^\W\d_a-z]|\s+[(\[“„«\"]|\s*\Z)")
APART = re.compile(
    rf"[^\S\n]?\d{{1,3}}(?=[^\S\n]+(?![年月日時时点點个個名人岁歳万萬亿億家位次届条條項项])[{UNSPACED}])"
)
"""A note's number before a space, in a script that puts none around the numbers of its sentences (`。” 12 他`)."""
RAISED_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹†‡"
RAISED = re.compile(rf"[{RAISED_SIGNS}]{{1,5}}(?=\s)")
BESIDE = re.compile(rf"\[\w{{1,4}}\]|[{RAISED_SIGNS}]{{1,5}}|\d{{1,3}}(?=\s+[(\[])")
"""A note's sign at the closing mark."""
LONGEST_SOURCE = 200
IN_SQUARE = rf"[^\[\]\n]{{1,{LONGEST_SOURCE}}}"
SOURCE = re.compile(rf"[^\S\n]{{0,2}}\[(?:…|\.\.\.|(?=[^\[\]\n\d]{{0,{LONGEST_SOURCE}}}\d){IN_SQUARE})\]")
"""A note's number, a source with its date or page, or the sign that something is left out (`[…]`)."""
QUOTED_SOURCE = re.compile(
    rf"[^\S\n]{{0,2}}(?:\[{IN_SQUARE}\]|\((?:[^()\n]{{0,{LONGEST_SOURCE}}}[^()\n.!?]|[^()\n:\d]{{0,40}}[:\d][^()\n]{{0,{LONGEST_SOURCE}}})\)"
    rf"|（(?=[^（）\n]{{0,{LONGEST_SOURCE}}}[\d《])[^（）\n]{{1,{LONGEST_SOURCE}}}）)"
)
"""Behind a quotation any source, also in round brackets, but no sentence of its own (`(Hale left.)`)."""
STOPPED = re.compile(
    rf"[.。][^\S\n]?[(（](?=[^()（）\n]{{0,{LONGEST_SOURCE}}}\d)[^()（）\n]{{1,{LONGEST_SOURCE}}}(?<![.!?。])[)）]"
)
"""A source with its date or page behind a stop that stands outside the marks (`». («Озёрная газета», 14.11.2025)`)."""
SPACE = re.compile(r"\s*")
MOST = 4
"""How many references stand in a row at most."""


def cited_to(c: Candidate) -> int:
    """Return where the references behind the marks of `c` end; its own end where there are none.

    >>> from splitter.segmenter.candidates import candidate
    >>> text = "It holds.”4 (Note: the lower gate.) [Harbour Post, 9/16] Hale left."
    >>> text[cited_to(candidate(text, 0, 8, 10)):]
    ' Hale left.'
    """
    end = c.end
    for _ in range(MOST):
        reference = _reference(c, end)
        if reference == end:
            break
        end = reference
    beyond = space_to(c.text, end)
    goes_on = c.text[beyond : beyond + 1].islower() or (beyond == end < len(c.text))
    return c.end if goes_on else end


def _reference(c: Candidate, end: int) -> int:
    """Return where the reference that stands at `end` ends; `end` where none does."""
    text, quoted = c.text, c.text[c.end - 1] in SAID
    found = (QUOTED_SOURCE if quoted else SOURCE).match(text, end) if quoted or c.left else None
    if found is None and end == c.end:
        if text[end : end + 1] in RAISED_SIGNS:
            found = RAISED.match(text, end)
        elif c.after == end and (is_small(c.left[-2:]) or c.left.endswith(")")):
            found = NOTES.match(text, end)
        elif quoted:
            found = APART.match(text, end)
    return found.end() if found else end


def sourced_to(text: str, end: int) -> int:
    """Return where the notes and sources behind the closing mark that ends at `end` end.

    >>> sourced_to("“It holds.”[4] [Harbour Post, 9/16]: a gate", 11)
    35
    """
    for _ in range(MOST):
        found = BESIDE.match(text, end) or QUOTED_SOURCE.match(text, end) or STOPPED.match(text, end)
        if found is None:
            break
        end = found.end()
    return end


def is_small(letters: str) -> bool:
    """Say whether these are small letters, no figure among them: `v3.5 Beta` has no note."""
    return letters.isalpha() and letters.islower()


def space_to(text: str, offset: int) -> int:
    """Return where the white space at `offset` ends."""
    found = SPACE.match(text, offset)
    return found.end() if found else offset
