"""Paragraphs: what double spacing or a page's end broke is made whole, titles and greetings are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.joining import join, runs
from splitter.reading.notes import note
from splitter.reading.words import Words, lowercase

DOUBLE = 8
"""A text of so many lone lines may be double-spaced."""
MOSTLY = 0.8
RUNNING = 0.35
"""Of the lines of a double-spaced text, so many begin in the middle of a sentence."""
HEADING_LENGTH = 90
"""A heading in plain text is at most so many code points long."""
GREETING = 60
"""A greeting is at most so many code points long."""
OPENING = "“„«»‚‘‹\"'「『"
CAPITAL = re.compile(r"[\"'“‘„«‹(\[]*[^\W_a-z]")


def single_spaced(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Put the lines of a double-spaced text together; a wider gap still parts them."""
    lone = sum(len(draft.lines) == 1 for draft in drafts)
    if lone < DOUBLE or lone < MOSTLY * len(drafts):
        return list(drafts), []
    seams = [(first.lines[-1], second.lines[0]) for first, second in pairwise(drafts)]
    running = sum(not words.stopped(first.text) and lowercase(second.text) for first, second in seams)
    if running < RUNNING * len(seams):
        return list(drafts), []
    gaps = [(second.number or 0) - (first.number or 0) for first, second in seams]
    usual = sorted(gaps)[len(gaps) // 2]
    return [
        drafts[run[0]]._replace(lines=tuple(line for place in run for line in drafts[place].lines))
        for run in runs(len(drafts), lambda _, place: gaps[place - 1] <= usual)
    ], []


def rejoin(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Join paragraphs that were broken in mid-sentence, as a PDF breaks them at the end of a page."""

    def goes_on(_: int, place: int) -> bool:
        return _broken(drafts[place - 1], drafts[place], words)

    found = runs(len(drafts), goes_on)
    numbers = [drafts[place].number for run in found for place in run[1:]]
    if not numbers:
        return list(drafts), []
    one = len(numbers) == 1
    what = "a paragraph that begins in mid-sentence was" if one else "paragraphs that begin in mid-sentence were"
    healed = [drafts[run[0]]._replace(lines=_one_line([drafts[place] for place in run], words)) for run in found]
    return healed, [note(f"{what} joined to the one before.", numbers)]


def _one_line(drafts: Sequence[Draft], words: Words) -> tuple[Line, ...]:
    if len(drafts) == 1:
        return drafts[0].lines
    return (Line(join([draft.text for draft in drafts], words), drafts[0].number),)


def _broken(first: Draft, second: Draft, words: Words) -> bool:
    if second.breaks or first.kind != "paragraph" or second.kind != "paragraph":
        return False
    if not words.goes_on(first.text, second.text):
        return False
    if second.text[0] in OPENING:
        return False  # a quotation that stands by itself, or goes on for several paragraphs
    if _greets(first):
        return False
    return not _heading(first, words) or (lowercase(second.text) and words.unfinished(first.text))


def greetings(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Call a line that greets a heading: it stands with the letter below it."""
    del words
    return [
        draft._replace(kind="heading") if draft.kind == "paragraph" and _greets(draft) else draft for draft in drafts
    ], []


def headings(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Call a short line that stands alone, without a stop at its end, a heading."""
    return [draft._replace(kind="heading") if _heading(draft, words) else draft for draft in drafts], []


def _heading(draft: Draft, words: Words) -> bool:
    if draft.kind != "paragraph" or len(draft.lines) > 1 or len(draft.text) > HEADING_LENGTH:
        return False
    return not words.stopped(draft.text) and not draft.text.endswith(",") and bool(CAPITAL.match(draft.text))


def _greets(draft: Draft) -> bool:
    """Say whether a short line of its own greets: `Sehr geehrte Frau Weber,` has a letter in lowercase below it."""
    text = draft.text
    return len(draft.lines) == 1 and len(text) <= GREETING and text[-1] == "," and bool(CAPITAL.match(text))
