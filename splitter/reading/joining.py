"""Two lines become one: with a space, without one, or with a hyphen that was only there for the line's sake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from splitter.characters import spaceless
from splitter.reading.words import HYPHENS, WORD_LENGTH, Words

REACH = 400
"""So many code points of a text's end decide how it goes on."""
TAIL = re.compile(r"([^\W_]+)([-\u2010\u00ad])\Z")
ADDRESS = re.compile(r"(?:://|www\.|@)\S*\Z")
"""The address that a line ends in: no hyphen of it is there for the line's sake."""
OPEN = re.compile(r"(?:://|(?:://|\b)www\.|://\S*[#=&_])\Z")
"""An address that cannot end here: `https://`, `https://mill.example/rent#`."""
STILL = re.compile(r"(?P<bracket>\()?[a-z]+://[^\s()]*(?:(?P<end>[/?.])|(?P<inner>\w))\Z")
"""One that may go on: behind `/`, `?` or `.`, and in a bracket that nothing has closed."""
PART = re.compile(r"(?=[a-z\d])[\w.%~-]*(?:[/#=&_%]|\.[a-z])\S")
"""What is a part of an address, and no word: `rent/list`, `house.html`."""
CLOSED = re.compile(r"[\w/#=?&.%~-]+\)")
SLASHED = re.compile(r"(?<!\S)[(\"“„«‘]?[^\W\d_]+(?:[/-][^\W\d_]+)*/\Z")
"""A slash between two words: `and/` and `or`."""
OWN = frozenset({"all", "cross", "ex", "half", "non", "self", "vice", "well"})
"""What stands before a hyphen of its own in English: `self-` and `sufficiency` are no `selfsufficiency` ..."""
WHOLE = 4
"""... where so many letters follow: `self-` and `ish` are one word."""
HEAD = re.compile(r"[^\W_]+")


def join(lines: Iterable[str], words: Words | None) -> str:
    """Return several lines as one; without the words of the text every hyphen stays, with a space after it.

    >>> words = Words("the border re- opens, a well-known rule")
    >>> join(["The govern-", "ment", "fell"], words), join(["A well-", "known rule"], words), join(["a", "b"], words)
    ('The government fell', 'A well-known rule', 'a b')
    >>> join(["我们要", "和平"], words)
    '我们要和平'
    """
    pieces: list[str] = []
    tail = ""
    for line in filter(None, lines):
        dropped, between = seam(tail, line, words)
        if dropped:
            pieces[-1] = pieces[-1][:-dropped]
        pieces += [between, line]
        tail = (tail[: len(tail) - dropped] + between + line[-REACH:])[-REACH:]
    return "".join(pieces)


def seam(first: str, second: str, words: Words | None) -> tuple[int, str]:
    """Return how many characters the first of two lines loses at its end, and what comes between the two.

    >>> seam("The govern-", "ment fell", Words("")), seam("The", "end", None), seam("at https://", "mill.example", None)
    ((1, ''), (0, ' '), (0, ''))
    """
    if not first:
        return 0, ""
    if _unspaced(first, second):
        return 0, ""
    parted = words and first[-1] in HYPHENS and TAIL.search(first[-WORD_LENGTH:])
    if parted and ADDRESS.search(first):
        return 0, ""
    if words and parted and (head := HEAD.match(second)):
        return int(not _own(parted[1], head[0], words)), ""
    before, after = spaceless(first[-1]), spaceless(second[0])
    # A full-width mark brings its own space: none stands between `、` and `KDE`.
    marked = (before and not first[-1].isalnum()) or (after and not second[0].isalnum())
    return 0, "" if marked or (before and after) else " "


def _unspaced(first: str, second: str) -> bool:
    """Say whether two lines meet inside an address, or at a slash between two words."""
    if SLASHED.search(first) and second[0].isalpha():
        return True
    if OPEN.search(first) and second[0].isalnum():
        return True
    still = STILL.search(first) if second[0] in "/#?&=" or second[0].isalnum() else None
    if not still:
        return False
    if still["bracket"] and (still["end"] == "/" or not second[0].isalnum()) and CLOSED.match(second):
        return True
    return still["end"] is not None and PART.match(second) is not None


def runs(count: int, goes_on: Callable[[int, int], bool]) -> list[list[int]]:
    """Return the places `0 … count - 1`, those together that go on with one another.

    Args:
        count: how many there are.
        goes_on: is asked with the place of a run's first, and the place of the next.

    >>> runs(4, lambda first, place: place != 2)
    [[0, 1], [2, 3]]
    """
    found: list[list[int]] = []
    for place in range(count):
        if found and goes_on(found[-1][0], place):
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _own(tail: str, head: str, words: Words) -> bool:
    """Say whether a hyphen at a line's end is the word's own, or only there since the word was parted."""
    if words.holds(tail + head):
        return False
    return (
        (tail.casefold() in OWN and len(head) >= WHOLE)
        or not head[0].islower()  # "Smith-/Jones", "COVID-/19"
        or not tail[-1].islower()  # "HTTPS-/only"
        or words.holds(f"{tail}-{head}")
        or (words.holds(tail) and words.holds(head))  # "fed-/to" is no word that lost its middle
    )
