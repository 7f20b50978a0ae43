"""Threads that somebody numbered by hand, `1/3 …` or `… (2/9)`: their posts stay, their numbers are the program's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.healing.dividers import broken
from splitter.reading.notes import note
from splitter.reading.words import Words

NUMBER = r"[(\[]?(?P<number>\d{1,3})\s?/\s?(?P<of>\d{1,3})?[)\]]?"
LEADING = re.compile(rf"(?:\N{{SPOOL OF THREAD}}\s?)?{NUMBER}[:.]?(?:\s+|\Z)")
TRAILING = re.compile(rf"(?:\A|\s+){NUMBER}\Z")
FEWEST = 3
"""So many numbers that do not say of how many they are count; of two that do, both."""


def numbered_by_hand(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Start a post at each number of a thread that is numbered throughout, and take the numbers out.

    >>> thread = [Draft("paragraph", (Line(text),)) for text in ("1/2 The rent rose.", "Again.", "2/2 We met.")]
    >>> [(draft.text, draft.breaks) for draft in numbered_by_hand(thread, Words(""))[0]]
    [('The rent rose.', False), ('Again.', False), ('We met.', True)]
    """
    del words
    for find, parted in ((_leading, _before), (_trailing, _behind)):
        found = {place: match for place, draft in enumerate(drafts) if (match := find(draft))}
        if _counts(list(found.values())):
            message = "the posts were numbered by hand: each number starts a post, and gives way to the one it gets."
            lines = [drafts[place].number for place in found]
            pieces = [
                piece
                for place, draft in enumerate(drafts)
                for piece in (parted(draft, found[place]) if place in found else [[draft]])
            ]
            return broken(pieces), [note(message, lines)]
    return list(drafts), []


def _leading(draft: Draft) -> re.Match[str] | None:
    return LEADING.match(draft.lines[0].text) if draft.kind != "code" else None


def _trailing(draft: Draft) -> re.Match[str] | None:
    return TRAILING.search(draft.lines[-1].text[-LONGEST:]) if draft.kind != "code" else None


LONGEST = 12
"""Code points of the longest number behind a post."""


def _counts(found: Sequence[re.Match[str]]) -> bool:
    """Say whether numbers count from 1 to the last, and say the last if they say one."""
    numbers = [int(match["number"]) for match in found]
    last = {match["of"] for match in found}
    told = last == {str(len(found))} and len(found) > 1
    return numbers == [*range(1, len(found) + 1)] and (told or (last == {None} and len(found) >= FEWEST))


def _before(draft: Draft, match: re.Match[str]) -> list[list[Draft]]:
    lines = (draft.lines[0]._replace(text=draft.lines[0].text[match.end() :]), *draft.lines[1:])
    return [*([] if int(match["number"]) == 1 else [[]]), *_left(draft, lines)]


def _behind(draft: Draft, match: re.Match[str]) -> list[list[Draft]]:
    text = draft.lines[-1].text
    lines = (*draft.lines[:-1], draft.lines[-1]._replace(text=text[: len(text) - len(match[0])]))
    return [*_left(draft, lines), []]


def _left(draft: Draft, lines: Sequence[Line]) -> list[list[Draft]]:
    kept = tuple(line for line in lines if line.text)
    return [[draft._replace(lines=kept)]] if kept else []
