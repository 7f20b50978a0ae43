"""Quotation marks in a text: which are marks at all, and which way each of them looks.

A mark is judged by the characters beside it, never by counting from the start of the text: `"` after a space and
before a letter opens, whatever came before.  Apostrophes, elisions, inches and gershayim are sorted out here, or marked
as weak so that the pairing takes them for quotation marks only where nothing better is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import NamedTuple

import regex

from splitter.languages import Language, load

APOSTROPHES = "'’‘"
"""Marks that are apostrophes as well: between two letters they are nothing else."""
TURNING = "«»‹›“”‘’"
"""Marks that open in one language and close in another."""
CLIPPED = 16
"""How far back the word before an apostrophe is read."""
LOOK_THROUGH = 4
"""How many marks and signs of emphasis may stand between a mark and the character that tells its direction."""


class Side(IntEnum):
    """What stands beside a mark."""

    EDGE = 0
    """White space, or the start or end of the text."""
    BIND = 1
    """A no-break space: it may belong to the mark (`«\\u202fOui\\u202f»`) or to the next word."""
    OPEN = 2
    """Punctuation that opens: `(`, `¿`."""
    CLOSE = 3
    """Punctuation that closes: `.`, `,`, `)`."""
    DASH = 4
    WORD = 5
    """Letters, digits and whatever else is part of a word."""


class Look(IntEnum):
    """Which way a mark looks, judged by its two sides."""

    CLOSES = -1
    EITHER = 0
    OPENS = 1


class Weight(IntEnum):
    """How far a mark may be trusted to be a quotation mark."""

    WEAK = 0
    """More likely an apostrophe or an inch: a mark only where a better one has no partner."""
    PLAIN = 1
    FIRM = 2


class Mark(NamedTuple):
    """One mark of a text."""

    start: int
    end: int
    kind: str
    """The mark as it stands in the text."""
    family: int
    """Marks that may pair with one another, directly or through a third, are of one family."""
    look: Look
    weight: Weight
    paragraph: int
    """Number of its paragraph, counted from 0."""
    first: bool
    """Nothing but marks and emphasis stands before it in its paragraph."""


@dataclass(frozen=True, slots=True)
class System:
    """The marks of a language, ready for use: its own, and those that are understood in every language."""

    pattern: regex.Pattern[str]
    """Finds every mark, and every line end."""
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
    clipped: regex.Pattern[str]
    """Matches before an apostrophe that leaves out the end of a word, or follows a plural (`dogs'`)."""


@cache
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
        elided=_words(facts.elided, r"\d\ds?\b", r"(?:{})\b"),
        clipped=_words(facts.clipped, r"$^", r"\b(?:{})$"),
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
    long = [regex.escape(kind) for kind in kinds if len(kind) > 1]
    plain = "".join(regex.escape(kind) for kind in kinds if len(kind) == 1 and kind not in APOSTROPHES)
    letter = r"[^\W_]"
    apostrophe = rf"(?<!{letter})[{APOSTROPHES}]|[{APOSTROPHES}](?!{letter})"
    return regex.compile("|".join(["\n", *long, f"[{plain}]", apostrophe]))


def _words(words: Iterable[str], always: str, form: str) -> regex.Pattern[str]:
    """`-in` in a list is the end of a word, `in` a whole one."""
    forms = [r"\w*" + regex.escape(word[1:]) if word.startswith("-") else regex.escape(word) for word in sorted(words)]
    return regex.compile("|".join([always, form.format("|".join(forms))] if forms else [always]), regex.IGNORECASE)


EMPHASIS = "*_"
ELLIPSES = ("…", "..")
INCHES = '"”'
GERSHAYIM = '"״”'
HEBREW = regex.compile(r"\p{Hebrew}")
SIDES = {
    **dict.fromkeys(" \t\n\r\v\f\u0085\u2028\u2029\u3000\u2002\u2003\u2009\u200b\u200e\u200f\u061c\ufeff", Side.EDGE),
    **dict.fromkeys("\u00a0\u202f\u2007\u2060", Side.BIND),
    **dict.fromkeys("([{<¿¡（［｛【〔⟨", Side.OPEN),
    **dict.fromkeys(".,;:!?)]}>…।॥。．，、；：！？）］｝】〕⟩،؛؟۔։՞՜՝·", Side.CLOSE),
    **dict.fromkeys("-–—―‒‐‑/", Side.DASH),
}
_E, _O, _C = Look.EITHER, Look.OPENS, Look.CLOSES
LOOKS = (
    # right: EDGE, BIND, OPEN, CLOSE, DASH, WORD
    (_E, _O, _O, _E, _O, _O),  # left: EDGE
    (_C, _E, _O, _C, _E, _O),  # BIND
    (_O, _O, _O, _O, _O, _O),  # OPEN
    (_C, _C, _E, _C, _C, _E),  # CLOSE
    (_C, _E, _O, _C, _E, _O),  # DASH
    (_C, _C, _C, _C, _C, _E),  # WORD
)


def find(text: str, language: Language) -> list[Mark]:
    """Return the quotation marks of `text`, in order, each with its direction and weight.

    >>> [(mark.kind, mark.look.name) for mark in find("It's “so” here.", load("en"))]
    [('“', 'OPENS'), ('”', 'CLOSES')]
    """
    known = system(language.code)
    marks = [_weighed(text, mark, known) for mark in _raw(text, known)]
    natural = _directions(marks, known)
    return [mark._replace(look=natural[mark.kind]) if mark.look is Look.EITHER else mark for mark in marks]


def _raw(text: str, known: System) -> Iterator[Mark]:
    """Yield every mark with its look: gershayim left out, weights still to be found."""
    paragraph = opened = 0
    for match in known.pattern.finditer(text):
        start, end = match.span()
        if text[start] == "\n":
            paragraph, opened = paragraph + 1, end
            continue
        kind = text[start:end]
        if kind in GERSHAYIM and _gershayim(text, start):
            continue
        left, right = _left(text, start, known), _right(text, end, known)
        first = start - opened <= LOOK_THROUGH and not text[opened:start].strip(" \t\u00a0*_>")
        if first:
            opened = end
        yield Mark(start, end, kind, known.families[kind], LOOKS[left][right], Weight.FIRM, paragraph, first)


def _gershayim(text: str, start: int) -> bool:
    """Between two Hebrew letters the mark is part of an acronym."""
    return bool(start and HEBREW.match(text, start - 1) and HEBREW.match(text, start + 1))


def _left(text: str, start: int, known: System) -> Side:
    for at in range(start - 1, max(start - 1 - LOOK_THROUGH, -1), -1):
        if text[at] not in EMPHASIS and text[at] not in known.families:
            side = SIDES.get(text[at], Side.WORD)
            # "il dit\u00a0:\u00a0«\u00a0Non": the space before the mark is the colon's
            return Side.EDGE if side is Side.BIND and text[at - 1 : at] == ":" else side
    return Side.EDGE


def _right(text: str, end: int, known: System) -> Side:
    for at in range(end, min(end + LOOK_THROUGH, len(text))):
        if text[at] not in EMPHASIS and text[at] not in known.families:
            # "...und dann": three dots at the start of a quotation close nothing
            side = Side.WORD if text.startswith(ELLIPSES, at) else SIDES.get(text[at], Side.WORD)
            # "»\u00a0: non": the space after the mark is the colon's
            return Side.CLOSE if side is Side.BIND and SIDES.get(text[at + 1 : at + 2]) is Side.CLOSE else side
    return Side.EDGE


def _weighed(text: str, mark: Mark, known: System) -> Mark:
    """Apply the first rule that knows the mark better than its sides do."""
    for rule in RULES:
        better = rule(text, mark, known)
        if better is not None:
            return better
    return mark


def _elision(text: str, mark: Mark, known: System) -> Mark | None:
    """`’em`, `’90s`: something is left out before, nothing is opened."""
    if mark.family in known.single and mark.look is Look.OPENS and known.elided.match(text, mark.end):
        return mark._replace(weight=Weight.WEAK)
    return None


def _foreign(text: str, mark: Mark, known: System) -> Mark | None:
    """`”` before a word opens in Finnish; elsewhere it is a slip."""
    del text
    if mark.look is Look.OPENS and mark.kind in known.foreign:
        return mark._replace(weight=Weight.WEAK)
    return None


def _measure(text: str, mark: Mark, known: System) -> Mark | None:
    """`27"` and `6'`: after a digit a mark may be an inch or a foot."""
    if mark.look is Look.OPENS or not text[mark.start - 1 : mark.start].isdigit():
        return None
    if mark.kind in INCHES or mark.family in known.single:
        return mark._replace(look=Look.CLOSES, weight=Weight.WEAK)
    return None


def _possessive(text: str, mark: Mark, known: System) -> Mark | None:
    """`the dogs' owner`, `rock 'n' roll`: after a letter a single mark closes with less right than after a stop."""
    if mark.family not in known.single or mark.look is not Look.CLOSES or not text[mark.start - 1].isalpha():
        return None
    clipped = known.clipped.search(text, max(0, mark.start - CLIPPED), mark.start)
    return mark._replace(weight=Weight.WEAK if clipped else Weight.PLAIN)


RULES = (_elision, _foreign, _measure, _possessive)


def _directions(marks: Iterable[Mark], known: System) -> Mapping[str, Look]:
    """Return the way each kind looks where its sides do not tell: as most of its kin in this text do."""
    votes = Counter((mark.kind, mark.look) for mark in marks)
    natural = dict(known.natural)
    for kind in {kind for kind, _ in votes if kind in TURNING}:
        opens, closes, either = (votes[kind, look] for look in (Look.OPENS, Look.CLOSES, Look.EITHER))
        if max(opens, closes) > either + 2 * min(opens, closes):
            natural[kind] = Look.OPENS if opens > closes else Look.CLOSES
    return natural
