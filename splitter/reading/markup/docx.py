"""Word files into HTML, which the HTML reader then reads."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.notes import glimpse, note
from splitter.reading.remedies import missing
from splitter.reading.zips import parts

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
highlight[color='hidden'] => template:fresh
"""
HIDDEN = re.compile(rb"<w:vanish(?:\s+w:val=[\"'](?:1|true|on)[\"'])?\s*/>")
"""What hides a run of text in Word (source: ECMA-376, 17.3.2.41)."""
AS_HIDDEN = b'<w:highlight w:val="hidden"/>'
"""What stands in its place for mammoth, which (from 1.8 on) tells the colour of a run, not that it is hidden."""
PASSAGE = re.compile(r"<template>((?:(?!</template>)[\s\S])*+)</template>")
TAG = re.compile(r"<[^<>]*>")


def read_docx(data: bytes, name: str) -> tuple[str, list[SplitterWarning]]:
    """Return the text of a Word file as HTML, and what the author should know.

    Raises:
        StatementError: it is no Word file, it is a bomb, or the extra `documents` is not installed.
    """
    if not any(part.startswith("word/document") for part in parts(data, name, "Word file (.docx)")):
        raise StatementError(f"{name} is a zip without a Word document in it; unpack it and give the statement itself.")
    try:
        import mammoth  # noqa: PLC0415 - only Word files need it
    except ImportError:
        raise missing("A Word file", "mammoth", "selectolax") from None
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(_coloured(data)),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        )
    except Exception as error:  # a damaged file breaks mammoth and its XML parser in ways that nobody has listed
        raise StatementError(
            f"{name}: this Word file cannot be read ({type(error).__name__}); save it again as .docx, or as plain text."
        ) from error
    return str(result.value), _hidden(result.value)


def _coloured(data: bytes) -> bytes:
    """Return the file with a colour of its own for hidden text: the style map makes that a passage nobody sees."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = (name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml"))
        found = {name: HIDDEN.sub(AS_HIDDEN, part) for name in texts if HIDDEN.search(part := archive.read(name))}
        if not found:
            return data
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as coloured:
            for name in archive.namelist():
                coloured.writestr(name, found.get(name) or archive.read(name))
    return stream.getvalue()


def _hidden(html: str) -> list[SplitterWarning]:
    """Say what text was hidden."""
    removed = " ".join(TAG.sub("", passage) for passage in PASSAGE.findall(html)).strip()
    if not removed:
        return []
    removed = unescape(removed)
    return [note(f"text that Word hides was left out: {glimpse(removed)}", removed=removed)]
