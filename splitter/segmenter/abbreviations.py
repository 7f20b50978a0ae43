"""Abbreviations, acronyms and initials before a stop: what their kind says about the word after it."""
# ruff: noqa: ARG001 - every kind is asked in the same way

from __future__ import annotations

from collections.abc import Callable

import regex

from splitter.segmenter import punctuation
from splitter.segmenter.candidates import Candidate
from splitter.segmenter.following import is_starter
from splitter.segmenter.lexicon import Abbreviation, Lexicon
from splitter.segmenter.rules import (
    ABBREVIATION_ENDS,
    ADVERBIAL,
    CONTINUER,
    GOES_ON,
    INITIAL,
    LABEL,
    NEVER_END,
    OPENED,
    STARTER,
    TITLE,
    Rule,
)

LETTER = r"\p{L}\p{M}{0,3}"
"""One letter, in the scripts of India with its vowel sign (`के`)."""
ACRONYM_SHAPE = regex.compile(rf"(?:{LETTER}\.-?)+{LETTER}|(?:[^\W\d_a-z]\p{{L}}{{0,3}}\.)+[^\W\d_a-z]\p{{L}}{{0,3}}")
ADVERBIAL_WORDS = 4
"""How many words a time at the head of a sentence has (`At half past 5 a.m.`)."""
ADVERBIAL_REACH = 40


def kind_of(c: Candidate, lexicon: Lexicon) -> Abbreviation | None:
    """Return the kind of an abbreviation, also of two words (`z. B`), or behind a number, an apostrophe, a hyphen."""
    kinds = lexicon.kinds
    if c.left in lexicon.seconds:
        before = c.before
        kind = kinds.get(f"{before} {c.left}") or (before[-1:].isnumeric() and kinds.get(f"# {c.left}"))
        if kind:
            return kind
    return kinds.get(c.left) or kinds.get(c.part) or kinds.get(suffix_of(c.left, lexicon))


def is_number_word(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether a number is wont to follow an abbreviation, also behind an apostrophe or a hyphen."""
    numbers = lexicon.numbers
    return c.left in numbers or c.part in numbers or suffix_of(c.left, lexicon) in numbers


def suffix_of(word: str, lexicon: Lexicon) -> str:
    """Return the suffix that makes an abbreviation of a word, as the lists have it; empty where there is none.

    >>> from splitter.segmenter.lexicon import lexicon
    >>> suffix_of("Ahornstr", lexicon("de")), suffix_of("Ahorn", lexicon("de"))
    ('-str', '')
    """
    return next((f"-{suffix}" for suffix in lexicon.suffixes if word.endswith(suffix)), "")


def is_acronym(c: Candidate) -> bool:
    """Say whether the word before the stop is made of short parts with stops, also behind an apostrophe (`L'O.N.U`)."""
    return "." in c.left and any(ACRONYM_SHAPE.fullmatch(word) for word in (c.left, c.part))


def never_end(c: Candidate, lexicon: Lexicon) -> Rule:
    """Leave `vs.` and `e.g.` alone."""
    return NEVER_END


def before_name(c: Candidate, lexicon: Lexicon) -> Rule:
    """Leave `Dr. Hale` whole."""
    return TITLE


def either(c: Candidate, lexicon: Lexicon, goes_on: Rule = GOES_ON) -> Rule:
    """Tell `Acme Inc. The` and `Acme Inc. “We` from `Acme Inc. Chairman`."""
    if c.start + len(c.left) == c.at:
        return goes_on  # "P.S. The": no sentence is an abbreviation alone
    if is_starter(c, lexicon):
        return STARTER
    if c.opened and c.text[c.after] in punctuation.QUOTES and c.first.isupper():
        return OPENED
    return goes_on


def usually_end(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `at 5 p.m. Travellers` from `at 5 p.m. Monday`."""
    if c.word in lexicon.facts.continuers:
        return CONTINUER
    return ADVERBIAL if is_adverbial(c, lexicon) else ABBREVIATION_ENDS


def is_adverbial(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the sentence so far is no more than a time (`At 5 a.m. Mr. Hale left`)."""
    words = c.text[c.start : c.at].split() if c.at - c.start < ADVERBIAL_REACH else ()
    return 1 < len(words) <= ADVERBIAL_WORDS and words[0] in lexicon.facts.adverbials


ABBREVIATIONS: dict[Abbreviation, Callable[[Candidate, Lexicon], Rule]] = {
    Abbreviation.NEVER_END: never_end,
    Abbreviation.BEFORE_NAME: before_name,
    Abbreviation.EITHER: either,
    Abbreviation.USUALLY_END: usually_end,
}


def initial(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `Ada L. Hale` from `vitamin C. Studies` and `you and I. Did`."""
    if c.at - c.start <= 1:
        return INITIAL
    if c.before.lower() in lexicon.facts.labels:
        return LABEL
    return STARTER if is_starter(c, lexicon) else INITIAL
