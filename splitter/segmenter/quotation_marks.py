"""Quotation marks in a text: which are marks at all, and which way each of them looks.

A mark is judged by the characters beside it, never by counting from the start of the text: `"` after a space and
before a letter opens, whatever came before.  Apostrophes, elisions, inches and gershayim are sorted out here, or marked
as weak so that the pairing takes them for quotation marks only where nothing better is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

import regex

from splitter.languages import Language
from splitter.segmenter.mark_system import APOSTROPHES, CLOSES, EITHER, OPENS, Look, System, system

TURNING = "«»‹›“”‘’"
"""Marks that open in one language and close in another."""
CLIPPED = 16
"""How far back the word before an apostrophe is read."""
RUN = 4
"""So many of one mark in a row are a rule or a decoration."""
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
    ELISION = 6
    """An apostrophe after a letter (`l'« ami »`); on the left alone."""


class Weight(IntEnum):
    """How far a mark may be trusted to be a quotation mark."""

    WEAK = 0
    """More likely an apostrophe or an inch: a mark only where a better one has no partner."""
    PLAIN = 1
    FIRM = 2


WEAK, PLAIN, FIRM = Weight.WEAK, Weight.PLAIN, Weight.FIRM


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


ONE_WAY = {**dict.fromkeys("「『《〈｢", OPENS), **dict.fromkeys("」』》〉｣", CLOSES)}
"""Marks that look the same way in every language, whatever stands beside them (`「（笑）そうだ」`)."""
EMPHASIS = "*_"
ELIDING = "'’"
BEFORE_FIRST = " \t\u00a0*_>"
WORD_BEFORE = regex.compile(r"[^\W_]+$")
ELLIPSES = ("…", "..")
HEBREW = "\u0590"
ROW = regex.compile(rf"(.)\1{{{RUN - 1},}}")
INCHES = '"”'
GERSHAYIM = '"״”'
SHIFTS = ("<<", ">>")
ACRONYM = regex.compile(r"(?<=\p{Hebrew}).(?=\p{Hebrew})")
SIDES = {
    **dict.fromkeys(" \t\n\r\v\f\u0085\u2028\u2029\u3000\u2002\u2003\u2009\u200b\u200e\u200f\u061c\ufeff", Side.EDGE),
    **dict.fromkeys("\u00a0\u202f\u2007\u2060", Side.BIND),
    **dict.fromkeys("([{<¿¡（［｛【〔⟨", Side.OPEN),
    **dict.fromkeys(".,;:!?)]}>…।॥。．，、；：！？）］｝】〕⟩،؛؟۔։՞՜՝·", Side.CLOSE),
    **dict.fromkeys("-–—―‒‐‑/", Side.DASH),
}
WORD = Side.WORD
_E, _O, _C = EITHER, OPENS, CLOSES
LOOKS = (
    # right: EDGE, BIND, OPEN, CLOSE, DASH, WORD
    (_E, _O, _O, _E, _O, _O),  # left: EDGE
    (_C, _E, _O, _C, _E, _O),  # BIND
    (_O, _O, _O, _O, _O, _O),  # OPEN
    (_C, _C, _E, _C, _C, _E),  # CLOSE
    (_C, _E, _O, _C, _E, _O),  # DASH
    (_C, _C, _C, _C, _C, _E),  # WORD
    (_E, _E, _O, _C, _C, _O),  # ELISION
)


def find(text: str, language: Language) -> list[Mark]:
    """Return the quotation marks of `text`, in order, each with its direction and weight.

    >>> from splitter.languages import load
    >>> [(mark.kind, mark.look.name) for mark in find("It's “so” here.", load("en"))]
    [('“', 'OPENS'), ('”', 'CLOSES')]
    """
    known, rules = system(language.code), _rules(language.code)
    families, (lefts, rights) = known.families, _sides(language.code)
    marks: list[Mark] = []
    paragraph = opened = passed = 0
    for match in known.pattern.finditer(text):
        start, end = match.span()
        line = text.rfind("\n", passed, start)
        if line >= 0:
            paragraph, opened = paragraph + 1, line + 1
        if start < passed:
            continue
        passed = end
        kind = match[0]
        before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
        if after == kind[-1] and (row := ROW.match(text, start)):
            passed = row.end()
            continue
        if before >= HEBREW and kind in GERSHAYIM and _gershayim(text, start, known):
            continue
        left, right = lefts.get(before, WORD), rights.get(after, WORD)
        if left is None:
            left = _left(text, start, known)
        if right is None:
            right = _right(text, end, known)
        first = start - opened <= LOOK_THROUGH and not text[opened:start].strip(BEFORE_FIRST)
        if first:
            opened = end
        look = ONE_WAY.get(kind) or LOOKS[left][right]
        mark = Mark(start, end, kind, families[kind], look, FIRM, paragraph, first)
        marks.append(_weighed(text, mark, known, rules[kind]) if kind in rules else mark)
    return _turned(marks, known)


def _gershayim(text: str, start: int, known: System) -> bool:
    """Between two Hebrew letters the mark is part of an acronym, unless a prefix stands before it."""
    return bool(ACRONYM.match(text, start)) and not (known.prefixed and known.prefixed.match(text, start))


def _left(text: str, start: int, known: System) -> Side:
    if text[start - 1] in ELIDING and text[start - 2 : start - 1].isalpha():
        return Side.ELISION
    for at in range(start - 1, max(start - 1 - LOOK_THROUGH, -1), -1):
        if text[at] not in EMPHASIS and text[at] not in known.families:
            side = SIDES.get(text[at], WORD)
            # "il dit\u00a0:\u00a0«\u00a0Non": the space before the mark is the colon's
            return Side.EDGE if side is Side.BIND and text[at - 1 : at] == ":" else side
    return Side.EDGE


def _right(text: str, end: int, known: System) -> Side:
    for at in range(end, min(end + LOOK_THROUGH, len(text))):
        if text[at] not in EMPHASIS and text[at] not in known.families:
            # "...und dann": three dots at the start of a quotation close nothing
            side = WORD if text.startswith(ELLIPSES, at) else SIDES.get(text[at], WORD)
            # "»\u00a0: non": the space after the mark is the colon's
            return Side.CLOSE if side is Side.BIND and SIDES.get(text[at + 1 : at + 2]) is Side.CLOSE else side
    return Side.EDGE


@lru_cache(maxsize=64)  # any code may be asked for
def _sides(code: str) -> tuple[Mapping[str, Side | None], Mapping[str, Side | None]]:
    """Return what each character is to the left and to the right of a mark; None where more must be looked at."""
    unclear = (*EMPHASIS, *(sign for sign, side in SIDES.items() if side is Side.BIND), *system(code).kinds)
    return SIDES | dict.fromkeys(unclear), SIDES | dict.fromkeys((*unclear, "…", "."))


def _weighed(text: str, mark: Mark, known: System, rules: Iterable[Rule]) -> Mark:
    """Apply the first rule that knows the mark better than its sides do."""
    for rule in rules:
        better = rule(text, mark, known)
        if better is not None:
            return better
    return mark


def _elision(text: str, mark: Mark, known: System) -> Mark | None:
    """`’em`, `’90s`: something is left out before, nothing is opened."""
    if mark.look is OPENS and known.elided.match(text, mark.end):
        return mark._replace(weight=WEAK)
    return None


def _foreign(text: str, mark: Mark, known: System) -> Mark | None:
    """`”` before a word opens in Finnish; elsewhere it is a slip."""
    del text, known
    if mark.look is OPENS:
        return mark._replace(weight=WEAK)
    return None


def _measure(text: str, mark: Mark, known: System) -> Mark | None:
    """`27"` and `6'`: after a digit a mark may be an inch or a foot."""
    del known
    if mark.look is not OPENS and text[mark.start - 1 : mark.start].isdigit():
        return mark._replace(look=CLOSES, weight=WEAK)
    return None


def _possessive(text: str, mark: Mark, known: System) -> Mark | None:
    """`the dogs' owner`, `rock 'n' roll`: after a letter a single mark closes with less right than after a stop."""
    if mark.look is not CLOSES or not text[mark.start - 1].isalpha():
        return None
    word = WORD_BEFORE.search(text, max(0, mark.start - CLIPPED), mark.start)
    clipped = word and (word[0].lower() in known.clipped or word[0].lower().endswith(known.endings))
    return mark._replace(weight=WEAK if clipped else PLAIN)


def _prefix(text: str, mark: Mark, known: System) -> Mark | None:
    """`ב"הארץ"`: after a prefix a mark opens, but with less right than after a space."""
    if known.prefixed and known.prefixed.match(text, mark.start):
        return mark._replace(look=OPENS, weight=PLAIN)
    return None


def _shift(text: str, mark: Mark, known: System) -> Mark | None:
    """`1 << 2`: between spaces two signs for less or greater are what they are."""
    del text, known
    if mark.look is EITHER:
        return mark._replace(look=CLOSES, weight=WEAK)
    return None


Rule = Callable[[str, Mark, System], Mark | None]


@lru_cache(maxsize=64)  # any code may be asked for
def _rules(code: str) -> Mapping[str, tuple[Rule, ...]]:
    """Return, for each kind of mark that needs some, its rules in the order they are tried."""
    known = system(code)
    concerned: tuple[tuple[Rule, Iterable[str]], ...] = (
        (_prefix, GERSHAYIM if known.prefixed else ""),
        (_shift, SHIFTS),
        (_elision, APOSTROPHES),
        (_foreign, known.foreign),
        (_measure, (*INCHES, *APOSTROPHES)),
        (_possessive, APOSTROPHES),
    )
    return {kind: rules for kind in known.kinds if (rules := tuple(rule for rule, kinds in concerned if kind in kinds))}


def _turned(marks: list[Mark], known: System) -> list[Mark]:
    """Give the marks whose sides do not tell the direction that most of their kin have in this text."""
    unsure = {mark.kind for mark in marks if mark.look is EITHER}
    if not unsure:
        return marks
    votes = Counter((mark.kind, mark.look) for mark in marks if mark.kind in unsure)
    natural = dict(known.natural)
    for kind in unsure.intersection(TURNING):
        opens, closes, either = (votes[kind, look] for look in (OPENS, CLOSES, EITHER))
        if max(opens, closes) > either + 2 * min(opens, closes):
            natural[kind] = OPENS if opens > closes else CLOSES
    return [mark._replace(look=natural[mark.kind]) if mark.look is EITHER else mark for mark in marks]
