"""From a source to a statement: `read` for files and bytes, `parse` for text."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from splitter.errors import SplitterWarning, StatementError, UsageError, meant
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

Format = Literal[
    "text", "markdown", "html", "docx", "pdf", "doc", "epub", "ipynb", "odt", "org", "rst", "rtf", "tex", "wiki"
]
LINED: tuple[Format, ...] = ("text", "markdown")
"""Formats in which a line `--- x` can be typed."""
LARGEST = 50_000_000
"""Bytes; a statement is never as long."""
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z\d+.-]+:", re.IGNORECASE)
"""What an address begins with (source: RFC 3986); a single letter is a drive of Windows."""
HOST = re.compile(r"www\.|[^/]+\.[^/]+/")
"""What an address begins with whose scheme was left out."""
LINES = re.compile(r"\Alines? \d[\d, ]*(?:and \d+ more)?: ")
"""What a warning says of the lines that it is about."""
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


class Laid(NamedTuple):
    """A format that is bytes, and that says where its text stands."""

    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, Links, str | None], tuple[list[Draft], list[SplitterWarning]]]
    """Turns bytes of it, the name of the source, and the code of the language where it is known, into drafts."""


Way = Parsed | Converted | Laid


def _later(module: str, name: str, *first: str) -> Callable[..., Any]:
    """Return a function of a module that is loaded when it is called: of a run, reading's modules are a fifth."""

    def call(*source: object) -> Any:  # noqa: ANN401 - whatever the function returns
        return getattr(import_module(f"splitter.reading.{module}"), name)(*first, *source)

    return call


def _by_pandoc(name: str, *suffixes: str) -> Converted:
    return Converted(suffixes, _later("documents.pandoc", "read_by_pandoc", name), "markdown")


FORMATS: dict[Format, Way] = {
    "text": Parsed((), read_plain),
    "markdown": Parsed((".md", ".markdown"), _later("markup.markdown", "read_markdown")),
    "html": Parsed((".html", ".htm"), _later("markup.html", "read_html")),
    "docx": Converted((".docx",), _later("markup.docx", "read_docx"), "html"),
    "pdf": Laid((".pdf",), _later("documents.pdf", "read_pdf")),
    "doc": Converted((".doc",), _later("documents.office", "read_doc"), "html"),
    "epub": _by_pandoc("epub", ".epub"),
    "ipynb": _by_pandoc("ipynb", ".ipynb"),
    "odt": _by_pandoc("odt", ".odt"),
    "org": _by_pandoc("org", ".org"),
    "rst": _by_pandoc("rst", ".rst", ".rest"),
    "rtf": _by_pandoc("rtf", ".rtf"),
    "tex": _by_pandoc("tex", ".tex", ".latex"),
    "wiki": _by_pandoc("wiki", ".wiki", ".mediawiki"),
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
    r"""Read a statement from a file, from an address, or from bytes.

    Args:
        source: a path, an address (`https://...`), or bytes.
        format: one of `FORMATS`; None goes by the suffix, or by what the address says, else it is plain text.
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
    name, data, known, encoding = _source(source, format, encoding)
    if len(data) > LARGEST:
        raise StatementError(TOO_LARGE.format(name, len(data) // 1_000_000))
    way = _way(known or "text")
    if isinstance(way, Laid):
        _check(links, language)
        drafts, warnings = way.read(data, name, links, language)
        return _statement(drafts, warnings, language=language, heal=heal, name=name)
    if isinstance(way, Converted):
        text, warnings = way.convert(data, name)
        statement = _unnumbered(parse(text, format=way.into, language=language, links=links, heal=heal, name=name))
    else:
        if format is None:
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
    if not isinstance(way, Parsed):
        raise UsageError(f"format {format!r} is read from bytes; give the file to read.")
    _check(links, language)
    text, taken = cleaning.clean(cleaning.newlines(text))
    warnings = [*cleaning.warning(taken), *read_twice(text)]
    drafts, found = way.parse(hide(text) if format in LINED else text, links)
    warnings += [*found, *that_stay(drafts, text)]
    return _statement(drafts, warnings, language=language, plain=format == "text", heal=heal, name=name)


def _statement(  # noqa: PLR0913 - the options of `read` that healing asks for
    drafts: Sequence[Draft],
    warnings: Sequence[SplitterWarning],
    *,
    language: str | None,
    heal: bool,
    name: str,
    plain: bool = False,
) -> Statement:
    """Heal drafts and put them together."""
    words = Words("\n".join(draft.text for draft in drafts), language)
    drafts, urgent, found = make_whole(drafts, words, plain=plain, whole=heal)
    if not drafts:
        raise StatementError(f"{name} is empty; write the statement first.")
    return assemble(drafts, [*urgent, *warnings, *found])


def _source(
    source: str | os.PathLike[str] | bytes, known: Format | None, encoding: str | None
) -> tuple[str, bytes, Format | None, str | None]:
    """Return the name of a source, its bytes, its format and its encoding, as far as they are known."""
    if isinstance(source, bytes):
        return "statement", source, known, encoding
    if isinstance(source, str) and ADDRESS.match(source):
        answer = _later("documents.address", "fetch")(source)
        return source, answer.data, known or answer.format or _by_suffix(answer.suffix), encoding or answer.encoding
    if isinstance(source, str | os.PathLike):
        return str(source), _load(source), known or _by_suffix(Path(source).suffix.lower()), encoding
    raise UsageError(f"read takes a path, an address or bytes, not {type(source).__name__}; give text to parse.")


def _check(links: Links, language: str | None) -> None:
    """Raise where an option is unknown."""
    if links not in get_args(Links):
        raise UsageError(f"links {links!r} is unknown; give one of: {', '.join(get_args(Links))}.")
    if language is not None:
        resolve(language, "")


def _unnumbered(statement: Statement) -> Statement:
    """Forget the lines of a text that nobody but a converter wrote."""
    warnings = (warning._replace(line=None, message=LINES.sub("", warning.message)) for warning in statement.warnings)
    return replace(statement, warnings=tuple(warnings), origins=())


def _way(name: Format) -> Way:
    if name not in FORMATS:
        raise UsageError(f"format {name!r} is unknown; give one of: {', '.join(FORMATS)}.")
    return FORMATS[name]


def _by_suffix(suffix: str) -> Format | None:
    return next((name for name, way in FORMATS.items() if suffix in way.suffixes), None)


def _load(source: str | os.PathLike[str]) -> bytes:
    path = Path(source)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise StatementError(TOO_LARGE.format(path, size // 1_000_000))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # a device has no size, and need not end
    except FileNotFoundError:
        raise _missing(source) from None
    except IsADirectoryError:
        raise UsageError(f"{path} is a directory; give the file in it that holds the statement.") from None
    except PermissionError:
        raise UsageError(f"{path} must not be read by you; change its permissions, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path} cannot be read ({reason}); check its name, or copy it.") from None


def _missing(source: str | os.PathLike[str]) -> UsageError:
    """Return what to say where there is no such file."""
    name, folder = os.fspath(source), Path(source).parent
    first, _, _ = name.partition("/")
    if SCHEME.match(name):
        return UsageError(f"{name} is no address that can be read; give one that begins with https://, or a file.")
    if HOST.match(name) and not Path(first).exists():
        return UsageError(f"there is no file {name}; put https:// before it if it is an address.")
    beside = folder.iterdir() if os.access(folder, os.R_OK) else []
    end = meant(Path(name).name, {path.name.lower(): str(path) for path in beside})
    end = "; check its name, or give the statement on standard input." if end == "." else end
    return UsageError(f"there is no file {name}{end}")
