"""What pandoc reads, into CommonMark, which the Markdown reader then reads.

Pandoc gets the document on standard input and may open no other file and no address (`--sandbox`); its memory and its
time are limited, and nothing of the document is in the command.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.notes import note
from splitter.reading.remedies import install
from splitter.reading.zips import parts

SECONDS = 30
MEMORY = "512m"
LARGEST = 50_000_000
"""Bytes of CommonMark; a statement is never as long."""
INTO = "commonmark+footnotes+pipe_tables+strikeout"
FILTER = Path(__file__).with_name("statement.lua")
WARNING = re.compile(r"^\[WARNING\] (.+)$", re.MULTILINE)
DELIMITER = re.compile(rb"((?<!\\)(?:\\\\)*\\u-?\d+)(?=[^\s\d\\{}])")
r"""The number of a character in RTF with no blank behind it.

Pandoc (2.17 to 3.9) takes `\u8212?So` for `—o`, and `\u8212 ?So`, which means the same, for `—So`.
"""


class Reader(NamedTuple):
    """What pandoc calls a format."""

    name: str
    titled: bool = False
    """Whether its title stands apart from its text, and pandoc leaves it out unless it is asked for."""
    packed: str = ""
    """What to call a document of it, if it is a zip."""


READERS = {
    "epub": Reader("epub", packed="e-book (.epub)"),
    "ipynb": Reader("ipynb"),
    "odt": Reader("odt", packed="OpenDocument file (.odt)"),
    "org": Reader("org", titled=True),
    "rst": Reader("rst"),
    "rtf": Reader("rtf"),
    "tex": Reader("latex", titled=True),
    "wiki": Reader("mediawiki"),
}


def read_by_pandoc(format: str, data: bytes, name: str) -> tuple[str, list[SplitterWarning]]:  # noqa: A002 - the word
    """Return a document as CommonMark, and what the author should know.

    Raises:
        StatementError: pandoc is not there, cannot read it, or takes too much time or memory.
    """
    reader = READERS[format]
    if reader.packed:
        parts(data, name, reader.packed)
    if reader.name == "rtf":
        if not data.lstrip().startswith(b"{\\rtf"):  # pandoc takes anything for the text of one
            raise StatementError(f"{name} is no RTF file (.rtf); save it again as one, or as plain text.")
        data = DELIMITER.sub(rb"\1 ", data)
    limits = ["+RTS", f"-M{MEMORY}", "-RTS"]
    command = [program(name), *limits, "--sandbox", "--wrap=none", f"--lua-filter={FILTER}"]
    command += [f"--from={reader.name}", f"--to={INTO}", *(["--metadata=titled"] if reader.titled else [])]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - fixed
    except subprocess.TimeoutExpired:
        raise StatementError(
            f"{name} took pandoc longer than {SECONDS} seconds; save it as plain text, and give that."
        ) from None
    except OSError as error:
        raise StatementError(f"pandoc cannot be run ({error.strerror}); install it again.") from None
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode or len(done.stdout) > LARGEST:
        reason = " ".join(said.split())[:200] or "it is too long"
        raise StatementError(f"{name}: pandoc cannot read it as {format} ({reason}); save it as plain text.")
    warnings = [note(f"pandoc says: {warning}") for warning in dict.fromkeys(WARNING.findall(said))]
    return done.stdout.decode("utf-8", "replace"), warnings


def program(name: str) -> str:
    """Return the path of pandoc: that of the wheel, which is a late one, or the one on PATH.

    The EPUB reader of pandoc 2.17 loses the marks of notes.
    """
    wheel = find_spec("pypandoc")
    files = Path(wheel.origin).parent / "files" if wheel and wheel.origin else None
    packed = (str(files / called) for called in ("pandoc", "pandoc.exe") if files and (files / called).is_file())
    found = next(packed, None) or shutil.which("pandoc")
    if found is None:
        raise StatementError(
            f"{name} is read by pandoc, which is not on this machine; save it as .docx or as plain text, or run: "
            f"{install('pypandoc_binary')}"
        )
    return found
