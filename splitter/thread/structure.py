"""The structure of a statement: its sentences, quotations and attributions, and the breaks that follow from them.

All of it is independent of the platform, so that several platforms share one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from splitter.languages import detect, resolve
from splitter.patterns import pattern
from splitter.reading import Block, Statement
from splitter.spans import Span
from splitter.thread.breaks import Break, Kind, Nest

if TYPE_CHECKING:
    from splitter.languages import Language
    from splitter.segmenter import Pairing

COLONS = (":", "：", "︓")
STAGE_DIRECTION = 4
"""Words that a stage direction in brackets has at most: `(Laughter and applause.)`."""
ASCII_MARKS = "\"'`"
"""The only marks of quotation in ASCII."""
SIGNATURE = pattern(r"\s+(?=[-–—―]\s?(\w))")
"""The space before a dash and a name."""
SIGNED = pattern(r"(?:[-–—―]|--)\s?(\w)")
"""The start of a paragraph that signs the quotation before it."""
SIGNATURE_MOST = 120
"""Code points of such a paragraph at most."""
ENDS = ".!?…。！？"
"""What a paragraph ends with that is more than a name."""
ASKING = ("?", "？", "؟")
QUESTION_MOST = 60
"""Code points of a question that stands over its answer like a heading, at most."""
CLOSING = "”’\"'»›)]}）】」』*_"


class Structure:
    """What the thread room knows of a statement before it asks a platform; each fact is found when it is asked for."""

    def __init__(self, statement: Statement, code: str, abbreviations: tuple[str, ...] = ()) -> None:
        """Take a statement, the code of its language, and words that do not end a sentence, on top of its own."""
        self.statement = statement
        self.code = code
        self.abbreviations = abbreviations

    @cached_property
    def language(self) -> Language:
        """The facts of its language."""
        return resolve(self.code, "")

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order."""
        from splitter.segmenter import sentences  # noqa: PLC0415 - a lone post is not segmented

        return sentences(self.statement.text, language=self.code, abbreviations=self.abbreviations)

    @cached_property
    def may_quote(self) -> bool:
        """Whether there is any mark that could open a quotation: a cheap look, for the short and plain."""
        text = self.statement.text
        return not text.isascii() or any(mark in text for mark in ASCII_MARKS)

    @cached_property
    def pairing(self) -> Pairing:
        """The quotations, and the marks without a partner."""
        from splitter.segmenter import paired  # noqa: PLC0415 - a lone post is not segmented

        return paired(self.statement.text, language=self.code)

    @cached_property
    def nest(self) -> Nest:
        """All quotations, in order of their start."""
        return Nest(self.pairing.spans if self.may_quote else [])

    @cached_property
    def outer(self) -> tuple[Span, ...]:
        """The outermost quotations."""
        if not self.nest.spans:
            return ()
        from splitter.segmenter import outermost  # noqa: PLC0415 - a lone post is not segmented

        return tuple(outermost(self.nest.spans))

    @cached_property
    def ties(self) -> tuple[Span, ...]:
        """For each outermost quotation: itself with its attributions."""
        from splitter.segmenter import attributions  # noqa: PLC0415 - a lone post is not segmented

        return tuple(attributions(self.statement.text, self.outer, language=self.code))

    @property
    def unpaired(self) -> list[int]:
        """Offsets of the quotation marks without a partner."""
        return self.pairing.unpaired if self.may_quote else []

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Where sentences and introductions of quotations end, in order; the statement's edges are not among them."""
        passages = Passages(self.statement.text, self.nest, self.outer, self.ties)
        return tuple(_breaks(frozenset(self.statement.breaks), self.sentences, passages, self.signing))

    @cached_property
    def opening(self) -> frozenset[int]:
        """Starts of headings: better at the start of a post."""
        return frozenset(block.span.start for block in self.statement.blocks if block.kind == "heading")

    @cached_property
    def closing(self) -> frozenset[int]:
        """Starts of one-word paragraphs such as `(Applause.)`: better not at the start of a post."""
        text = self.statement.text
        return frozenset(block.span.start for block in self.statement.blocks if _one_word(block, text))

    @cached_property
    def leading(self) -> frozenset[int]:
        """Ends of headings and of lead-ins with a colon: better not at the end of a post."""
        return frozenset(_leading(self.statement, self.sentences))

    @cached_property
    def asking(self) -> frozenset[int]:
        """Ends of short paragraphs that are a question: better not at the end of a post, away from the answer."""
        text = self.statement.text
        return frozenset(block.span.end for block in self.statement.blocks if _asks(block, text))

    @cached_property
    def signing(self) -> frozenset[int]:
        """Starts of paragraphs that sign the quotation before them (`– Ann Lee, chair`)."""
        return frozenset(_signing(self.statement, {quotation.end for quotation in self.outer}))

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
    code = detect(statement.text) if language is None else resolve(language, "").code
    return Structure(statement, code, tuple(abbreviations))


class Passages(NamedTuple):
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
            after = self.text[self.outer[tie].end : end]  # at most a note's number, `[1]`, may stand before who signs
            return (Kind.ATTRIBUTED if any(map(str.isalpha, after)) else Kind.SIGNED), within
        if "\n\n" in gap:
            return Kind.PARAGRAPH, within
        return (Kind.ITEM if "\n" in gap else Kind.SENTENCE), within

    def introductions(self) -> Iterable[Break]:
        """Yield the places between the words that introduce a quotation and its opening mark."""
        for quotation, tie in zip(self.outer, self.ties, strict=True):
            end = tie.start + len(self.text[tie.start : quotation.start].rstrip())
            if tie.start < end and (end < quotation.start or self.text.endswith(COLONS, tie.start, end)):
                yield Break(end, quotation.start, Kind.SAID)

    def signatures(self) -> Iterable[Break]:
        """Yield the places between a quotation and the dash before the name that signs it, in the same sentence."""
        for quotation in self.outer:
            gap = SIGNATURE.match(self.text, quotation.end)
            if gap and gap[1].isupper():  # `– said Ann Lee` is no signature
                yield Break(quotation.end, gap.end(), Kind.SIGNED)


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


def _one_word(block: Block, text: str) -> bool:
    """Say whether a paragraph is a single word, or a stage direction in brackets."""
    words = block.span.of(text)
    if block.kind != "paragraph" or "\n" in words:
        return False
    return not any(map(str.isspace, words)) or (
        words[:1] in "([" and words[-1:] in ")]" and len(words.split()) <= STAGE_DIRECTION
    )


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
