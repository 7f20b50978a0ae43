"""Documents that are zips: refused where they are none, or would not fit into memory once they are unpacked."""

from __future__ import annotations

import io
import zipfile

from splitter.errors import StatementError

LARGEST = 100_000_000
"""Bytes that the parts of a document may have once they are unpacked (pictures apart, a book has two million)."""
RATIO = 200
"""Text packs to a tenth; what unpacks to so many times its size is a bomb."""


def parts(data: bytes, name: str, what: str) -> list[str]:
    """Return the names of the parts of a document that is a zip.

    Args:
        data: its bytes.
        name: what to call the source in a message.
        what: what it should be: `Word file (.docx)`.

    Raises:
        StatementError: it is no zip, or a bomb.

    >>> parts(b"Peace", "x.odt", "OpenDocument file (.odt)")
    Traceback (most recent call last):
        ...
    splitter.errors.StatementError: x.odt is no OpenDocument file (.odt); save it again as one, or as plain text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):  # "version 9.9" is not implemented
        raise StatementError(f"{name} is no {what}; save it again as one, or as plain text.") from None
    size, packed = sum(part.file_size for part in found), sum(part.compress_size for part in found)
    if size > LARGEST or (size > LARGEST // 10 and size > RATIO * max(packed, 1)):
        raise StatementError(f"{name} would unpack to {size // 1_000_000} MB; no statement is so long, check the file.")
    return [part.filename for part in found]
