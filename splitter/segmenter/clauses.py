"""Where a sentence that fits no post may be cut, and what a cut there costs.

A place is judged from both sides: by the mark that stands before it, by the words on either side (an article holds on
to its noun, a conjunction opens a clause), by what surrounds it (a series, a bracket, the edge of the sentence).  Each
of these has its points; they add up to the cost, on the scale that the layout weighs: thousandths of a post that stands
empty.  A reader hardly notices a cut of 500, and stumbles over one of 4000.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

import regex

from splitter.characters import continues
from splitter.languages import Language
from splitter.languages.facts import ClauseFacts
from splitter.segmenter.points import POINTS
from splitter.spans import Span


class Clause(NamedTuple):
    """A place where a sentence may be cut: the left part ends at `end`, the right part begins at `start`."""

    end: int
    start: int
    cost: int
    """What a cut here costs, in thousandths of a post that stands empty; 0 at the end of a line."""


class Token(NamedTuple):
    """A word, a number, or a mark."""

    start: int
    end: int
    text: str
    classes: tuple[str, ...]
    """The classes of words that it may belong to (`("determiner", "relative")`), or what else it is."""


TOKENS = regex.compile(
    r"(?V1)[[\p{L}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}]]++|\p{Han}|\p{Hiragana}++|[\p{Katakana}ー]++"
    r"|\p{N}++(?:[.,:]\p{N}++)*+|——|……|--++|[^\s\p{L}\p{M}\p{N}]"
)
GAP = regex.compile(r"[^\S\u00a0\u202f]++")
"""White space that a cut may replace."""
UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\u3000-\u303f\uff00-\uff65]")
"""Scripts that write no spaces, and their marks."""
KANA = regex.compile(r"\p{Hiragana}")
MARKS = {
    ";": "semicolon", "؛": "semicolon", "·": "semicolon", "；": "semicolon",
    ":": "colon", "：": "colon", "፡": "colon", "፦": "colon",
    "—": "dash", "–": "dash", "―": "dash", "——": "dash",
    "--": "dash", "---": "dash", "-": "hyphen", "…": "dash", "……": "dash",
    ",": "comma", "،": "comma", "፣": "comma", "՝": "comma", "，": "comma",
    "、": "listing", "､": "listing",
    "!": "question", "?": "question", "！": "question", "？": "question", "؟": "question",
    ".": "stop", "。": "stop", "।": "stop",
}  # fmt: skip
DASHES = frozenset("-–—―")
OPENING = frozenset("([{（［【〔「『《〈“„«‘‚¿¡〝<")
CLOSING = frozenset(")]}）］】〕」』》〉”’»\"'›")
BRACKETS = frozenset(")]}）］】〕")
OPENING_BRACKETS = frozenset("([{（［【〔")
EITHER = frozenset("\"'»”“«")
"""Marks that open as well, where a word follows at once (`»So«`, `"so"`)."""
SHORT = 3
"""Letters of an abbreviation (`Dr.`, `Inc.`) at most; after longer words a stop is more than that."""
NAME = 2
"""Small words inside a name (`van der`) at most."""
JOINING = frozenset({"binders", "determiners", "coordinators"})
"""Classes of the small words inside a name."""
BOUND = ("word", "coordinators")
"""What an adjective before it may belong to: its noun, or another adjective behind an `and`."""
UNITS = ("word", "number", "sign")
"""What a number before it may count."""
NARROW, WIDE = 12, 25
"""A comma so few code points from another mark is one of a series, or encloses a word."""
SERIES = 3
"""Words from a comma to the `and` of a series (`noise, dust and traffic`) at most."""
EDGES = tuple((most, POINTS.get(f"within {most} of an edge", 0)) for most in (8, 16, 32))
"""Nearer to the edge of the sentence than this: a scrap, less of one, hardly one."""
LATE = POINTS["late"]
AGREEING = 3
"""Letters that two words which agree (`suuren talon`) have in common at their ends; more say no more."""
ENDING_MOST = 6
"""Letters of the longest ending that a language lists."""
CLASSES = (
    "coordinators", "subordinators", "relatives", "determiners", "auxiliaries", "pronouns", "postpositions",
    "linkers", "binders",
)  # fmt: skip
"""The lists of small words in `[clauses]`."""
ENDINGS = ("clause_endings", "phrase_endings", "binding_endings")
LEAST = 400
"""Points of the best place."""
FAIR = 1500
"""Points of a fair place: a place of twice as many costs four times as much."""
CUT = 500
"""What any cut inside a sentence costs: a little more than one at its end."""


def clauses(text: str, span: Span, language: Language) -> list[Clause]:
    """Return the places where the passage may be cut, with what a cut there costs.

    Args:
        text: the statement.
        span: the passage in it, most often one long sentence.
        language: its facts: the classes of its small words, and endings.

    Returns:
        The places in order, offsets in code points, each strictly inside the passage.

    >>> from splitter.languages import load
    >>> text = "The people of the islands saw the ships of the old empire come in, but nobody was afraid of them."
    >>> places = clauses(text, Span(0, len(text)), load("en"))
    >>> text[min(places, key=lambda place: place.cost).start :]
    'but nobody was afraid of them.'
    """
    known = _known(language.clauses)
    tokens = list(_tokens(text, span, known))
    marks = [span.start, *(token.end for token in tokens if token.text in MARKS), span.end]
    bracketed = _bracketed(tokens)
    found = []
    for index, (left, right) in enumerate(pairwise(tokens)):
        if _is_place(text, left, right):
            place = Place(tokens, index, span, marks, bracketed=bracketed[index])
            cost = 0 if "\n" in text[left.end : right.start] else _cost(place.points(known))
            found.append(Clause(left.end, right.start, cost))
    return found


def _cost(points: float) -> int:
    """Return points as a cost: a bad place is worse than two fair ones."""
    points = max(LEAST, points)
    return CUT + round(points * points / FAIR)


class Known(NamedTuple):
    """The facts of a language as tables."""

    classes: dict[str, tuple[str, ...]]
    """Each listed word with its classes."""
    longest: int
    """How long the longest of these words is."""
    endings: dict[str, str]
    """Each listed ending with the name of its list."""


@lru_cache(maxsize=8)
def _known(facts: ClauseFacts) -> Known:
    classes: dict[str, tuple[str, ...]] = {}
    for name in CLASSES:
        for word in getattr(facts, name):
            classes[word] = (*classes.get(word, ()), name)
    endings = {ending: name for name in reversed(ENDINGS) for ending in getattr(facts, name)}
    return Known(classes, max(map(len, classes), default=0), endings)


def _tokens(text: str, span: Span, known: Known) -> Iterator[Token]:
    """Yield the tokens of the passage; in scripts without spaces a word of the lists is one, else a character."""
    classes, at = known.classes, span.start
    for match in TOKENS.finditer(text, span.start, span.end):
        start, end = match.span()
        if start < at:
            continue
        word = match.group()
        if not word.isascii() and UNSPACED.match(word):
            size = next((n for n in range(known.longest, 0, -1) if text[start : start + n] in classes), 0)
            end = min(max(end, start + size), span.end)
            word = text[start:end]
        at = end
        yield Token(start, end, word, classes.get(word.lower()) or _sort(text, start, word))


WORD = ("word",)


def _sort(text: str, start: int, word: str) -> tuple[str]:
    """Return what a token is that no list holds."""
    first = word[0]
    if first.isalpha() or unicodedata.category(first)[0] == "M":
        return WORD
    return (_sign(text, start, word),)


def _sign(text: str, start: int, word: str) -> str:
    """Return what a token is that is no word."""
    first = word[0]
    if first.isnumeric():
        return "number"
    after = text[start + len(word) : start + len(word) + 1]
    if first in OPENING or (first in EITHER and after.isalnum()):
        return "opening"
    if first in DASHES:
        return "dash"
    return "mark" if first in MARKS or first in CLOSING else "sign"


def _is_place(text: str, left: Token, right: Token) -> bool:
    """Say whether a post may end between two tokens; no comma, closing mark or `…` ever begins one."""
    if right.classes[0] == "mark" or (left.classes[0] == "opening" and left.text not in CLOSING):
        return False
    gap = text[left.end : right.start]
    if gap:
        spaced_dash = right.classes[0] == "dash" and text[right.end : right.end + 1].isspace()
        return (gap == " " or bool(GAP.fullmatch(gap))) and not spaced_dash
    if continues(right.text[0]) or not (UNSPACED.match(left.text) or UNSPACED.match(right.text)):
        return False
    kana = bool(KANA.match(right.text))
    if left.text in CLOSING or KANA.match(left.text):
        return not kana and right.text[0] not in "ー々"
    if left.text in MARKS:
        return True
    listed = left.classes[0] in CLASSES or right.classes[0] in CLASSES
    return not kana and (listed or right.classes[0] == "opening")


def _bracketed(tokens: Sequence[Token]) -> list[bool]:
    """Say of each token whether the place after it is inside brackets that close again."""
    steps, opened = [0] * (len(tokens) + 1), []
    for index, token in enumerate(tokens):
        if token.text in OPENING_BRACKETS:
            opened.append(index)
        elif token.text in BRACKETS and opened:
            steps[opened.pop()] += 1
            steps[index] -= 1
    return [depth > 0 for depth in accumulate(steps)]


class Place(NamedTuple):
    """A place between two tokens of a sentence."""

    tokens: Sequence[Token]
    before: int
    """Index of the token before it."""
    span: Span
    marks: Sequence[int]
    """Where marks end in the sentence, its own edges included."""
    bracketed: bool
    """Whether it is inside brackets."""

    def points(self, known: Known) -> float:
        """Return the points of all that is seen at the place."""
        left, right = self.tokens[self.before], self.tokens[self.before + 1]
        mark, before = self._mark(left, right)
        points = POINTS.get(mark, 0) + self._edge(left.end, right.start)
        if self.bracketed:
            points += POINTS["in brackets"]
        if mark in ("space", "hyphen", "abbreviation"):
            points += _words(before, right, known)
            if before.text[:1].isupper():
                points += self._name()
        elif mark in ("bracket", "quotation"):
            points += _shared("closed, ", right.classes)  # `the growth rate (CAGR) | of 25 %`
        elif mark in ("comma", "listing"):
            points += self._series(left.end) + _shared("comma, ", right.classes)
            if before.text[:1].isupper() and right.text[:1].isupper():
                points += POINTS["comma between capitals"]
        if right.classes[0] == "coordinators" and self.before + 2 < len(self.tokens):
            # a conjunction joins clauses as well as words (`and we`, `and the`)
            points += _shared("joined ", self.tokens[self.before + 2].classes)
        return points

    def _mark(self, left: Token, right: Token) -> tuple[str, Token]:
        """Return the mark that stands before the place, and the last token that is no closing mark."""
        index = self.before
        while index > 0 and self.tokens[index].text in CLOSING:
            index -= 1
        before = self.tokens[index]
        mark = MARKS.get(before.text, "space")
        if before.text == "-" and (right.classes[0] == "coordinators" or before.start == self.span.start):
            mark = "space"  # German `Vor- und Nachteile`
        if mark == "stop" and index and self.tokens[index - 1].end - self.tokens[index - 1].start <= SHORT:
            mark = "abbreviation"
        if mark != "space" or index == self.before:
            return mark, before
        return ("bracket" if left.text in BRACKETS else "quotation"), before

    def _name(self) -> float:
        """Return the points of a name that may go on: `District | of Columbia`, `Jan | van der Berg`."""
        after = self.tokens[self.before + 1 : self.before + 2 + NAME]
        small = list(takewhile(lambda token: token.text[:1].islower(), after))
        goes_on = small and len(small) < len(after) and after[len(small)].text[:1].isupper()
        return POINTS["between capitals, small words"] if goes_on and not JOINING.isdisjoint(small[0].classes) else 0

    def _edge(self, end: int, start: int) -> float:
        """Return the points of the nearness to an edge of the sentence, or of how late in it the place comes."""
        edge = min(end - self.span.start, self.span.end - start)
        for most, points in EDGES:
            if edge < most:
                return points
        return LATE * (end - self.span.start) / (self.span.end - self.span.start)

    def _series(self, end: int) -> float:
        """Return the points of the marks nearby: a series, or a word enclosed (`The board, however, met`)."""
        points = 0
        at = bisect_left(self.marks, end)
        behind, ahead = end - self.marks[at - 1], self.marks[min(at + 1, len(self.marks) - 1)] - end
        for name, distance in (("behind", behind), ("ahead", ahead)):
            if distance < NARROW:
                points += POINTS.get(f"mark just {name}", 0)
            elif distance < WIDE:
                points += POINTS.get(f"mark {name}", 0)
        near = self.tokens[self.before + 2 : self.before + 2 + SERIES]
        return points + (POINTS.get("series", 0) if any(token.classes == ("coordinators",) for token in near) else 0)


def _words(left: Token, right: Token, known: Known) -> float:
    """Return the points of the words on either side of a space."""
    points = _shared("after ", left.classes) + _shared("before ", right.classes)
    if left.text[0].isupper():
        points += POINTS["between capitals" if right.text[0].isupper() else "after a capital"]
    elif right.text[0].isupper():
        points += POINTS["before a capital"]
    if left.classes == WORD:
        word = left.text.lower()
        ending = _ending(word, known.endings) if known.endings else ""
        if ending == "binding_endings":
            points += POINTS[f"binding ending, {right.classes[0]}"] if right.classes[0] in BOUND else 0
        elif ending:
            points += POINTS.get(ending, 0)
        if right.classes == WORD:
            points += POINTS[f"agreeing {_agreeing(word, right.text.lower())}"]
    elif left.classes == ("number",) and right.classes[0] in UNITS:
        points += POINTS.get("number and unit", 0)
    return points


@lru_cache(maxsize=512)
def _shared(role: str, classes: tuple[str, ...]) -> float:
    """Return the points of a word's classes, each with its share: German `die` is half an article, half a relative."""
    return sum(POINTS.get(role + name, 0) for name in classes) / len(classes)


def _ending(word: str, endings: Mapping[str, str]) -> str:
    """Return the list that holds the longest ending of a word; empty where none does."""
    for size in range(min(ENDING_MOST, len(word)), 0, -1):
        if name := endings.get(word[-size:]):
            return name
    return ""


def _agreeing(one: str, two: str) -> int:
    """Return how many letters two words have in common at their ends, as far as that tells something."""
    count = 0
    for a, b in zip(reversed(one), reversed(two), strict=False):
        if a != b or count == AGREEING:
            break
        count += 1
    return count
