"""Bytes into text: which encoding it is, and what is no text at all."""

from __future__ import annotations

import codecs

from splitter.errors import SplitterWarning, StatementError, UsageError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 LE begins like that of UTF-16 LE, so it comes first."""


def decode(data: bytes, encoding: str | None, name: str) -> tuple[str, list[SplitterWarning]]:
    """Turn bytes into text.

    Args:
        data: the whole source.
        encoding: the encoding's name, None to find out.
        name: what to call the source in a message.

    Raises:
        StatementError: the bytes are not text of that encoding, or it is not sure which one it is.
        UsageError: no such encoding.

    >>> decode("é".encode("utf-16"), None, "statement")
    ('é', [])
    """
    if encoding is not None:
        return _named(data, encoding, name), []
    for mark, known in MARKS:
        if data.startswith(mark):
            return _named(data[len(mark) :], known, name), []
    if b"\0" in data:
        offset = data.index(b"\0")
        raise StatementError(f"{name}: this is not text (a NUL at byte {offset}); give a text, Markdown or HTML file.")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        from splitter.reading.guessing import guess  # noqa: PLC0415 - only bytes that are not UTF-8 need it

        return guess(data, error.start, name)


def _named(data: bytes, encoding: str, name: str) -> str:
    try:
        codec = codecs.lookup(encoding)
        text, _ = codec.decode(data)
    except LookupError:
        raise UsageError(f"'{encoding}' is no encoding; give one like utf-8, cp1252 or koi8-r.") from None
    except UnicodeDecodeError as error:
        raise StatementError(
            f"{name}: byte {error.start} is not {encoding}; give the right --encoding, or save the file as UTF-8."
        ) from None
    return text
