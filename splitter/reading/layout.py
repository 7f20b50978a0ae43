"""Which line ends of a group count: hard wraps go, verse, addresses and lists stay.

A line end is a wrap when the next word would not have fitted.  The width that decides it is taken from the group where
the group has lines enough to show one, else from the groups of the text that do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from splitter.reading.drafts import Draft, Line
from splitter.reading.endings import Endings, lowercase
from splitter.reading.joining import Vocabulary, join
from splitter.reading.plain import MARK

LONG = 110
"""A line of more code points than this is a paragraph that nobody wrapped."""
ENOUGH = 3
"""So many lines show a width."""
SLACK = 0.85
"""Proportional type wraps by millimetres, not by letters: lines of a paragraph may be so much shorter."""
HYPHENS = "-\u2010"
NARROW = 30
"""No column is narrower than this."""
VERSE = 4
"""So many lines, each with a capital, are verse if some of them end without a stop."""


def lay_out(drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary) -> list[Draft]:
    """Join hard-wrapped lines and part what is several blocks; other drafts stay as they are."""
    width = _common_width(drafts, endings)
    laid: list[Draft] = []
    for draft in drafts:
        if len(draft.lines) == 1 and not MARK.match(draft.lines[0].text):
            laid.append(draft)
        else:
            laid.extend(_settle(draft, width, endings, vocabulary))
    return laid


def _settle(draft: Draft, width: int | None, endings: Endings, vocabulary: Vocabulary) -> list[Draft]:
    """Lay out one group; pieces cut out of it are laid out again, since they may show a width of their own."""
    pieces = _lists(draft)
    if len(pieces) == 1 and pieces[0].kind != "item":
        pieces = _paragraphs(pieces[0], own_width(pieces[0].lines, endings) or width, endings, vocabulary)
        if len(pieces) == 1 and len(pieces[0].lines) == len(draft.lines):
            return pieces
    elif len(pieces) == 1:
        return [_item(pieces[0], width, endings, vocabulary)]
    return [settled for piece in pieces for settled in _settle(piece, width, endings, vocabulary)]


def _lists(draft: Draft) -> list[Draft]:
    """Part a group where list items start."""
    starts = [place for place, line in enumerate(draft.lines) if MARK.match(line.text)]
    if not starts or (draft.kind == "item" and starts == [0]):
        return [draft]
    pieces: list[Draft] = []
    edges = sorted({0, *starts, len(draft.lines)})
    for start, end in pairwise(edges):
        item = start in starts
        pieces.append(
            replace(
                draft,
                kind="item" if item else draft.kind,
                lines=draft.lines[start:end],
                tight=draft.tight if start == 0 else item and bool(pieces) and pieces[-1].kind == "item",
                breaks=draft.breaks and start == 0,
            )
        )
    return pieces


def _item(draft: Draft, width: int | None, endings: Endings, vocabulary: Vocabulary) -> Draft:
    """Give an item one line for its mark and text, with what wrapped joined."""
    lines = list(draft.lines)
    if MARK.fullmatch(lines[0].text) and len(lines) > 1:
        lines[:2] = [Line(f"{lines[0].text} {lines[1].text}", lines[0].number)]
    joined = lines[:1]
    for line in lines[1:]:
        if _wraps(joined[-1].text, line.text, width) or endings.goes_on(joined[-1].text, line.text):
            joined[-1] = Line(join(joined[-1].text, line.text, vocabulary), joined[-1].number)
        else:
            joined.append(line)
    return replace(draft, lines=tuple(joined))


def _paragraphs(draft: Draft, width: int | None, endings: Endings, vocabulary: Vocabulary) -> list[Draft]:
    if any(len(line.text) > LONG for line in draft.lines):
        return _unwrapped(draft, endings, vocabulary)
    if width is None:
        return [_loose(draft, endings, vocabulary)]
    return _wrapped(draft, width, endings, vocabulary)


def _unwrapped(draft: Draft, endings: Endings, vocabulary: Vocabulary) -> list[Draft]:
    """Every line is a paragraph of its own, unless it goes on with the sentence before."""
    lines: list[Line] = []
    for line in draft.lines:
        if lines and not endings.stopped(lines[-1].text) and lowercase(line.text):
            lines[-1] = Line(join(lines[-1].text, line.text, vocabulary), lines[-1].number)
        else:
            lines.append(line)
    return _parts(draft, [[line] for line in lines])


def _loose(draft: Draft, endings: Endings, vocabulary: Vocabulary) -> Draft:
    """Without a width, two lines are one where the first cannot end; more lines than two are verse or an address."""
    first, *rest = draft.lines
    if len(rest) == 1 and endings.goes_on(first.text, rest[0].text):
        return replace(draft, lines=(Line(join(first.text, rest[0].text, vocabulary), first.number),))
    return replace(draft, kind="verse" if rest else draft.kind)


def _wrapped(draft: Draft, width: int, endings: Endings, vocabulary: Vocabulary) -> list[Draft]:
    parts: list[list[Line]] = []
    whole: list[bool] = []
    last = draft.lines[0].text
    for line in draft.lines:
        if not parts:
            parts.append([line])
            whole.append(False)
        elif _wraps(last, line.text, width) or (not endings.stopped(last) and lowercase(line.text)):
            before = parts[-1][-1]
            parts[-1][-1] = Line(join(before.text, line.text, vocabulary), before.number)
            whole[-1] = True
        elif whole[-1] or endings.stopped(last):
            parts.append([line])
            whole.append(False)
        else:
            parts[-1].append(line)
        last = line.text
    return _parts(draft, parts)


def _parts(draft: Draft, parts: Sequence[Sequence[Line]]) -> list[Draft]:
    return [
        replace(
            draft,
            kind="verse" if len(part) > 1 else draft.kind,
            lines=tuple(part),
            tight=draft.tight and place == 0,
            breaks=draft.breaks and place == 0,
        )
        for place, part in enumerate(parts)
    ]


def _wraps(first: str, second: str, width: int | None) -> bool:
    """Say whether the line end is explained: the next word would have gone over the width."""
    if first[-1] in HYPHENS and first[-2:-1].isalpha() and second[0].islower():
        return True
    if width is None or len(first) > 2 * width:
        return False
    return len(first) + 1 + len(second.split(" ", 1)[0]) > SLACK * width


def own_width(lines: Sequence[Line], endings: Endings) -> int | None:
    """Return the width that a group shows, None where it shows none."""
    width = max(len(line.text) for line in lines)
    if len(lines) < ENOUGH or not NARROW <= width <= LONG or _verse(lines, endings):
        return None
    unexplained = sum(
        not _wraps(first.text, second.text, width) and not endings.stopped(first.text)
        for first, second in pairwise(lines)
    )
    explained = sum(_wraps(first.text, second.text, width) for first, second in pairwise(lines))
    return width if unexplained * 8 <= explained else None


def _verse(lines: Sequence[Line], endings: Endings) -> bool:
    capitals = all(line.text[:1].isupper() for line in lines)
    return len(lines) >= VERSE and capitals and any(not endings.stopped(line.text) for line in lines[:-1])


def _common_width(drafts: Sequence[Draft], endings: Endings) -> int | None:
    """Return the width that most lines of the text were wrapped at."""
    widths = sorted(
        width
        for draft in drafts
        if len(draft.lines) > ENOUGH and (width := own_width(draft.lines, endings)) is not None
        for _ in draft.lines
    )
    return widths[len(widths) * 9 // 10] if widths else None
