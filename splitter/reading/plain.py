"""Plain text into drafts: groups of lines between blank lines, thematic breaks, list items."""

from __future__ import annotations

import re

from splitter.reading.cleaning import squeeze
from splitter.reading.drafts import Draft, Line

THEMATIC = re.compile(r"(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|⁂|\*\s?\*\s?\*")
"""A line of hyphens, asterisks or underscores that stands alone."""
MARK = re.compile(
    r"(?:[•●○◦▪▫■□‣⁃∙⦁➢➤✓✔\uf0a7\uf0b7\uf0d8]|[*·+–—-](?=\s)|o(?=\s\s)|\[[ xX\d]{1,3}\](?=\s)"
    r"|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?=\s|\Z))"
)
"""What a list item starts with."""


def read_plain(text: str) -> list[Draft]:
    r"""Part plain text, with newlines as `\n`, into drafts: one for each group of lines between blank lines.

    >>> [draft.text for draft in read_plain("One.\n\nTwo\nlines.")]
    ['One.', 'Two\nlines.']
    """
    drafts: list[Draft] = []
    broken = False
    for group in _groups(text):
        if len(group) == 1 and THEMATIC.fullmatch(group[0].text):
            broken = bool(drafts)
            continue
        drafts.append(Draft("paragraph", tuple(group), breaks=broken))
        broken = False
    return drafts


def _groups(text: str) -> list[list[Line]]:
    groups: list[list[Line]] = [[]]
    for number, raw in enumerate(text.split("\n"), start=1):
        line = squeeze(raw)
        if line:
            groups[-1].append(Line(line, number))
        elif groups[-1]:
            groups.append([])
    return groups if groups[-1] else groups[:-1]
