"""Mails: the head that a mail program writes above a text, and the marks that it puts before what is quoted.

Source: RFC 5322 for fields and their folding; programs translate the names, so none is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.notes import glimpse
from splitter.reading.words import Words

FIELD = re.compile(r"[*]?[^\W\d_][\w '’-]{0,30}+\s?:(?:[*]|\s|\Z)")
"""`From: …`, `Envoyé : …`: a name and a colon, in bold where a page was copied."""
ADDRESS = re.compile(r"<(?:mailto:)?[^<>@\s]+@[^<>@\s]+>")
TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
FORWARDED = re.compile(r"[-–—]{3,}[ ]?[^-–—]{3,60}[ ]?[-–—]{3,}")
FEWEST = 3
"""A head has a sender, a date and a receiver or a subject at least."""
QUOTED = re.compile(r"(?:>[ \t]?)+")
"""What a mail program puts before a line that it quotes."""


def without_head(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take the head of a mail off the beginning of a text; a text that has nothing else keeps it.

    The first lines are one if all of them are fields, one holds an address between `<` and `>`, and one the time of day
    at which the mail was sent.

    >>> head = "From: Ada Brook <ada@mill.example>", "Date: 3 Feb 2025 09:12", "Subject: Rent"
    >>> drafts = Draft("paragraph", tuple(map(Line, head))), Draft("paragraph", (Line("The rent rose."),))
    >>> [draft.text for draft in without_head(drafts, Words(""))[0]]
    ['The rent rose.']
    """
    del words
    if len(drafts) < 2 or not _is_head(drafts[0].lines):  # noqa: PLR2004 - a head and what it stands above
        return list(drafts), []
    first, last = drafts[0].lines[0].number, drafts[0].lines[-1].number
    message = f"lines {first} to {last} are the head of a mail and were left out: {glimpse(drafts[0].text)}"
    return list(drafts[1:]), [SplitterWarning("reading", message, line=first, removed=drafts[0].text)]


def _is_head(group: Sequence[Line]) -> bool:
    lines = [row for row in group if not row.indent]  # a field goes on in lines that are indented
    if lines and FORWARDED.fullmatch(lines[0].text):
        del lines[0]
    texts = [row.text for row in group]
    return (
        len(lines) >= FEWEST
        and all(FIELD.match(line.text) for line in lines)
        and any(map(ADDRESS.search, texts))
        and any(map(TIME.search, texts))
    )


def quotations(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Make block quotations of what a mail quotes; where it quotes all of a text, that is the statement and none.

    >>> drafts, _ = quotations([Draft("paragraph", (Line("> Yes."), Line("No.")))], Words(""))
    >>> [(draft.kind, draft.text) for draft in drafts]
    [('quotation', 'Yes.'), ('paragraph', 'No.')]
    """
    del words
    parted: list[Draft] = []
    number = 0
    quoting = False
    for draft in drafts:
        for lines, quoted in _quoted(draft.lines):
            number += quoted and not quoting
            quoting = quoted
            piece = draft._replace(lines=tuple(lines))
            parted.append(piece._replace(kind="quotation", quotation=number) if quoted else piece)
    if all(draft.quotation for draft in parted):
        parted = [draft._replace(kind="paragraph", quotation=None) for draft in parted]
    return parted, []


def _quoted(group: Sequence[Line]) -> list[tuple[list[Line], bool]]:
    """Part a group where a quotation starts and ends, and take its marks off."""
    pieces: list[tuple[list[Line], bool]] = []
    for line in group:
        mark = QUOTED.match(line.text)
        bare = line.text[mark.end() :].lstrip() if mark else line.text
        if not bare or not pieces or pieces[-1][1] != bool(mark):
            pieces.append(([], bool(mark)))
        if bare:
            pieces[-1][0].append(line._replace(text=bare))
    return [piece for piece in pieces if piece[0]]
