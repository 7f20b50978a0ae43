"""What a cut adds to the text on either side: quotation marks that close and open again, or `…`.

At the end of a quoted sentence the quotation's own marks do the work: `…` would say that words were left out.  Within a
sentence `…` stands within the marks, or nobody would see that the sentence goes on (`“Of all lines, …” “…this one`).
`close` closes each part and opens the next, since a post is shared alone; `continue` opens each part, with the mark
that the language has for a next paragraph, and closes only the last, as the press does; `verbatim` adds nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from splitter.spans import Span
from splitter.thread.breaks import Break, Kind
from splitter.thread.options import LongQuotations
from splitter.thread.structure import Structure

CUT = "…"
APOSTROPHE = "'"
"""A straight single mark that is put into a text reads as an apostrophe: it is never added."""
SILENT = frozenset(
    {Kind.ATTRIBUTED, Kind.SAID, Kind.QUOTED_PARAGRAPH, Kind.QUOTED_SENTENCE, Kind.SIGNED, Kind.LINE, Kind.TORN}
)
"""Kinds of break that explain themselves."""


def dressed(place: Break, structure: Structure, mode: LongQuotations) -> Break:
    """Return the break with what a cut there adds before and after it."""
    if mode == "verbatim" and place.within >= 0:
        return place
    if place.kind > Kind.SENTENCE and place.kind not in SILENT:
        place = _parted(place, structure.statement.text)
    return place if place.within < 0 else _quoted(place, structure, mode)


def _parted(place: Break, text: str) -> Break:
    """Return the break inside a sentence with `…` on both sides."""
    last = text[place.end - 1]
    if place.kind is Kind.CHARACTER and (last.isascii() or not last.isalpha()):
        return place  # a word, a link or a row of emoji: a mark inside it would be read as part of it
    spaced = place.end < place.start and not last.isalnum()
    return place._replace(before=" " + CUT if spaced else CUT, after=CUT)


def _quoted(place: Break, structure: Structure, mode: LongQuotations) -> Break:
    """Return the break with the marks of the quotations that a cut there parts, the outermost outside."""
    text = structure.statement.text
    around = [_marks(text, structure.nest.spans[index], structure.code) for index in structure.nest.chain(place.within)]
    around = [marks for marks in around if APOSTROPHE not in marks]
    after = "".join(marks.continuing if mode == "continue" else marks.opening for marks in around)
    if text.startswith(tuple(mark for marks in around for mark in marks), place.start):
        after = ""  # the source opens the paragraph with a mark of its own
    if place.start in structure.headings:
        after = ""  # nobody speaks a heading
    before = "".join(marks.closing for marks in reversed(around)) if mode == "close" else ""
    if place.end in structure.heading_ends:
        before = ""
    return place._replace(before=place.before + before, after=after + place.after)


class Marks(NamedTuple):
    """The marks of one quotation, with the spaces that belong to them."""

    opening: str
    closing: str
    continuing: str
    """What takes it up again at its next paragraph: mostly the opening mark, `»` in Spanish."""


@lru_cache(maxsize=4)
def _marks(text: str, span: Span, code: str) -> Marks:
    """Return the marks of a quotation: a long one is asked for them at each of its many breaks."""
    from splitter.segmenter import continuing_mark, marks_of  # noqa: PLC0415 - most threads cut no quotation

    return Marks(*marks_of(text, span), continuing_mark(text, span, code))
