"""Bytes into text: which encoding it is, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from splitter.errors import SplitterWarning, StatementError, UsageError
from splitter.reading.encodings.guessing import guess
from splitter.reading.encodings.table import labelled
from splitter.reading.notes import note

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 LE begins like that of UTF-16 LE, so it comes first."""
CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
CUT_OFF = ("truncated", "unexpected end", "incomplete")
"""What Python says where the last character is not all there."""
HEAD = 4096
"""So many bytes of a page may come before it says its encoding."""
JAPANESE = re.compile(rb"\x1b\$[@B]|\x1b\(J")
"""ISO-2022-JP, the encoding of Japanese mails, is all ASCII but for these."""


def decode(data: bytes, encoding: str | None, name: str, *, page: bool = False) -> tuple[str, list[SplitterWarning]]:
    """Turn bytes into text.

    Args:
        data: the whole source.
        encoding: the encoding's name, None to find out.
        name: what to call the source in a message.
        page: whether it is HTML, which may say its encoding.

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
    _refuse_nul(data, name)
    if JAPANESE.search(data):
        message = f"{name} was read as iso2022_jp; if letters look wrong, give --encoding."
        return _named(data, "iso2022_jp", name), [note(message)]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        said = _said(data) if page else None
        if said is not None:
            return said, []
        return guess(data, error.start, name)


def _refuse_nul(data: bytes, name: str) -> None:
    """Refuse what holds a NUL; UTF-16 without its mark is told from what is no text at all."""
    offset = data.find(b"\0")
    if offset < 0:
        return
    head = data[:2000]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[start::2]
        if half.count(0) * 10 > len(half) * 7 and head[1 - start :: 2].count(0) * 10 < len(half):
            raise StatementError(f"{name}: this looks like UTF-16 without its mark; give --encoding {encoding}.")
    raise StatementError(f"{name}: this is not text (a NUL at byte {offset}); give a text, Markdown or HTML file.")


def _said(data: bytes) -> str | None:
    """Decode a page as it says it is encoded; None where it says nothing, or not the truth."""
    match = CHARSET.search(data[:HEAD])
    if not match or match[1].lower().startswith((b"utf-16", b"utf-32")):  # what names it could be read as ASCII
        return None
    try:
        return data.decode(labelled(match[1].decode("ascii")))
    except (LookupError, ValueError):  # not all that Python can decode is an encoding of text
        return None


def _named(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end == len(data) and any(word in error.reason for word in CUT_OFF):
            raise StatementError(
                f"{name} ends in the middle of a character of {encoding}: a part is missing; get the file whole."
            ) from None
        raise StatementError(
            f"{name}: byte {error.start} is not {encoding}; give the right --encoding, or save the file as UTF-8."
        ) from None
    except (LookupError, ValueError):  # "hex", "rot13" and "undefined" are codecs too
        raise UsageError(f"'{encoding}' is no encoding of text; give one like utf-8, cp1252 or koi8-r.") from None
    return text.removeprefix("\ufeff")
