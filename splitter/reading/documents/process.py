"""Runs `pdfium` as a process of its own, and takes its pages in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from splitter.errors import StatementError
from splitter.reading.documents.glyphs import Box, Page, Word

SECONDS = 8
"""So long may a PDF take to be read; a book of a thousand pages takes half of it."""
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
    """Yield the pages of a PDF, each as it is read; one that is broken has no width.

    Raises:
        StatementError: it is broken or locked, or takes too much time or memory.
    """
    # The child finds the modules that this process finds, and none that lie where the user happens to be.
    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-P", "-m", "splitter.reading.documents.pdfium"]
    with subprocess.Popen(  # noqa: S603 - our own module, nothing of the document in the command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **paths},
    ) as process:
        late = threading.Event()
        timer = threading.Timer(seconds, _stop, (process, late))
        timer.start()
        try:
            yield from _pages(process, data, name)
        except EOFError:
            raise StatementError((SLOW if late.is_set() else BROKEN).format(name=name)) from None
        finally:
            timer.cancel()
            process.kill()


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _pages(process: subprocess.Popen[bytes], data: bytes, name: str) -> Iterator[Page]:
    """Hand the document over, and yield what comes back; an EOFError says that the end is missing."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    with suppress(BrokenPipeError):  # it may have ended before it read all
        process.stdin.write(data)
        process.stdin.close()
    for line in process.stdout:
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
