"""Rules, lines of hyphens and the like: most start a new post, some only underline a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.words import Words

RULE = re.compile(r"([-*_=~•·—–―─━═])(?: ?\1){2,}|⁂")
"""Three or more of a sign, with single blanks between or none."""
DRAWN = 4
"""A rule of so many code points may underline a title; three marks are what an author writes for a new post."""


def lone_rules(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take a rule that stands alone for a thematic break."""
    del words
    return broken([[] if _is_rule(draft) else [draft] for draft in drafts]), []


def rules(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take rules between lines for thematic breaks, but those that underline a title or are a box around lines.

    >>> lines = tuple(Line(text) for text in ("Our rent", "========", "It rose.", "---", "Again."))
    >>> [(draft.text, draft.breaks) for draft in rules([Draft("paragraph", lines)], Words("", "en"))[0]]
    [('Our rent', False), ('It rose.', False), ('Again.', True)]
    """
    return broken([piece for draft in drafts for piece in _parted(draft, words)]), []


def _is_rule(draft: Draft) -> bool:
    return draft.kind != "code" and len(draft.lines) == 1 and RULE.fullmatch(draft.lines[0].text) is not None


def broken(pieces: Sequence[Sequence[Draft]]) -> list[Draft]:
    """Put a thematic break before the piece that follows each empty one."""
    kept: list[Draft] = []
    breaks = False
    for piece in pieces:
        kept += [draft._replace(breaks=bool(kept), tight=False) if breaks else draft for draft in piece]
        breaks = not piece
    return kept


def _parted(draft: Draft, words: Words) -> list[list[Draft]]:
    """Part a draft at its rules; an empty piece stands for a thematic break."""
    group = draft.lines
    rules = [place for place, line in enumerate(group) if RULE.fullmatch(line.text)]
    if not rules or draft.kind == "code":
        return [[draft]]
    between = [group[start + 1 : end] for start, end in pairwise([-1, *rules, len(group)])]
    texts = [group[place].text for place in rules]
    boxes = {
        place
        for place, (above, below) in enumerate(pairwise(texts))
        if above == below and len(above) >= DRAWN and _titles(between[place + 1], words)
    }
    pieces: list[list[Draft]] = []
    for place, lines in enumerate(between):
        if lines:
            pieces.append([draft._replace(lines=lines, breaks=draft.breaks and not pieces)])
        if place < len(texts) and not boxes & {place - 1, place} and not _underlines(texts[place], lines, words):
            pieces.append([])
    return pieces


def _underlines(rule: str, lines: Sequence[Line], words: Words) -> bool:
    """Say whether a rule is drawn below a title: below a lone line that is not finished, or is just as long."""
    if len(lines) != 1 or len(rule) < DRAWN:
        return False
    return _titles(lines, words) or abs(len(rule) - len(lines[0].text)) <= 1


def _titles(lines: Sequence[Line], words: Words) -> bool:
    return bool(lines) and not any(words.stopped(line.text) for line in lines)
