"""Paragraphs: what double spacing or a page's end broke is made whole, titles and greetings are headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.joining import join, runs
from splitter.reading.notes import note
from splitter.reading.words import COMMAS, Words, bracketed, lowercase, uncased

DOUBLE = 8
"""A text of so many lone lines may be double-spaced."""
MOSTLY = 0.8
RUNNING = 0.35
"""Of the lines of a double-spaced text, so many begin in the middle of a sentence."""
FULL = 5
COLUMN = 0.2
"""Of the lines of such a text in a script without small letters, so many are full and not finished."""
SLACK = 3
"""A mark that may not start a line leaves the one before it so much shorter than a full one."""
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
    column = _column(drafts, words)

    def goes_on(_: int, place: int) -> bool:
        return _broken(drafts[place - 1], drafts[place], column, words)

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


def _column(drafts: Sequence[Draft], words: Words) -> range:
    """Return the lengths of full lines, where a text without small letters has a blank line after each of its lines."""
    lines = [draft.text for draft in drafts if draft.kind == "paragraph" and len(draft.lines) == 1]
    lengths = Counter(len(text) for text in lines if uncased(text) and not words.stopped(text))
    full = max(lengths, key=lambda length: sum(lengths[length - less] for less in range(SLACK)), default=0)
    enough = sum(lengths[full - less] for less in range(SLACK)) >= max(FULL, len(lines) * COLUMN)
    return range(full - SLACK, full + SLACK) if enough else range(0)


def _broken(first: Draft, second: Draft, column: range, words: Words) -> bool:
    if second.breaks or first.kind != "paragraph" or second.kind != "paragraph":
        return False
    if len(first.text) in column and uncased(second.text) and not words.stopped(first.text):
        return True
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
    text = draft.text
    if len(text) > HEADING_LENGTH // 3 and uncased(text):
        return False  # nothing but its length tells it from a sentence
    return not bracketed(text) and not words.stopped(text) and text[-1] not in COMMAS and bool(CAPITAL.match(text))


def _greets(draft: Draft) -> bool:
    """Say whether a short line of its own greets: `Sehr geehrte Frau Weber,` has a letter in lowercase below it."""
    text = draft.text
    return len(draft.lines) == 1 and len(text) <= GREETING and text[-1] == "," and bool(CAPITAL.match(text))
