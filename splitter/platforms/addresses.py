"""Where the addresses of web pages are in a text, as X and Mastodon see them.

Both use the grammar of the library twitter-text 3.1.0 (its behaviour, read 2026-11): a domain is a chain of labels that
ends in a top-level domain; a port, a path and a query may follow.  The library tries every place of the text in turn
and, at each, the longest chain first.  Done literally that is quadratic; here each run of domain characters is read
once, from the right, so that every label knows how far a domain that begins in it reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from splitter.platforms.domains import end_of_top_level
from splitter.spans import Span

# What no label of a domain may hold.  A straight quotation mark and a backtick may stand in one.
_BARRED = (
    r"!#%&'()*+,\-./:;<=>?@\[\\\]\^_{|}~$\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028-\u202f\u205f\u3000"
    r"\ufeff\ufffe\uffff\u061c\u200e\u200f\u2066-\u2069"
)
# Latin letters with accents, and what JavaScript folds together with one of them (the iota, by way of U+0345).
_LATIN = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0260\u0263\u0268\u0269\u026f\u0272\u0275\u0280"
    r"\u0283\u0288-\u028c\u0292\u02bb\u0300-\u036f\u0399\u03b9\u1e00-\u1eff\u1fbe\u2c65\u2c66\u2c7e\u2c7f\ua7dc"
)
_CYRILLIC = r"\u0400-\u04ff\u1c80-\u1c87"
_ENDS = rf"#+\-/0-9=A-Z_a-z{_LATIN}{_CYRILLIC}"
_GENERAL = rf"!#-'*-;=@A-\[\]_a-z|~\u2013{_LATIN}{_CYRILLIC}"
_PARENTHESES = rf"\((?:[{_GENERAL}]++|[{_GENERAL}]*+\([{_GENERAL}]++\)[{_GENERAL}]*+)\)"

_POSSIBLE = re.compile(rf"(?<=[^{_BARRED}])\.(?=[A-Za-z]{{2}}|[^\W\x00-\x7f])")
_RUN = re.compile(rf"(?:[^{_BARRED}]|[-_.])++")
_BEFORE = re.compile(r"[^A-Za-z0-9@\uff20$#\uff03\ufffe\ufeff\uffff]")
_TAIL = re.compile(
    rf"(?::[0-9]+)?(?P<path>/(?:[!$%&'*,.:;@\[\]|~\u2013]*+(?:[{_ENDS}]|{_PARENTHESES}))*+)?"
    r"(?:\?[!#-;=?@A-\[\]_a-z|~]*[#&\-/0-9=A-Z_a-z])?",
)
_LETTERS = re.compile(rf"[-A-Za-z0-9{_LATIN}]++")
_T_CO = re.compile(r"https?://t\.co/([a-z0-9]+)(?:\?[!#-;=?@A-\[\]_a-z|~]*[#&\-/0-9=A-Z_a-z])?", re.IGNORECASE)
_LONGEST_SLUG = 40
_LONGEST_LABEL = 63
_LONGEST = 4096


class Address(NamedTuple):
    """What the grammar matched, before the library decides whether it weighs as an address."""

    start: int
    """The scheme's first letter, or the domain's where there is no scheme."""
    domain: int
    domain_end: int
    end: int
    path: bool
    """Whether a path follows (a port or a query alone does not count as one)."""
    half: bool = False
    """Whether the library begins inside a character beyond U+FFFF, at its second UTF-16 unit."""

    @property
    def scheme(self) -> bool:
        """Whether it begins with `http://` or `https://`."""
        return self.start < self.domain


class _Label(NamedTuple):
    start: int
    end: int
    underscore: int
    """Place of its last underscore, -1 for none: a domain proper must begin after it."""
    top_level_end: int
    """Where the top-level domain behind the next dot ends, -1 for none."""


def with_scheme(text: str) -> list[Span]:
    """Return the addresses that begin with `http://` or `https://`, as Mastodon's web client finds them.

    >>> [span.of("See https://example.org/a, (http://example.com) or t.co.") for span in with_scheme(
    ...     "See https://example.org/a, (http://example.com) or t.co.")]
    ['https://example.org/a', 'http://example.com']
    """
    if "://" not in text:
        return []
    return [Span(address.start, address.end) for address in _addresses(text, bare=False)]


def weighed(text: str) -> list[Span]:
    """Return the addresses that weigh 23 on X, with or without a scheme.

    >>> text = "See example.org/a, (http://example.com). It ended.It is no e.g. domain."
    >>> [span.of(text) for span in weighed(text)]
    ['example.org/a', 'http://example.com', 'ended.It']
    """
    return [span for address in _addresses(text, bare=True) for span in _weighed(text, address)]


def bare(text: str) -> list[Span]:
    """Return the addresses without a scheme, which Mastodon leaves as they are.

    >>> [span.of("See example.org/a, http://example.com") for span in bare("See example.org/a, http://example.com")]
    ['example.org/a']
    """
    return [span for address in _addresses(text, bare=True) if not address.scheme for span in _weighed(text, address)]


def every(text: str) -> list[Span]:
    """Return whatever is an address to X or to Mastodon; where two overlap, all that they cover.

    >>> [span.of("See https://t.co/a?b=1#c.") for span in every("See https://t.co/a?b=1#c.")]
    ['https://t.co/a?b=1#c']
    """
    merged: list[Span] = []
    for span in sorted(weighed(text) + with_scheme(text)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


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
    spans = [Span(address.domain + start, address.domain + end) for start, end in _ascii_domains(domain)]
    if spans and address.path:
        start, end = spans.pop()
        spans.append(Span(start, end + address.end - address.domain_end))
    return spans


def _with_scheme(text: str, address: Address) -> list[Span]:
    short = _T_CO.match(text, address.start, address.end)
    if not short:
        return [Span(address.start, address.end)]
    return [Span(address.start, short.end())] if len(short[1]) <= _LONGEST_SLUG else []


def _valid(text: str, address: Address, domain: str) -> bool:
    scheme = text[address.start : address.domain] or "https://"
    if _units(scheme) + _units(text[address.start : address.end]) - address.half > _LONGEST:
        return False
    if domain.startswith("xn--") and not _ascii_domains(domain):
        return False
    return all(_encoded_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _units(text: str) -> int:
    """UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


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
    labels, found, place, k = _labels(domain, 0, len(domain)), [], 0, 0
    while k < len(labels):
        start = _latin_from(domain, max(place, labels[k].start), labels[k].end)
        if start < 0:
            k += 1
            continue
        last, best = k, k if labels[k].top_level_end >= 0 else -1
        while (
            last + 1 < len(labels)
            and _latin_from(domain, labels[last + 1].start, labels[last + 1].end) == labels[last + 1].start
        ):
            last += 1
            best = last if labels[last].top_level_end >= 0 else best
        if best < 0:
            k = last + 1
            continue
        place = labels[best].top_level_end
        found.append(Span(start, place))
        k = best + 1
    return found


def _latin_from(domain: str, start: int, end: int) -> int:
    """Where the Latin letters begin that reach up to `end`, -1 for none."""
    first = -1
    for letters in _LETTERS.finditer(domain, start, end):
        first = letters.start() if letters.end() == end else -1
    return first


def _addresses(text: str, *, bare: bool) -> Iterator[Address]:
    if not any(end_of_top_level(text, dot.end()) >= 0 for dot in _POSSIBLE.finditer(text)):
        return
    place = 0
    for run in _RUN.finditer(text):
        if run.end() <= place or "." not in run[0]:
            continue
        for address in _in_run(text, run.start(), run.end(), place, bare=bare):
            place = address.end
            yield address


def _in_run(text: str, start: int, end: int, place: int, *, bare: bool) -> Iterator[Address]:
    labels = _labels(text, start, end)
    if all(label.top_level_end < 0 for label in labels):
        return
    reach = _reach(text, labels)
    scheme = _scheme(text, start, place)
    if scheme >= 0 and reach[0] >= 0:
        address = _address(text, scheme, start, labels[reach[0]].top_level_end)
        yield address
        place = address.end
    if not bare:
        return
    for k, label in enumerate(labels):
        if reach[k + 1] < 0 and label.top_level_end < 0:
            continue
        for first, half in _beginnings(text, label, start):
            if max(first - (not half), 0) < place:
                continue
            last = _reach_from(text, label, k, first, reach[k + 1])
            if last >= 0:
                address = _address(text, first, first, labels[last].top_level_end)._replace(half=half)
                yield address
                place = address.end


def _labels(text: str, start: int, end: int) -> list[_Label]:
    labels = []
    while start <= end:
        dot = text.find(".", start, end)
        stop = end if dot < 0 else dot
        possible = start < dot and _POSSIBLE.match(text, dot)
        labels.append(
            _Label(start, stop, text.rfind("_", start, stop), end_of_top_level(text, dot + 1) if possible else -1),
        )
        start = stop + 1
    return labels


def _reach(text: str, labels: list[_Label]) -> list[int]:
    """For each label, the last one that a domain beginning with it can have before its top-level domain, or -1."""
    reach = [-1] * (len(labels) + 1)
    for k in range(len(labels) - 1, -1, -1):
        reach[k] = _reach_from(text, labels[k], k, labels[k].start, reach[k + 1])
    return reach


def _reach_from(text: str, label: _Label, k: int, start: int, further: int) -> int:
    if start >= label.end or text[start] in "-_" or text[label.end - 1] in "-_":
        return -1
    if further >= 0:
        return further
    return k if label.top_level_end >= 0 and label.underscore < start else -1


def _beginnings(text: str, label: _Label, run: int) -> Iterator[tuple[int, bool]]:
    """The places in a label at which the library tries, in its order, and whether it begins inside the character."""
    if label.start == 0:
        yield (0, True) if text[0] > "\uffff" else (1 if _BEFORE.match(text) else 0, False)
        yield 0, False
    elif label.start > run or _BEFORE.match(text, label.start - 1):
        yield label.start, False
    for place in range(label.start, label.end):
        if text[place] > "\uffff":
            yield place, True
        if text[place] in "-_" or not text[place].isascii():
            yield place + 1, False


def _scheme(text: str, domain: int, place: int) -> int:
    """Where the scheme before the domain begins, -1 for none that the library would take."""
    for scheme in ("https://", "http://"):
        start = domain - len(scheme)
        if start >= place and text[start:domain].lower() == scheme:
            before_it = start == 0 or (start > place and _BEFORE.match(text, start - 1))
            return start if before_it else -1
    return -1


def _address(text: str, start: int, domain: int, domain_end: int) -> Address:
    tail = _TAIL.match(text, domain_end)
    end, path = (tail.end(), bool(tail["path"])) if tail else (domain_end, False)
    return Address(start, domain, domain_end, end, path)
