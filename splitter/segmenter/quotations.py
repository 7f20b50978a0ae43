"""Quotations: passages between quotation marks, paired by a stack over the marks of `quotation_marks.py`.

The text is read paragraph by paragraph.  An opening mark without a partner is dropped at the end of its paragraph
unless something says that the quotation goes on, so that a missing mark never swallows the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from splitter.characters import BULLETS
from splitter.languages import Language, resolve
from splitter.segmenter.mark_system import CLOSES, EITHER, OPENS, Look, System, system
from splitter.segmenter.quotation_marks import FIRM, PLAIN, WEAK, Mark, find
from splitter.spans import Span

DEPTH = 8
"""How many open marks are looked through for the partner of a closing one: nobody nests deeper."""
REACH = 280
"""How far a quotation may go on over a paragraph's end when no mark takes it up there, in code points."""
FAR = 1500
"""The same for marks that look one way, where the next of them closes."""
LONG = 280
"""A passage longer than this needs marks that leave no doubt."""
SCARE = 80
"""Longest passage between single marks of which one may be an apostrophe."""
QUIET = frozenset(["'", "’", "`", "``", "''", "’’", ",,", "<<", ">>"])
"""Signs that mean something else too often to be called a mark without partner."""
SHARING = "«"
"""Opening marks that nest in their own kind, as in Russian and French."""
LONGEST_HEADING = 80
"""Code points of a heading between two paragraphs of one quotation, at most."""
ITEM = re.compile(rf"\s*(?:[{BULLETS}*+–-]\s|\(?\w{{1,3}}[.)]\s)")
"""The head of a list's item."""
ENDS = ".!?…:;。！？।"
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
    return paired(text, language).spans


def unpaired(text: str, language: str | None = None) -> list[int]:
    """Return the offsets of the marks that have no partner, in order; apostrophes, inches and the like are no marks.

    >>> unpaired("He’s got 5′ of rope. “It is long, he said.", "en")
    [21]
    """
    return paired(text, language).unpaired


def paired(text: str, language: str | None = None) -> Pairing:
    """Return the quotations of a text and its marks without a partner, found in one pass: see `quotations`, `unpaired`.

    >>> paired("“Yes,” he said. “It is long.", "en").unpaired
    [16]
    """
    return _pair(text, resolve(language, text))


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


class Paragraph(NamedTuple):
    """What one paragraph gives."""

    spans: list[Span]
    lost: list[Mark]
    """Marks without partner."""
    opened: list[Mark]
    """Marks still open at the paragraph's end."""
    shared: dict[Mark, int]
    """Of the open marks, those that may end where a quotation inside them does, with that end."""


def _pair(text: str, language: Language) -> Pairing:
    known = system(language.code)
    marks = find(text, language)
    spans: list[Span] = []
    lost: list[Mark] = []
    last = Paragraph([], [], [], {})
    for start, end in _paragraphs(marks):
        kept: list[Mark] = []
        taken = 0
        if last.opened:
            goes_on = not _interrupted(text, marks[start - 1].end, marks[start].start)
            takers = marks[start:end] if goes_on else ()
            kept, taken = _carried(text, last.opened, takers, marks[start : start + DEPTH], known)
            spans += _shared(last, kept)
            lost += _lost(last, kept)
        last = _read(text, marks[start + taken : end], kept, marks[end : end + 1], known)
        spans += last.spans
        lost += last.lost
    spans += _shared(last, [])
    lost += _lost(last, [])
    alone = sorted(mark.start for mark in lost if mark.weight is FIRM and mark.kind not in QUIET)
    return Pairing(sorted(spans, key=lambda span: (span.start, -span.end)), alone)


def _paragraphs(marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of marks that stand in one paragraph."""
    start = 0
    for at in range(1, len(marks)):
        if marks[at].paragraph != marks[start].paragraph:
            yield start, at
            start = at
    if marks:
        yield start, len(marks)


def _shared(last: Paragraph, kept: Sequence[Mark]) -> list[Span]:
    """Return what open marks that do not live on span with a closing mark that they share."""
    return [Span(mark.start, last.shared[mark]) for mark in last.opened if mark in last.shared and mark not in kept]


def _lost(last: Paragraph, kept: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in last.opened if mark not in last.shared and mark not in kept]


def _read(text: str, marks: Sequence[Mark], kept: Sequence[Mark], coming: Sequence[Mark], known: System) -> Paragraph:
    """Pair the marks of a paragraph, with those that live on from the one before already open.

    A single mark amid a clause closes nothing where the next paragraph opens with one of its family: the quotation goes
    on there (`'The crews' boats are late.` `'They will come.'`).
    """
    goes_on = {mark.family for mark in coming if mark.first and mark.look is OPENS} & known.single
    spans: list[Span] = []
    lost: list[Mark] = []
    opened = list(kept)
    shared: dict[Mark, int] = {}
    weak: dict[int, Mark] = {}
    for mark, ahead in zip(marks, _ahead(marks), strict=True):
        if mark.family in goes_on and mark.weight is not FIRM and text[mark.end + 1 : mark.end + 2].islower():
            continue
        partner = _partner(text, opened, mark, ahead, known) if opened else None
        if partner is not None:
            spans.append(Span(opened[partner].start, mark.end))
            since = opened[partner].start
            if _shares(text, opened, partner):
                since = opened[partner - 1].start
                shared[opened[partner - 1]] = mark.end
            lost += opened[partner + 1 :]
            del opened[partner:]
            weak = {family: old for family, old in weak.items() if family != mark.family and old.start < since}
        elif mark.look is not CLOSES:
            if mark.weight is WEAK:
                if _may_open(text, mark):
                    weak.setdefault(mark.family, mark)
            else:
                opened.append(mark)
        elif mark.weight is FIRM:
            fallback = weak.pop(mark.family, None)
            if fallback and not (opened and opened[-1].start > fallback.start):
                spans.append(Span(fallback.start, mark.end))
                weak = {family: old for family, old in weak.items() if old.start < fallback.start}
            else:
                lost.append(mark)
    return Paragraph(spans, lost, opened, shared)


def _ahead(marks: Sequence[Mark]) -> list[Look]:
    """For each mark of a paragraph, say what the next of its family does, leaving out the doubtful ones."""
    ahead: list[Look] = []
    coming: dict[int, Look] = {}
    for mark in reversed(marks):
        ahead.append(coming.get(mark.family, EITHER))
        if mark.weight is not WEAK:
            coming[mark.family] = mark.look
    return ahead[::-1]


def _may_open(text: str, mark: Mark) -> bool:
    """A quotation begins at the start of a paragraph or after a stop, colon, comma or bracket, not amid a clause."""
    before = text[max(0, mark.start - 4) : mark.start].rstrip()
    return mark.first or not before or not before[-1].isalnum()


def _partner(text: str, opened: Sequence[Mark], mark: Mark, ahead: Look, known: System) -> int | None:
    """Return the index of the open mark that `mark` closes, if it closes one."""
    if mark.look is OPENS and (mark.weight is not WEAK or mark.family in known.single):
        return None
    if mark.weight is WEAK and ahead is CLOSES:
        return None
    far = DEPTH if mark.look is CLOSES and mark.weight is FIRM else 1
    for at in range(len(opened) - 1, max(len(opened) - 1 - far, -1), -1):
        if mark.kind in known.partners.get(opened[at].kind, ()):
            return _better(text, opened, at, ahead, known) if _pairs(text, opened[at], mark, known) else None
    return None


def _better(text: str, opened: Sequence[Mark], at: int, ahead: Look, known: System) -> int:
    """Return the index of the opening mark below where that one is the better of two, and only one can be closed.

    `'I 'ad a look,' said he`: amid a clause a single mark is an apostrophe.
    """
    mark = opened[at]
    doubtful = mark.weight is PLAIN or (mark.family in known.single and not _may_open(text, mark))
    if at and doubtful and ahead is not CLOSES:
        below = opened[at - 1]
        if below.family == mark.family and below.weight is FIRM and _may_open(text, below):
            return at - 1
    return at


def _shares(text: str, opened: Sequence[Mark], at: int) -> bool:
    """`Завод «Товарищество «Река» молчит`: one closing mark may serve two opening ones of a kind in one sentence."""
    if not at or opened[at].kind not in SHARING or opened[at].kind != opened[at - 1].kind:
        return False
    between = opened[at].start - opened[at - 1].end
    return between <= LONG and not STOP.search(text, opened[at - 1].end, opened[at].start)


def _pairs(text: str, opening: Mark, closing: Mark, known: System) -> bool:
    """Say whether the passage between two marks that fit each other is a quotation."""
    length = closing.end - opening.start
    if closing.weight is FIRM:
        return length <= LONG or closing.look is CLOSES or opening.paragraph == closing.paragraph
    if opening.family in known.single and not _may_open(text, opening):
        return length <= SCARE and not STOP.search(text, opening.end, closing.start)
    return True


def _carried(
    text: str, opened: Sequence[Mark], takers: Sequence[Mark], coming: Sequence[Mark], known: System
) -> tuple[list[Mark], int]:
    """Return the open marks that live on in the next paragraph with marks, and how many of its marks take them up."""
    kept: list[Mark] = []
    recent = opened[-DEPTH:]
    for mark in takers:
        taken = [i for i, old in enumerate(recent) if mark.kind in known.continuing.get(old.kind, ())]
        if not mark.first or not taken:
            break
        kept.append(recent[taken[-1]])
        recent = recent[taken[-1] + 1 :]
    return (kept, len(kept)) if kept else ([old for old in recent if _closed_soon(text, old, coming, known)], 0)


def _interrupted(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph that no mark opens stands between two others; a heading or a list may stand there."""
    between = [one for one in BLANK.split(text[start:end])[1:-1] if not ITEM.match(one)]
    return any(len(one) > LONGEST_HEADING or one.rstrip()[-1:] in ENDS for one in between)


def _closed_soon(text: str, opening: Mark, coming: Iterable[Mark], known: System) -> bool:
    """Say whether the next mark of the kind closes what the last paragraph left open."""
    mark = next((mark for mark in coming if mark.family == opening.family), None)
    if not mark or mark.look is not CLOSES or mark.weight is not FIRM:
        return False
    if mark.kind not in known.partners.get(opening.kind, ()):
        return False
    directed = known.natural[opening.kind] is not EITHER
    sure = directed or not BLANK.search(text, opening.end, mark.start) or _speaks(text, opening, mark)
    return sure and mark.end - opening.start <= (FAR if directed else REACH)


def _speaks(text: str, opening: Mark, closing: Mark) -> bool:
    """Say whether straight marks in two paragraphs plainly hold speech: behind a colon or comma, up to a stop."""
    before = text[max(0, opening.start - 2) : opening.start].rstrip()
    return (opening.first or before[-1:] in (":", ",")) and text[closing.start - 1] in ENDS
