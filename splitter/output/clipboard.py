"""The clipboard: the system's, or, where there is none to be found, the one of the terminal's own computer."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable
from typing import TextIO

from splitter.errors import UsageError

Put = Callable[[str], str | None]
"""Puts a text on the clipboard; returns a sentence that the user should know about it, or None."""
INSTALL = "with a display, install xclip, xsel or wl-clipboard; else use --open"
ASKED = "so the terminal was asked to copy (OSC 52). Should pasting give something else:"


def clipboard(screen: TextIO) -> tuple[Put, str | None]:
    """Find a clipboard.

    Args:
        screen: where the terminal's escape may be written.

    Returns:
        What puts a text on the clipboard, and a sentence the user should know about it, or None.

    Raises:
        UsageError: there is no clipboard, and `screen` is no terminal either, or one that knows no escapes.
    """
    put = system()
    knows_escapes = screen.isatty() and os.environ.get("TERM") != "dumb"
    if not knows_escapes and put is None:
        raise UsageError("no clipboard was found, which takes a display and xclip, xsel or wl-clipboard; use --open.")
    if not knows_escapes and put:
        return put, None
    if put is None:
        return lambda text: send(text, screen), f"No clipboard program was found, {ASKED} {INSTALL}."

    def put_or_ask(text: str) -> str | None:
        try:
            return put(text)
        except UsageError:
            send(text, screen)
            return f"The clipboard program failed, {ASKED} use --open."

    return put_or_ask, None


def system() -> Put | None:
    """Return what puts a text on the system's clipboard, or None where pyperclip knows of none."""
    import pyperclip  # noqa: PLC0415 - it looks for programs; only --copy pays for it

    put_in, take_out = pyperclip.determine_clipboard()
    if not put_in:  # its stand-in for "none" is false
        return None

    def put(text: str) -> None:
        try:
            put_in(text)
            kept = take_out()  # a program that fails (no display) says so by its status alone, which is not looked at
        except (OSError, ValueError, pyperclip.PyperclipException) as error:
            raise UsageError(f"the clipboard refused the post ({error}); try again, or use --open.") from error
        if kept.splitlines() != text.splitlines():  # Windows writes its own line ends
            raise UsageError("the clipboard program did not take the post; try again, or use --open.")

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
