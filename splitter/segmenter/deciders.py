"""The rules of every mark: what may end a sentence is decided by its first mark."""
# ruff: noqa: ARG001, PLR0911 - every decider is asked in the same way, and is a ladder of rules in order

from __future__ import annotations

import re
from collections.abc import Callable

from splitter.segmenter import punctuation
from splitter.segmenter.candidates import Candidate
from splitter.segmenter.following import (
    NEAR,
    NEXT_WORDS,
    OPEN_BRACKETS,
    UNSPACED,
    WORDS,
    before_bracket,
    before_dash,
    glued,
    goes_on,
    is_attributed,
    is_starter,
)
from splitter.segmenter.lexicon import Lexicon
from splitter.segmenter.rules import (
    ALWAYS_CAPITAL,
    ATTRIBUTION,
    BRACKETED,
    BRAND,
    ELLIPSIS,
    ELLIPSIS_GOES_ON,
    EMOJI,
    EXCLAMATION,
    GLUED,
    LEADING_ELLIPSIS,
    LOWERCASE_START,
    MARK_GOES_ON,
    NO_END,
    QUOTATION_GOES_ON,
    REPLY,
    SMILEY,
    STARTER,
    STOP_AND_ELLIPSIS,
    TERMINATOR,
    WEAK,
    WEAK_STARTER,
    Rule,
)
from splitter.segmenter.stops import full_stop

HIRAGANA = re.compile("[\u3040-\u309f]")
"""What Japanese sentences end in."""
MENTION = "@"
"""What a reply begins with (`Nice :) @hale Thanks`)."""
WIDE_BRACKET = re.compile("[（）《》]")
WIDE_OPENING = "（《"
WIDE_CLOSING = "）》"
EYES = (":", ";", "=", "-", "^")
EMOJI_SIGN = re.compile(f"[{punctuation.EMOJI}]")
LEADING_REACH = 12
"""An ellipsis so near to the start, with no word before it, opens the sentence."""
ASIDE = re.compile(r"[!?‽]+[)\]]")
ASIDE_HEAD = re.compile(r"[(\[](?:sic\s?)?\Z", re.IGNORECASE)
SQUARE = re.compile(r"[\[\]]")
SPACED_ELLIPSIS = re.compile(r"\. \. \. \.")


def by_mark(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide by the first mark of the run."""
    mark = c.text[c.at]
    decider = DECIDERS.get(mark)
    if decider:
        return decider(c, lexicon)
    if mark in lexicon.facts.weak_terminators:
        return weak(c, lexicon)
    if mark in lexicon.facts.terminators:
        return terminator(c, lexicon)
    return emoji(c, lexicon) if EMOJI_SIGN.match(mark) else NO_END


def dots(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a run that begins with a full stop: one stop, an ellipsis, or a stop with other marks."""
    if c.end - c.at == 1:
        return full_stop(c, lexicon)
    body = c.body
    if any(mark in punctuation.EXCLAMATIONS for mark in body):
        return exclamation(c, lexicon)
    return ellipsis(c, lexicon) if body.count(".") > 1 else full_stop(c, lexicon)


def exclamation(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide marks with a question or exclamation among them."""
    if is_aside(c) and not is_starter(c, lexicon):
        return BRACKETED
    if c.after == c.end:
        return glued(c, lexicon)
    if c.first.islower():
        return exclamation_before_lower(c, lexicon)
    if c.first.isdigit() and closes_square(c):
        return BRACKETED
    if c.end - c.at > 1 and c.text.startswith(",,", c.after):
        return REPLY
    if goes_on(c):
        return MARK_GOES_ON
    if c.first in punctuation.DASHES:
        return before_dash(c)
    if is_brand(c, lexicon):
        return STARTER if is_starter(c, lexicon) else BRAND
    return before_bracket(c) if c.text[c.after : c.after + 1] in OPEN_BRACKETS else EXCLAMATION


def exclamation_before_lower(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `“Stop!” he said` and `Stop! he said` from `who cares? not me`."""
    if is_brand(c, lexicon):
        return BRAND
    if c.text[c.end - 1] in punctuation.CLOSERS + punctuation.QUOTES:
        return QUOTATION_GOES_ON
    if is_attributed(c, lexicon):
        return ATTRIBUTION
    capital = c.left[:1].isupper() and not c.left.isupper() and c.start + len(c.left) < c.at
    return BRAND if capital and not lexicon.small else LOWERCASE_START  # "Members of Hands Off Now! demand"


def is_aside(c: Candidate) -> bool:
    """Say whether nothing but marks stands between brackets (`400 (!) Euros`, `(sic!)`): the writer wonders."""
    return bool(ASIDE.fullmatch(c.body)) and bool(ASIDE_HEAD.search(c.text[max(c.start, c.at - LEADING_REACH) : c.at]))


def closes_square(c: Candidate) -> bool:
    """Say whether a square bracket closes soon behind the mark (`[4: firm? 13]`)."""
    found = SQUARE.search(c.text, c.end, c.end + NEXT_WORDS)
    return found is not None and found[0] == "]"


def is_brand(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the word before the mark is a name together with it."""
    return c.left + c.text[c.at] in lexicon.facts.brands


def ellipsis(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide three dots or more: they end a sentence before a capital alone."""
    if c.at - c.start <= LEADING_REACH and not WORDS.search(c.text, c.start, c.at):
        return LEADING_ELLIPSIS
    if c.left and c.first and SPACED_ELLIPSIS.fullmatch(c.body):
        return STOP_AND_ELLIPSIS
    if c.after == c.end:
        return GLUED
    if c.first.islower():
        return ELLIPSIS_GOES_ON
    if UNSPACED.match(c.first):
        return ELLIPSIS_GOES_ON
    if c.word in lexicon.facts.always_capital:
        return ALWAYS_CAPITAL
    if goes_on(c):
        return MARK_GOES_ON
    if c.first in punctuation.DASHES:
        return before_dash(c)
    if c.text[c.after : c.after + 1] in OPEN_BRACKETS:
        return before_bracket(c)
    return ELLIPSIS


def weak(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a mark that ends a sentence only before a starter (Spanish `;`)."""
    told = (c.opened or c.word not in lexicon.facts.always_capital) and c.word not in lexicon.kinds  # "Mr."
    return WEAK_STARTER if c.after > c.end and told and is_starter(c, lexicon) else WEAK


def terminator(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a mark that does nothing but end sentences (`。`, `।`): it needs no space after it, if it is not ASCII."""
    if c.after > c.end:
        return exclamation(c, lexicon)
    if c.text[c.at].isascii():
        return glued(c, lexicon)
    if c.first.isdigit() and c.left[-1:].isdigit():
        return NO_END
    if goes_on(c):
        return MARK_GOES_ON
    return BRACKETED if in_brackets(c) or closes_brackets(c) else TERMINATOR


def closes_brackets(c: Candidate) -> bool:
    """Say whether the mark is the last in a title or in brackets within a sentence (`《…？》一书`, `（…。）良い`)."""
    last = c.text[c.end - 1]
    return last == "》" or (last == "）" and c.text[c.start] != "（")


def in_brackets(c: Candidate) -> bool:
    """Say whether a wide bracket that was opened before the mark is closed after it."""
    closing = WIDE_BRACKET.search(c.text, c.end, c.end + NEAR)
    if closing is None or closing[0] not in WIDE_CLOSING:
        return False
    begin = max(c.start, c.at - NEAR)
    return max(c.text.rfind(mark, begin, c.at) for mark in WIDE_OPENING) > max(
        c.text.rfind(mark, begin, c.at) for mark in WIDE_CLOSING
    )


def emoji(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide an emoji that ends a sentence where a mark would (`Thanks 🙏 See you`)."""
    if c.after == c.end:
        return EMOJI if HIRAGANA.match(c.left[-1:]) and UNSPACED.match(c.first) else NO_END
    return EMOJI if c.first.isupper() or c.first == MENTION else NO_END


def bracket(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a closing parenthesis without a mark behind it: it may be a smiley."""
    starts = c.after > c.end and (c.first.isupper() or c.first == MENTION)
    return SMILEY if starts and is_smiley(c.text, c.start, c.at, c.end) else NO_END


def is_smiley(text: str, start: int, at: int, end: int) -> bool:
    """Say whether the parenthesis `text[at:end]` has eyes, company, or no opening partner near by."""
    if text[at - 1 : at] in EYES or text[at + 1 : end].startswith(")"):
        return True
    return text.rfind("(", max(start, at - NEAR), at) < 0


DECIDERS: dict[str, Callable[[Candidate, Lexicon], Rule]] = {
    ".": dots,
    **dict.fromkeys(punctuation.EXCLAMATIONS, exclamation),
    **dict.fromkeys(punctuation.ELLIPSES, ellipsis),
    **dict.fromkeys(punctuation.CLOSING_BRACKETS, bracket),
}
"""What decides a run, by its first mark; any other is a terminator of its language, an emoji, or nothing."""
