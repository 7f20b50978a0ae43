"""The structure of a statement: its sentences, quotations and attributions, and the breaks that follow from them.

All of it is independent of the platform, so that several platforms share one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import regex

from splitter.characters import SPACELESS_LETTERS
from splitter.languages import Language
from splitter.reading import Block, Statement
from splitter.segmenter import analyse
from splitter.segmenter.attributions import voice
from splitter.spans import Span
from splitter.thread.breaks import Break, Kind, Nest

COLONS = (":", "：", "︓")
STAGE_DIRECTION = 4
"""Words that a stage direction in brackets has at most: `(Laughter and applause.)`."""
LABEL = 5
"""Code points of the label of an item (`(a)`, `(iv)`) at most."""
ASIDE_MOST = 60
"""Code points of it at most."""
SPACED = regex.compile(rf"\s|[{SPACELESS_LETTERS}]")
"""What a paragraph of one word does not hold: white space, or a script that writes none."""
SIGNATURE = re.compile(r"(?P<note>(?:\[\w{1,4}\]|[¹²³⁰⁴-⁹†‡]|\d{1,3})*)\s+(?=[\[(]|[-–—―]\s?(?P<name>\w))")
"""The space before a source in brackets, or a dash and a name, behind the note of a quotation."""
GOES_ON = regex.compile(r"[,;]?[^\S\n]+\p{Ll}")
"""What stands behind a bracket that does not end its sentence."""
SIGNED = re.compile(r"(?:[-–—―]|--)\s?(\w)")
"""The start of a paragraph that signs the quotation before it."""
SIGNATURE_MOST = 120
"""Code points of such a paragraph at most."""
ENDS = ".!?…。！？"
"""What a paragraph ends with that is more than a name."""
ASKING = ("?", "？", "؟")
QUESTION_MOST = 60
"""Code points of a question that stands over its answer like a heading, at most."""
FAIR = 2000
"""Behind who said a quotation, a place that costs no more (`he said ‖ in Bonn`) is fair: those in a title cost more."""
CLOSING = "”’\"'»›)]}）】」』*_"


@dataclass(frozen=True, slots=True)
class Structure:
    """What the thread room knows of a statement before it asks a platform."""

    statement: Statement
    language: Language
    sentences: tuple[Span, ...]
    nest: Nest
    """All quotations."""
    outer: tuple[Span, ...]
    """The outermost quotations."""
    ties: tuple[Span, ...]
    """For each outermost quotation: itself with its attributions."""
    unpaired: tuple[int, ...]
    """Offsets of the quotation marks without a partner."""
    breaks: tuple[Break, ...]
    """Where sentences and introductions of quotations end, in order; the statement's edges are not among them."""
    headings: frozenset[int]
    """Starts of headings: better at the start of a post."""
    heading_ends: frozenset[int]
    """Ends of headings."""
    asides: frozenset[int]
    """Starts of stage directions (`(Applause.)`) and of one-word paragraphs: better not at the start of a post."""
    speakers: frozenset[int]
    """Starts of paragraphs that quote, behind one that ends in another quotation: better at the start of a post."""
    resumed: frozenset[int]
    """Starts of quotations that go on right behind who said the last one: better not parted from it."""
    leads: frozenset[int]
    """Ends of headings and of lead-ins with a colon: better not at the end of a post."""
    continued: frozenset[int]
    """Starts of code that only a blank line parts from the code before it: better not parted."""
    questions: frozenset[int]
    """Ends of short paragraphs that are a question: better not at the end of a post, away from the answer."""

    @property
    def code(self) -> str:
        """The code of its language."""
        return self.language.code

    def on(self, platform: str) -> Structure:
        """Return the structure with the breaks that the author made for one platform alone, given by its name."""
        own = {offset for offset, name in self.statement.own_breaks if name == platform}
        if not own:
            return self
        text = self.statement.text
        found = {place.start: place for place in self.breaks}
        for start in own:
            end = len(text[:start].rstrip())
            within = found[start].within if start in found else self.nest.innermost(end, start)
            found[start] = Break(end, start, Kind.FORCED, within)
        forced = tuple(sorted(own.union(self.statement.breaks)))
        statement = replace(self.statement, breaks=forced, own_breaks=())
        return replace(self, statement=statement, breaks=tuple(found[start] for start in sorted(found)))

    def quotes(self, start: int, end: int) -> bool:
        """Say whether there is a quotation, or what belongs to one, in `[start, end)`."""
        index = bisect_left(self.ties, (end,)) - 1
        return index >= 0 and self.ties[index].end > start

    def beside(self, place: Break) -> tuple[Span, Span]:
        """Return the outermost quotation that a place before or behind one parts from who speaks it.

        Alone, and with what stands behind it and says whose it is, in its sentence or in the next.
        """
        before = bisect_right(self.outer, place.start, key=lambda span: span.start) - 1
        quotation, end = self.outer[before], self.ties[before].end
        after = bisect_left(self.breaks, (end,))
        if after < len(self.breaks) and self.breaks[after].end == end and self.breaks[after].kind is Kind.SIGNED:
            end = self.breaks[after + 1].end if after + 1 < len(self.breaks) else len(self.statement.text)
        return quotation, Span(quotation.start, end)

    def torn(self, place: Break) -> Kind | None:
        """Return what a cut parts that belongs to a quotation: it from the attribution after it, or that in two.

        Behind who said it and the verb a fair place parts nothing (`he said ‖ in Bonn`).
        """
        index = bisect_left(self.outer, (place.end,)) - 1
        if index >= 0 and self.outer[index].end > place.end:
            index -= 1
        if index < 0 or self.ties[index].end <= place.start:
            return None
        text, end = self.statement.text, self.outer[index].end
        if not any(map(str.isalnum, text[end : place.end])):
            return Kind.TORN
        known = voice(self.code)
        verbs = known.verbs_in(text, end, self.ties[index].end)
        if not verbs or known.particle.fullmatch(text, end, place.end):  # `”고 ‖ 김 회장은 말했다`
            return None
        verb_first = not any(map(str.isalnum, text[end : verbs[0].start()]))
        return Kind.SPEAKER if place.cost > FAIR or place.end < verbs[0].end() + verb_first else None


def structure_of(statement: Statement, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> Structure:
    """Return the structure of a statement.

    Args:
        statement: the statement, as the reader gives it.
        language: a language code; found out from the text where none is given.
        abbreviations: words that do not end a sentence, on top of the language's own.

    Raises:
        UsageError: the language code is malformed.
    """
    text, blocks = statement.text, statement.blocks
    found = analyse(text, blocks, language, abbreviations=abbreviations)
    nest, outer, ties = Nest(found.quotations), found.outermost, found.attributed
    signing = frozenset(_signing(statement, {quotation.end for quotation in outer}))
    passages = Passages(text, nest, outer, ties, found.wholes)
    return Structure(
        statement=statement,
        language=found.language,
        sentences=found.sentences,
        nest=nest,
        outer=outer,
        ties=ties,
        unpaired=found.unpaired,
        breaks=tuple(_breaks(frozenset(statement.breaks), found.sentences, passages, signing)),
        headings=frozenset(block.span.start for block in blocks if block.kind == "heading"),
        heading_ends=frozenset(block.span.end for block in blocks if block.kind == "heading"),
        asides=frozenset(_asides(statement, found.sentences)),
        speakers=frozenset(_speakers(statement, outer, ties)),
        resumed=frozenset(_resumed(text, outer, ties)),
        leads=frozenset(_leading(statement, found.sentences)),
        continued=frozenset(_continued(blocks)),
        questions=frozenset(block.span.end for block in blocks if _asks(block, text)),
    )


class Passages(NamedTuple):
    """The quotations of a text, and what belongs to them."""

    text: str
    nest: Nest
    outer: Sequence[Span]
    ties: Sequence[Span]
    wholes: Sequence[Span]

    def kind(self, end: int, start: int) -> tuple[Kind, int]:
        """Return what ends where a sentence does, and the innermost quotation around it."""
        gap = self.text[end:start]
        within = self.nest.innermost(end, start)
        if within >= 0:
            return (Kind.QUOTED_PARAGRAPH if "\n\n" in gap else Kind.QUOTED_SENTENCE), within
        tie = bisect_left(self.ties, (end,)) - 1
        if tie >= 0 and self.ties[tie].parts(start):
            after = self.text[self.outer[tie].end : end]  # at most a note's number, `[1]`, may stand before who signs
            return (Kind.ATTRIBUTED if any(map(str.isalpha, after)) else Kind.SIGNED), within
        if "\n\n" in gap:
            return Kind.PARAGRAPH, within
        whole = bisect_left(self.wholes, (end,)) - 1
        if whole >= 0 and self.wholes[whole].parts(start):
            return Kind.ATTRIBUTED, within
        return (Kind.ITEM if "\n" in gap else Kind.SENTENCE), within

    def introductions(self) -> Iterable[Break]:
        """Yield the places between the words that introduce a quotation and its opening mark."""
        for quotation, tie in zip(self.outer, self.ties, strict=True):
            end = tie.start + len(self.text[tie.start : quotation.start].rstrip())
            if tie.start < end and (end < quotation.start or self.text.endswith(COLONS, tie.start, end)):
                yield Break(end, quotation.start, Kind.SAID)

    def signatures(self) -> Iterable[Break]:
        """Yield the places between a quotation and its source, or the dash before who signs it."""
        for quotation, tie in zip(self.outer, self.ties, strict=True):
            gap = SIGNATURE.match(self.text, quotation.end, tie.end)
            aside = gap and not gap["name"] and GOES_ON.match(self.text, tie.end)  # `“time” (as they say) or money`
            if gap and not aside and (gap["name"] or "A").isupper():  # `– said Ann Lee` is no signature
                yield Break(gap.end("note"), gap.end(), Kind.SIGNED)


def _breaks(forced: frozenset[int], ends: Sequence[Span], passages: Passages, signing: frozenset[int]) -> list[Break]:
    """Return the breaks in order: sentence ends, the places before what is introduced, and before who signs."""
    found = {}
    for one, two in pairwise(ends):
        kind, within = passages.kind(one.end, two.start)
        if two.start in signing and within < 0:
            kind = Kind.SIGNED
        found[two.start] = Break(one.end, two.start, Kind.FORCED if two.start in forced else kind, within)
    for place in (*passages.introductions(), *passages.signatures()):
        found.setdefault(place.start, place)
    return sorted(found.values())


def _continued(blocks: Sequence[Block]) -> Iterable[int]:
    """Yield the starts of code that only a blank line parts from the code before it."""
    for before, block in pairwise(blocks):
        if before.kind == block.kind == "code":
            yield block.span.start


def _asides(statement: Statement, sentences: Sequence[Span]) -> Iterable[int]:
    """Yield the starts of one-word paragraphs, and of sentences that are a stage direction in brackets."""
    text = statement.text
    for block in statement.blocks:
        words = block.span.of(text)
        if block.kind == "paragraph" and not SPACED.search(words):
            yield block.span.start
    for sentence in sentences:
        words = sentence.of(text)
        bracketed = words[0] in "([" and words[-1] in ")]" and LABEL < len(words) < ASIDE_MOST
        if bracketed and len(words.split()) <= STAGE_DIRECTION:
            yield sentence.start


def _asks(block: Block, text: str) -> bool:
    """Say whether a paragraph is one short question."""
    start, end = block.span
    return block.kind == "paragraph" and end - start <= QUESTION_MOST and text.startswith(ASKING, end - 1)


def _signing(statement: Statement, quoted: set[int]) -> Iterable[int]:
    """Yield the starts of the blocks with a dash and a name, and no more, behind a paragraph that ends in a quotation.

    Two of them are a list: each demand of a union's begins with a dash.
    """
    text, blocks = statement.text, statement.blocks
    dashed = [SIGNED.match(text, block.span.start) for block in blocks]
    for index in range(1, len(blocks)):
        start, end = blocks[index].span
        name = dashed[index]
        if blocks[index - 1].span.end not in quoted or not name or not name[1].isupper():
            continue
        beside = dashed[index - 1] or (index + 1 < len(blocks) and dashed[index + 1])
        if not beside and end - start <= SIGNATURE_MOST and text[end - 1] not in ENDS:
            yield start


def _resumed(text: str, outer: Sequence[Span], ties: Sequence[Span]) -> Iterable[int]:
    """Yield the starts of quotations that go on without a word before them (`“We stay,” said Ann Lee. “We sleep.”`)."""
    for quotation, tie, following, lead in zip(outer, ties, outer[1:], ties[1:], strict=False):
        tail, gap = text[quotation.end : tie.end], text[tie.end : following.start]
        if lead.start == following.start and any(map(str.isalpha, tail)) and not gap.strip() and "\n" not in gap:
            yield following.start


def _speakers(statement: Statement, outer: Sequence[Span], ties: Sequence[Span]) -> Iterable[int]:
    """Yield where somebody else is quoted right behind an unsigned quotation: a paragraph, or the words themselves."""
    text = statement.text
    unsigned = {tie.end for quotation, tie in zip(outer, ties, strict=True) if _is_unsigned(text, quotation, tie)}
    starts = [tie.start for tie in ties]
    for before, block in pairwise(statement.blocks):
        if before.span.end not in unsigned or block.kind == "heading":
            continue
        index = bisect_left(starts, block.span.start)
        if index < len(ties) and ties[index].start < min(outer[index].start, block.span.end):
            yield block.span.start
    for last, tie, quotation in zip(ties, ties[1:], outer[1:], strict=False):
        gap = text[last.end : tie.start]
        if last.end in unsigned and last.end <= tie.start < quotation.start and not gap.strip():
            yield tie.start


def _is_unsigned(text: str, quotation: Span, tie: Span) -> bool:
    """Say whether nothing but a source in brackets stands behind a quotation that says whose it is."""
    return text[quotation.end : tie.end].strip()[:1] in ("", "[", "(")


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
    low, high = bisect_left(breaks, (start + 1,)), bisect_left(breaks, (end,))
    if low < high and breaks[high - 1].start >= end:
        high -= 1
    return breaks[low:high]
