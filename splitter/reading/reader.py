"""From a source to a statement: `read` for files and bytes, `parse` for text."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from splitter.errors import SplitterWarning, StatementError, UsageError
from splitter.languages import resolve
from splitter.reading import cleaning
from splitter.reading.drafts import Draft, assemble
from splitter.reading.encodings.decoding import decode
from splitter.reading.encodings.sniffing import markdownish, refuse_others
from splitter.reading.endings import Endings
from splitter.reading.healing import steps
from splitter.reading.healing.layout import keep_meant
from splitter.reading.healing.quoting import quote
from splitter.reading.joining import Vocabulary
from splitter.reading.plaintext.plain import read_plain
from splitter.reading.statement import Statement

Format = Literal["text", "markdown", "html", "docx"]
SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
}
LARGEST = 50_000_000
"""Bytes; a statement is never as long."""
TOO_LARGE = "{} has {} MB, and a statement at most 50; is it the right file?"


def read(  # noqa: PLR0913 - each is one option of the command line
    source: str | os.PathLike[str] | bytes,
    *,
    format: Format | None = None,  # noqa: A002 - the command line's word
    encoding: str | None = None,
    language: str | None = None,
    links: Literal["text", "inline"] = "text",
    heal: bool = True,
) -> Statement:
    r"""Read a statement from a file, or from the bytes of one.

    Args:
        source: a path, or bytes.
        format: `text`, `markdown`, `html` or `docx`; None goes by the suffix, else it is plain text.
        encoding: the encoding's name; None finds out.
        language: its code; None finds out where it is needed.
        links: `text` leaves a link's address out, `inline` puts it after the link's text.
        heal: False leaves lines as they came.

    Raises:
        UsageError: no such file, a directory, or one that must not be read; an unknown encoding or language.
        StatementError: it is not text, not in the encoding, empty or too large.

    >>> read(b"# Peace\n\nNow.", format="markdown").text
    'Peace\n\nNow.'
    """
    if isinstance(source, bytes):
        name, data = "statement", source
    else:
        path = Path(source)
        name, data = str(path), _load(path)
        format = format or SUFFIXES.get(path.suffix.lower())  # noqa: A001 - the same
    warnings: list[SplitterWarning] = []
    if len(data) > LARGEST:
        raise StatementError(TOO_LARGE.format(name, len(data) // 1_000_000))
    if format != "docx":
        refuse_others(data, name, text=format is None)
    if format == "docx":
        from splitter.reading.markup.docx import read_docx  # noqa: PLC0415 - only a .docx needs it

        (text, warnings), format = read_docx(data, name), "html"  # noqa: A001 - the same
    else:
        text, warnings = decode(data, encoding, name, page=format == "html")
    statement = parse(text, format=format or "text", language=language, links=links, heal=heal, name=name)
    return statement if not warnings else _warned(statement, warnings)


def parse(  # noqa: PLR0913 - the same
    text: str,
    *,
    format: Format = "text",  # noqa: A002 - the same
    language: str | None = None,
    links: Literal["text", "inline"] = "text",
    heal: bool = True,
    name: str = "statement",
) -> Statement:
    r"""Read a statement from text.

    Args:
        text: the source, decoded.
        format: as for `read`.
        language: as for `read`.
        links: as for `read`.
        heal: as for `read`.
        name: what to call the source in a message.

    Raises:
        StatementError: there is no text in it.
        UsageError: `language` is malformed.

    >>> parse("The ruling\nclass.").text
    'The ruling class.'
    """
    if language is not None:
        resolve(language, "")
    text, taken = cleaning.clean(cleaning.newlines(text))
    vocabulary = Vocabulary(text)
    warnings = cleaning.warning(taken)
    if not text.isascii():
        from splitter.reading.encodings.twice import read_twice  # noqa: PLC0415 - ASCII does without

        warnings += read_twice(text)
    if format == "text":
        endings = Endings(partial(resolve, language, text))
        drafts, found = read_plain(text, endings, heal=heal)
        found += markdownish(text)
    else:
        drafts, found = _reader(format)(text, links, vocabulary)
        endings = Endings(partial(resolve, language, "\n".join(draft.text for draft in drafts)))
        if any(draft.source for draft in drafts):
            drafts = keep_meant(drafts, endings)
    warnings += found
    if "{{" in text or "{%" in text:
        from splitter.reading.markup.templates import that_stay  # noqa: PLC0415 - the same

        warnings += that_stay(drafts, text)
    if heal:
        drafts, found = steps.heal(drafts, endings, vocabulary)
        warnings += found
    if not drafts:
        raise StatementError(f"{name} is empty; write the statement first.")
    if format == "text":
        drafts = steps.heads(drafts, endings)
    drafts, found = quote(drafts, endings)
    return assemble(drafts, [*warnings, *found])


Reader = Callable[[str, Literal["text", "inline"], Vocabulary], tuple[list[Draft], list[SplitterWarning]]]


def _reader(name: Format) -> Reader:
    """Return what reads marked-up text of a format: each is loaded by the runs that need it."""
    if name == "markdown":
        from splitter.reading.markup.markdown import read_markdown  # noqa: PLC0415 - the same

        return read_markdown
    from splitter.reading.markup.html import read_html  # noqa: PLC0415 - the same

    return read_html


def _load(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise StatementError(
                f"{path} has {size // 1_000_000} MB, and a statement at most 50; is it the right file?"
            )
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # a device has no size, and need not end
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}; check its name, or give the statement on standard input.") from None
    except IsADirectoryError:
        raise UsageError(f"{path} is a directory; give the file in it that holds the statement.") from None
    except PermissionError:
        raise UsageError(f"{path} must not be read by you; change its permissions, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path} cannot be read ({reason}); check its name, or copy it.") from None


def _warned(statement: Statement, warnings: list[SplitterWarning]) -> Statement:
    from dataclasses import replace  # noqa: PLC0415 - only where there is something to add

    return replace(statement, warnings=(*warnings, *statement.warnings))
