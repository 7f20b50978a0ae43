"""Where the addresses of web pages are in a text: the search that X's and Mastodon's programs share.

A domain is a chain of labels that ends in a top-level domain; a scheme may stand before it, a port, a path and a query
may follow.  The programs try every place of the text in turn and, at each, the longest chain first.  Done literally
that is quadratic; here each run of domain characters is read once, from the right, so that every label knows how far a
domain that begins in it reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from splitter.platforms.domains import DOT, end_of_top_level


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a program takes for a domain, and what may stand before and after one."""

    barred: frozenset[str]
    """What no domain may hold; dots, hyphens and underscores may stand in a run of labels."""
    run: re.Pattern[str]
    """The longest stretch of anything else."""
    before: re.Pattern[str]
    """A character that may stand before an address."""
    tail: re.Pattern[str]
    """Port, path (the group `path`) and query, each of which may be missing."""
    schemes: tuple[str, ...]
    """What an address may begin with, in lower case."""
    utf16: bool
    """Whether the program walks over UTF-16 code units, so that it may begin inside a character beyond U+FFFF."""


class Address(NamedTuple):
    """What the grammar matched, before a program decides whether it weighs as an address."""

    start: int
    """The scheme's first letter, or the domain's where there is no scheme."""
    domain: int
    domain_end: int
    end: int
    path: bool
    """Whether a path follows (a port or a query alone does not count as one)."""
    half: bool
    """Whether it begins at the second UTF-16 code unit of its first character."""

    @property
    def scheme(self) -> bool:
        """Whether it begins with a scheme."""
        return self.start < self.domain


class Label(NamedTuple):
    """A label of a domain: what stands between two dots."""

    start: int
    end: int
    underscore: int
    """Place of its last underscore, -1 for none: a domain proper must begin after it."""
    top_level_end: int
    """Where the top-level domain behind the next dot ends, -1 for none."""


def find(text: str, grammar: Grammar, *, bare: bool) -> Iterator[Address]:
    """Give the addresses of `text` in order; none overlaps another.

    Args:
        text: the text.
        grammar: what the program takes for an address.
        bare: whether an address without a scheme is one too.
    """
    place = read = 0
    for dot in DOT.finditer(text):
        if dot.start() < max(place, read) or end_of_top_level(text, dot.end()) < 0:
            continue
        start, read = _run(text, grammar, dot.start(), read)
        for address in _in_run(text, grammar, (start, read), place, bare=bare):
            place = address.end
            yield address


def _run(text: str, grammar: Grammar, dot: int, read: int) -> tuple[int, int]:
    """The run of labels around a dot; none begins before `read`, where the last one ended."""
    start = dot
    while start > read and text[start - 1] not in grammar.barred:
        start -= 1
    run = grammar.run.match(text, dot)
    return start, run.end() if run else dot


def labels(text: str, start: int, end: int) -> list[Label]:
    """Return the labels of the run `[start, end)`."""
    found = []
    while start <= end:
        dot = text.find(".", start, end)
        stop = end if dot < 0 else dot
        top_level_end = end_of_top_level(text, dot + 1) if dot > start else -1
        found.append(Label(start, stop, text.rfind("_", start, stop), top_level_end))
        start = stop + 1
    return found


def _in_run(text: str, grammar: Grammar, run: tuple[int, int], place: int, *, bare: bool) -> Iterator[Address]:
    scheme = _scheme(text, grammar, run[0], place)
    if scheme < 0 and not bare:
        return
    chain = labels(text, *run)
    reach = _reach(text, chain)
    if scheme >= 0 and reach[0] >= 0:
        address = _address(text, grammar, (scheme, run[0], chain[reach[0]].top_level_end))
        yield address
        place = address.end
    if not bare:
        return
    for k, label in enumerate(chain):
        if label.end <= place or (reach[k + 1] < 0 and label.top_level_end < 0):
            continue
        for start, half in _beginnings(text, grammar, label, run[0]):
            if max(start - (not half), 0) < place:
                continue
            last = _reach_from(text, label, k, start, reach[k + 1])
            if last >= 0:
                address = _address(text, grammar, (start, start, chain[last].top_level_end), half=half)
                yield address
                place = address.end


def _reach(text: str, chain: list[Label]) -> list[int]:
    """For each label, the last one that a domain beginning with it can have before its top-level domain, or -1."""
    reach = [-1] * (len(chain) + 1)
    for k in range(len(chain) - 1, -1, -1):
        reach[k] = _reach_from(text, chain[k], k, chain[k].start, reach[k + 1])
    return reach


def _reach_from(text: str, label: Label, k: int, start: int, further: int) -> int:
    if start >= label.end or text[start] in "-_" or text[label.end - 1] in "-_":
        return -1
    if further >= 0:
        return further
    return k if label.top_level_end >= 0 and label.underscore < start else -1


def _beginnings(text: str, grammar: Grammar, label: Label, run: int) -> Iterator[tuple[int, bool]]:
    """The places in a label at which the program tries, in its order, and whether it begins inside the character.

    It tries behind each character that may stand before an address; at the start of the text, the second character
    comes before the first.
    """
    if label.start == 0:
        yield (0, True) if grammar.utf16 and text[0] > "\uffff" else (1 if grammar.before.match(text) else 0, False)
        yield 0, False
    elif label.start > run or grammar.before.match(text, label.start - 1):
        yield label.start, False
    for before in grammar.before.finditer(text, label.start, label.end):
        if grammar.utf16 and before[0] > "\uffff":
            yield before.start(), True
        yield before.end(), False


def _scheme(text: str, grammar: Grammar, domain: int, place: int) -> int:
    """Where the scheme before the domain begins, -1 for none that the program would take."""
    for scheme in grammar.schemes:
        start = domain - len(scheme)
        if start >= place and text[start:domain].lower() == scheme:
            free = start == 0 or (start > place and grammar.before.match(text, start - 1))
            return start if free else -1
    return -1


def _address(text: str, grammar: Grammar, places: tuple[int, int, int], *, half: bool = False) -> Address:
    tail = grammar.tail.match(text, places[-1])
    end, path = (tail.end(), bool(tail["path"])) if tail else (places[-1], False)
    return Address(*places, end, path, half)
