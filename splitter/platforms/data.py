"""The data files of this room, and how they write sets of code points."""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def text_of(name: str) -> str:
    """Return the text of a data file.

    >>> text_of("platforms.toml").startswith("# The platforms")
    True
    """
    return (FOLDER / name).read_text(encoding="utf-8")


def rows_of(name: str) -> dict[str, str]:
    """Return the tables of a TOML file as they are written, without parsing them.

    >>> list(rows_of("platforms.toml"))[:2]
    ['x', 'bluesky']
    """
    parts = ("\n" + text_of(name)).split("\n[")[1:]
    return dict(part.split("]\n", 1) for part in parts)


def facts_in(row: str) -> dict[str, Any]:
    """Return what a table says."""
    import tomllib  # noqa: PLC0415 - importing this room must cost little

    return tomllib.loads(row)


def facts_of(name: str) -> dict[str, Any]:
    """Return the tables of a TOML file.

    >>> facts_of("emoji.toml")["flags"]["x"]
    'k'
    """
    import tomllib  # noqa: PLC0415 - the same

    return tomllib.loads(text_of(name))


def code_points(ranges: str) -> list[str]:
    """Return the characters of ranges in hexadecimal.

    >>> code_points("a9 2194-2196")
    ['©', '↔', '↕', '↖']
    """
    pairs = (item.partition("-") for item in ranges.split())
    return [chr(code) for first, _, last in pairs for code in range(int(first, 16), int(last or first, 16) + 1)]
