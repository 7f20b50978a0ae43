"""From a language code to its facts: reads the TOML once, and only that of the language asked for."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from splitter.errors import UsageError
from splitter.languages.facts import ClauseFacts, Language, QuotationFacts, SentenceFacts
from splitter.patterns import pattern

TABLES: dict[str, type] = {"sentences": SentenceFacts, "quotations": QuotationFacts, "clauses": ClauseFacts}
GENERAL = "general"
FOLDER = Path(__file__).parent
CODE = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@cache
def load(code: str) -> Language:
    """Return the facts of a language.

    Args:
        code: a language code (`en`, `pt-BR`): only its first part counts, and some stand for another (`no` for `nb`).

    Returns:
        Its facts; the general rules where the project has no data of its own for it.

    Raises:
        UsageError: the code is malformed.

    >>> load("en").name
    'English'
    >>> load("no").code
    'nb'
    >>> load("xx").name
    ''
    >>> load("e!")
    Traceback (most recent call last):
        ...
    splitter.errors.UsageError: 'e!' is no language code; give one like en, de or pt-BR.
    """
    if not CODE.fullmatch(code):
        raise UsageError(f"'{code}' is no language code; give one like en, de or pt-BR.")
    general = _table(GENERAL)
    short = re.split("[-_]", code)[0].lower()
    short = general["aliases"].get(short, short)
    return _language(short, _table(short), general)


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of every language that has data here, sorted.

    >>> "en" in codes()
    True
    """
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml") if file.stem != GENERAL))


@cache
def _table(code: str) -> dict[str, Any]:
    file = FOLDER / f"{code}.toml"
    if not file.is_file():
        return {}
    import tomllib  # noqa: PLC0415 - only a run that needs a language pays for it

    return tomllib.loads(file.read_text(encoding="utf-8"))


def _language(code: str, table: dict[str, Any], general: dict[str, Any]) -> Language:
    heads = {key: value for key, value in table.items() if key not in TABLES}
    rooms = {name: _facts(kind, {**general.get(name, {}), **table.get(name, {})}) for name, kind in TABLES.items()}
    return Language(code=code, **_values(Language, heads), **rooms)


def _facts(kind: type, table: dict[str, Any]) -> Any:  # noqa: ANN401 - one of TABLES' values
    return kind(**_values(kind, table))


def _values(kind: type, table: dict[str, Any]) -> dict[str, Any]:
    types = {field.name: str(field.type) for field in fields(kind)}
    return {name: _value(types[name], value) for name, value in table.items()}


def _value(kind: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if kind == "Words":
        return frozenset(value.split("\n")) - {""}
    if isinstance(value, list):
        return tuple(tuple(item) if isinstance(item, list) else item for item in value)
    return value
