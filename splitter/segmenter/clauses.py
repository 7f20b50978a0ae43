"""Where a sentence that fits no post may be cut, and what a cut there costs.

A place is judged from both sides: by the mark that stands before it, by the words on either side (an article holds on
to its noun, a conjunction opens a clause), by what surrounds it (a series, a bracket, the edge of the sentence).  Each
of these has its points; they add up to the cost, on the scale that the layout weighs: thousandths of a post that stands
empty.  A reader hardly notices a cut of 500, and stumbles over one of 4000.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
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


class Word(NamedTuple):
    """What a word, a number or a mark says of the places beside it, wherever it stands."""

    classes: tuple[str, ...]
    """The classes of words that it may belong to (`("determiners", "relatives")`), or what else it is."""
    ending: str
    """The list of endings that it has one of."""
    capital: bool
    small: bool
    """Whether it begins with a small letter; a number has neither."""
    after: float
    """Points of a space after it."""
    roles: Roles


class Roles(NamedTuple):
    """Points of the classes of a word, all its classes taken together, by where it stands."""

    after: float
    """A space after it."""
    before: float
    """A space before it."""
    closed: float
    """Behind a closing mark, where it follows."""
    comma: float
    """Behind a comma, where it follows."""
    joined: float
    """Before a conjunction, where it follows (`and we`, `and the`): that joins clauses as well as words."""


class Token(NamedTuple):
    """A word, a number, or a mark where it stands."""

    start: int
    end: int
    text: str
    word: Word


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
AGREEING = tuple(POINTS[f"agreeing {letters}"] for letters in range(4))
"""Points of two words that have so many letters in common at their ends (`suuren talon`); more say no more."""
BETWEEN_CAPITALS = POINTS["between capitals"] - POINTS["after a capital"]
"""Points before a capital behind another, which alone would stand behind the end of a name."""
MOST_WORDS = 10_000
"""Words of a language that are kept in mind."""
WORD = ("word",)
NUMBER = ("number",)
SPACES = frozenset({"space", "hyphen", "abbreviation"})
"""What parts two words that may belong together."""
CLOSED = frozenset({"bracket", "quotation"})
COMMAS = frozenset({"comma", "listing"})
ENDING_MOST = 6
"""Letters of the longest ending that a language lists."""
CLASSES = (
    "coordinators", "subordinators", "relatives", "determiners", "auxiliaries", "pronouns", "postpositions",
    "linkers", "binders",
)  # fmt: skip
"""The lists of small words in `[clauses]`."""
BINDING = "binding_endings"
ENDINGS = ("clause_endings", "phrase_endings", BINDING)
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
    sentence = Sentence(text, span, _known(language.clauses))
    tokens, found = sentence.tokens, []
    for index, (left, right) in enumerate(pairwise(tokens)):
        gap = text[left.end : right.start]
        if _is_place(text, left, right, gap):
            cost = 0 if "\n" in gap else _cost(sentence.points(index))
            found.append(Clause(left.end, right.start, cost))
    return found


def _cost(points: float) -> int:
    """Return points as a cost: a bad place is worse than two fair ones."""
    points = max(LEAST, points)
    return CUT + round(points * points / FAIR)


class Known:
    """The facts of a language as tables, and the words that were looked up in them."""

    def __init__(self, facts: ClauseFacts) -> None:
        """Take the facts."""
        self.classes: dict[str, tuple[str, ...]] = {}
        """Each listed word with its classes."""
        for name in CLASSES:
            for word in getattr(facts, name):
                self.classes[word] = (*self.classes.get(word, ()), name)
        self.longest = max(map(len, self.classes), default=0)
        """How long the longest of these words is."""
        self.endings = {ending: name for name in reversed(ENDINGS) for ending in getattr(facts, name)}
        """Each listed ending with the name of its list."""
        self.words: dict[str, Word] = {}

    def word(self, text: str) -> Word:
        """Return what is known of a word."""
        found = self.words.get(text)
        if found is None:
            if len(self.words) == MOST_WORDS:
                self.words.clear()
            small = text.lower()
            found = self.words[text] = _word(text, self.classes.get(small, WORD), self._ending(small))
        return found

    def _ending(self, word: str) -> str:
        """Return the list that holds the longest ending of a word; empty where none does."""
        if not self.endings or word in self.classes:
            return ""
        tails = (self.endings.get(word[-size:]) for size in range(min(ENDING_MOST, len(word)), 0, -1))
        return next(filter(None, tails), "")


@lru_cache(maxsize=8)
def _known(facts: ClauseFacts) -> Known:
    return Known(facts)


def _word(text: str, classes: tuple[str, ...], ending: str = "") -> Word:
    """Return what a word says, or a mark of one class."""
    roles = _roles(classes)
    capital = text[0].isupper()
    after = roles.after
    if capital:
        after += POINTS["after a capital"]
    if ending and ending != BINDING:
        after += POINTS[ending]
    return Word(classes, ending, capital, text[0].islower(), after, roles)


@lru_cache(maxsize=256)
def _roles(classes: tuple[str, ...]) -> Roles:
    """Return the points of classes, each with its share: German `die` is half an article, half a relative."""

    def shared(role: str) -> float:
        return sum(POINTS.get(role + name, 0) for name in classes) / len(classes)

    return Roles(*map(shared, ("after ", "before ", "closed, ", "comma, ", "joined ")))


@lru_cache(maxsize=64)
def _of_sort(sort: str, first: str) -> Word:
    """Return what a number, a mark or another sign says."""
    return _word(first, (sort,))


def _tokens(text: str, span: Span, known: Known) -> Iterator[Token]:
    """Yield the tokens of the passage; in scripts without spaces a word of the lists is one, else a character."""
    at = span.start
    for match in TOKENS.finditer(text, span.start, span.end):
        start, end = match.span()
        if start < at:
            continue
        token = match.group()
        if not token.isascii() and UNSPACED.match(token):
            size = next((n for n in range(known.longest, 0, -1) if text[start : start + n] in known.classes), 0)
            end = min(max(end, start + size), span.end)
            token = text[start:end]
        at = end
        yield Token(start, end, token, known.word(token) if _is_word(token) else _of_sort(*_sort(text, end, token)))


def _is_word(token: str) -> bool:
    return token[0].isalpha() or unicodedata.category(token[0])[0] == "M"


def _sort(text: str, end: int, token: str) -> tuple[str, str]:
    """Return what a token is that is no word, and how it begins."""
    first = token[0]
    if first.isnumeric():
        return "number", "0"
    if first in OPENING or (first in EITHER and text[end : end + 1].isalnum()):
        return "opening", first
    if first in DASHES:
        return "dash", first
    return ("mark" if first in MARKS or first in CLOSING else "sign"), "-"


def _is_place(text: str, left: Token, right: Token, gap: str) -> bool:
    """Say whether a post may end between two tokens; no comma, closing mark or `…` ever begins one."""
    if right.word.classes[0] == "mark" or (left.word.classes[0] == "opening" and left.text not in CLOSING):
        return False
    if gap:
        spaced_dash = right.word.classes[0] == "dash" and text[right.end : right.end + 1].isspace()
        return (gap == " " or bool(GAP.fullmatch(gap))) and not spaced_dash
    if continues(right.text[0]) or not (UNSPACED.match(left.text) or UNSPACED.match(right.text)):
        return False
    kana = bool(KANA.match(right.text))
    if left.text in CLOSING or KANA.match(left.text):
        return not kana and right.text[0] not in "ー々"
    if left.text in MARKS:
        return True
    listed = left.word.classes[0] in CLASSES or right.word.classes[0] in CLASSES
    return not kana and (listed or right.word.classes[0] == "opening")


class Sentence:
    """The tokens of a sentence, and what is seen at the places between them."""

    def __init__(self, text: str, span: Span, known: Known) -> None:
        """Take the sentence apart."""
        self.span = span
        self.tokens = list(_tokens(text, span, known))
        self.marks = [span.start, *(token.end for token in self.tokens if token.text in MARKS), span.end]
        """Where marks end in the sentence, its own edges included."""
        self.bracketed = _bracketed(self.tokens)

    def points(self, index: int) -> float:
        """Return the points of all that is seen at the place behind a token."""
        left, right = self.tokens[index], self.tokens[index + 1]
        mark, before = self._mark(index)
        points = POINTS.get(mark, 0) + self._edge(left.end, right.start)
        if self.bracketed[index]:
            points += POINTS["in brackets"]
        if mark in SPACES:
            points += _words(before, right)
            if before.word.capital:
                points += self._name(index)
        elif mark in CLOSED:
            points += right.word.roles.closed  # `the growth rate (CAGR) | of 25 %`
        elif mark in COMMAS:
            points += self._series(index) + right.word.roles.comma
        if right.word.classes[0] == "coordinators" and index + 2 < len(self.tokens):
            points += self.tokens[index + 2].word.roles.joined
        return points

    def _mark(self, index: int) -> tuple[str, Token]:
        """Return the mark that stands before the place, and the last token that is no closing mark."""
        left, right, at = self.tokens[index], self.tokens[index + 1], index
        while at > 0 and self.tokens[at].text in CLOSING:
            at -= 1
        before = self.tokens[at]
        mark = MARKS.get(before.text, "space")
        if before.text == "-" and (right.word.classes[0] == "coordinators" or before.start == self.span.start):
            mark = "space"  # German `Vor- und Nachteile`
        if mark == "stop" and at and self.tokens[at - 1].end - self.tokens[at - 1].start <= SHORT:
            mark = "abbreviation"
        if mark != "space" or at == index:
            return mark, before
        return ("bracket" if left.text in BRACKETS else "quotation"), before

    def _name(self, index: int) -> float:
        """Return the points of a name that may go on: `District | of Columbia`, `Jan | van der Berg`."""
        after = [token.word for token in self.tokens[index + 1 : index + 2 + NAME]]
        small = list(takewhile(lambda word: word.small, after))
        goes_on = small and len(small) < len(after) and after[len(small)].capital
        return POINTS["between capitals, small words"] if goes_on and not JOINING.isdisjoint(small[0].classes) else 0

    def _edge(self, end: int, start: int) -> float:
        """Return the points of the nearness to an edge of the sentence, or of how late in it the place comes."""
        edge = min(end - self.span.start, self.span.end - start)
        for most, points in EDGES:
            if edge < most:
                return points
        return POINTS["late"] * (end - self.span.start) / (self.span.end - self.span.start)

    def _series(self, index: int) -> float:
        """Return the points of the marks nearby: a series, or a word enclosed (`The board, however, met`)."""
        points, end = 0, self.tokens[index].end
        at = bisect_left(self.marks, end)
        behind, ahead = end - self.marks[at - 1], self.marks[min(at + 1, len(self.marks) - 1)] - end
        for name, distance in (("behind", behind), ("ahead", ahead)):
            if distance < NARROW:
                points += POINTS.get(f"mark just {name}", 0)
            elif distance < WIDE:
                points += POINTS.get(f"mark {name}", 0)
        near = self.tokens[index + 2 : index + 2 + SERIES]
        return points + (POINTS["series"] if any(token.word.classes == ("coordinators",) for token in near) else 0)


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


def _words(left: Token, right: Token) -> float:
    """Return the points of the words on either side of a space."""
    one, two = left.word, right.word
    points = one.after + two.roles.before
    if two.capital:
        points += BETWEEN_CAPITALS if one.capital else POINTS["before a capital"]
    if one.capital and two.classes == NUMBER:
        points += POINTS["name and number"]
    if one.classes == WORD:
        if one.ending == BINDING and two.classes[0] in BOUND:
            points += POINTS[f"binding ending, {two.classes[0]}"]
        if two.classes == WORD:
            points += AGREEING[_agreeing(left.text.lower(), right.text.lower())]
    elif one.classes == NUMBER and two.classes[0] in UNITS:
        points += POINTS["number and unit"]
    return points


def _agreeing(one: str, two: str) -> int:
    """Return how many letters two words have in common at their ends, as far as that tells something."""
    most = min(len(one), len(two), len(AGREEING) - 1)
    return next((count for count in range(most) if one[-1 - count] != two[-1 - count]), most)
