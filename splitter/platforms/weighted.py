"""X's weighted length, as its library twitter-text 3.1.0 with configuration v3 has it (behaviour run, 2026-11).

The text is normalised to NFC.  An address weighs 23, an emoji that the library knows 2, a code point of the four light
ranges 1 and any other 2.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from splitter.platforms.addresses import weighed
from splitter.platforms.code_points import code_points

_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_ADDRESS = 23
_EMOJI = 2
_SECOND = re.compile("[\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0067]")


def weighted(text: str) -> int:
    """Return the weighted length of `text` on X.

    >>> weighted("Read it: https://example.org/a-long-path"), weighted("中文"), weighted("👩‍💻"), weighted("a – b")
    (32, 4, 2, 5)
    """
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    spans = weighed(text)
    total, place = len(spans) * _ADDRESS, 0
    for span in spans:
        total += _weight(text[place : span.start])
        place = span.end
    return total + _weight(text[place:] if place else text)


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    weight = len(text) + len(_HEAVY.findall(text))
    if not _SECOND.search(text):
        return weight
    return weight - _saved(text)


def _saved(text: str) -> int:
    """How much less the emoji of several code points weigh than their code points do.

    The second code point of each tells that there may be one: only there is the long pattern tried.
    """
    saved, place, pattern = 0, 0, _sequences()
    for second in _SECOND.finditer(text, 1):
        start = second.start() - 1
        emoji = pattern.match(text, start) if start >= place else None
        if emoji:
            saved += len(emoji[0]) + len(_HEAVY.findall(emoji[0])) - _EMOJI
            place = emoji.end()
    return saved


@cache
def _sequences() -> re.Pattern[str]:
    """The emoji of several code points that the library knows, as one pattern."""
    import tomllib  # noqa: PLC0415 - only a text with such an emoji pays for it
    from importlib import resources  # noqa: PLC0415 - the same

    facts = tomllib.loads((resources.files(__package__) / "emoji.toml").read_text(encoding="utf-8"))
    styled, toned = (set(code_points(facts[name])) for name in ("styled", "toned"))
    joined = [parents + "\u200d" + children for parents in facts["parents"] for children in facts["children"]]
    flags = [_flag(first, second) for first, seconds in facts["flags"].items() for second in seconds]
    tone = "[\U0001f3fb-\U0001f3ff]"
    gender = "\u200d[♀♂]\ufe0f"
    return re.compile(
        "|".join(
            (
                f"[👨👩]{tone}?\u200d(?:{_any(facts['professions'])}|{_any(facts['professions_styled'])}\ufe0f)",
                f"{_any(facts['gendered_styled'])}(?:{tone}|\ufe0f){gender}",
                f"{_any(facts['gendered'])}{tone}?{gender}",
                f"{_any(facts['gendered_plain'])}{gender}",
                *sorted((*joined, *facts["others"], *flags), key=len, reverse=True),
                "[#*0-9]\ufe0f?\u20e3",
                f"[{''.join(styled & toned)}]\ufe0f{tone}?",
                f"[{''.join(styled - toned)}]\ufe0f",
                f"[{''.join(toned)}]{tone}",
            ),
        ),
    )


def _any(ranges: str) -> str:
    return f"[{''.join(code_points(ranges))}]"


def _flag(first: str, second: str) -> str:
    return "".join(chr(ord(letter) - ord("a") + 0x1F1E6) for letter in (first, second))
