"""Plain text into drafts: groups of lines between blank lines, thematic breaks, mail quotations, pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from splitter.errors import SplitterWarning
from splitter.patterns import pattern
from splitter.reading.cleaning import squeezer
from splitter.reading.drafts import Draft, Line
from splitter.reading.endings import Endings, lowercase
from splitter.reading.plaintext import furniture
from splitter.reading.plaintext.grids import rows as rows_of_table
from splitter.reading.plaintext.mail import without_head
from splitter.reading.plaintext.thematic import parted
from splitter.reading.statement import BlockKind

QUOTED = pattern(r"(?:>[ \t]?)+")
"""What a mail program puts before a line that it quotes."""
BLANKS = frozenset(" \t\u00a0\u3000")
DOUBLE = 8
"""A text of so many lone lines may be double-spaced."""
MOSTLY = 0.8
RUNNING = 0.35
"""Of the lines of a double-spaced text, so many begin in the middle of a sentence."""


def read_plain(text: str, endings: Endings, *, heal: bool = True) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Part plain text, with newlines as `\n`, into drafts: one for each group of lines between blank lines.

    >>> from splitter.languages import load
    >>> drafts, _ = read_plain("One.\n\nTwo\nlines.\n\n***\n\nThree.", Endings(lambda: load("en")))
    >>> [(draft.text, draft.breaks) for draft in drafts]
    [('One.', False), ('Two\nlines.', False), ('Three.', True)]
    """
    rows, pages = _rows(text)
    warnings: list[SplitterWarning] = []
    if heal and len(rows) > 1:
        rows, warnings = furniture.take_out(rows, pages, endings)
        rows, found = without_head(rows)
        warnings = [*found, *warnings]
    groups = _groups(rows)
    if heal:
        groups = [rows_of_table(group) for group in _single_spaced(groups, endings)]
    drafts: list[Draft] = []
    broken = False
    quotation = 0
    quoting = False
    for piece in (piece for group in groups for piece in parted(group, endings, alone=not heal)):
        if not piece:
            broken = bool(drafts)
            continue
        for lines, quoted in _quoted(piece) if heal else [(piece, False)]:
            quotation += quoted and not quoting
            quoting = quoted
            kind: BlockKind = "quotation" if quoted else "paragraph"
            drafts.append(Draft(kind, tuple(lines), breaks=broken, quotation=quotation if quoted else None))
            broken = False
    return _unquoted(drafts), warnings


def _rows(text: str) -> tuple[list[Line], list[int]]:
    """Return every line, empty ones too, and the places of those that start a page."""
    squeeze = squeezer(text)
    raws = text.split("\n")
    if "\f" not in text:
        return [
            Line(squeeze(raw), number, len(raw) - len(raw.lstrip()) if raw[:1] in BLANKS else 0)
            for number, raw in enumerate(raws, start=1)
        ], []
    rows: list[Line] = []
    pages: list[int] = []
    for number, raw in enumerate(raws, start=1):
        for place, piece in enumerate(raw.split("\f")):
            if place:
                pages.append(len(rows))
            rows.append(Line(squeeze(piece), number, len(piece) - len(piece.lstrip())))
    return rows, pages


def _groups(rows: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    open_ = False
    for row in rows:
        if not row.text:
            open_ = False
        elif open_:
            groups[-1].append(row)
        else:
            groups.append([row])
            open_ = True
    return groups


def _single_spaced(groups: list[list[Line]], endings: Endings) -> list[list[Line]]:
    """Put the lines of a double-spaced text together; a wider gap still parts them."""
    lone = sum(len(group) == 1 for group in groups)
    if lone < DOUBLE or lone < MOSTLY * len(groups):
        return groups
    seams = [(first[-1], second[0]) for first, second in pairwise(groups)]
    running = sum(not endings.stopped(first.text) and lowercase(second.text) for first, second in seams)
    if running < RUNNING * len(seams):
        return groups
    gaps = sorted((second.number or 0) - (first.number or 0) for first, second in seams)
    usual = gaps[len(gaps) // 2]
    merged = [list(groups[0])]
    for (first, second), group in zip(seams, groups[1:], strict=True):
        if (second.number or 0) - (first.number or 0) > usual:
            merged.append(list(group))
        else:
            merged[-1].extend(group)
    return merged


def _quoted(group: Sequence[Line]) -> list[tuple[list[Line], bool]]:
    """Part a group where a mail's quotation starts and ends, and take its marks off."""
    if not any(line.text[0] == ">" for line in group):
        return [(list(group), False)]
    pieces: list[tuple[list[Line], bool]] = []
    for line in group:
        mark = QUOTED.match(line.text)
        bare = line.text[mark.end() :].lstrip() if mark else line.text
        if not bare:
            pieces.append(([], bool(mark)))
        elif pieces and pieces[-1][1] == bool(mark):
            pieces[-1][0].append(line._replace(text=bare))
        else:
            pieces.append(([line._replace(text=bare)], bool(mark)))
    return [piece for piece in pieces if piece[0]]


def _unquoted(drafts: list[Draft]) -> list[Draft]:
    """Where a mail quotes nothing but the statement, it is the statement and no quotation."""
    if any(draft.quotation is None for draft in drafts):
        return drafts
    return [Draft("paragraph", draft.lines, draft.tight, draft.breaks) for draft in drafts]
