"""What is plainly something else than its name says: each gets its own advice.

Sources: the signatures of the formats' own specifications.
"""

from __future__ import annotations

import re

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.notes import note

SIGNATURES = (
    (rb"\{\\rtf\d*\s*[\\{]", "an RTF file", "name it .rtf or give --from rtf"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc)", "name it .doc or give --from doc"),
    (rb"\x1f\x8b", "packed with gzip", "unpack it and give the statement itself"),
    (rb"\x89PNG", "a picture", "give the statement as text"),
    (rb"\xff\xd8\xff", "a picture", "give the statement as text"),
    (rb"GIF8[79]a[\s\S]{0,6}\x00", "a picture", "give the statement as text"),
)
ZIPS = (
    (b"word/document", "a Word file", "name it .docx or give --from docx"),
    (b"opendocument.text", "an OpenDocument file", "name it .odt or give --from odt"),
    (b"application/epub", "an e-book (EPUB)", "name it .epub or give --from epub"),
    (b"xl/workbook", "a spreadsheet", "give the statement as text"),
    (b"", "a zip", "unpack it and give the statement itself"),
)
ZIP = b"PK\x03\x04"
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
MARKDOWN = re.compile(
    r"\[[^\[\]\n]{1,200}\]\((?:https?://|mailto:|/)|(?<![\w*])\*\*(?=[^\s*])[^*\n]{0,200}(?<!\s)\*\*(?![\w*])"
)
"""A link, or strong words: what plain text has no reason to hold."""
PDF = b"%PDF-"
BEFORE_PDF = 1024
"""So many bytes of anything may stand before a PDF's signature."""
OBJECT = re.compile(rb"\d \d+ obj\b")
"""What every PDF is made of, and no text that only names its signature."""


def refuse_others(data: bytes, name: str, *, text: bool) -> None:
    """Raise where the bytes are another format than any that is read here; `text`: where they are HTML as well.

    A text may begin with such a signature and go on (`GIF8 was its name`): a file of the format goes on otherwise.

    Raises:
        StatementError: with what it is and what to do.

    >>> refuse_others(b"<html>", "x.txt", text=True)
    Traceback (most recent call last):
        ...
    splitter.errors.StatementError: x.txt is HTML; name it .html or give --from html.
    """
    if PDF in data[:BEFORE_PDF] and OBJECT.search(data):
        raise StatementError(f"{name} is a PDF; name it .pdf or give --from pdf.")
    for signature, what, advice in SIGNATURES:
        if re.match(signature, data):
            raise StatementError(f"{name} is {what}; {advice}.")
    if data.startswith(ZIP):
        what, advice = next((what, advice) for mark, what, advice in ZIPS if mark in data)
        raise StatementError(f"{name} is {what}; {advice}.")
    if text and PAGE.match(data):
        raise StatementError(f"{name} is HTML; name it .html or give --from html.")


def markdownish(text: str) -> list[SplitterWarning]:
    r"""Say where plain text looks like Markdown.

    >>> [warning.line for warning in markdownish("Rent\n**rose**")]
    [2]
    """
    found = MARKDOWN.search(text) if "](" in text or "**" in text else None
    if found is None:
        return []
    number = text.count("\n", 0, found.start()) + 1
    message = (
        "this looks like Markdown, whose marks are posted as they stand; give --from markdown, or name the file .md."
    )
    return [note(message, [number])]
