"""Facts of encodings, read from `encodings.toml` when they are first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("encodings.toml")


class Encoding(NamedTuple):
    """One encoding: the file says what each fact is, and where it is from."""

    name: str
    rare: float = 0.0
    script: str = ""
    """The script that it was made for, where it holds the characters of others too."""
    common: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()


@cache
def encodings() -> tuple[Encoding, ...]:
    """Return every encoding that is worth a try, the commonest first."""
    return tuple(Encoding(**facts) for facts in tomllib.loads(FILE.read_text(encoding="utf-8"))["encoding"])


def labelled(label: str) -> str:
    """Return the encoding that a page means by a label.

    >>> labelled("ISO-8859-1"), labelled("koi8-r")
    ('cp1252', 'koi8-r')
    """
    label = label.lower()
    return next((encoding.name for encoding in encodings() if label in encoding.labels), label)
