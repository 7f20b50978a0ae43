"""What comes after a mark: a starter, a dash, a bracket, or a letter without white space before it."""

from __future__ import annotations

import re

import regex

from splitter.segmenter import punctuation
from splitter.segmenter.candidates import JOINTS, Candidate
from splitter.segmenter.lexicon import Lexicon
from splitter.segmenter.ordinals import ORDINAL_DIGITS
from splitter.segmenter.rules import DASH_GOES_ON, DASH_START, FULL_STOP, GLUED, MISSING_SPACE, NO_END, REFERENCE, Rule

NEAR = 300
"""How far back a parenthesis looks for its partner."""
UNSPACED = re.compile(f"[{punctuation.UNSPACED}]")
LONG_ROMAN = re.compile(r"[IVX]{3,}\Z")
WORD_ALONE = re.compile(r"[^\W\d_]+(?=[\s,;:!?'’\")]|\.\s)")
WORDS = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
NEXT_WORDS = 40
"""How far ahead the next two words are looked for."""
OPEN_BRACKETS = "([（［"
GOING_ON = ",;:)]}/№،؛、，；："
"""What stands before no sentence."""
PARTICLE = "を"
"""No Japanese word begins with it: behind a bracket or a quotation the sentence goes on (`「どうする？」を読む`)."""


def goes_on(c: Candidate) -> bool:
    """Say whether what comes next begins no sentence."""
    return bool(c.first) and (c.first in GOING_ON or (c.first == PARTICLE and c.text[c.end - 1] in punctuation.CLOSERS))


def is_starter(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the next word is a starter; one letter is none before a stop (`A. A. Milne`).

    An abbreviation that is written small, and here is not, starts a sentence too (`in the U.S. Cf. Hale`).
    """
    word = c.word
    starters = lexicon.facts.starters
    if word not in starters and JOINTS.split(word)[0] not in starters:
        small = word[1:].islower() and word.lower() in lexicon.facts.never_end
        return small and c.text.startswith(".", c.right + len(word))
    return len(word) > 1 or c.text[c.right + 1 : c.right + 2] != "."


def is_attributed(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether one of the next two words is a verb of attribution (`Stop! he yelled`)."""
    return any(word in lexicon.attributions for word in WORDS.findall(c.text[c.right : c.right + NEXT_WORDS])[:2])


def before_dash(c: Candidate) -> Rule:
    """A dash and a capital start a sentence (`? – Posted`); a dash and a lowercase word go on with one."""
    place = c.right
    while c.text[place : place + 1] in (*punctuation.DASHES, " ", "\xa0"):
        place += 1
    following = c.text[place : place + 1]
    if c.opened:
        return DASH_START
    if following.islower() or in_guillemets(c):
        return DASH_GOES_ON
    return NO_END if following.isdigit() and place == c.right + 1 else DASH_START


def in_guillemets(c: Candidate) -> bool:
    """Say whether the sentence opened a quotation that is still open: a dash ends what the narrator says in between."""
    begin = max(c.start, c.at - NEAR)
    return c.text.rfind("«", begin, c.end) > c.text.rfind("»", begin, c.end)


def before_bracket(c: Candidate) -> Rule:
    """A parenthesis after a stop is a sentence of its own, unless it only names the source (`." (Smith 55).`)."""
    if c.end - c.at > 1:
        close = c.text.find(")", c.after, c.after + 60)
        if close > 0 and c.text[close + 1 : close + 2] in (".", ","):
            return REFERENCE
    return FULL_STOP


def glued(c: Candidate, lexicon: Lexicon) -> Rule:
    """A mark without white space after it ends a sentence where plainly a space was left out (`world.Today`)."""
    first, second = c.text[c.right : c.right + 1], c.text[c.right + 1 : c.right + 2]
    if goes_on(c):
        return GLUED
    if c.left[-1:].isalpha() and (UNSPACED.match(first) or (c.text[c.at] != "." and is_unspaced_before_number(c))):
        return MISSING_SPACE
    if not first.isupper():
        return NO_END
    alone = second.isspace() and first in lexicon.facts.starters
    if not (
        (second.islower() or alone or LONG_ROMAN.match(c.word)) and WORD_ALONE.match(c.text, c.right, c.right + NEAR)
    ):
        return GLUED
    left = c.left
    plain = len(left) > 1 and left.isalpha() and left[-2:].islower()  # not the "f" of "50 f.Kr."
    if (plain and left not in lexicon.suspects) or ends_in_number(left, lexicon):
        return MISSING_SPACE
    return GLUED


def is_unspaced_before_number(c: Candidate) -> bool:
    """Say whether a number follows a word of a script without spaces (`そうですか?2008年`)."""
    return c.first.isdigit() and bool(UNSPACED.match(c.left[-1:]))


def ends_in_number(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word ends in a digit, and is neither the number of an item (`1.Bread`) nor an ordinal."""
    return word[-1:].isdigit() and len(word) > ORDINAL_DIGITS and not (lexicon.ordinals and word.isdigit())
