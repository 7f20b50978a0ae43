"""The quotation marks of a language, made ready from its facts: which there are, which pair, which way they look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import regex

from splitter.characters import SPACELESS_LETTERS
from splitter.languages import load

APOSTROPHES = "'’‘`"
"""Marks that are apostrophes as well: between two letters they are nothing else."""
LETTER = rf"[[^\W_]--[{SPACELESS_LETTERS}\p{{Hangul}}]]"
"""A letter or digit of a script that has apostrophes."""


DECADE = r"\d\ds?"
"""What an apostrophe before figures leaves out is the century (`’90s`)."""


class Look(IntEnum):
    """Which way a mark looks, judged by its two sides."""

    CLOSES = -1
    EITHER = 0
    OPENS = 1


CLOSES, EITHER, OPENS = Look.CLOSES, Look.EITHER, Look.OPENS  # read for every mark, and much faster so


@dataclass(frozen=True, slots=True)
class System:
    """The marks of a language, ready for use: its own, and those that are understood in every language."""

    pattern: regex.Pattern[str]
    """Finds every mark."""
    kinds: tuple[str, ...]
    """Every mark, the longest first."""
    partners: Mapping[str, frozenset[str]]
    """Opening mark → the marks that may close it."""
    families: Mapping[str, int]
    natural: Mapping[str, Look]
    """Which way a mark looks where its sides do not tell."""
    foreign: frozenset[str]
    """Marks that only close in general, and do not open in this language: a `”` that seems to open is weak."""
    single: frozenset[int]
    """The families that hold an apostrophe."""
    continuing: Mapping[str, frozenset[str]]
    """Opening mark → the marks that take it up again at the start of a paragraph."""
    elided: regex.Pattern[str]
    """Matches after an apostrophe that leaves out the start of a word (`'em`)."""
    clipped: frozenset[str]
    """Words before an apostrophe that leaves out their end (`an'`)."""
    endings: tuple[str, ...]
    """Endings of words before an apostrophe: a plural's (`dogs'`), or half of one (`goin'`)."""
    prefixed: regex.Pattern[str] | None
    """Matches a mark after a prefix that is written as part of the word (Hebrew `ב"הארץ"`)."""


@lru_cache(maxsize=64)  # any code may be asked for
def system(code: str) -> System:
    """Return the system of marks of a language.

    >>> sorted(system("de").partners["‚"])
    ["'", '‘', '’']
    """
    facts, general = load(code).quotations, load("und").quotations  # no language: the general facts
    pairs = (*facts.pairs, *general.pairs, *facts.mixed)
    families = _families(pairs)
    kinds = tuple(sorted(families, key=lambda kind: (-len(kind), kind)))
    return System(
        pattern=_pattern(kinds),
        kinds=kinds,
        partners=_table(pairs),
        families=families,
        natural=_natural((general.pairs, facts.pairs, facts.mixed)),
        foreign=_closers(general.pairs) - {opening for opening, _ in facts.pairs},
        single=frozenset(families[kind] for kind in APOSTROPHES if kind in families),
        continuing=_table((*((kind, kind) for kind, _ in pairs), *facts.continued)),
        elided=regex.compile(
            rf"(?:{'|'.join([DECADE, *map(regex.escape, sorted(facts.elided))])})\b", regex.IGNORECASE
        ),
        prefixed=_prefixed(facts.prefixes),
        clipped=frozenset(word for word in facts.clipped if not word.startswith("-")),
        endings=tuple(word[1:] for word in sorted(facts.clipped) if word.startswith("-")),
    )


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for opening, closing in pairs:
        table[opening] = table.get(opening, frozenset()) | {closing}
    return table


def _closers(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset(closing for _, closing in pairs) - {opening for opening, _ in pairs}


def _families(pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    families: dict[str, int] = {}
    for number, (opening, closing) in enumerate(pairs):
        joined = {families.get(opening), families.get(closing)} - {None}
        families |= {kind: number for kind, family in families.items() if family in joined}
        families[opening] = families[closing] = number
    return families


def _natural(tables: Iterable[tuple[tuple[str, str], ...]]) -> dict[str, Look]:
    natural: dict[str, Look] = {}
    for pairs in tables:
        for kind in {kind for pair in pairs for kind in pair} - set(natural):
            opens = any(kind == opening for opening, _ in pairs)
            closes = any(kind == closing for _, closing in pairs)
            natural[kind] = Look(opens - closes)
    return natural


def _pattern(kinds: Iterable[str]) -> regex.Pattern[str]:
    long = "|".join(regex.escape(kind) for kind in kinds if len(kind) > 1)
    plain = "".join(regex.escape(kind) for kind in kinds if len(kind) == 1)
    apostrophe = rf"(?<={LETTER}[{APOSTROPHES}]){LETTER}"
    return regex.compile(rf"(?:{long}|[{plain}])(?!{apostrophe})", regex.V1)


def _prefixed(prefixes: Iterable[str]) -> regex.Pattern[str] | None:
    """Up to three prefixes may stand together; what they are put before has two letters at least."""
    letters = "".join(regex.escape(prefix) for prefix in sorted(prefixes))
    return regex.compile(rf"(?<=(?<!\w)[{letters}]{{1,3}}).(?=\w\w)") if letters else None
