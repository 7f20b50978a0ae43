"""Quotations: passages between quotation marks, paired by a stack over the marks of `quotation_marks.py`.

The text is read paragraph by paragraph.  An opening mark without a partner is dropped at the end of its paragraph
unless something says that the quotation goes on, so that a missing mark never swallows the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from splitter.languages import Language, resolve
from splitter.segmenter.quotation_marks import Look, Mark, System, Weight, find, system
from splitter.spans import Span

DEPTH = 8
"""How many open marks are looked through for the partner of a closing one: nobody nests deeper."""
REACH = 280
"""How far a quotation may go on over a paragraph's end when no mark takes it up there, in code points."""
LONG = 280
"""A passage longer than this needs marks that leave no doubt."""
SCARE = 80
"""Longest passage between single marks of which one may be an apostrophe."""
BLANK = regex.compile(r"\n[^\S\n]*\n")
STOP = regex.compile(r"[.!?…]['’\")\]]*\s")


class Pairing(NamedTuple):
    """The result of pairing the marks of a text."""

    spans: list[Span]
    unpaired: list[int]


def quotations(text: str, language: str | None = None) -> list[Span]:
    """Return the quotations of a text.

    Args:
        text: any text.
        language: a language code; found out from the text where it is None.

    Returns:
        The spans, marks included, in order of start; one that lies inside another comes after it.

    Raises:
        UsageError: the language code is malformed.

    >>> text = "“He said ‘no’. He meant it.” She left."
    >>> [span.of(text) for span in quotations(text, "en")]
    ['“He said ‘no’. He meant it.”', '‘no’']
    """
    return _pair(text, resolve(language, text)).spans


def unpaired(text: str, language: str | None = None) -> list[int]:
    """Return the offsets of the marks that have no partner, in order; apostrophes, inches and the like are no marks.

    >>> unpaired("He’s got 5′ of rope. “It is long, he said.", "en")
    [21]
    """
    return _pair(text, resolve(language, text)).unpaired


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other one, in order.

    >>> outermost([Span(0, 9), Span(2, 4), Span(12, 14)])
    [Span(start=0, end=9), Span(start=12, end=14)]
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def marks_of(text: str, span: Span) -> tuple[str, str]:
    """Return the marks of a quotation as they stand in the text, with the spaces that belong to them.

    >>> marks_of("« Oui. »", Span(0, 8))
    ('« ', ' »')
    """
    kinds = system("und").kinds
    opening = next((kind for kind in kinds if text.startswith(kind, span.start)), text[span.start : span.start + 1])
    closing = next((kind for kind in kinds if text.endswith(kind, 0, span.end)), text[span.end - 1 : span.end])
    inner = text[span.start + len(opening) : span.end - len(closing)]
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return opening + before, after + closing


def continuing_mark(text: str, span: Span, language: str | None = None) -> str:
    """Return the mark that takes a quotation up again: as its own paragraphs do, else as its language does.

    >>> continuing_mark("«Uno. Dos»", Span(0, 10), "es"), continuing_mark("“One. Two.”", Span(0, 11), "en")
    ('»', '“')
    """
    spoken = resolve(language, text)
    opening = marks_of(text, span)[0]
    own = system(spoken.code).continuing.get(opening.strip(), frozenset())
    for line in regex.finditer(r"\n\s*(\W{1,2})", span.of(text)):
        found = [kind for kind in own if line[1].startswith(kind)]
        if found:
            return found[0] + opening[len(opening.rstrip()) :]
    habit = dict(spoken.quotations.continuing).get(opening.strip(), opening.strip())
    return habit + opening.lstrip()[len(opening.strip()) :]


def _pair(text: str, language: Language) -> Pairing:
    known = system(language.code)
    marks = find(text, language)
    ahead = _ahead(marks)
    opened: list[Mark] = []
    weak: dict[int, Mark] = {}
    spans: list[Span] = []
    lost: list[Mark] = []
    place = 0
    for at, mark in enumerate(marks):
        if at < place:
            continue
        if at and mark.paragraph != marks[at - 1].paragraph:
            kept, place = _carried(text, opened, marks, at, known)
            lost += [old for old in opened if old not in kept]
            opened, weak = kept, {}
            if at < place:
                continue
        partner = _partner(text, opened, mark, ahead[at], known)
        if partner is not None:
            spans.append(Span(opened[partner].start, mark.end))
            lost += opened[partner + 1 :]
            del opened[partner:]
            weak.pop(mark.family, None)
        elif mark.look is not Look.CLOSES:
            if mark.weight is Weight.WEAK:
                weak.setdefault(mark.family, mark)
            else:
                opened.append(mark)
        elif mark.weight is Weight.FIRM:
            fallback = weak.pop(mark.family, None)
            if fallback and _may_open(text, fallback) and not (opened and opened[-1].start > fallback.start):
                spans.append(Span(fallback.start, mark.end))
            else:
                lost.append(mark)
    lost += opened
    return Pairing(sorted(spans, key=lambda span: (span.start, -span.end)), sorted(m.start for m in lost if _told(m)))


def _told(mark: Mark) -> bool:
    """A lone apostrophe is nothing to speak of."""
    return mark.weight is Weight.FIRM and mark.kind not in "'’"


def _ahead(marks: Sequence[Mark]) -> list[Look]:
    """For each mark, say what the next mark of its family in its paragraph does, leaving out the doubtful ones."""
    ahead = [Look.EITHER] * len(marks)
    coming: dict[int, Look] = {}
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        if at + 1 < len(marks) and marks[at + 1].paragraph != mark.paragraph:
            coming = {}
        ahead[at] = coming.get(mark.family, Look.EITHER)
        if mark.weight is not Weight.WEAK:
            coming[mark.family] = mark.look
    return ahead


def _may_open(text: str, mark: Mark) -> bool:
    """A quotation begins at the start of a paragraph or after a stop, colon, comma or bracket, not amid a clause."""
    before = text[max(0, mark.start - 4) : mark.start].rstrip()
    return mark.first or not before or not before[-1].isalnum()


def _partner(text: str, opened: Sequence[Mark], mark: Mark, ahead: Look, known: System) -> int | None:
    """Return the index of the open mark that `mark` closes, if it closes one."""
    if mark.look is Look.OPENS and not (mark.weight is Weight.WEAK and opened):
        return None
    if mark.weight is Weight.WEAK and ahead is Look.CLOSES:
        return None
    far = DEPTH if mark.look is Look.CLOSES and mark.weight is Weight.FIRM else 1
    for at in range(len(opened) - 1, max(len(opened) - 1 - far, -1), -1):
        if mark.kind in known.partners.get(opened[at].kind, ()):
            return _better(text, opened, at, ahead, known) if _pairs(text, opened[at], mark, known) else None
    return None


def _better(text: str, opened: Sequence[Mark], at: int, ahead: Look, known: System) -> int:
    """`'I 'ad a look,' said he`: a single mark amid a clause is an apostrophe where the one before it opens better."""
    if at and ahead is not Look.CLOSES and opened[at].family in known.single and not _may_open(text, opened[at]):
        below = opened[at - 1]
        if below.family == opened[at].family and _may_open(text, below):
            return at - 1
    return at


def _pairs(text: str, opening: Mark, closing: Mark, known: System) -> bool:
    """Say whether the passage between two marks that fit each other is a quotation."""
    length = closing.end - opening.start
    if closing.weight is Weight.FIRM:
        return length <= LONG or closing.look is Look.CLOSES or opening.paragraph == closing.paragraph
    if opening.family in known.single and not _may_open(text, opening):
        return length <= SCARE and not STOP.search(text, opening.end, closing.start)
    return True


def _carried(
    text: str, opened: Sequence[Mark], marks: Sequence[Mark], at: int, known: System
) -> tuple[list[Mark], int]:
    """Return the open marks that live on in the paragraph that starts with `marks[at]`, and the next mark to read."""
    kept: list[Mark] = []
    recent = opened[-DEPTH:]
    while recent and at < len(marks) and marks[at].first:
        taken = [i for i, old in enumerate(recent) if marks[at].kind in known.continuing.get(old.kind, ())]
        if not taken:
            break
        kept.append(recent[taken[-1]])
        recent = recent[taken[-1] + 1 :]
        at += 1
    if not kept:
        kept = [old for old in recent if _closed_soon(text, old, marks, at, known)]
    return kept, at


def _closed_soon(text: str, opening: Mark, marks: Sequence[Mark], at: int, known: System) -> bool:
    """Say whether the next mark of the kind closes what the last paragraph left open."""
    for mark in marks[at : at + DEPTH]:
        if mark.family == opening.family:
            closes = mark.look is Look.CLOSES and mark.weight is Weight.FIRM
            near = mark.end - opening.start <= REACH
            directed = known.natural[opening.kind] is not Look.EITHER or not BLANK.search(text, opening.end, mark.start)
            return closes and near and directed and mark.kind in known.partners.get(opening.kind, ())
    return False
