"""The letters of a page into words.

Lengths are points (1/72 inch), counted from the lower left corner of the page; an em is the size of the type.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from splitter.characters import spaceless


class Box(NamedTuple):
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float


class Glyph(NamedTuple):
    """One letter as it stands on a page; white space is one as well."""

    text: str
    box: Box
    """As high as the type, not as the letter."""
    baseline: float
    size: float
    bold: bool = False
    link: str | None = None
    """The address that a click on it opens."""


class Word(NamedTuple):
    """Letters that stand together, in the order in which they are read."""

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool = False
    link: str | None = None
    spaced: bool = True
    """Whether white space, or the end of a line, stands before it."""


class Page(NamedTuple):
    """What a page of a document holds."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    words: tuple[Word, ...] = ()
    pictures: bool = False
    """Whether a picture stands on it."""
    coded: float = 1.0
    """The share of its letters of which the document says which ones they are."""
    aslant: str = ""
    """The text that runs in another direction than the rest: a stamp, a watermark."""


JUMP = 0.6
"""Ems between two letters that belong to no one word."""
TOUCHING = 0.15
"""Ems between two words with no space between them."""
SHIFT = 0.15
"""Ems by which a letter may stand above or below the last one in a word."""
OPEN, CLOSED = "([{«‹", ")]}»›"
MIRRORED = str.maketrans(OPEN + CLOSED, CLOSED + OPEN)
SAME = 0.06
"""The share by which the sizes of two letters of a word may differ."""


def words(glyphs: Iterable[Glyph]) -> list[Word]:
    """Put letters together into words.

    A word ends at white space, at a gap, and where the size, the weight, the line or the link changes.

    >>> letters = [Glyph(letter, Box(5 * at, 0, 5 * at + 5, 12), 3, 10) for at, letter in enumerate("Go on")]
    >>> [(word.text, word.box.left, word.spaced) for word in words(letters)]
    [('Go', 0, True), ('on', 15, True)]
    """
    glyphs = list(glyphs)
    # Where text runs from right to left PDFium puts blanks beside brackets, and figures, where they do not stand.
    backwards = right_to_left("".join(glyph.text for glyph in glyphs))
    jump = TOUCHING if backwards else JUMP
    found: list[Word] = []
    run: list[Glyph] = []
    spaced = not backwards
    for glyph in glyphs:
        blank = not glyph.text.strip()
        if backwards and blank:
            continue
        if run and (blank or not _together(run[-1], glyph, jump)):
            found.append(_word(run, spaced=spaced))
            spaced = blank
            run = []
        spaced |= blank
        if not blank:
            run.append(glyph)
    if run:
        found.append(_word(run, spaced=spaced))
    return found


def spell(line: Sequence[Word]) -> str:
    """Return the text of words that stand beside one another.

    >>> spell([Word("Mill", Box(0, 0, 20, 12), 3, 10), Word("Lane", Box(23, 0, 43, 12), 3, 10)])
    'Mill Lane'
    """
    pieces = [line[0].text] if line else []
    for first, second in pairwise(line):
        pieces += [" " if apart(first, second) else "", second.text]
    return "".join(pieces)


def apart(first: Word, second: Word) -> bool:
    """Say whether a space stands between two words of a line."""
    white = gap(first, second)
    if second.spaced:
        return white > 0 or not spaceless(first.text[-1] + second.text[0])
    return white > TOUCHING * max(first.size, second.size) and not spaceless(first.text[-1] + second.text[0])


def gap(first: Word | Glyph, second: Word | Glyph) -> float:
    """Return how many points are white between two neighbours, whichever of them stands on the left."""
    return max(second.box.left - first.box.right, first.box.left - second.box.right)


def upright(glyphs: Sequence[Glyph], width: float, height: float) -> tuple[list[Glyph], float, float]:
    """Turn a page on which lines run from top to bottom so that they run from left to right.

    Returns:
        The letters, and the width and the height of the page; the same ones where most of its lines lie as usual.

    >>> boxes = [Box(80, 90 - 10 * at, 90, 100 - 10 * at) for at in range(4)]
    >>> column = [Glyph(letter, box, box.bottom, 10) for letter, box in zip("雨が降る", boxes)]
    >>> [word.text for word in words(upright(column, 100, 200)[0])]
    ['雨が降る']
    """
    if not vertical(glyphs):
        return list(glyphs), width, height
    return [_turned(glyph, height) for glyph in glyphs], height, width


def right_to_left(text: str) -> bool:
    """Say whether most letters of a text are of a script that runs from right to left.

    >>> right_to_left("שכר הדירה (rent)"), right_to_left("rent")
    (True, False)
    """
    if text.isascii():
        return False
    directions = Counter(unicodedata.bidirectional(letter) for letter in text)
    return directions["R"] + directions["AL"] > directions["L"]


def straightened(words: Sequence[Word]) -> list[Word]:
    """Turn the brackets of text that runs from right to left, where they are told as they look and not as they mean.

    >>> [word.text for word in straightened([Word(")א(", Box(0, 0, 9, 9), 0, 9)])]
    ['(א)']
    """
    depth = odd = even = 0
    for letter in "".join(word.text for word in words):
        depth += (letter in OPEN) - (letter in CLOSED)
        odd, even = odd + (depth < 0), even + (depth > 0)
    return [word._replace(text=word.text.translate(MIRRORED)) for word in words] if odd > even else list(words)


def turn(box: Box, quarters: int, width: float, height: float) -> Box:
    """Turn a rectangle with its page, `quarters` times by 90 degrees clockwise.

    >>> turn(Box(10, 20, 30, 25), 1, 100, 200)
    Box(left=20, bottom=70, right=25, top=90)
    """
    for _ in range(quarters % 4):
        box = Box(box.bottom, width - box.right, box.top, width - box.left)
        width, height = height, width
    return box


def _together(first: Glyph, second: Glyph, jump: float) -> bool:
    size = max(first.size, second.size)
    return (
        abs(first.baseline - second.baseline) <= SHIFT * size
        and abs(first.size - second.size) <= SAME * size
        and gap(first, second) <= jump * size
        and first.link == second.link
        and first.bold == second.bold
    )


def _word(run: Sequence[Glyph], *, spaced: bool) -> Word:
    first = run[0]
    boxes = [glyph.box for glyph in run]
    box = Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
    text = "".join(glyph.text for glyph in run)
    return Word(text, box, first.baseline, first.size, first.bold, first.link, spaced)


def vertical(glyphs: Sequence[Glyph]) -> bool:
    """Say whether letters mostly follow one another downwards."""
    down = along = 0
    seen = [glyph for glyph in glyphs if glyph.text.strip()]
    for first, second in pairwise(seen):
        size = max(first.size, second.size)
        across, drop = second.box.left - first.box.left, first.baseline - second.baseline
        down += abs(across) < size / 2 and size / 2 < drop < 2 * size
        along += abs(drop) < size / 2
    return down > along


def _turned(glyph: Glyph, height: float) -> Glyph:
    box = glyph.box
    turned = Box(height - box.top, box.left, height - box.bottom, box.right)
    return glyph._replace(box=turned, baseline=turned.bottom)
