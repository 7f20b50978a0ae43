"""Extended grapheme clusters (UAX #29): what a reader sees as one character.

The package `regex` knows the clusters, of the Unicode version it was made for.  Bluesky counts those of Unicode 17;
Mastodon's server, with Ruby 3.4, those of Unicode 16 without the rule for conjuncts (GB9c).  What younger versions
changed is undone by putting a character that stayed as it was in its place.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from splitter.platforms.data import characters, facts_of

_CLUSTER = regex.compile(r"\X")
_JOINS = regex.compile(
    r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=L}\p{GCB=V}\p{GCB=T}\p{GCB=Regional_Indicator}]",
)
_MAY_JOIN = re.compile(
    "[^\u0000-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3041-\u3096\u30a1-\u9fff]"
)
"""Whatever is not one of the commonest letters and marks, none of which joins: the standard library finds it fast."""
# Flags are paired here: `regex` looks back over the whole run of them at each, which is quadratic.
_FLAG = regex.compile(r"\p{Regional_Indicator}{1,2}")
_LINKER = regex.compile(r"\p{InCB=Linker}")
_VIRAMA = r"(\p{InCB=Extend}*+\p{InCB=Linker}[\p{InCB=Extend}\p{InCB=Linker}]*+)(\p{InCB=Consonant})"
_CONJUNCT = regex.compile(rf"(?<![\p{{InCB=Extend}}\p{{InCB=Linker}}]){_VIRAMA}")
# A virama joins two consonants (GB9c); the package lets it join more, differently from one release to the next: in
# "a" + U+094D + "त" there is no conjunct.
_NO_CONJUNCT = regex.compile(rf"(?<![\p{{InCB=Consonant}}\p{{InCB=Extend}}\p{{InCB=Linker}}]){_VIRAMA}")
_WALL = "\u200b"
"""A control character: a cluster of its own, whatever stands beside it."""
_STEADY = {"others": "a", "pictographs": "\U0001f600"}


def graphemes(text: str) -> int:
    r"""Return how many extended grapheme clusters of Unicode 17 `text` has.

    >>> graphemes("e\u0301"), graphemes("👩‍💻"), graphemes("a\r\nb"), graphemes("क्षि"), graphemes("a\u094dत")
    (1, 1, 3, 1, 2)
    """
    return _clusters(text, "17", _NO_CONJUNCT)


def graphemes_without_conjuncts(text: str) -> int:
    r"""Return how many grapheme clusters Ruby 3.4 finds: of Unicode 16, parted behind each virama.

    >>> graphemes_without_conjuncts("क्षि"), graphemes_without_conjuncts("👩‍💻"), graphemes_without_conjuncts("a\r\nb")
    (2, 1, 3)
    """
    return _clusters(text, "16", _CONJUNCT)


def _clusters(text: str, version: str, parted: regex.Pattern[str]) -> int:
    """The clusters of that version of Unicode, where a consonant that `parted` finds behind a virama begins its own."""
    if text.isascii() or not _MAY_JOIN.search(text) or not _JOINS.search(text):
        return len(text) - text.count("\r\n")
    text, walls = _steady(text, version), 0
    if _LINKER.search(text):
        text, walls = parted.subn(rf"\1{_WALL}\2", text)
    return len(_CLUSTER.findall(text)) - walls


def _steady(text: str, version: str) -> str:
    """The text with something that stayed the same for all that changed since that version, and for every flag."""
    return _FLAG.sub("a", text.translate(_as_of(version)))


@cache
def _as_of(version: str) -> dict[int, str]:
    """For each code point that changed since that version of Unicode, one that is what it was then."""
    facts = facts_of("unicode_versions.toml")
    changes = [facts["17"]] if version == "17" else [facts["17"], facts["16"]]
    return {
        ord(old): _STEADY[kind] for change in changes for kind, ranges in change.items() for old in characters(ranges)
    }
