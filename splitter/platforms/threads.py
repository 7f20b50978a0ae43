"""Threads: characters, but an emoji counts its bytes; and no more than five links."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from splitter.platforms.domains import DOT

if TYPE_CHECKING:
    import regex


def threads(text: str) -> int:
    """Return the length of `text` on Threads: code points, but UTF-8 bytes for what belongs to an emoji.

    >>> threads("It’s"), threads("🎉"), threads("👩‍💻"), threads("1️⃣"), threads("No. 1")
    (4, 4, 11, 7, 5)
    """
    if text.isascii():
        return len(text)
    return len(text) + sum(len(emoji.encode()) - len(emoji) for emoji in _emoji().findall(text))


def links(text: str) -> int:
    """Return how many links `text` has.

    >>> links("See example.org and https://example.com/a.")
    2
    """
    if not DOT.search(text):
        return 0
    from splitter.platforms.addresses import weighed  # noqa: PLC0415 - only a text with such a dot pays for it

    return len(weighed(text))


@cache
def _emoji() -> regex.Pattern[str]:
    """An emoji with all that joins it: a keycap, or a pictograph, flag or modifier, its selectors, tones and tags."""
    import regex  # noqa: PLC0415 - only a text with other letters than ASCII pays for it

    single = r"[[\p{Emoji}\p{Extended_Pictographic}]--[\x00-\x7f]]"
    return regex.compile(
        rf"(?V1)[#*0-9]\ufe0f?\u20e3|{single}[\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]*+(?:\u200d(?={single}))?+",
    )
