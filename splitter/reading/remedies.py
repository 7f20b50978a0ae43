"""How to get what a format is read with, where it is not installed: one sentence that works where it is said."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from splitter.errors import StatementError

PIPX = "pipx"
"""The directory that pipx keeps its environments in (source: its manual, `PIPX_HOME`)."""
PROJECT = "thread-splitter"


def missing(what: str, *packages: str) -> StatementError:
    """Return the error for a format whose packages are not installed.

    The extra `documents` holds them all, but its name alone installs nothing where the project came from a directory.

    Args:
        what: the format, as the subject of a sentence.
        packages: what it is read with.

    >>> str(missing("A PDF", "pypdfium2")).partition(" pip ")[0].split(": ")[0]
    'A PDF is read with the extra `documents`, of which pypdfium2 is not installed; run'
    """
    named = " and ".join(packages)
    is_not = "is" if len(packages) == 1 else "are"
    return StatementError(
        f"{what} is read with the extra `documents`, of which {named} {is_not} not installed; run: {install(*packages)}"
    )


def install(*packages: str) -> str:
    """Return the command that installs packages beside this program: with pipx, or with its own Python's pip."""
    if PIPX in Path(sys.prefix).parts:
        return shlex.join(["pipx", "inject", PROJECT, *packages])
    return shlex.join([sys.executable, "-m", "pip", "install", *packages])
