"""The structure of a statement: its sentences, quotations and attributions, and the breaks that follow from them.

All of it is independent of the platform, so that several platforms share one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from splitter.languages import Language, resolve
from splitter.reading import Block, Statement
from splitter.segmenter import attributions, outermost, quotations, sentences
from splitter.spans import Span
from splitter.thread.breaks import Break, Kind, Nest

COLONS = (":", "：", "︓")
STAGE_DIRECTION = 4
"""Words that a stage direction in brackets has at most: `(Laughter and applause.)`."""
CLOSING = "”’\"'»›)]}）】」』*_"


@dataclass(frozen=True, slots=True)
class Structure:
    """What the thread room knows of a statement before it asks a platform."""

    statement: Statement
    language: Language
    nest: Nest
    """All quotations, in order of their start."""
    outer: tuple[Span, ...]
    """The outermost quotations."""
    ties: tuple[Span, ...]
    """For each outermost quotation: itself with its attributions."""
    breaks: tuple[Break, ...]
    """Where sentences and introductions of quotations end, in order; the statement's edges are not among them."""
    opening: frozenset[int]
    """Starts of headings: better at the start of a post."""
    closing: frozenset[int]
    """Starts of one-word paragraphs such as `(Applause.)`: better not at the start of a post."""
    leading: frozenset[int]
    """Ends of headings and of lead-ins with a colon: better not at the end of a post."""

    def tears(self, place: Break) -> bool:
        """Say whether a cut parts a quotation from the attribution after it."""
        index = bisect_right(self.outer, place.end, key=lambda span: span.end) - 1
        if index < 0 or self.ties[index].end <= place.start:
            return False
        between = self.statement.text[self.outer[index].end : place.end]
        return not any(map(str.isalnum, between))


def analyse(statement: Statement, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> Structure:
    """Return the structure of a statement.

    Args:
        statement: the statement, as the reader gives it.
        language: a language code; found out from the text where none is given.
        abbreviations: words that do not end a sentence, on top of the language's own.

    Raises:
        UsageError: the language code is malformed.
    """
    text = statement.text
    facts = resolve(language, text)
    spans = quotations(text, language=facts.code)
    outer = outermost(spans)
    ties = attributions(text, outer, language=facts.code)
    nest = Nest(spans)
    ends = sentences(text, language=facts.code, abbreviations=abbreviations)
    return Structure(
        statement=statement,
        language=facts,
        nest=nest,
        outer=tuple(outer),
        ties=tuple(ties),
        breaks=tuple(_breaks(frozenset(statement.breaks), ends, Passages(text, nest, outer, ties))),
        opening=frozenset(block.span.start for block in statement.blocks if block.kind == "heading"),
        closing=frozenset(block.span.start for block in statement.blocks if _one_word(block, text)),
        leading=frozenset(_leading(statement, ends)),
    )


@dataclass(frozen=True, slots=True)
class Passages:
    """The quotations of a text, and what belongs to them."""

    text: str
    nest: Nest
    outer: Sequence[Span]
    ties: Sequence[Span]

    def kind(self, end: int, start: int) -> tuple[Kind, int]:
        """Return what ends where a sentence does, and the innermost quotation around it."""
        gap = self.text[end:start]
        within = self.nest.innermost(end, start)
        if within >= 0:
            return (Kind.QUOTED_PARAGRAPH if "\n\n" in gap else Kind.QUOTED_SENTENCE), within
        tie = bisect_right(self.ties, end - 1, key=lambda span: span.start) - 1
        if tie >= 0 and self.ties[tie].parts(start):
            return (Kind.SIGNED if self.outer[tie].end == end else Kind.ATTRIBUTED), within
        if "\n\n" in gap:
            return Kind.PARAGRAPH, within
        return (Kind.ITEM if "\n" in gap else Kind.SENTENCE), within

    def introductions(self) -> Iterable[Break]:
        """Yield the places between the words that introduce a quotation and its opening mark."""
        for quotation, tie in zip(self.outer, self.ties, strict=True):
            end = tie.start + len(self.text[tie.start : quotation.start].rstrip())
            if tie.start < end and (end < quotation.start or self.text.endswith(COLONS, tie.start, end)):
                yield Break(end, quotation.start, Kind.SAID)


def _breaks(forced: frozenset[int], ends: Sequence[Span], passages: Passages) -> list[Break]:
    """Return the breaks in order: sentence ends, and the places before a quotation that is introduced."""
    found = {}
    for one, two in pairwise(ends):
        kind, within = passages.kind(one.end, two.start)
        found[two.start] = Break(one.end, two.start, Kind.FORCED if two.start in forced else kind, within)
    for place in passages.introductions():
        found.setdefault(place.start, place)
    return sorted(found.values())


def _one_word(block: Block, text: str) -> bool:
    """Say whether a paragraph is a single word, or a stage direction in brackets."""
    words = block.span.of(text)
    if block.kind != "paragraph" or "\n" in words:
        return False
    return not any(map(str.isspace, words)) or (
        words[:1] in "([" and words[-1:] in ")]" and len(words.split()) <= STAGE_DIRECTION
    )


def _leading(statement: Statement, ends: Sequence[Span]) -> Iterable[int]:
    """Yield the ends of headings and of sentences that end in a colon."""
    yield from (block.span.end for block in statement.blocks if block.kind == "heading")
    text = statement.text
    for sentence in ends:
        tail = text[max(sentence.start, sentence.end - 4) : sentence.end].rstrip(CLOSING)
        if tail.endswith(COLONS):
            yield sentence.end


def inside(breaks: Sequence[Break], start: int, end: int) -> Sequence[Break]:
    """Return the breaks strictly inside `[start, end)`, of those given in order."""
    low = bisect_right(breaks, start, key=lambda place: place.end)
    high = bisect_left(breaks, end, key=lambda place: place.start)
    return breaks[low:high]
