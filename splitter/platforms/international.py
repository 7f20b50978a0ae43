"""Whether a domain with other letters than ASCII is one that the domain name system could hold (UTS #46, not strict).

Mastodon's server does not take an address for one whose domain fails this.  Python has no table of what UTS #46 maps;
NFKC of the folded text comes to the same for the question asked here.
"""

from __future__ import annotations

import unicodedata

import regex

_IGNORED = regex.compile(r"[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\u2064\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_DOT = regex.compile(r"[.\u3002]")
_PREFIX = "xn--"
_BARRED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
# What would turn into dots, and signs that are barred although they are symbols like others.
_NEVER = regex.compile(
    r"[\u2024-\u2026\u2488-\u249b\u2ff0-\u2fff\u33c2\u33c7\u33d8\ufe12\ufe19\ufe30\ufe52\ufffc\ufffd\U0001f100]",
)
_JOINERS = "\u200c\u200d"
_VIRAMA = 9
# RFC 5892, appendix A.1: a non-joiner between letters that would join.
_NON_JOINER = regex.compile(
    r"[\p{JT=Left_Joining}\p{JT=Dual_Joining}]\p{JT=Transparent}*\u200c"
    r"(?=\p{JT=Transparent}*[\p{JT=Right_Joining}\p{JT=Dual_Joining}])",
)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def possible(domain: str) -> bool:
    """Say whether `domain` can be in the domain name system.

    >>> [possible(domain) for domain in ("example.org", "münchen.de", "пример.рф", "💩.la", "xn--mnchen-3ya.de")]
    [True, True, True, True, True]
    >>> [possible(domain) for domain in ("\u0301e.org", "a\u200db.org", "xn--ü.de", "日本٣.jp")]
    [False, False, False, False]
    """
    if domain.isascii() and _PREFIX not in domain.lower():
        return True
    if _NEVER.search(domain):
        return False
    labels = [_decoded(label) for label in _DOT.split(_mapped(domain))]
    right_to_left = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for label in labels for letter in label)
    return all(_possible(label) and (not right_to_left or _one_direction(label)) for label in labels)


def _mapped(domain: str) -> str:
    return unicodedata.normalize("NFKC", _IGNORED.sub("", unicodedata.normalize("NFKC", domain.casefold()).casefold()))


def _decoded(label: str) -> str:
    """The label in letters; one in Punycode that says nothing becomes one that is not possible."""
    if not label.startswith(_PREFIX):
        return label
    try:
        decoded = label.removeprefix(_PREFIX).encode("ascii").decode("punycode")
    except UnicodeError:
        return _JOINERS
    return decoded if decoded and not decoded.isascii() and _mapped(decoded) == decoded else _JOINERS


def _possible(label: str) -> bool:
    if not label:
        return True
    if unicodedata.category(label[0]).startswith("M"):
        return False
    apart = {found.end() - 1 for found in _NON_JOINER.finditer(label)}
    return all(
        place in apart or _behind_virama(label, place)
        if letter in _JOINERS
        else unicodedata.category(letter) not in _BARRED
        for place, letter in enumerate(label)
    )


def _behind_virama(label: str, place: int) -> bool:
    return place > 0 and unicodedata.combining(label[place - 1]) == _VIRAMA


def _one_direction(label: str) -> bool:
    """The rule of RFC 5893 for a label of a domain that is written from right to left somewhere."""
    kinds = [unicodedata.bidirectional(letter) for letter in label]
    if not kinds:
        return True
    shown = [kind for kind in kinds if kind != "NSM"]
    if kinds[0] in {"R", "AL"}:
        allowed = {"R", "AL", "AN", "EN", "ES", "CS", "ET", "ON", "BN", "NSM"}
        return set(kinds) <= allowed and shown[-1] in {"R", "AL", "EN", "AN"} and not {"EN", "AN"} <= set(kinds)
    allowed = {"L", "EN", "ES", "CS", "ET", "ON", "BN", "NSM"}
    return kinds[0] == "L" and set(kinds) <= allowed and shown[-1] in {"L", "EN"}
