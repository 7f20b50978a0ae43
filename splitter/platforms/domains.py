"""Which letters after a dot make it a domain name: X's list of top-level domains, read when a text needs it."""

from __future__ import annotations

import re
from functools import cache

from splitter.platforms.data import text_of

DOT = re.compile(r"\.(?=[A-Za-z]{2}|[^\W\x00-\x7f])")
"""A dot that may be one of a domain: a cheap question, and enough for most texts."""
_LETTERS = re.compile(r"[A-Za-z]*")
_PUNYCODE = re.compile(r"[Xx][Nn]--[-0-9A-Za-z]+")
_GOES_ON = frozenset("0123456789@+-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def end_of_top_level(text: str, start: int) -> int:
    """Return where the top-level domain that begins at `start` ends, or -1 where none begins there.

    An ASCII letter or digit, `@`, `+` or `-` after it means that it goes on, so that it is none.

    >>> [end_of_top_level(text, 1) for text in (".com", ".com中", ".comma", ".com-", ".рф", ".XN--P1AI", ".")]
    [4, 4, -1, -1, 3, 9, -1]
    """
    letters = _LETTERS.match(text, start)
    end = letters.end() if letters else start
    if text[start:end].lower() in _ascii() and text[end : end + 1] not in _GOES_ON:
        return end
    for domain in _others().get(fold(text[start : start + 1]), ()):
        end = start + len(domain)
        if fold(text[start:end]) == domain and text[end : end + 1] not in _GOES_ON:
            return end
    punycode = _PUNYCODE.match(text, start)
    return punycode.end() if punycode else -1


def fold(text: str) -> str:
    """Return `text` as the library compares it, with JavaScript's rule: letter by letter, ASCII only with ASCII.

    >>> fold("рф"), fold("ß"), fold("ſ")
    ('РФ', 'ß', 'ſ')
    """
    return "".join(map(_upper, text))


def _upper(letter: str) -> str:
    upper = letter.upper()
    return letter if len(upper) > 1 or upper.isascii() != letter.isascii() else upper


@cache
def _list() -> tuple[str, ...]:
    lines = text_of("top_level_domains.txt").split("\n")
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _ascii() -> frozenset[str]:
    return frozenset(domain for domain in _list() if domain.isascii())


@cache
def _others() -> dict[str, tuple[str, ...]]:
    """Those with other letters, by the first letter, the longest first."""
    domains = sorted((fold(domain) for domain in _list() if not domain.isascii()), key=len, reverse=True)
    return {
        first: tuple(domain for domain in domains if domain[0] == first) for first in {domain[0] for domain in domains}
    }
