"""From a language code to its facts: reads the TOML once, and only that of the language asked for.

A statement may be in any of some fifty languages.  What tells them apart stands in the head of each file, before its
first table: only that much of all of them is read to detect one, which takes a fifth of the time.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from splitter.errors import UsageError
from splitter.languages.facts import ClauseFacts, Language, QuotationFacts, SentenceFacts

TABLES: dict[str, type[Any]] = {"sentences": SentenceFacts, "quotations": QuotationFacts, "clauses": ClauseFacts}
FOLDER = Path(__file__).parent
Facts = TypeVar("Facts")
CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def load(code: str) -> Language:
    """Return the facts of a language.

    Args:
        code: a language code (`en`, `pt-BR`) or an English name (`german`): only a code's first part counts, and some
            stand for another (`no` for `nb`, `eng` for `en`).

    Returns:
        Its facts; the general rules where the project has no data of its own for it.

    Raises:
        UsageError: the code is malformed.

    >>> load("en").name
    'English'
    >>> load("no").code, load("eng").code, load("German").code
    ('nb', 'en', 'de')
    >>> load("xx").name
    ''
    >>> load("e!")
    Traceback (most recent call last):
        ...
    splitter.errors.UsageError: 'e!' is no language code; give one like en, de or pt-BR.
    """
    if not CODE.fullmatch(code):
        names = {head.name.lower(): head.code for head in heads()}
        if code.lower() not in names:
            raise UsageError(f"'{code}' is no language code; give one like en, de or pt-BR.")
        code = names[code.lower()]
    short = re.split("[-_]", code)[0].lower()
    return _loaded(general()["aliases"].get(short, short))


@lru_cache(maxsize=64)  # any code may be asked for
def _loaded(code: str) -> Language:
    table = tomllib.loads(_text(code)) if code in codes() else {}
    rooms = {name: _facts(kind, _with_general(name, table.get(name, {}))) for name, kind in TABLES.items()}
    head = {name: value for name, value in table.items() if name not in TABLES}
    return _facts(Language, {"code": code} | head | rooms)


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of every language that has data here, sorted.

    >>> "en" in codes()
    True
    """
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml") if file.stem != "general"))


@cache
def general() -> dict[str, Any]:
    """Return what `general.toml` says: the rules of every language that does not say otherwise, and of detection.

    >>> general()["usual"][0]
    'en'
    """
    return tomllib.loads(_text("general"))


@cache
def heads() -> tuple[Language, ...]:
    """Return every language with the facts that tell it from others, and no more: the usual ones first.

    >>> [head.code for head in heads() if "Deva" in head.scripts]
    ['hi', 'mr']
    """
    usual = general()["usual"]
    ordered = sorted(codes(), key=lambda code: (usual.index(code) if code in usual else len(usual), code))
    return tuple(_facts(Language, {"code": code} | tomllib.loads(_text(code).partition("\n[")[0])) for code in ordered)


def _with_general(name: str, own: dict[str, Any]) -> dict[str, Any]:
    """Return a table of a language with what `general.toml` says on top of it.

    A list of words is added to the language's own, but for the words that it has in any of these lists, whatever their
    capitals (`jr` stands before a Hungarian name); anything else holds where the language does not say it.
    """
    shared: dict[str, Any] = general().get(name, {})
    lists = [key for key, value in shared.items() if isinstance(value, str) and "\n" in value]
    known = {word.lower() for key in lists for word in own.get(key, "").split("\n")}
    added = {key: [word for word in shared[key].split("\n") if word.lower() not in known] for key in lists}
    return shared | own | {key: "\n".join([own.get(key, ""), *words]) for key, words in added.items()}


def _text(name: str) -> str:
    return (FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def _facts(kind: type[Facts], table: dict[str, Any]) -> Facts:
    types = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type] # each kind is a dataclass
    return kind(**{name: _value(value, words=types[name] == "Words") for name, value in table.items()})


def _value(value: Any, *, words: bool) -> Any:  # noqa: ANN401 - whatever TOML holds
    if words:
        return frozenset(value.split("\n")) - {""}
    if isinstance(value, list):
        return tuple(tuple(item) if isinstance(item, list) else item for item in value)
    return value
