"""The lines of a document into its paragraphs, headings and items.

Three things end a paragraph: a gap, an indent, and a line that ends although the next word would have fitted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from splitter.characters import BULLETS
from splitter.reading.documents.columns import Line
from splitter.reading.documents.typesetting import FLUSH, INDENT, LARGER, Typesetting, alike, deliberate, insets
from splitter.reading.items import SURE, Mark, mark_of
from splitter.reading.words import HYPHENS, Words

Kind = Literal["heading", "paragraph", "item", "quotation"]
GAP = 1.3
"""Lines of the usual distance between two lines that belong to no one paragraph."""
HEADING = 200
"""Code points of the longest heading in larger type ..."""
SENTENCE = 90
"""... which is none if it is longer than this and ends in a full stop."""
BOLD_HEADING = 120
"""Code points of the longest heading in bold."""


class Passage(NamedTuple):
    """A block of a document."""

    kind: Kind
    runs: tuple[tuple[Line, ...], ...]
    """Its lines, those that were wrapped together; the end of each run counts."""

    @property
    def text(self) -> str:
        """Its text, on one line."""
        return " ".join(line.text for run in self.runs for line in run)


Block = list[list[Line]]


def passages(lines: Sequence[Line], setting: Typesetting, words: Words) -> list[Passage]:
    """Put lines together into blocks, in the order in which they are read."""
    blocks: list[Block] = []
    moved = insets(lines, setting)
    quoted: list[bool] = []
    for place, (line, after) in enumerate(zip(lines, [*lines[1:], None], strict=True)):
        meant = bool(blocks) and deliberate(blocks[-1][-1][-1], line, setting, moved[place - 1])
        if not blocks or _parted(blocks[-1], line, after, setting, meant=meant):
            blocks.append([[line]])
            quoted.append(bool(moved[place]))
        elif not meant or words.goes_on(blocks[-1][-1][-1].text, line.text):
            blocks[-1][-1].append(line)
        elif _finished(blocks[-1], line, words):
            blocks.append([[line]])
            quoted.append(bool(moved[place]))
        else:
            blocks[-1].append([line])
    found = [
        Passage(_kind(block, setting, quoted=inside), tuple(map(tuple, block)))
        for block, inside in zip(blocks, quoted, strict=True)
    ]
    return _listed(found)


def _parted(block: Block, line: Line, after: Line | None, setting: Typesetting, *, meant: bool) -> bool:
    """Say whether what is seen of a line begins a block."""
    last = block[-1][-1]
    if (meant or last.column != line.column) and (not alike(last, line) or last.bold != line.bold):
        return True
    if _begins_item(line, meant=meant):
        return True
    if last.column == line.column and not 0 <= last.baseline - line.baseline <= GAP * setting.lead(line.size):
        return True
    if not meant and last.text[-1] in HYPHENS:
        return False
    first = block[0][0]
    if _mark(first):
        return meant and setting.margin(line) - setting.margin(first) < line.size / 2
    return _indented(block[-1], line, after, setting, meant=meant)


def _finished(block: Block, line: Line, words: Words) -> bool:
    """Say whether a line that ends on purpose is the last of its block: an address or verse has no wrapped lines."""
    last = block[-1][-1]
    return last.column != line.column or (len(block[-1]) > 1 and words.stopped(last.text))


def _begins_item(line: Line, *, meant: bool) -> bool:
    mark = _mark(line)
    return mark is not None and (line.words[0].text in BULLETS or meant)


def _mark(line: Line) -> Mark | None:
    """Return the mark that a line begins with, if more than the mark stands on it."""
    return mark_of(line.text) if len(line.words) > 1 else None


def _indented(run: Sequence[Line], line: Line, after: Line | None, setting: Typesetting, *, meant: bool) -> bool:
    """Say whether a line is moved in as the first of a paragraph is."""
    least, margin = INDENT * line.size, setting.margin(line)
    if margin < least:
        return False
    if margin - setting.margin(run[-1]) > least:
        return True
    if meant and setting.indent and abs(margin - setting.indent) < FLUSH * line.size:
        return True
    # A paragraph of one line, and behind it one that is moved in as well.
    return len(run) == 1 and after is not None and margin - setting.margin(after) > least


def _kind(block: Block, setting: Typesetting, *, quoted: bool) -> Kind:
    lines = [line for run in block for line in run]
    text = " ".join(line.text for line in lines)
    if lines[0].size >= LARGER * setting.size:
        sentence = text.endswith(".") and len(text) > SENTENCE
        return "paragraph" if sentence or len(text) > HEADING else "heading"
    if _mark(lines[0]):
        return "item"
    if quoted and len(lines) > 1:
        return "quotation"
    if setting.bold or len(block) > 1 or not all(line.bold for line in lines):
        return "paragraph"
    return "paragraph" if text.endswith((".", ",", ";")) or len(text) > BOLD_HEADING else "heading"


def _listed(found: Sequence[Passage]) -> list[Passage]:
    """Call items only those that stand beside others: `A. Smith` and `3. May` begin paragraphs as well."""
    marks = {place: mark for place, passage in enumerate(found) if (mark := _mark(passage.runs[0][0]))}
    ranks = {(mark.kind, mark.rank) for mark in marks.values()}
    times = Counter(mark.text for mark in marks.values())

    def stands(mark: Mark) -> bool:
        if mark.rank == 0:
            return mark.kind in SURE or times[mark.text] > 1
        return (mark.kind, mark.rank - 1) in ranks or (mark.kind, mark.rank + 1) in ranks

    return [
        passage if passage.kind != "item" or stands(marks[place]) else passage._replace(kind="paragraph")
        for place, passage in enumerate(found)
    ]
