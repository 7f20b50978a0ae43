"""The head of a mail: what a mail program writes above a text that was copied, saved or forwarded out of it.

Source: RFC 5322 for fields and their folding; programs translate the names, so none is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.patterns import pattern
from splitter.reading.drafts import Line
from splitter.reading.glimpse import glimpse

FIELD = pattern(r"[*]?[^\W\d_][\w '’-]{0,30}+\s?:(?:[*]|\s|\Z)")
"""`From: …`, `Envoyé : …`: a name and a colon, in bold where a page was copied."""
ADDRESS = pattern(r"<(?:mailto:)?[^<>@\s]+@[^<>@\s]+>")
TIME = pattern(r"\b\d{1,2}[:.]\d{2}\b")
FORWARDED = pattern(r"[-–—]{3,}[ ]?[^-–—]{3,60}[ ]?[-–—]{3,}")
FEWEST = 3
"""A head has a sender, a date and a receiver or a subject at least."""


def without_head(rows: Sequence[Line]) -> tuple[list[Line], list[SplitterWarning]]:
    """Take the head of a mail off the beginning of a text.

    The first group of lines is one if all of them are fields, one holds an address between `<` and `>`, and one the
    time of day at which the mail was sent.  A text that has nothing else keeps it.

    >>> head = ["From: Ada Brook <ada@mill.example>", "Date: 3 Feb 2025 09:12", "Subject: Rent"]
    >>> rows, warnings = without_head([Line(text) for text in [*head, "", "The rent rose."]])
    >>> [row.text for row in rows]
    ['', 'The rent rose.']
    """
    start = next((place for place, row in enumerate(rows) if row.text), len(rows))
    end = next((place for place in range(start, len(rows)) if not rows[place].text), len(rows))
    if not _is_head(rows[start:end]) or not any(row.text for row in rows[end:]):
        return list(rows), []
    removed = "\n".join(row.text for row in rows[start:end])
    first, last = rows[start].number, rows[end - 1].number
    message = f"lines {first} to {last} are the head of a mail and were left out: {glimpse(removed)}"
    return list(rows[end:]), [SplitterWarning("reading", message, line=first, removed=removed)]


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
