"""The text that the live page starts with: a file's own where it is text, else that of its statement."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from splitter.live.settings import SUFFIXES, Written
from splitter.output.text import BETWEEN
from splitter.reading import Format, Statement, read
from splitter.reading.cleaning import newlines
from splitter.reading.encodings.decoding import decode


def source_of(path: Path, format: Format | None = None, encoding: str | None = None) -> tuple[str, Written]:  # noqa: A002 - the command line's word
    """Return the text to be edited, and what it is written in.

    Args:
        path: the statement's file.
        format: as for `read`.
        encoding: as for `read`.

    Raises:
        UsageError: as `read` does.
        StatementError: as `read` does.
    """
    statement = read(path, format=format, encoding=encoding)
    markdown = format == "markdown" or (format is None and path.suffix.lower() in SUFFIXES["markdown"])
    other = format in {"html", "docx"} or (format is None and path.suffix.lower() in {".html", ".htm", ".docx"})
    if other:
        return plain(statement), "text"
    text, _ = decode(path.read_bytes(), encoding, str(path), page=False)
    return newlines(text), "markdown" if markdown else "text"


def plain(statement: Statement) -> str:
    r"""Return a statement as plain text, with a line `---` where the author starts a new post.

    >>> from splitter.reading import parse
    >>> plain(parse("One.\n\n---\n\nTwo."))
    'One.\n\n---\n\nTwo.'
    """
    edges = [0, *statement.breaks, len(statement.text)]
    return BETWEEN.join(statement.text[start:end].strip() for start, end in pairwise(edges))
