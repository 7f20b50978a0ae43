"""Runs `pdfium` as a process of its own, and takes its pages in."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from splitter.errors import StatementError
from splitter.reading.documents.glyphs import Box, Page, Word

SECONDS = 8
"""So long may a processor work at a PDF; a book of a thousand pages takes half of it."""
PATIENCE = 5
"""So many times as long may it take by the clock, since other programs want the processor too."""
OUT_OF_TIME = getattr(signal, "SIGXCPU", None)
"""How a process ends that has used up its seconds; Windows knows no such thing, and there the clock alone counts."""
BROKEN = "{name} is a broken PDF; open it in a PDF reader, print it into a new PDF, and give that."
ERRORS = {
    "password": "{name} is locked with a password; save a copy without one (print it into a new PDF), and give that.",
    "broken": BROKEN,
    "memory": "{name} takes more memory than any statement; print it into a new PDF, and give that.",
    "pages": "{name} has {count} pages, and a statement at most 1,000; is it the right file?",
    "letters": "{name} is longer than any statement by page {count}; is it the right file?",
}
SLOW = f"{{name}} took longer to read than {SECONDS} seconds; print it into a new PDF, and give that."


def pages(data: bytes, name: str, *, seconds: float = SECONDS) -> Iterator[Page]:
    """Yield the pages of a PDF; one that is broken has no width.

    Raises:
        StatementError: it is broken or locked, or takes too much time or memory.
    """
    # The child finds the modules that this process finds, and none that lie where the user happens to be.
    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-P", "-m", "splitter.reading.documents.pdfium", str(math.ceil(seconds))]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, nothing of the document in the command
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **paths},
            timeout=seconds * PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise StatementError(SLOW.format(name=name)) from None
    try:
        yield from _pages(done.stdout, name)
    except EOFError:
        raise StatementError((SLOW if -done.returncode == OUT_OF_TIME else BROKEN).format(name=name)) from None


def _pages(output: bytes, name: str) -> Iterator[Page]:
    """Yield the pages that came back; an EOFError says that the end is missing."""
    for line in output.splitlines(keepends=True):
        if not line.endswith(b"\n"):
            break  # the process was ended in the middle of a line
        said: dict[str, Any] = json.loads(line)
        if "error" in said:
            raise StatementError(ERRORS[said["error"]].format(name=name, count=said.get("count")))
        if "end" in said:
            return
        yield _page(said["page"])
    raise EOFError


def _page(said: list[Any]) -> Page:
    number, width, height, found, *rest = said
    return Page(number, width, height, tuple(Word(text, Box(*box), *more) for text, box, *more in found), *rest)
