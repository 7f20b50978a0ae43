"""Links that a sentence points at (`sign here`, `download the study`): without the address the call leads nowhere."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
BEFORE = 2
"""So many words before a link may point at it (`Visit our site`, `Register for free`)."""
REACH = 40
LONGEST = 8
"""Words of a link that points; a longer one is a sentence about something else."""


@cache
def pointers() -> frozenset[str]:
    """Return the words that point, in all languages, lowercase."""
    table = tomllib.loads((Path(__file__).parent / "pointers.toml").read_text("utf-8"))
    return frozenset(word for words in table["pointers"].values() for word in words.split())


def points(before: str, text: str) -> bool:
    """Say whether a link's text, or the words right before it in its sentence, ask the reader to go there.

    >>> points("", "Sign the letter here"), points("Now visit ", "our page"), points("They visited. See ", "the report")
    (True, True, False)
    """
    words = WORD.findall(text.lower())
    if len(words) > LONGEST:
        return False
    sentence = re.split(r"[.!?:;,\n\r]", before[-REACH:])[-1]
    near = WORD.findall(sentence.lower())[-BEFORE:]
    return not pointers().isdisjoint((*words, *near))
