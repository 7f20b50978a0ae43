"""Old Word files (.doc) into .docx, by LibreOffice where the machine has it; they are then read as Word files are."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.markup.docx import read_docx

SECONDS = 60
"""LibreOffice takes five of them to start."""
PROGRAMS = ("soffice", "libreoffice")


def read_doc(data: bytes, name: str) -> tuple[str, list[SplitterWarning]]:
    """Return the text of an old Word file as HTML, and what the author should know.

    Raises:
        StatementError: LibreOffice is not there, or cannot read it.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise StatementError(
            f"{name} is an old Word file (.doc), which LibreOffice reads, and it is not on this machine; "
            "save it as .docx or as plain text."
        )
    with TemporaryDirectory() as place:
        old, new = Path(place, "statement.doc"), Path(place, "out", "statement.docx")
        old.write_bytes(data)
        # A profile of its own: LibreOffice does nothing where another one of the user's is open.
        profile = f"-env:UserInstallation={Path(place, 'profile').as_uri()}"
        command = [program, "--headless", profile, "--convert-to", "docx", "--outdir", str(new.parent), str(old)]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - fixed
        except subprocess.TimeoutExpired:
            raise StatementError(
                f"{name} took LibreOffice longer than {SECONDS} seconds; save it as .docx or as plain text."
            ) from None
        if not new.is_file():
            raise StatementError(f"{name}: LibreOffice cannot read it; save it as .docx or as plain text.")
        return read_docx(new.read_bytes(), name)
