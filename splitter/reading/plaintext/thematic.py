"""Rules in plain text, lines of hyphens and the like: most start a new post, some only underline a title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from splitter.patterns import pattern
from splitter.reading.drafts import Line
from splitter.reading.endings import Endings

SIGNS = "-*_=~•·—–―─━═⁂"
RULE = pattern(r"([-*_=~•·—–―─━═])(?: ?\1){2,}|⁂")
"""Three or more of a sign, with single blanks between or none."""
DRAWN = 4
"""A rule of so many code points may underline a title; three marks are what an author writes for a new post."""


def is_rule(line: str) -> bool:
    """Say whether a line is a rule.

    >>> is_rule("* * *"), is_rule("--"), is_rule("- a -")
    (True, False, False)
    """
    return bool(line) and line[0] in SIGNS and RULE.fullmatch(line) is not None


def parted(group: Sequence[Line], endings: Endings, *, alone: bool = False) -> list[list[Line]]:
    """Part a group of lines at its rules; an empty piece stands for a thematic break.

    A rule below a title underlines it, and two that are alike make a box around several lines: those are no breaks.
    `alone`: only a rule that is the whole group is one.

    >>> from splitter.languages import load
    >>> lines = [Line(text) for text in ("Our rent", "========", "It rose.", "---", "Again.")]
    >>> [[line.text for line in piece] for piece in parted(lines, Endings(lambda: load("en")))]
    [['Our rent'], ['It rose.'], [], ['Again.']]
    """
    rules = [place for place, line in enumerate(group) if is_rule(line.text)]
    if not rules or (alone and len(group) > 1):
        return [list(group)]
    between = [list(group[start + 1 : end]) for start, end in pairwise([-1, *rules, len(group)])]
    texts = [group[place].text for place in rules]
    boxes = {
        place
        for place, (above, below) in enumerate(pairwise(texts))
        if above == below and len(above) >= DRAWN and _titles(between[place + 1], endings)
    }
    pieces: list[list[Line]] = []
    for place, lines in enumerate(between):
        if lines:
            pieces.append(lines)
        if place < len(texts) and not boxes & {place - 1, place} and not _underlines(texts[place], lines, endings):
            pieces.append([])
    return pieces


def _underlines(rule: str, lines: Sequence[Line], endings: Endings) -> bool:
    """Say whether a rule is drawn below a title: below a lone line that is not finished, or is just as long."""
    if len(lines) != 1 or len(rule) < DRAWN:
        return False
    return _titles(lines, endings) or abs(len(rule) - len(lines[0].text)) <= 1


def _titles(lines: Sequence[Line], endings: Endings) -> bool:
    return bool(lines) and not any(endings.stopped(line.text) for line in lines)
