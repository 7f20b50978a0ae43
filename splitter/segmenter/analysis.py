"""What the segmenter knows of a statement: its sentences, its quotations, and whose words they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from splitter.languages import Language, resolve
from splitter.segmenter.attributions import attributions
from splitter.segmenter.dialogue import bracketed, speeches
from splitter.segmenter.lexicon import for_text, lexicon
from splitter.segmenter.quotations import outermost, paired
from splitter.segmenter.sentences import sentences_of
from splitter.spans import Span

WHOLE = frozenset({"row", "code"})
"""Kinds of block that are one unit, whatever marks and line ends stand in them."""


class Analysis(NamedTuple):
    """Where a text may be cut; spans are code points, in order."""

    language: Language
    sentences: tuple[Span, ...]
    """Each within its block; in verse each within its line."""
    quotations: tuple[Span, ...]
    """All of them, each before those inside it."""
    outermost: tuple[Span, ...]
    """Those inside no other."""
    attributed: tuple[Span, ...]
    """For each outermost quotation: itself with the words that say whose it is."""
    wholes: tuple[Span, ...]
    """Other passages of several sentences that belong together: headings, speech behind a dash, what brackets hold."""
    unpaired: tuple[int, ...]
    """Offsets of the marks without a partner."""


def analyse(
    text: str,
    blocks: Sequence[tuple[str, Span]],
    language: str | None = None,
    *,
    abbreviations: Iterable[str] = (),
) -> Analysis:
    r"""Find the sentences of each block, then the quotations, then their attributions.

    Args:
        text: the text of a statement.
        blocks: its blocks, in order: kind and span of each (`heading`, `paragraph`, `item`, `row`, `verse`, …).
        language: a language code; found out from the text where none is given.
        abbreviations: words that do not end a sentence, on top of the language's own.

    Raises:
        UsageError: the language code is malformed.

    >>> text, blocks = "a loaf\nof rye\n\nShe said: “No. Never.”", [("verse", Span(0, 13)), ("paragraph", Span(15, 37))]
    >>> found = analyse(text, blocks, "en")
    >>> found.sentences
    (Span(start=0, end=6), Span(start=7, end=13), Span(start=15, end=29), Span(start=30, end=37))
    >>> found.attributed
    (Span(start=15, end=37),)
    """
    spoken = resolve(language, text)
    words = for_text(lexicon(spoken.code, tuple(abbreviations)), text)
    found: list[Span] = []
    for kind, span in blocks:
        if kind in WHOLE:
            found.append(span)
            continue
        for line in _lines(text, span) if kind == "verse" else (span,):
            found += sentences_of(text, line, words)
    headings = [span for kind, span in blocks if kind == "heading"]
    pairing = paired(text, spoken.code)
    outer = tuple(outermost(pairing.spans))
    return Analysis(
        language=spoken,
        sentences=tuple(found),
        quotations=tuple(pairing.spans),
        outermost=outer,
        attributed=tuple(attributions(text, outer, found, spoken.code)),
        wholes=tuple(outermost([*headings, *speeches(text, found, spoken.code), *bracketed(text, found)])),
        unpaired=tuple(pairing.unpaired),
    )


def _lines(text: str, span: Span) -> Iterable[Span]:
    """Yield the lines of a passage that hold anything, without the white space around them."""
    start = span.start
    for line in span.of(text).split("\n"):
        bare = line.strip()
        if bare:
            begin = start + len(line) - len(line.lstrip())
            yield Span(begin, begin + len(bare))
        start += len(line) + 1
