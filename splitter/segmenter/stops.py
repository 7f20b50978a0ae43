"""The rules of a single full stop, by what comes after it: a lowercase word, a number, a dash, a capital."""
# ruff: noqa: PLR0911 - each is a ladder of rules: the first that applies has the last word

from __future__ import annotations

import re
from unicodedata import normalize

from splitter.segmenter import punctuation
from splitter.segmenter.abbreviations import ABBREVIATIONS, either, initial, is_acronym, is_number_word, kind_of
from splitter.segmenter.candidates import Candidate
from splitter.segmenter.following import OPEN_BRACKETS, before_bracket, before_dash, glued, goes_on, is_attributed
from splitter.segmenter.lexicon import ROMAN, Abbreviation, Lexicon
from splitter.segmenter.ordinals import (
    ORDINAL_DIGITS,
    ends_date,
    goes_on_as_date,
    heads_a_section,
    heads_an_item,
    is_numeral,
    ordinal,
)
from splitter.segmenter.rules import (
    ACRONYM,
    ATTRIBUTION,
    CLIPPED,
    DATE,
    FULL_STOP,
    GOES_ON,
    INITIAL,
    LOWERCASE_GOES_ON,
    LOWERCASE_START,
    MARK_GOES_ON,
    MARKER,
    NUMBER,
    NUMBER_START,
    ORDINAL,
    QUOTATION_GOES_ON,
    RANK,
    Rule,
)

NUMERIC = "0123456789.,:/%-–"
"""What numbers, times and ranges are made of."""
FOREIGN = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,4})+")
"""An abbreviation of whatever language (`f.eks.`, `bl.a.`, `t.ex.`): quoted names and forms bring them along."""
LONGEST_CLIPPED = 4
"""Letters of a word that may be cut short."""
VOWEL = re.compile("[aeiouyæøœаеёиоуыэюяіїєαεηιουωAEIOUY]")
ALONE = re.compile(r"\d{1,4}(?:[.,;)\]]|\s*\Z)")
"""A number that nothing is counted by."""
NUMBER_SIGNS = "$€£¥#+§"


def full_stop(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a single full stop."""
    if c.after == c.end:
        return glued(c, lexicon)
    if heads_a_section(c):
        return MARKER
    if c.first.islower():
        return stop_before_lower(c, lexicon)
    if c.first.isdigit() or c.first in NUMBER_SIGNS:
        return stop_before_number(c, lexicon)
    if goes_on(c):
        return MARK_GOES_ON
    if c.first in punctuation.DASHES:
        return stop_before_dash(c, lexicon)
    return stop_before_capital(c, lexicon)


def stop_before_lower(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a lowercase word: an ordinary word ends there all the same.

    A short word that ends in a consonant is an abbreviation, known or not (`Prof. em. of`), but for a text that begins
    its sentences in lower case.
    """
    left = c.left
    if kind_of(c, lexicon) or is_number_word(c, lexicon):
        return GOES_ON
    if c.end - c.at > 1:
        return QUOTATION_GOES_ON
    if len(left) <= 1 and not left.isdigit():
        return INITIAL
    if left.strip(NUMERIC) == "":
        goes_on = lexicon.ordinals or (c.word.islower() and c.first.title() != c.first)  # Georgian has no capitals
        return LOWERCASE_GOES_ON if goes_on else LOWERCASE_START
    if lexicon.ordinals and left in ROMAN:
        return ORDINAL
    if is_acronym(c) or FOREIGN.fullmatch(left):
        return ACRONYM
    if left[-1:] in punctuation.SAID and is_attributed(c, lexicon):
        return ATTRIBUTION
    known = left.lower() in lexicon.common or left in lexicon.attributions
    if lexicon.small or known or c.opened or not c.word.islower() or not is_clipped(left):
        return LOWERCASE_START  # a sentence may begin with "iPhone"
    return CLIPPED


def is_clipped(word: str) -> bool:
    """Say whether a word looks cut short: a few letters, the last of them no vowel.

    >>> [is_clipped(word) for word in ("wydz", "oszt", "night", "him", "tea", "μηχ")]
    [True, True, False, True, False, True]
    """
    return len(word) <= LONGEST_CLIPPED and word.isalpha() and not VOWEL.search(normalize("NFD", word[-1]))


def stop_before_number(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a number or a sum of money."""
    left = c.left
    if is_number_word(c, lexicon):
        return NUMBER
    if c.first == "§" and is_clipped(left):
        return CLIPPED  # "gem. § 3"
    kind = kind_of(c, lexicon)
    if kind in (Abbreviation.NEVER_END, Abbreviation.EITHER) or (kind is Abbreviation.BEFORE_NAME and c.opened):
        return GOES_ON
    if len(left) == 1 and left.isalpha():
        return INITIAL
    if lexicon.ordinals and left.isdigit() and len(left) <= ORDINAL_DIGITS:
        return ORDINAL
    if left.isdigit() and goes_on_as_date(c):
        return DATE
    if kind is None and is_acronym(c):
        return ACRONYM
    if kind is None and left.istitle() and is_clipped(left) and ALONE.match(c.text, c.right):
        return CLIPPED  # "head of Dep. 3, …"
    return NUMBER_START


def stop_before_dash(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a dash: an abbreviation goes on (`Austin, D.C. – Hale`)."""
    if kind_of(c, lexicon) or is_number_word(c, lexicon) or len(c.left) == 1 or is_acronym(c):
        return GOES_ON
    return before_dash(c)


def stop_before_capital(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a capital, a letter of a script without case, or a sign."""
    left = c.left
    kind = kind_of(c, lexicon)
    if kind:
        return ABBREVIATIONS[kind](c, lexicon)
    if is_number_word(c, lexicon) and is_numeral(c, lexicon):
        return NUMBER
    if len(left) == 1 and left.isalpha():
        return initial(c, lexicon)
    if left.isdigit() and len(left) <= ORDINAL_DIGITS and heads_an_item(c):
        return RANK
    if lexicon.ordinals and (left.isdigit() or (len(left) > 1 and left in ROMAN)):
        return ordinal(c, lexicon)
    if is_acronym(c):
        return either(c, lexicon, ACRONYM)
    if left.isdigit() and ends_date(c):
        return DATE
    if c.text[c.after : c.after + 1] in OPEN_BRACKETS:
        return before_bracket(c)
    return FULL_STOP
