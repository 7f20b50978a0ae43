"""Lines for a terminal, broken between words: its own edge would break the words."""

from __future__ import annotations

import os
import re
from typing import TextIO

from splitter.characters import columns

WORDS = re.compile(r"[^ ]* ?")


def width(screen: TextIO) -> int:
    """Return how many columns a screen has; 0 where it is no terminal, or one that does not know.

    >>> from io import StringIO
    >>> width(StringIO())
    0
    """
    try:
        return os.get_terminal_size(screen.fileno()).columns
    except (OSError, ValueError):
        return 0


def wrapped(text: str, most: int) -> str:
    """Return a text in lines of at most so many columns, words whole where they fit a line; 0 is no end.

    >>> print(wrapped("Bring your timetable", 12))
    Bring your
    timetable
    """
    return "\n".join(_line(line, most) for line in text.split("\n")) if most else text


def _line(line: str, most: int) -> str:
    if columns(line) <= most:
        return line
    lines = [""]
    for word in WORDS.findall(line):
        if lines[-1] and columns(lines[-1] + word.rstrip(" ")) > most:
            lines.append("")
        lines[-1] += word
    return "\n".join(one.rstrip(" ") for one in lines)
