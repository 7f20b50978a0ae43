"""The addresses of a text, as X and Mastodon's web client find them.

Both use the grammar of the library twitter-text 3.1.0 (its behaviour, read and run 2026-11).
"""

from __future__ import annotations

import re

from splitter.platforms.data import characters
from splitter.platforms.grammar import Address, Grammar, find, labels
from splitter.platforms.units import utf16
from splitter.spans import Span

# What no label of a domain may hold.  A straight quotation mark and a backtick may stand in one.
_BARRED = "!#%&'()*+,/:;<=>?@[\\]^{|}~$" + "".join(
    characters(
        "9-d 20 85 a0 61c 1680 180e 2000-200a 200e-200f 2028-202f 205f 2066-2069 3000 feff fffe-ffff",
    ),
)
# Latin letters with accents, and what JavaScript folds together with one of them (the iota, by way of U+0345).
_LATIN = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0260\u0263\u0268\u0269\u026f\u0272\u0275\u0280"
    r"\u0283\u0288-\u028c\u0292\u02bb\u0300-\u036f\u0399\u03b9\u1e00-\u1eff\u1fbe\u2c65\u2c66\u2c7e\u2c7f\ua7dc"
)
_CYRILLIC = r"\u0400-\u04ff\u1c80-\u1c87"
_ENDS = rf"#+\-/0-9=A-Z_a-z{_LATIN}{_CYRILLIC}"
_INNER = r"!$%&'*,.:;@\[\]|~\u2013"
_PARENTHESES = rf"\((?:[{_INNER}{_ENDS}]++|[{_INNER}{_ENDS}]*+\([{_INNER}{_ENDS}]++\)[{_INNER}{_ENDS}]*+)\)"
# A path ends in one of `_ENDS`, or in parentheses right behind one: "/a_(b)" whole, "/a.(b)" as far as the a.
_PATH = rf"/(?:(?:[{_INNER}]|{_PARENTHESES})*+[{_ENDS}])*+(?:{_PARENTHESES})*+"
_QUERY = r"\?[!#-;=?@A-\[\]_a-z|~]*[#&\-/0-9=A-Z_a-z]"

_GRAMMAR = Grammar(
    barred=frozenset(_BARRED),
    run=re.compile(f"[^{re.escape(_BARRED)}]++"),
    before=re.compile(r"[^A-Za-z0-9@\uff20$#\uff03\ufffe\ufeff\uffff]"),
    tail=re.compile(rf"(?::[0-9]+)?(?P<path>{_PATH})?(?:{_QUERY})?"),
    schemes=("https://", "http://"),
    utf16=True,
)
_PLAIN = re.compile(r"[-.0-9A-Za-z]+")
_LETTERS = re.compile(rf"[-A-Za-z0-9{_LATIN}]++")
_T_CO = re.compile(rf"https?://t\.co/([a-z0-9]+)(?:{_QUERY})?", re.ASCII | re.IGNORECASE)
_LONGEST_SLUG = 40
_LONGEST_LABEL = 63
_LONGEST = 4096


def with_scheme(text: str) -> list[Span]:
    """Return the addresses that begin with `http://` or `https://`, as Mastodon's web client finds them.

    >>> [span.of("See https://example.org/a, (http://example.com) or t.co.") for span in with_scheme(
    ...     "See https://example.org/a, (http://example.com) or t.co.")]
    ['https://example.org/a', 'http://example.com']
    """
    return [Span(address.start, address.end) for address in find(text, _GRAMMAR, bare=False)]


def weighed(text: str) -> list[Span]:
    """Return the addresses that weigh 23 on X, with or without a scheme.

    >>> text = "See example.org/a, (http://example.com). It ended.It is no e.g. domain."
    >>> [span.of(text) for span in weighed(text)]
    ['example.org/a', 'http://example.com', 'ended.It']
    """
    return [span for address in find(text, _GRAMMAR, bare=True) for span in _weighed(text, address)]


def bare(text: str) -> list[Span]:
    """Return the addresses without a scheme, which Mastodon leaves as they are.

    >>> [span.of("See example.org/a, http://example.com") for span in bare("See example.org/a, http://example.com")]
    ['example.org/a']
    """
    return [
        span for address in find(text, _GRAMMAR, bare=True) if not address.scheme for span in _weighed(text, address)
    ]


def _weighed(text: str, address: Address) -> list[Span]:
    domain = text[address.domain : address.domain_end]
    if address.half:
        domain = chr(0xDC00 + (ord(domain[0]) & 0x3FF)) + domain[1:]
    if not _valid(text, address, domain):
        return []
    if address.scheme:
        return _with_scheme(text, address)
    if address.domain and text[address.domain - 1] in "-_./" and not address.half:
        return []
    spans = _ascii_domains(domain)
    if spans and address.path:
        spans[-1] = _with_path(text[address.domain : address.end], spans[-1], len(domain))
    return [Span(address.domain + start, address.domain + end) for start, end in spans]


def _with_path(address: str, domain: Span, behind: int) -> Span:
    """The last domain with the path, which is added to its length even where letters of other scripts lie between."""
    if domain.end == behind:
        return Span(domain.start, len(address))
    units = utf16(domain.of(address)) + utf16(address[behind:])
    covered = address[domain.start :].encode("utf-16-le", "surrogatepass")[: units * 2]
    return Span(domain.start, domain.start + len(covered.decode("utf-16-le", "ignore")))


def _with_scheme(text: str, address: Address) -> list[Span]:
    short = _T_CO.match(text, address.start, address.end)
    if not short:
        return [Span(address.start, address.end)]
    return [Span(address.start, short.end())] if len(short[1]) <= _LONGEST_SLUG else []


def _valid(text: str, address: Address, domain: str) -> bool:
    scheme = text[address.start : address.domain] or "https://"
    if utf16(scheme) + utf16(text[address.start : address.end]) - address.half > _LONGEST:
        return False
    if domain.startswith("xn--") and not _ascii_domains(domain):
        return False
    return all(_encoded_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _encoded_length(label: str) -> int:
    """The length of a label in the form that the domain name system keeps (Punycode, RFC 3492)."""
    if len(label) > _LONGEST_LABEL or (label.isascii() and label.isprintable()):
        return len(label)
    parts = re.split("[\u3002\uff0e\uff61]", label)
    return sum(map(_encoded_part, parts)) + len(parts) - 1


def _encoded_part(part: str) -> int:
    if part.isascii() and part.isprintable():
        return len(part)
    return len("xn--") + len(part.encode("punycode"))


def _ascii_domains(domain: str) -> list[Span]:
    """The stretches of `domain` that are domains of Latin letters alone: without a scheme only they are addresses."""
    if _PLAIN.fullmatch(domain):
        return [Span(0, len(domain))]
    found: list[Span] = []
    chain, place, k = labels(domain, 0, len(domain)), 0, 0
    while k < len(chain):
        start = _latin_from(domain, max(place, chain[k].start), chain[k].end)
        if start < 0:
            k += 1
            continue
        last, best = k, k if chain[k].top_level_end >= 0 else -1
        while (
            last + 1 < len(chain)
            and _latin_from(domain, chain[last + 1].start, chain[last + 1].end) == chain[last + 1].start
        ):
            last += 1
            best = last if chain[last].top_level_end >= 0 else best
        if best < 0:
            k = last + 1
            continue
        place = chain[best].top_level_end
        # The library then looks for the same letters again, and may find them earlier: "t.co" in "t.coo中t.co".
        letters = domain[start:place]
        first = domain.find(letters, found[-1].end if found else 0)
        found.append(Span(first, first + len(letters)))
        k = best + 1
    return found


def _latin_from(domain: str, start: int, end: int) -> int:
    """Where the Latin letters begin that reach up to `end`, -1 for none."""
    first = -1
    for letters in _LETTERS.finditer(domain, start, end):
        first = letters.start() if letters.end() == end else -1
    return first
