"""Extended grapheme clusters (UAX #29): what a reader sees as one character, and what Bluesky counts."""

from __future__ import annotations

import regex

_CLUSTER = regex.compile(r"\X")
_JOINS = regex.compile(
    r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=L}\p{GCB=V}\p{GCB=T}\p{GCB=Regional_Indicator}]",
)
# A virama joins two consonants (GB9c); `regex` lets it join whatever stands before it, so "a" + U+094D + "त" is one.
_NO_CONJUNCT = regex.compile(
    r"(?<![\p{InCB=Consonant}\p{InCB=Extend}\p{InCB=Linker}])"
    r"\p{InCB=Extend}*+\p{InCB=Linker}[\p{InCB=Extend}\p{InCB=Linker}]*+\p{InCB=Consonant}",
)


def graphemes(text: str) -> int:
    r"""Return how many extended grapheme clusters `text` has.

    >>> graphemes("e\u0301"), graphemes("👩‍💻"), graphemes("a\r\nb"), graphemes("क्षि"), graphemes("a\u094dत")
    (1, 1, 3, 1, 2)
    """
    if text.isascii() or not _JOINS.search(text):
        return len(text) - text.count("\r\n")
    return len(_CLUSTER.findall(text)) + len(_NO_CONJUNCT.findall(text))
