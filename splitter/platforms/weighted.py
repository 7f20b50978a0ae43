"""X's weighted length, as its library twitter-text 3.1.0 with configuration v3 has it (behaviour run, 2026-11).

The text is normalised to NFC.  An address weighs 23, an emoji that the library knows 2, a code point of the four light
ranges 1 and any other 2.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from splitter.platforms.addresses import weighed

_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_ADDRESS = 23
_EMOJI = 2
_MAYBE_ADDRESS = re.compile(r"\.(?=[A-Za-z]{2}|[^\W\x00-\x7f])")
_MAYBE_SEQUENCE = re.compile("[\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e007f]")


def weighted(text: str) -> int:
    """Return the weighted length of `text` on X.

    >>> weighted("Read it: https://example.org/a-long-path"), weighted("中文"), weighted("👩‍💻"), weighted("a – b")
    (32, 4, 2, 5)
    """
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    spans = weighed(text) if _MAYBE_ADDRESS.search(text) else []
    total, place = len(spans) * _ADDRESS, 0
    for span in spans:
        total += _weight(text[place : span.start])
        place = span.end
    return total + _weight(text[place:] if place else text)


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    weight = len(text) + len(_HEAVY.findall(text))
    if not _MAYBE_SEQUENCE.search(text):
        return weight
    sequences = _sequences().findall(text)
    return weight + sum(_EMOJI - len(emoji) - len(_HEAVY.findall(emoji)) for emoji in sequences)


@cache
def _sequences() -> re.Pattern[str]:
    """The emoji of several code points that the library knows, as one pattern."""
    import tomllib  # noqa: PLC0415 - only a text with such an emoji pays for it
    from importlib import resources  # noqa: PLC0415 - the same

    facts = tomllib.loads((resources.files(__package__) / "emoji.toml").read_text(encoding="utf-8"))
    styled, toned = (set(_code_points(facts[name])) for name in ("styled", "toned"))
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
    return f"[{''.join(_code_points(ranges))}]"


def _code_points(ranges: str) -> list[str]:
    """The characters of ranges in hexadecimal.

    >>> _code_points("a9 2194-2196")
    ['©', '↔', '↕', '↖']
    """
    pairs = (item.partition("-") for item in ranges.split())
    return [chr(code) for first, _, last in pairs for code in range(int(first, 16), int(last or first, 16) + 1)]


def _flag(first: str, second: str) -> str:
    return "".join(chr(ord(letter) - ord("a") + 0x1F1E6) for letter in (first, second))
