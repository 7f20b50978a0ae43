"""What stands alone by its looks: the names of sections that count up (`Article 3`, `第三条`, `סעיף ג`), speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from splitter.characters import spaceless
from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.items import HAN_MARK, mark_of
from splitter.reading.words import Words, bracketed

NUMBER = r"\p{N}{1,4}|[一二三四五六七八九十百]{1,4}"
COUNT = r"[IVX]{1,6}|[^\W\d_a-z]|[א-ת]{1,3}"
"""What counts in letters: a blank stands before it."""
SECTION = regex.compile(
    rf"(?P<name>[\p{{L}}\p{{M}}]{{3,20}}\.?|§{{1,2}}|[\p{{Lo}}\p{{M}}]{{1,20}})(?:\s?(?P<number>{NUMBER})|\s(?P<number>{COUNT}))"
    r"(?:\.?[ºª°]|\p{Ll}{1,3}|\s?(?P<unit>\p{Lo}\p{M}?))?(?:-\p{Lu})?(?:[.:।]?\s?[(（\[][^()（）\[\]]{1,40}[)）\]])?[.:।]?"
    rf"|(?P<number>{NUMBER})(?:\.?\s|\.)(?P<name>[\p{{L}}\p{{M}}]{{3,20}}|§)\.?"
)
"""A word or a sign, and a number, in either order, and a title in brackets: one line, and nothing else on it.

`Article 3`, `§ 3a`, `第３条（目的）`, `제3조`, `المادة ٥`, `21. Madde`, `1 §`.
"""


LONGEST_NAME = 80
"""Code points of the name of a section, with its title."""
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
    counted = _counted(drafts)
    parted: list[Draft] = []
    for draft in drafts:
        start = 0
        for place in _candidates(draft, words):
            text = draft.lines[place].text
            section = _section(text)
            heads = (section is not None and section[0] in counted) or _titles(draft, place, words)
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


def _counted(drafts: Sequence[Draft]) -> set[str]:
    """Return the kinds of sections that count up and have something below them: a list of articles has not."""
    found = [_section(line.text) for draft in drafts if draft.kind == "paragraph" for line in draft.lines]
    listed = Counter(above[0] for above, below in pairwise(found) if above and below and above[0] == below[0])
    times = Counter(section[0] for section in found if section)
    numbers: dict[str, set[str]] = {}
    for kind, number in filter(None, found):
        numbers.setdefault(kind, set()).add(number)
    return {kind for kind, some in numbers.items() if len(some) > 1 and listed[kind] * 2 < times[kind]}


def _section(text: str) -> tuple[str, str] | None:
    """Return what kind of section a line names, and its number; None where it names none."""
    match = SECTION.fullmatch(text) if len(text) <= LONGEST_NAME else None
    return (f"{match['name'].casefold()} {match['unit'] or ''}", match["number"]) if match else None


def _candidates(draft: Draft, words: Words) -> list[int]:
    """Return the places of the lines that a sentence does not run into.

    Where no line ends with a stop, as in Thai, the text sets none: each name of a section is such a line.
    """
    if draft.kind != "paragraph":
        return []
    named = [_section(line.text) is not None for line in draft.lines]
    stopped = [words.stopped(line.text) or bracketed(line.text) for line in draft.lines]
    stopless = all(name or not stop for name, stop in zip(named, stopped, strict=True))
    return [
        place
        for place in range(len(draft.lines))
        if not place or stopped[place - 1] or named[place - 1] or (stopless and named[place])
    ]


def _piece(draft: Draft, start: int, end: int) -> list[Draft]:
    return [draft._replace(lines=draft.lines[start:end], breaks=draft.breaks and not start)] if start < end else []
