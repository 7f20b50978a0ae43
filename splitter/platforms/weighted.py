"""X's weighted length, as its library twitter-text 3.1.0 with configuration v3 has it (behaviour run, 2026-11).

The text is normalised to NFC.  An address weighs 23, an emoji that the library knows 2, a code point of the four light
ranges 1 and any other 2.
"""

from __future__ import annotations

import re

from splitter.composition import nfc
from splitter.platforms.addresses import weighed
from splitter.platforms.domains import DOT
from splitter.platforms.emoji import sequences

_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_ADDRESS = 23
_EMOJI = 2
_SECOND = re.compile("[\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0067]")


def weighted(text: str) -> int:
    """Return the weighted length of `text` on X.

    >>> weighted("Read it: https://example.org/a-long-path"), weighted("中文"), weighted("👩‍💻"), weighted("a – b")
    (32, 4, 2, 5)
    """
    if not text.isascii():
        text = nfc(text)
    if not DOT.search(text):
        return _weight(text)
    spans = weighed(text)
    total, place = len(spans) * _ADDRESS, 0
    for span in spans:
        total += _weight(text[place : span.start])
        place = span.end
    return total + _weight(text[place:])


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    heavy = len(_HEAVY.findall(text))
    if not heavy or not _SECOND.search(text):  # in every such emoji there is something heavy
        return len(text) + heavy
    return len(text) + heavy - _saved(text)


def _saved(text: str) -> int:
    """How much less the emoji of several code points weigh than their code points do.

    The second code point of each tells that there may be one: only there is the long pattern tried.
    """
    saved, place, pattern = 0, 0, sequences()
    for second in _SECOND.finditer(text, 1):
        start = second.start() - 1
        emoji = pattern.match(text, start) if start >= place else None
        if emoji:
            saved += len(emoji[0]) + len(_HEAVY.findall(emoji[0])) - _EMOJI
            place = emoji.end()
    return saved
