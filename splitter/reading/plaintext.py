"""Plain text into drafts: a paragraph for each group of lines between blank lines."""

from __future__ import annotations

from splitter.errors import SplitterWarning
from splitter.reading.cleaning import squeeze
from splitter.reading.drafts import Draft, Line, Links
from splitter.reading.encodings.sniffing import markdownish


def read_plain(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Part plain text, with newlines as `\n`, into drafts.

    >>> [draft.text for draft in read_plain("One.\n\nTwo\nlines.\n", "text")[0]]
    ['One.', 'Two\nlines.']
    """
    del links  # what plain text shows of a link is its address
    groups: list[list[Line]] = [[]]
    page = False
    for number, raw in enumerate(text.split("\n"), start=1):
        for place, piece in enumerate(raw.split("\f")):
            page = page or place > 0
            line = squeeze(piece)
            if line:
                groups[-1].append(Line(line, number, len(piece) - len(piece.lstrip()), page))
                page = False
            elif groups[-1]:
                groups.append([])
    return [Draft("paragraph", tuple(group)) for group in groups if group], markdownish(text)
