"""The data files of this room, and how they write sets of characters."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def text_of(name: str) -> str:
    """Return the text of a data file.

    >>> text_of("platforms.toml").startswith("# The platforms")
    True
    """
    return (FOLDER / name).read_text(encoding="utf-8")


def facts_of(name: str) -> dict[str, Any]:
    """Return the tables of a TOML file.

    >>> facts_of("emoji.toml")["flags"]["x"]
    'k'
    """
    return tomllib.loads(text_of(name))


def characters(ranges: str) -> list[str]:
    """Return the characters of ranges of code points in hexadecimal.

    >>> characters("a9 2194-2196")
    ['©', '↔', '↕', '↖']
    """
    pairs = (item.partition("-") for item in ranges.split())
    return [chr(code) for first, _, last in pairs for code in range(int(first, 16), int(last or first, 16) + 1)]
