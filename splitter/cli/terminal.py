"""How the command speaks to its user: a thread on a terminal, and lines on standard error.  Loads nothing else."""

from __future__ import annotations

import os
import sys
from typing import Any


def is_terminal(stream: Any) -> bool:  # noqa: ANN401 - any stream, or none at all
    """Say whether somebody sits at a stream."""
    return stream is not None and stream.isatty()


def tell(line: str) -> None:
    """Write one line on standard error; where nobody listens there, a thread is given out all the same."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        forget(sys.stderr)


def forget(stream: Any) -> None:  # noqa: ANN401 - any stream
    """Keep the interpreter from writing again, at its end, what could not be written."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def show(text: str) -> None:
    """Write to the terminal, with a question mark for what its encoding has not."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def dim(text: str) -> str:
    """Return a text to be shown dimmed, where the terminal can and colours are wanted."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return f"\x1b[2m{text}\x1b[0m"
