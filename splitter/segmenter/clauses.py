"""Where a sentence that fits no post may be cut: clause ends first, then spaces, each with its strength.

The order is ours, from what a reader notices least: a semicolon parts more than a colon or a dash, these more than
a bracket that closes, a comma before a conjunction or a relative more than another comma, and every comma more than a
space.  Of the spaces those before a conjunction or a relative are the best, then those before a preposition, an article
or another word that binds the next: there a phrase begins ("the power / of fleets", not "formidable / power").
A space that ties two words (an article and its noun, a number and its unit, two parts of a name) is the last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

import regex

from splitter.languages import Language
from splitter.spans import Span


class Strength(IntEnum):
    """How well a sentence bears a cut at a place: the lower, the better."""

    LINE = 0
    """A line of verse or a table's row ends."""
    SEMICOLON = 1
    COLON = 2
    """A colon or a dash."""
    BRACKET = 3
    """A bracket closes."""
    CONJUNCTION = 4
    """A comma before a conjunction or a relative."""
    COMMA = 5
    CLAUSE = 6
    """A space before a conjunction or a relative."""
    PHRASE = 7
    """A space before a word that binds the next: there a phrase begins."""
    SPACE = 8
    BOUND = 9
    """A space between two words that belong together."""


class Clause(NamedTuple):
    """A place where a sentence may be cut: the left part ends at `end`, the right part begins at `start`."""

    end: int
    start: int
    strength: Strength


# One alternative per strength.  A mark of a script that writes spaces needs one after it ("10:30" and "1,000" stay
# whole); the full-width marks stand without.
MARKED = r"""
        (?P<line>(?:(?<![^\S\r\n])[^\S\r\n]*+)?+\n\s*)
      | (?: (?P<semicolon>[;؛·]) | (?P<colon>[:፡፦—–―]|(?<=\s)-)
            | (?P<bracket>[)\]}][.,;:]?) | (?P<comma>[,،፣՝]) )
        [”’»"'）]* [^\S\r\n\u00a0\u202f]+
      | (?: (?P<wide_semicolon>；) | (?P<wide_colon>[：]|——|……|—(?=\S))
            | (?P<wide_bracket>[）］】〕]) | (?P<wide_comma>[，、､]) )
        [”’」』】）]* [^\S\r\n\u00a0\u202f]*
"""
UNMARKED = r"""
      | (?P<beside>(?<=[」』】）》〉])(?=[\w「『【（《〈])|(?<=\w)(?=[「『【（《〈]))
      | (?P<space>[^\S\r\n\u00a0\u202f]+)
"""
CLAUSES = regex.compile(MARKED, regex.VERBOSE)
PLACES = regex.compile(MARKED + UNMARKED, regex.VERBOSE)
MARKS = {
    "line": Strength.LINE,
    "semicolon": Strength.SEMICOLON,
    "wide_semicolon": Strength.SEMICOLON,
    "colon": Strength.COLON,
    "wide_colon": Strength.COLON,
    "bracket": Strength.BRACKET,
    "wide_bracket": Strength.BRACKET,
    "comma": Strength.COMMA,
    "wide_comma": Strength.COMMA,
    "beside": Strength.SPACE,
    "space": Strength.SPACE,
}
WORD = regex.compile(r"[\p{L}\p{M}]+")
"""A word as the language files list it: up to an apostrophe (`qu'il`, `who's`)."""
UNIT_OR_NUMBER = regex.compile(r"[\p{N}%‰°§$€£¥#№]")
BRACKETS = regex.compile(r"[([{（［]|[)\]}）］]")
WORD_REACH = 40
NEAR = 3
"""How many words stand between two commas of a series at most."""
COMMAS = (",", "،", "፣")
STOPS = (".", ";", ":", "!", "?")
BRACKETED = frozenset({Strength.COLON, Strength.COMMA, Strength.BRACKET})
"""Marks that say little inside brackets."""


def clauses(text: str, span: Span, language: Language, *, spaces: bool = True) -> list[Clause]:
    """Return the places where the passage may be cut, with their strengths.

    Args:
        text: the statement.
        span: the passage in it, most often one long sentence.
        language: its facts: conjunctions, relatives and binders.
        spaces: False leaves out the places where nothing but a space parts two words: most sentences do without.

    Returns:
        The places in order, offsets in code points, each strictly inside the passage.

    >>> from splitter.languages import Language
    >>> text = "We came; we saw 10 ships, all of wood."
    >>> places = clauses(text, Span(0, 38), Language("xx"))
    >>> [text[:place.end][-5:] for place in places if place.strength < Strength.SPACE]
    ['came;', 'hips,']
    >>> [text[:place.end][-3:] for place in places if place.strength is Strength.BOUND]
    ['saw', ' 10']
    """
    found = _clauses(text, span, language, PLACES if spaces else CLAUSES)
    return list(found) if spaces else [place for place in found if place.strength < Strength.CLAUSE]


def _clauses(text: str, span: Span, language: Language, pattern: regex.Pattern[str]) -> Iterator[Clause]:
    openers = language.clauses.conjunctions | language.clauses.relatives
    inside = _bracketed(text, span)
    for match in pattern.finditer(text, span.start, span.end):
        strength = MARKS[match.lastgroup or "space"]
        end, start = match.start() + len(match.group().rstrip()), match.end()
        if not span.start < end <= start < span.end:
            continue
        if strength is Strength.SPACE:
            strength = _of_space(text, end, start, language)
        elif strength in BRACKETED and _covers(inside, match.start()):
            strength = Strength.SPACE  # "(Lyon, Marseille and Nice)": better not here
        elif strength is Strength.COMMA:
            if _next_word(text, start) in openers:
                strength = Strength.CONJUNCTION
            elif _listed(text, match.start(), start, language):
                strength = Strength.PHRASE
        yield Clause(end, start, strength)


def _of_space(text: str, end: int, start: int, language: Language) -> Strength:
    """Return how well a sentence bears a cut at a space: by the words on either side."""
    if _ties(text, end, start, language):
        return Strength.BOUND
    word, facts = _next_word(text, start), language.clauses
    binds = word in facts.binders  # German `die` is a relative, but an article far more often
    opens = word in facts.conjunctions or word in facts.relatives
    if opens and not binds and not _joins(word, language):  # "and" parts two words as often as two clauses
        return Strength.CLAUSE
    return Strength.PHRASE if opens or binds else Strength.SPACE


def _next_word(text: str, start: int) -> str:
    word = WORD.match(text, start, start + WORD_REACH)
    return word.group().lower() if word else ""


def _covers(spans: list[Span], offset: int) -> bool:
    """Say whether one of the spans, which are in order and apart, covers the offset."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and spans[index].covers(offset)


def _listed(text: str, comma: int, start: int, language: Language) -> bool:
    """Say whether a comma parts a series (`noise, dust and traffic`): another, or an `and`, is a few words away."""
    ahead = text[start : start + WORD_REACH].split(None, NEAR)[:NEAR]
    for word, after in pairwise(ahead):
        if word.endswith(COMMAS) or (_joins(after, language) and not word.endswith(STOPS)):
            return True
        if word.endswith(STOPS):
            break
    behind = text[max(0, comma - WORD_REACH) : comma].rsplit(None, NEAR)[-NEAR:]
    return any(word.endswith(COMMAS) for word in behind)


def _joins(word: str, language: Language) -> bool:
    """Say whether a word joins the parts of a series: a conjunction that is nothing else (`and`, not `that`)."""
    facts, word = language.clauses, word.lower()
    return word in facts.conjunctions and word not in facts.relatives and word not in facts.binders


def _ties(text: str, end: int, start: int, language: Language) -> bool:
    """Say whether the words on either side of the space belong together."""
    left = text[max(0, end - WORD_REACH) : end].rsplit(None, 1)[-1:]
    right = text[start : start + WORD_REACH].split(None, 1)[:1]
    if not left or not right:
        return False
    before, after = left[0], right[0]
    if UNIT_OR_NUMBER.search(before[-1:] + after[:1]):
        return True
    word, facts = before.strip("([{“‘\"'«").lower().rstrip("."), language.clauses
    if word in facts.binders or word in facts.conjunctions or word in facts.relatives:
        return True
    if not after[:1].isupper():
        return False
    if before.endswith("."):
        return True  # "Dr. Weber", "J. Weber": a sentence does not end here
    return before[:1].isupper() and before[-1:].isalpha()  # "Ann Lee", "Harbour Crews Union"


def _bracketed(text: str, span: Span) -> list[Span]:
    """Return the outermost bracketed passages, those that close again."""
    found, depth, opened = [], 0, 0
    for match in BRACKETS.finditer(text, span.start, span.end):
        if match.group() in "([{（［":
            opened = match.start() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Span(opened, match.start()))
    return found
