"""The facts of a language in the form the rules ask them: sets, and one pattern that finds every candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from splitter.languages import SentenceFacts, load
from splitter.segmenter import lists, marks

RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
BEYOND = 0x10000
ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN = frozenset(f"{tens}{ones}" for tens in ("", "X", "XX") for ones in ONES)


class Kind(Enum):
    """What may follow an abbreviation: the list of the language file that it stands in."""

    NEVER_END = "never_end"
    BEFORE_NAME = "before_name"
    EITHER = "either"
    USUALLY_END = "usually_end"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rules ask of a language."""

    candidates: re.Pattern[str]
    """Finds a mark that may end a sentence, with all marks, closers and white space after it."""
    kinds: Mapping[str, Kind]
    """Abbreviations of each kind, in every case they are written in."""
    seconds: frozenset[str]
    """The last words of abbreviations in two words (`B` of `z. B`)."""
    numbers: frozenset[str]
    """Abbreviations before a number."""
    titles: frozenset[str]
    """Words of more than one letter that a name follows and that are in no other list."""
    suspects: frozenset[str]
    """Every word that a rule has something to say about when it stands before a mark."""
    starters: frozenset[str]
    continuers: frozenset[str]
    before_ordinal: frozenset[str]
    after_ordinal: frozenset[str]
    labels: frozenset[str]
    brands: frozenset[str]
    adverbials: frozenset[str]
    always_capital: frozenset[str]
    terminators: frozenset[str]
    weak: frozenset[str]
    """Marks that end a sentence only before a starter."""
    marks: frozenset[str]
    """Terminators and weak marks."""
    attributions: frozenset[str]
    """Verbs of attribution."""
    ordinals: bool
    """Whether the language writes ordinal numbers with a stop."""


@cache
def lexicon(code: str, abbreviations: tuple[str, ...] = ()) -> Lexicon:
    """Return what the rules ask of the language `code`, with the user's own `abbreviations` added.

    >>> lexicon("en").kinds["Inc"], "Inc" in lexicon("en").suspects
    (<Kind.EITHER: 'either'>, True)
    >>> lexicon("en", ("kevin.",)).kinds["Kevin"]
    <Kind.EITHER: 'either'>
    """
    facts = load(code).sentences
    kinds = _kinds(facts, (word.rstrip(".") for word in abbreviations))
    ordinals = bool(facts.before_ordinal or facts.after_ordinal)
    numbers = _every_case(facts.before_number)
    return Lexicon(
        candidates=_candidates(facts),
        kinds=kinds,
        seconds=frozenset(word.split()[-1] for word in kinds if " " in word),
        numbers=numbers,
        titles=titles(kinds, numbers),
        suspects=numbers.union(kinds, (brand[:-1] for brand in facts.brands), ROMAN if ordinals else (), lists.ROMAN),
        starters=facts.starters,
        continuers=facts.continuers,
        before_ordinal=facts.before_ordinal,
        after_ordinal=facts.after_ordinal,
        labels=facts.labels,
        brands=facts.brands,
        adverbials=facts.adverbials,
        always_capital=facts.always_capital,
        terminators=frozenset(facts.terminators),
        attributions=load(code).quotations.verbs,
        weak=frozenset(facts.weak_terminators),
        marks=frozenset(facts.terminators + facts.weak_terminators),
        ordinals=ordinals,
    )


def titles(kinds: Mapping[str, Kind], numbers: frozenset[str]) -> frozenset[str]:
    """Return the words before a name that need no second look."""
    names = {word for word, kind in kinds.items() if kind is Kind.BEFORE_NAME and word.isalpha() and len(word) > 1}
    return frozenset(names - numbers - {word.split()[-1] for word in kinds if " " in word})


def _kinds(facts: SentenceFacts, added: Iterable[str]) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    for kind in reversed(Kind):  # the first kind has the last word
        kinds.update(dict.fromkeys(_every_case(getattr(facts, kind.value)), kind))
    kinds.update(dict.fromkeys(_every_case(added), Kind.EITHER))
    return kinds


def _every_case(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for phrase in words:
        word = " ".join(phrase.split()[-2:])  # the last two words tell: `r. o` of `s. r. o`
        found.add(word)
        if len(word) == 1:
            continue  # `p.` is a page, `P.` is somebody's initial
        found.add(word.upper())
        if word.islower():
            found.add(word[:1].upper() + word[1:])
    return frozenset(found)


def _candidates(facts: SentenceFacts) -> re.Pattern[str]:
    """Return the pattern of a run: one character that may end a sentence, and all marks and white space after it.

    The first class says what is no such character: so the pattern need not look twice at every letter to find an emoji
    beyond U+FFFF.
    """
    terminators = facts.terminators + facts.weak_terminators
    leads = f"{terminators}{marks.NEW_LINES})）{marks.BULLETS}{marks.EMOJI}"
    trails = f"{re.escape(terminators + marks.CLOSERS + marks.QUOTES)}{marks.INVISIBLE}{marks.EMOJI}{marks.EMOJI_PARTS}"
    return re.compile(rf"[^{_others(leads)}][\s{trails}]*")


def _others(leads: str) -> str:
    """Return, as ranges, the characters up to U+FFFF that are not in the class of `leads`.

    >>> _others(".?-Z\U0001f600")
    '\\\\u0000-\\\\u002d\\\\u002f-\\\\u003e\\\\u005b-\\\\uffff'
    """
    place, ranges = 0, ""
    for first, last in [*sorted(RANGE.findall(leads)), ("\U00010000", "")]:
        start, end = min(ord(first), BEYOND), ord(last or first)
        if start > place:
            ranges += f"\\u{place:04x}-\\u{start - 1:04x}"
        place = max(place, end + 1)
    return ranges
