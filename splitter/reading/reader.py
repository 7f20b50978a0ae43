"""From a source to a statement: `read` for files and bytes, `parse` for text."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from splitter.errors import SplitterWarning, StatementError, UsageError
from splitter.languages import resolve
from splitter.reading import cleaning
from splitter.reading.drafts import Draft, Links, assemble
from splitter.reading.encodings.decoding import decode
from splitter.reading.encodings.sniffing import refuse_others
from splitter.reading.encodings.twice import read_twice
from splitter.reading.healing.steps import heal as make_whole
from splitter.reading.markup.templates import that_stay
from splitter.reading.own_breaks import hide
from splitter.reading.plaintext import read_plain
from splitter.reading.statement import Statement
from splitter.reading.words import Words

Format = Literal["text", "markdown", "html", "docx"]
LINED: tuple[Format, ...] = ("text", "markdown")
"""Formats in which a line `--- x` can be typed."""
LARGEST = 50_000_000
"""Bytes; a statement is never as long."""
TOO_LARGE = "{} has {} MB, and a statement at most 50; is it the right file?"


class Parsed(NamedTuple):
    """A format that is text."""

    suffixes: tuple[str, ...]
    parse: Callable[[str, Links], tuple[list[Draft], list[SplitterWarning]]]
    """Turns text of it into drafts, and says what the author should know."""


class Converted(NamedTuple):
    """A format that is bytes."""

    suffixes: tuple[str, ...]
    convert: Callable[[bytes, str], tuple[str, list[SplitterWarning]]]
    """Turns bytes of it, and the name of the source, into text of another format."""
    into: Format


def _later(module: str, name: str) -> Callable[..., Any]:
    """Return a function of a module that is loaded when it is called: of a run, reading's modules are a fifth."""

    def call(*source: object) -> Any:  # noqa: ANN401 - whatever the function returns
        return getattr(import_module(module), name)(*source)

    return call


FORMATS: dict[Format, Parsed | Converted] = {
    "text": Parsed((), read_plain),
    "markdown": Parsed((".md", ".markdown"), _later("splitter.reading.markup.markdown", "read_markdown")),
    "html": Parsed((".html", ".htm"), _later("splitter.reading.markup.html", "read_html")),
    "docx": Converted((".docx",), _later("splitter.reading.markup.docx", "read_docx"), "html"),
}
"""Every format that is read.  A new one is a row here, and its name in `Format`."""


def read(  # noqa: PLR0913 - each is one option of the command line
    source: str | os.PathLike[str] | bytes,
    *,
    format: Format | None = None,  # noqa: A002 - the command line's word
    encoding: str | None = None,
    language: str | None = None,
    links: Links = "text",
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
        UsageError: no such file, a directory, or one that must not be read; an unknown encoding, language or name.
        StatementError: it is not text, not in the encoding, empty or too large.

    >>> read(b"# Peace\n\nNow.", format="markdown").text
    'Peace\n\nNow.'
    """
    if isinstance(source, bytes):
        name, data, known = "statement", source, format
    elif isinstance(source, str | os.PathLike):
        path = Path(source)
        name, data, known = str(path), _load(path), format or _by_suffix(path.suffix.lower())
    else:
        raise UsageError(f"read takes a path or bytes, not {type(source).__name__}; give text to parse.")
    if len(data) > LARGEST:
        raise StatementError(TOO_LARGE.format(name, len(data) // 1_000_000))
    way = _way(known or "text")
    if isinstance(way, Converted):
        (text, warnings), known = way.convert(data, name), way.into
    else:
        refuse_others(data, name, text=known is None)
        text, warnings = decode(data, encoding, name, page=known == "html")
    statement = parse(text, format=known or "text", language=language, links=links, heal=heal, name=name)
    return replace(statement, warnings=(*warnings, *statement.warnings))


def parse(  # noqa: PLR0913 - each is one option of the command line
    text: str,
    *,
    format: Format = "text",  # noqa: A002 - the command line's word
    language: str | None = None,
    links: Links = "text",
    heal: bool = True,
    name: str = "statement",
) -> Statement:
    r"""Read a statement from text.

    Args:
        text: the source, decoded.
        format: `text`, `markdown` or `html`.
        language: as for `read`.
        links: as for `read`.
        heal: as for `read`.
        name: what to call the source in a message.

    Raises:
        StatementError: there is no text in it.
        UsageError: `text` is no text; `format` or `links` is unknown, `language` malformed.

    >>> parse("The ruling\nclass.").text
    'The ruling class.'
    """
    way = _way(format)
    if not isinstance(text, str):
        raise UsageError(f"parse takes text, not {type(text).__name__}; give bytes and paths to read.")
    if isinstance(way, Converted):
        raise UsageError(f"format {format!r} is read from bytes; give the file to read.")
    if links not in get_args(Links):
        raise UsageError(f"links {links!r} is unknown; give one of: {', '.join(get_args(Links))}.")
    if language is not None:
        resolve(language, "")
    text, taken = cleaning.clean(cleaning.newlines(text))
    warnings = [*cleaning.warning(taken), *read_twice(text)]
    drafts, found = way.parse(hide(text) if format in LINED else text, links)
    warnings += [*found, *that_stay(drafts, text)]
    words = Words("\n".join(draft.text for draft in drafts), language)
    drafts, urgent, found = make_whole(drafts, words, plain=format == "text", whole=heal)
    if not drafts:
        raise StatementError(f"{name} is empty; write the statement first.")
    return assemble(drafts, [*urgent, *warnings, *found])


def _way(name: Format) -> Parsed | Converted:
    if name not in FORMATS:
        raise UsageError(f"format {name!r} is unknown; give one of: {', '.join(FORMATS)}.")
    return FORMATS[name]


def _by_suffix(suffix: str) -> Format | None:
    return next((name for name, way in FORMATS.items() if suffix in way.suffixes), None)


def _load(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise StatementError(TOO_LARGE.format(path, size // 1_000_000))
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
