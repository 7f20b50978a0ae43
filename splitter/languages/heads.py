"""The heads of the language files: what detection needs of every language, read without parsing a whole file.

A statement may be in any of some fifty languages, and parsing fifty TOML files takes longer than splitting it.  So a
head is read by plain searches; a test holds them to what a TOML parser reads.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

ENDS_HEAD = "\n["
"""The first table of a file: no head reaches beyond it."""
GENERAL = "general.toml"


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


@cache
def heads(script: str) -> tuple[Head, ...]:
    """Return the heads of all languages of a script (an ISO 15924 code): the usual ones first, the others by code.

    >>> [head.code for head in heads("Deva")]
    ['hi', 'mr']
    >>> heads("Zzzz")
    ()
    """
    rank = {code: place for place, code in enumerate(usual())}
    found = [_head(code, text) for code, text in _texts().items() if f'"{script}"' in _entry(text, "scripts")]
    return tuple(sorted(found, key=lambda head: (rank.get(head.code, len(rank)), head.code)))


@cache
def usual() -> tuple[str, ...]:
    """Return the codes of the languages that win where nothing tells: the first is that of a text without letters.

    >>> usual()[0]
    'en'
    """
    file = resources.files(__package__) / GENERAL
    return _strings(_entry(_top(file.read_text(encoding="utf-8")), "usual"))


@cache
def _texts() -> dict[str, str]:
    files = (file for file in resources.files(__package__).iterdir() if file.name.endswith(".toml"))
    return {file.name[:-5]: _top(file.read_text(encoding="utf-8")) for file in files if file.name != GENERAL}


def _top(text: str) -> str:
    return text.partition(ENDS_HEAD)[0]


def _head(code: str, text: str) -> Head:
    words = text.partition('\nfunction_words = """\n')[2].partition('"""')[0]
    letters = _entry(text, "letters").strip('"')
    return Head(code, _strings(_entry(text, "scripts")), letters, tuple(words.split()))


def _entry(text: str, name: str) -> str:
    """The rest of the line that starts with `name =`, as it is written."""
    return text.partition(f"\n{name} = ")[2].partition("\n")[0]


def _strings(entry: str) -> tuple[str, ...]:
    """The strings of a one-line list: every second piece between quotation marks."""
    return tuple(entry.split('"')[1::2])
