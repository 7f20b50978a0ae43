"""Threads: characters, but an emoji counts its bytes; and no more than five links."""

from __future__ import annotations

import regex

from splitter.platforms.addresses import weighed

_SINGLE = r"[[\p{Emoji}\p{Extended_Pictographic}]--[\x00-\x7f]]"
_JOINED = r"[\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]"
# An emoji with all that joins it: a keycap, or a pictograph, flag or modifier, its selectors, tones and tags.
_EMOJI = regex.compile(rf"(?V1)[#*0-9]\ufe0f?\u20e3|{_SINGLE}{_JOINED}*+(?:\u200d(?={_SINGLE}))?+")


def threads(text: str) -> int:
    """Return the length of `text` on Threads: code points, but UTF-8 bytes for what belongs to an emoji.

    >>> threads("It’s"), threads("🎉"), threads("👩‍💻"), threads("1️⃣"), threads("No. 1")
    (4, 4, 11, 7, 5)
    """
    return len(text) + sum(len(emoji.encode()) - len(emoji) for emoji in _EMOJI.findall(text))


def number_of_links(text: str) -> int:
    """Return how many links `text` has.

    >>> number_of_links("See example.org and https://example.com/a.")
    2
    """
    return len(weighed(text))
