"""The statement from the clipboard."""

from __future__ import annotations

from splitter.errors import StatementError


def paste() -> str:
    """Return the text on the clipboard.

    Raises:
        StatementError: there is no clipboard to read, or it holds no text.
    """
    import pyperclip  # noqa: PLC0415 - only --paste needs it

    try:
        text = pyperclip.paste()
    except pyperclip.PyperclipException:
        raise StatementError(
            "the clipboard cannot be read here, which takes a display and xclip, xsel or wl-clipboard; give a file."
        ) from None
    if not isinstance(text, str) or not text.strip():
        raise StatementError("the clipboard holds no text; copy the statement first.")
    return text
