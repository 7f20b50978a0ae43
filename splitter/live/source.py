"""The text that the live page starts with: a file's own where it is text, else that of its statement."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import get_args

from splitter.live.settings import Written
from splitter.output.text import BETWEEN
from splitter.reading import Format, Statement, read
from splitter.reading.cleaning import newlines
from splitter.reading.encodings.decoding import decode
from splitter.reading.reader import FORMATS


def source_of(
    source: Path | bytes,
    format: Format | None = None,  # noqa: A002 - the command line's word
    encoding: str | None = None,
) -> tuple[str, Written]:
    """Return the text to be edited, and what it is written in.

    Args:
        source: the statement's file, or the bytes of one.
        format: as for `read`.
        encoding: as for `read`.

    Raises:
        UsageError: as `read` does.
        StatementError: as `read` does.

    >>> source_of(b"# Peace", "markdown")
    ('# Peace', 'markdown')
    """
    statement = read(source, format=format, encoding=encoding)
    suffix = source.suffix.lower() if isinstance(source, Path) else ""
    known = format or next((name for name, way in FORMATS.items() if suffix in way.suffixes), "text")
    if known not in get_args(Written):
        return plain(statement), "text"
    data = source if isinstance(source, bytes) else source.read_bytes()
    text, _ = decode(data, encoding, "statement", page=False)
    return newlines(text), "markdown" if known == "markdown" else "text"


def plain(statement: Statement) -> str:
    r"""Return a statement as plain text, with a line `---` where the author starts a new post.

    >>> from splitter.reading import parse
    >>> plain(parse("One.\n\n---\n\nTwo."))
    'One.\n\n---\n\nTwo.'
    """
    edges = [0, *statement.breaks, len(statement.text)]
    return BETWEEN.join(statement.text[start:end].strip() for start, end in pairwise(edges))
