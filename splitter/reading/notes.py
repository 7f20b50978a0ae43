"""What the reader says: one sentence, the lines of the source before it."""

from __future__ import annotations

from collections.abc import Iterable

from splitter.errors import SplitterWarning

SHOWN = 60
"""Code points that a message shows of a text that was left out; the whole is in `removed`."""
LINES = 10
"""So many lines of the source are named."""


def note(message: str, lines: Iterable[int | None] = (), removed: str | None = None) -> SplitterWarning:
    """Return a warning of the reader's.

    Args:
        message: a sentence; the lines are put before it.
        lines: the lines of the source that it is about, None where the source has no lines.
        removed: the text that was taken out.

    >>> note("rows were parted.", [3, None, 7]).message
    'lines 3, 7: rows were parted.'
    """
    known = list(dict.fromkeys(line for line in lines if line is not None))
    shown = ", ".join(map(str, known[:LINES])) + (f" and {len(known) - LINES} more" if len(known) > LINES else "")
    where = f"line{'s' * (len(known) > 1)} {shown}: " if known else ""
    return SplitterWarning("reading", where + message, line=known[0] if known else None, removed=removed)


def glimpse(text: str) -> str:
    """Return the beginning of a text, on one line.

    >>> glimpse("Home Imprint"), len(glimpse("Home " * 50))
    ('Home Imprint', 60)
    """
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
