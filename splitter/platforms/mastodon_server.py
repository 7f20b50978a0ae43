"""What Mastodon's server counts: StatusLengthValidator with the Ruby port of twitter-text as Mastodon extends it.

An address with a scheme counts 23, a mention as far as its host.  Paths and queries take more characters than the web
client's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from splitter.platforms.data import characters
from splitter.platforms.grammar import Address, Grammar, find
from splitter.platforms.graphemes import graphemes_without_conjuncts
from splitter.platforms.international import possible

_SPACE = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_BARRED = "".join(
    characters(
        "0-2c 2f 3a-40 5b 5d-5e 60 7b-7f 85 a0 61c 1680 180e 2000-200a 200e-200f 2028-202f 205f 2066-2069 3000 feff "
        "fffe-ffff",
    ),
)
_GENERAL = rf"[^{_SPACE}<>()?]"
_INNER = r"[!\"$%&'*,.:;=@\[\]|~「」]"
_ENDS = rf"[^{_SPACE}<>()?!\"$%&'*,.:;=@\[\]|~「」]"
_PARENTHESES = rf"\((?:{_GENERAL}++|{_GENERAL}*+\({_GENERAL}++\){_GENERAL}*+)\)"
_NEVER = r"\x7f-\x9f\ufdd0-\ufdef\ufff0-\uffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)
)
_QUERY = (
    rf"\?[^\x00- \"<>\\`{{}}{_NEVER}\U000e0000-\U000e0fff]*"
    rf"[^\x00-\"$%'-,.:-<>-@\[-\^`{{-~{_NEVER}\U000e0000-\U000e0fff]"
)
_GRAMMAR = Grammar(
    barred=frozenset(_BARRED),
    run=re.compile(f"[^{re.escape(_BARRED)}]++"),
    before=re.compile(r"[^A-Za-z0-9@\uff20$#\uff03\ufffe\ufeff\uffff\u017f\u212a]"),
    tail=re.compile(rf"(?::[0-9]+)?(?P<path>/(?:{_INNER}*+(?:{_ENDS}|{_PARENTHESES}))*+)?(?:{_QUERY})?"),
    schemes=("https://", "http://", "gemini://", "gopher://", "dweb://", "ipfs://", "ipns://", "dat://", "ssb://"),
    utf16=False,
)
_WORD = r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}"
_MENTION = regex.compile(
    rf"(?<![=/{_WORD}])(@[0-9A-Za-z_]++(?:[.-]++[0-9A-Za-z_]++)*+)(?:@([{_WORD}]++(?:[.-]++[{_WORD}]++)*+))?+"
    r"(?!://|[@\uff20\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289"
    r"\u028b\u02bb\u0300-\u036f\u1e00-\u1eff])",
)
_T_CO = re.compile(r"https?://t\.co/([a-z0-9]+)", re.ASCII | re.IGNORECASE)
_ADDRESS = "x" * 23
_LONGEST_SLUG = 40
_LONGEST = 4096
_LONGEST_HOST = 253


class _Entity(NamedTuple):
    start: int
    end: int
    counted: str
    """What is counted in its place."""


def server(text: str) -> int:
    """Return how many characters Mastodon's server finds in `text`.

    >>> server("@reader@example.org see https://example.org/какой-то-путь"), server("क्षि")
    (35, 2)
    """
    return graphemes_without_conjuncts(_countable(text))


def _countable(text: str) -> str:
    pieces, place = [], 0
    for entity in sorted([*_addresses(text), *_mentions(text)]):
        if entity.start >= place:
            pieces += [text[place : entity.start], entity.counted]
            place = entity.end
    return "".join(pieces) + text[place:]


def _addresses(text: str) -> Iterator[_Entity]:
    if "://" not in text:
        return
    for address in find(text, _GRAMMAR, bare=True):
        end = _end(text, address) if address.scheme else -1
        if end >= 0:
            yield _Entity(address.start, end, _ADDRESS)


def _end(text: str, address: Address) -> int:
    """Where the address ends that counts 23, -1 where none does."""
    end = address.end
    short = _T_CO.match(text, address.start, end)
    if short:
        end = -1 if len(short[1]) > _LONGEST_SLUG else short.end()
    if end - address.start > _LONGEST or not possible(text[address.domain : address.domain_end]):
        return -1
    return end


def _mentions(text: str) -> Iterator[_Entity]:
    if "@" not in text:
        return
    for mention in _MENTION.finditer(text):
        if len(mention[2] or "") <= _LONGEST_HOST:
            yield _Entity(mention.start(), mention.end(), mention[1])
