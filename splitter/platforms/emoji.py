"""The emoji that X counts as one: those of its library's own list, of 2018."""

from __future__ import annotations

import re
from functools import cache

from splitter.platforms.data import characters, facts_of


@cache
def sequences() -> re.Pattern[str]:
    """Return the emoji of several code points that X knows, as one pattern; the longest that begins at a place.

    >>> [bool(sequences().fullmatch(emoji)) for emoji in ("👩‍💻", "🇩🇪", "1️⃣", "❤️‍🔥", "🎉")]
    [True, True, True, False, False]
    """
    facts = facts_of("emoji.toml")
    styled, toned = (set(characters(facts[name])) for name in ("styled", "toned"))
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
    return f"[{''.join(characters(ranges))}]"


def _flag(first: str, second: str) -> str:
    return "".join(chr(ord(letter) - ord("a") + 0x1F1E6) for letter in (first, second))
