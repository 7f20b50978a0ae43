"""Numbers before a stop, or numerals after it: ordinals, dates, numbers of items and of articles."""

from __future__ import annotations

import re

from splitter.segmenter import punctuation
from splitter.segmenter.candidates import JOINTS, Candidate
from splitter.segmenter.lexicon import ROMAN, Lexicon
from splitter.segmenter.rules import FULL_STOP, ORDINAL, Rule

ORDINAL_DIGITS = 2
LONG_ORDINAL = 3
"""Longer numbers with a stop are years and pages, not ordinals."""
DATES = (
    (re.compile(r"(?<![\d.,])\d{4}\Z"), re.compile(r"\d{1,2}\.\s?\d{1,2}\.")),
    (re.compile(r"(?<![\d.,])\d{4}\.\s?\d{1,2}\Z"), re.compile(r"\d{1,2}\.")),
    (re.compile(r"(?<![\d.,])\d{1,2}\Z"), re.compile(r"\d{1,2}\.\s?\d{4}(?!\d)")),
    (re.compile(r"(?<![\d.,])\d{1,2}\.\s?\d{1,2}\Z"), re.compile(r"\d{4}(?!\d)")),
)
"""What stands before a stop within a date, and what stands after it: the year first, or the day."""
WHOLE_DATE = re.compile(r"(?<![\d.,])\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\Z")
DATE_REACH = 16
ITEM_HEAD = re.compile(r"(?:[(\[]|:\s+|[^\W\d]\)?\s+[-–—]\s+)\d{1,2}\Z")
ITEM_REACH = 12
SECTION = re.compile(r"(?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5}")
ENUMERATED = re.compile(r"[^\W\d_],\s\d{1,2}\Z")
ENDING = (",", ";", ")")
"""What stands behind a numeral, and never behind the word `I`."""


def ordinal(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `am 3. Oktober` from `auf Seite 12. Dort`."""
    word = c.word
    if c.left.isdigit() and ENUMERATED.search(c.text[max(c.start, c.at - ITEM_REACH) : c.at]):
        return ORDINAL  # "Ali Öz, 3. Bölge müdürü": no sentence ends behind a comma and a number
    if c.left.isdigit() and len(c.left) > ORDINAL_DIGITS:
        return ORDINAL if len(c.left) <= LONG_ORDINAL and word in lexicon.facts.after_ordinal else FULL_STOP
    if word in lexicon.facts.after_ordinal or JOINTS.split(word)[0] in lexicon.facts.after_ordinal:
        return ORDINAL
    if word in lexicon.facts.starters:
        return FULL_STOP
    named = not c.left.isdigit()
    return (
        ORDINAL if named or c.before.lower().lstrip(punctuation.OPENERS) in lexicon.facts.before_ordinal else FULL_STOP
    )


def heads_an_item(c: Candidate) -> bool:
    """Say whether a number stands alone behind a colon, a dash or a parenthesis (`Results: 1. Hale – 2. Ruiz`)."""
    return bool(ITEM_HEAD.search(c.text[max(c.start, c.at - ITEM_REACH) : c.at]))


def heads_a_section(c: Candidate) -> bool:
    """Say whether the sentence is no more than a number of several parts (`5.1. Powers`, `A.2.3. Powers`)."""
    return c.start + len(c.left) == c.at and bool(SECTION.fullmatch(c.left))


def goes_on_as_date(c: Candidate) -> bool:
    """Say whether two numbers of a date with stops stand around the stop (`5. 1. 2026`, `2026. 1. 5.`)."""
    begin = max(c.start, c.at - DATE_REACH)
    return any(ahead.match(c.text, c.right) and behind.search(c.text[begin : c.at]) for behind, ahead in DATES)


def ends_date(c: Candidate) -> bool:
    """Say whether the stop is the last of a date before a letter without case (`2026. 1. 5. 서울에서`)."""
    return not c.first.isupper() and bool(WHOLE_DATE.search(c.text[max(c.start, c.at - DATE_REACH) : c.at]))


def is_numeral(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the next word numbers things: one letter (`Fig. A`), or a Roman numeral (`Art. I, cl. 3`)."""
    word = c.word
    if word in lexicon.facts.always_capital and c.text[c.right + len(word) : c.right + len(word) + 1] not in ENDING:
        return False
    return len(word) == 1 or word in ROMAN
