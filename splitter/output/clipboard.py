"""The clipboard: the system's, or, where there is none to be found, the one of the terminal's own computer."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable
from typing import TextIO

from splitter.errors import UsageError

Put = Callable[[str], None]
"""Puts a text on the clipboard."""


def clipboard(screen: TextIO) -> tuple[Put, str | None]:
    """Find a clipboard.

    Args:
        screen: where the terminal's escape may be written.

    Returns:
        What puts a text on the clipboard, and a sentence the user should know about it, or None.

    Raises:
        UsageError: there is no clipboard, and `screen` is no terminal either, or one that knows no escapes.
    """
    if put := system():
        return put, None
    if screen.isatty() and os.environ.get("TERM") != "dumb":
        return lambda text: send(text, screen), (
            "No clipboard program was found, so the terminal is asked to copy (OSC 52). Should pasting give something "
            "else: install xclip, xsel or wl-clipboard, or use --open."
        )
    raise UsageError("no clipboard was found; install xclip, xsel or wl-clipboard, or use --open.")


def system() -> Put | None:
    """Return what puts a text on the system's clipboard, or None where pyperclip knows of none."""
    import pyperclip  # noqa: PLC0415 - it looks for programs; only --copy pays for it

    found, _ = pyperclip.determine_clipboard()
    if not found:  # its stand-in for "none" is false
        return None

    def put(text: str) -> None:
        try:
            found(text)
        except (OSError, pyperclip.PyperclipException) as error:
            raise UsageError(f"the clipboard refused the post ({error}); try again, or use --open.") from error

    return put


def send(text: str, screen: TextIO) -> None:
    r"""Ask the terminal to put a text on its clipboard: the escape OSC 52, which passes through ssh as well.

    Source: XTerm Control Sequences, "Operating System Commands", Ps = 52, selection `c`.

    >>> from io import StringIO
    >>> screen = StringIO()
    >>> send("Hi", screen)
    >>> screen.getvalue()
    '\x1b]52;c;SGk=\x07'
    """
    screen.write(f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07")
    screen.flush()
