"""How the command speaks to its user: a thread on a terminal, and lines on standard error."""

from __future__ import annotations

import os
import sys
from typing import Any

import click


def is_terminal(stream: Any) -> bool:  # noqa: ANN401 - any stream, or none at all
    """Say whether somebody sits at a stream."""
    return stream is not None and stream.isatty()


def say(message: str) -> None:
    """Write one line on standard error, with nothing in it that a terminal would obey."""
    from splitter.output import harmless  # noqa: PLC0415 - most runs have nothing to say

    click.echo(" ".join(harmless(f"splitter: {message}").splitlines()), err=True)


def show(text: str) -> None:
    """Write to the terminal, with a question mark for what its encoding has not."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)


def dim(text: str) -> str:
    """Make a text stand back, where colours are wanted."""
    return text if os.environ.get("NO_COLOR") else click.style(text, dim=True)
