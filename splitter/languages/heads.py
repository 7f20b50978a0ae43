"""The heads of the language files: what detection needs of every language, read without parsing a whole file.

A statement may be in any of some fifty languages, and parsing fifty TOML files takes longer than splitting it.  So a
head is read by plain searches; a test holds them to what a TOML parser reads.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
GENERAL = "general.toml"
TOP = 4096
"""Bytes that hold the name and the scripts of a language."""
FIRST_TABLE = "\n["
"""No head reaches beyond it."""


class Head(NamedTuple):
    """What tells one language from the others of its script."""

    code: str
    """The language code (`en`)."""
    scripts: tuple[str, ...]
    """ISO 15924 codes of its scripts (`Latn`)."""
    letters: str
    """The letters it has beyond those that every language of its script has, lowercase."""
    words: tuple[str, ...]
    """Its function words, lowercase."""
    endings: tuple[str, ...]
    """Endings of its longer words, lowercase."""


@cache
def heads(script: str) -> tuple[Head, ...]:
    """Return the heads of all languages of a script (an ISO 15924 code): the usual ones first, the others by code.

    >>> [head.code for head in heads("Deva")]
    ['hi', 'mr']
    >>> heads("Zzzz")
    ()
    """
    rank = {code: place for place, code in enumerate(usual())}
    codes = sorted(_codes().get(script, ()), key=lambda code: (rank.get(code, len(rank)), code))
    return tuple(_head(code) for code in codes)


@cache
def usual() -> tuple[str, ...]:
    """Return the codes of the languages that win where nothing tells: the first is that of a text without letters.

    >>> usual()[0]
    'en'
    """
    return _strings(_entry((FOLDER / GENERAL).read_text(encoding="utf-8"), "usual"))


@cache
def _codes() -> dict[str, list[str]]:
    """Return the languages of each script, from the first lines of every file."""
    codes: dict[str, list[str]] = {}
    for file in FOLDER.glob("*.toml"):
        if file.name != GENERAL:
            with file.open("rb", buffering=0) as stream:
                top = stream.read(TOP).decode(errors="ignore")
            for script in _strings(_entry(top, "scripts")):
                codes.setdefault(script, []).append(file.stem)
    return codes


def _head(code: str) -> Head:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8").partition(FIRST_TABLE)[0]
    letters = _entry(text, "letters").strip('"')
    lists = (_words(text, "function_words"), _words(text, "endings"))
    return Head(code, _strings(_entry(text, "scripts")), letters, *lists)


def _words(text: str, name: str) -> tuple[str, ...]:
    """Return the lines of a multi-line string."""
    return tuple(text.partition(f'\n{name} = """\n')[2].partition('"""')[0].split())


def _entry(text: str, name: str) -> str:
    """The rest of the line that starts with `name =`, as it is written."""
    return text.partition(f"\n{name} = ")[2].partition("\n")[0]


def _strings(entry: str) -> tuple[str, ...]:
    """The strings of a one-line list: every second piece between quotation marks."""
    return tuple(entry.split('"')[1::2])
