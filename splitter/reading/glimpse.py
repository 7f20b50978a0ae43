"""What a warning shows of a text that was left out: its beginning, on one line; the whole is in `removed`."""

from __future__ import annotations

MOST = 60
"""Code points that are shown."""


def glimpse(text: str) -> str:
    """Return the beginning of a text.

    >>> glimpse("Home Imprint"), len(glimpse("Home " * 50))
    ('Home Imprint', 60)
    """
    text = " ".join(text.split())
    return text if len(text) <= MOST else f"{text[: MOST - 1].rstrip()}…"
