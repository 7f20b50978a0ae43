"""Plain text into drafts: a paragraph for each group of lines between blank lines."""

from __future__ import annotations

import re

from splitter.errors import SplitterWarning
from splitter.reading.cleaning import squeeze
from splitter.reading.drafts import Draft, Line, Links
from splitter.reading.encodings.sniffing import markdownish
from splitter.reading.markup.tagged import read_tagged, tagged

WRAPPED = 260
"""No line that was wrapped, and hardly one of a table, has so many code points."""
GAP = re.compile(r" {3,}")
"""What is left of the end of a paragraph where all of a text stands on one line."""
TITLE = re.compile(r"(?<!\S)((?:[^\W\da-z][^\sa-z]*+ ){2,20}[^\sa-z]{2,}+)  (?=[^\W\d_][^\W\d_A-Z])")
"""A title in capitals, two spaces, and a word that has small letters."""


def read_plain(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Part plain text, with newlines as `\n`, into drafts.

    >>> [draft.text for draft in read_plain("One.\n\nTwo\nlines.\n", "text")[0]]
    ['One.', 'Two\nlines.']
    """
    if tagged(text):
        return read_tagged(text, links)
    groups: list[list[Line]] = [[]]
    page = False
    for number, raw in enumerate(text.split("\n"), start=1):
        for place, piece in enumerate(raw.split("\f")):
            page = page or place > 0
            for row in _rows(piece):
                line = squeeze(row)
                if line:
                    groups[-1].append(Line(line, number, len(row) - len(row.lstrip()), page))
                    page = False
                elif groups[-1]:
                    groups.append([])
    return [Draft("paragraph", tuple(group)) for group in groups if group], markdownish(text)


def _rows(line: str) -> list[str]:
    """Return the lines that stand on one, with an empty one between two paragraphs."""
    if len(line) < WRAPPED:
        return [line]
    parted = GAP.sub("\n\n", TITLE.sub(r"\1\n\n", line.strip()))
    return ["", *parted.split("\n"), ""] if "\n" in parted else [line]
