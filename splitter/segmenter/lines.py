"""New lines: which of them their author meant, and which a mail program or a PDF put there to fit the width."""

from __future__ import annotations

import re

from splitter.segmenter.candidates import Candidate
from splitter.segmenter.punctuation import BREAKS, CLOSERS, NEW_LINES, UNSPACED

NARROWEST = 30
"""No text is wrapped to fewer columns."""
WIDEST = 120
"""A longer line is not wrapped at all."""
NEARBY = 400
"""How far from a new line others are looked at for the width that the text is wrapped to, in code points."""
LONGEST_HEADING = 80
BREAK = re.compile(BREAKS)
BLANK_LINE = re.compile(rf"(?:{BREAKS}[^\S{NEW_LINES}]*{BREAKS}|\u2029)\s*")
UNSPACED_END = re.compile(f"[{UNSPACED}）」』】〕》〉]")
UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
OPENING_BRACKETS = frozenset("([{")
"""Nothing is wrapped behind one of them: no space stands there."""
CODE = re.compile(r"(?<![@#/\w])[a-z]\w*_\w|\w::\w|[\w)]\.\w+\(|[|{}<=]")
"""What stands in a line of code, and hardly ever in prose."""
ROW = " · "
"""What stands between the cells of a table's row."""
SMALL_WORD = 3
"""Words of a heading that long may be in lower case (`of`, `the`)."""


def line_before(text: str, at: int) -> tuple[int, bool]:
    """Return where the line that holds `at` begins, and whether it is so long that it began still earlier."""
    begin = max(0, at - WIDEST)
    for place in range(at - 1, begin - 1, -1):
        if text[place] in NEW_LINES:
            return place + 1, False
    return begin, begin > 0


def line_after(text: str, offset: int) -> str:
    """Return the line from `offset` on, cut where it is longer than any wrapped one."""
    found = BREAK.search(text, offset, offset + WIDEST)
    return text[offset : found.start() if found else offset + WIDEST].rstrip()


def width(text: str, at: int) -> int:
    """Return the length of the longest line near the new line at `at`, of those that no blank line parts from it."""
    before = text[max(0, at - NEARBY) : at].rsplit("\n\n", 1)[-1]
    after = text[at + 1 : at + NEARBY].split("\n\n", 1)[0]
    return max(len(line.strip()) for line in (*before.split("\n"), *after.split("\n")))


def is_hard(text: str, end: int, at: int) -> bool:
    """Say whether white space before the new line tells that it was meant, where words have none between them."""
    return end < at and UNSPACED_END.match(text, end - 1) is not None


def is_meant(place: Candidate, terminators: str) -> bool:
    """Say whether the next line's first word had room on the line before, and the next line ends no sentence.

    A line that wraps is as full as it can be.  Where the next line ends in a mark, the two are rather one sentence,
    unless white space stands before the new line.
    """
    text, at, after = place.text, place.at, place.after
    begin, longer = line_before(text, at)
    line, following = text[begin:at].rstrip(), line_after(text, after)
    if line[-1:] in OPENING_BRACKETS or (ROW in line and ROW in following) or CODE.search(line):
        return True
    if UNSPACED_LETTER.match(following):
        return not longer and 2 * len(line) < width(text, at)  # a word is no wider than a few characters
    word = following.split(None, 1)[0] if following else ""
    if longer or not word or len(line) + 1 + len(word) > max(NARROWEST, min(width(text, at), WIDEST)):
        return False
    ending = following.rstrip(CLOSERS)[-1:]
    return not ending or ending not in terminators or text[at - 1].isspace()


def is_salutation(place: Candidate) -> bool:
    """Say whether the line is a sentence of its own that ends in a colon (`Dear Ms. Hale:`), before no quotation."""
    line = own_line(place)
    return line.endswith(":") and place.first.isupper() and not place.opened


def is_heading(place: Candidate) -> bool:
    """Say whether the line is a sentence of its own with capitals at the head of every longer word."""
    words = [word for word in own_line(place).split() if word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() or len(word) <= SMALL_WORD for word in words)


def own_line(place: Candidate) -> str:
    """Return the line before the new line at `place` if the sentence begins with it; an empty string otherwise."""
    begin, longer = line_before(place.text, place.at)
    if longer or place.at - begin > LONGEST_HEADING or place.text[begin : place.start].strip():
        return ""
    return place.text[place.start : place.at].rstrip() if place.start >= begin else ""
