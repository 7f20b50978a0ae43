"""What stands alone by its looks: the names of sections that count up (`Article 3`, `第三条`, `סעיף ג`), speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.characters import spaceless
from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.items import HAN_MARK, mark_of
from splitter.reading.words import Words, bracketed

SECTION = re.compile(
    r"(?P<name>[^\W\d_][^\W\d_]{2,19}\.?|§{1,2}|第)\s?(?P<number>\d{1,3}|[IVX]{1,6}|[^\W\d_a-z]|[א-ת]{1,3}|[一二三四五六七八九十百]{1,4})"
    r"\s?(?P<unit>[条條章節节款編编部回]?)[.:]?"
)
"""A word or a sign, and a number: one line, and nothing else on it."""


LONGEST = 20
"""Code points of a title in Chinese characters."""
SPEAKER = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s(?:[^\W\d_a-z][\w.’'/-]*|[a-zäöü]{2,3}|\([^()]{1,40}\))){1,7}:")
"""Names, offices and a colon: whoever speaks next in minutes."""


def sections(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Make headings of the names of sections, where two of a kind at least count up, and part speakers from speech.

    >>> from splitter.reading.drafts import Line
    >>> law = Draft("paragraph", tuple(map(Line, ("Article 1", "Rent is low.", "Article 2", "Heat is free."))))
    >>> [(draft.kind, draft.text) for draft in sections([law], Words("", "en"))[0]][:2]
    [('heading', 'Article 1'), ('paragraph', 'Rent is low.')]
    """
    seen: dict[str, set[str]] = {}
    for draft in drafts:
        for place in _candidates(draft, words):
            if match := SECTION.fullmatch(draft.lines[place].text):
                seen.setdefault(_kind(match), set()).add(match["number"])
    parted: list[Draft] = []
    for draft in drafts:
        start = 0
        for place in _candidates(draft, words):
            text = draft.lines[place].text
            match = SECTION.fullmatch(text)
            heads = (match is not None and len(seen[_kind(match)]) > 1) or _titles(draft, place, words)
            if heads or (bracketed(text) and not mark_of(text)) or SPEAKER.fullmatch(text):
                parted += [*_piece(draft, start, place), *_piece(draft, place, place + 1)]
                start = place + 1
            elif HAN_MARK.match(text):
                parted += _piece(draft, start, place)
                start = place
            if heads:
                parted[-1] = parted[-1]._replace(kind="heading")
        parted += _piece(draft, start, len(draft.lines))
    return parted, []


def _titles(draft: Draft, place: int, words: Words) -> bool:
    """Say whether a line is a title numbered in Chinese characters, with text below it that is no other item."""
    texts = [line.text for line in draft.lines[place : place + 2]]
    if len(texts) < 2 or not all(map(spaceless, texts)) or len(texts[0]) > LONGEST:  # noqa: PLR2004 - a line, and the next
        return False
    return HAN_MARK.match(texts[0]) is not None and not HAN_MARK.match(texts[1]) and not words.stopped(texts[0])


def _kind(match: re.Match[str]) -> str:
    return f"{match['name'].casefold()} {match['unit']}"


def _candidates(draft: Draft, words: Words) -> list[int]:
    """Return the places of the lines that a sentence does not run into."""
    if draft.kind != "paragraph":
        return []
    lines = draft.lines
    ends = [words.stopped(line.text) or bracketed(line.text) for line in lines]
    return [place for place in range(len(lines)) if not place or ends[place - 1]]


def _piece(draft: Draft, start: int, end: int) -> list[Draft]:
    return [draft._replace(lines=draft.lines[start:end], breaks=draft.breaks and not start)] if start < end else []
