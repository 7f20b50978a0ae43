"""The facts of a language in the form the rules ask them: sets, and one pattern that finds every candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

import regex

from splitter.characters import roman
from splitter.errors import UsageError
from splitter.languages import SentenceFacts, load
from splitter.segmenter import lists
from splitter.segmenter.punctuation import (
    BULLETS,
    CLOSERS,
    EMOJI,
    EMOJI_PARTS,
    INVISIBLE,
    NEW_LINES,
    QUOTES,
    WORD_SPACE,
)

RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
BEYOND = 0x10000
LETTERS_AT_END = re.compile(r"[^\W\d_]+$", re.MULTILINE)
STARTS = re.compile(r"\.[\"”»“’')]?\s+[\"“«„‘'(]?([^\W\d_])")
"""A stop, and the letter that comes after it."""
WORD = 3
"""Letters of an ordinary word before it, at least."""
LONGEST = 20
"""How far back it may begin."""
SMALL_HEAD = regex.compile(r"(?<!\s)(?:\A\s*+|(?<=\b\p{Ll}{1,20}[!?])\s++|(?=[^\S\n]*+\n[^\S\n]*+\n)\s++)\p{Ll}")
"""A sentence that plainly begins small: a paragraph's first, or one behind a question that no name ends (`Now! and`).

Each blank is read once.
"""
FEW = 10
"""One stop in so many before a lowercase word is an abbreviation's."""
SEVERAL = 3
ROMAN = frozenset(roman(number).upper() for number in range(1, 40))
"""Roman numerals as they number things; `CD`, `DC` and `LLC` are names, whatever their letters."""


class Abbreviation(Enum):
    """What may follow an abbreviation: the list of the language file that it stands in."""

    NEVER_END = "never_end"
    BEFORE_NAME = "before_name"
    EITHER = "either"
    USUALLY_END = "usually_end"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rules ask of a language."""

    code: str
    """The code of the language."""
    facts: SentenceFacts
    """Its lists as the file has them."""
    candidates: re.Pattern[str]
    """Finds a mark that may end a sentence, with all marks, closers and white space after it."""
    marks: frozenset[str]
    """Terminators and weak terminators."""
    kinds: Mapping[str, Abbreviation]
    """Abbreviations of each kind, in every case they are written in."""
    seconds: frozenset[str]
    """The last words of abbreviations in two words (`B` of `z. B`)."""
    numbers: frozenset[str]
    """Abbreviations before a number, in every case."""
    suffixes: tuple[str, ...]
    """What makes an abbreviation of any word that ends so (`str` of `Ahornstr`): the lists have it behind a hyphen."""
    suspects: frozenset[str]
    """Every word that a rule has something to say about when it stands before a mark, and its last letters alone."""
    lone: frozenset[str]
    """Runs that mostly end nothing: they stand inside a word, or are weak."""
    ordinals: bool
    """Whether the language writes ordinal numbers with a stop."""
    attributions: frozenset[str]
    """Verbs of attribution."""
    common: frozenset[str]
    """The commonest words, lowercase: none of them is cut short."""
    small: bool = True
    """Whether the text begins sentences in lower case."""


def for_text(words: Lexicon, text: str) -> Lexicon:
    """Return what the rules ask of a language, with what they ask of the whole text.

    >>> [for_text(lexicon("en"), text).small for text in ("we came. we saw. We won.", "We saw Bp. lane. We won.")]
    [True, False]
    """
    return replace(words, small=begins_small(text, words.suspects))


def begins_small(text: str, abbreviations: frozenset[str]) -> bool:
    """Say whether a text begins sentences in lower case, as on the web; the stops of `abbreviations` tell nothing.

    The shares were chosen on treebanks of web text and of news: where fewer of the stops behind an ordinary word have a
    lowercase word after them, hardly any of those ends a sentence.
    """
    small = large = 0
    for match in STARTS.finditer(text):
        word = text[max(0, match.start() - LONGEST) : match.start()].rpartition(" ")[2]
        if word[-WORD:].isalpha() and len(word) >= WORD and word not in abbreviations:
            small += match[1].islower()
            large += match[1].isupper()
    if small * FEW < small + large:
        return False
    return small >= SEVERAL or SMALL_HEAD.search(text) is not None


@lru_cache(maxsize=64)  # the words of every user are not kept for ever
def lexicon(code: str, abbreviations: tuple[str, ...] = ()) -> Lexicon:
    """Return what the rules ask of the language `code`, with the user's own `abbreviations` added.

    >>> lexicon("en").kinds["Inc"], "Inc" in lexicon("en").suspects
    (<Abbreviation.EITHER: 'either'>, True)
    >>> lexicon("en", ("kevin.",)).kinds["Kevin"]
    <Abbreviation.EITHER: 'either'>
    """
    language = load(code)
    facts = language.sentences
    kinds = _kinds(facts, _each_stop(abbreviations))
    numbers = _every_case(facts.before_number)
    seconds = frozenset(word.split()[-1] for word in kinds if " " in word)
    ordinals = bool(facts.before_ordinal or facts.after_ordinal)
    brands = {brand[:-1] for brand in facts.brands}
    looked_at = numbers.union(kinds, brands, ROMAN if ordinals else (), lists.ROMAN)
    return Lexicon(
        code=language.code,
        facts=facts,
        candidates=_candidates(facts),
        marks=frozenset(facts.terminators + facts.weak_terminators),
        kinds=kinds,
        seconds=seconds,
        numbers=numbers,
        suffixes=tuple(sorted(word[1:] for word in numbers.union(kinds) if word[0] == "-")),
        suspects=looked_at.union(LETTERS_AT_END.findall("\n".join(looked_at))),
        lone=frozenset([".", "..", "...", ")", *(f"{mark} " for mark in facts.weak_terminators)]),
        ordinals=ordinals,
        attributions=language.quotations.verbs,
        common=language.function_words,
    )


def _each_stop(abbreviations: Iterable[str]) -> Iterator[str]:
    """Yield the words before each stop of abbreviations.

    >>> list(_each_stop(["kevin", "gen. mgr.", "i sht."]))
    ['kevin', 'gen', 'gen. mgr', 'i sht']
    """
    for abbreviation in abbreviations:
        if not any(map(str.isalpha, abbreviation)):
            raise UsageError(
                f"'{abbreviation}' is no abbreviation, for it has no letter; give one like Dr or gen. mgr."
            )
        words = abbreviation.split()
        for end, word in enumerate(words, start=1):
            if word[-1] == "." or end == len(words):
                yield " ".join(words[:end]).rstrip(".")


def _kinds(facts: SentenceFacts, added: Iterable[str]) -> dict[str, Abbreviation]:
    kinds: dict[str, Abbreviation] = {}
    for kind in reversed(Abbreviation):  # the first kind has the last word
        kinds.update(dict.fromkeys(_every_case(getattr(facts, kind.value)), kind))
    # In capitals the letters may be those of an acronym, which may end a sentence ("CF" beside "cf").
    capitals = {word.upper() for word in facts.never_end if word.isalpha() and word[1:]} - facts.never_end
    kinds.update(dict.fromkeys((*capitals, *_every_case(added)), Abbreviation.EITHER))
    return kinds


def _every_case(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for phrase in words:
        word = " ".join(phrase.split()[-2:])  # the last two words tell: `r. o` of `s. r. o`
        found.add(word)
        if len(word.removeprefix("# ")) == 1:
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
    leads = f"{terminators}{NEW_LINES})）{BULLETS}{EMOJI}"
    trails = f"{re.escape(terminators + CLOSERS + QUOTES)}{INVISIBLE}{WORD_SPACE}{EMOJI}{EMOJI_PARTS}"
    return re.compile(rf"[^{_others(leads)}][\s{trails}]*")


def _others(leads: str) -> str:
    r"""Return, as ranges, the characters up to U+FFFF that are not in the class of `leads`.

    >>> _others(".?-Z😀")
    '\\u0000-\\u002d\\u002f-\\u003e\\u005b-\\uffff'
    """
    place, ranges = 0, ""
    for first, last in [*sorted(RANGE.findall(leads)), ("\U00010000", "")]:
        start, end = min(ord(first), BEYOND), ord(last or first)
        if start > place:
            ranges += f"\\u{place:04x}-\\u{start - 1:04x}"
        place = max(place, end + 1)
    return ranges
