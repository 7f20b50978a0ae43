"""Front matter: what a website's sources say of a page before its text, and the headline in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

FENCES = {"---": ("---", "..."), "+++": ("+++",)}
KEY = re.compile(r"[\w\"'-][\w \"'.-]*\s*[:=]")
TITLE = re.compile(r"^(?:title|headline)[ \t]*[:=][ \t]*(?P<folded>[>|][+-]?[ \t]*\n)?(?P<value>.+)$", re.MULTILINE)
COMMENT = re.compile(r"[ \t]+#.*$")
FIRST = 4
"""A page says its title among so many of its first blocks, if at all."""


def front_matter(text: str) -> int:
    r"""Return the offset at which the text goes on after YAML, TOML or JSON front matter, 0 where there is none.

    >>> front_matter("---\ntitle: x\n---\nText"), front_matter("---\nText")
    (17, 0)
    """
    start = re.compile(r"\ufeff?(---|\+\+\+|\{)[ \t]*\n").match(text)
    if not start:
        return 0
    if start[1] == "{":
        return _json(text)
    place = start.end()
    first = True
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        line = text[place:end].rstrip()
        if line in FENCES[start[1]]:
            return 0 if first else min(end + 1, len(text))
        if line and first:
            if not KEY.match(line) and not line.startswith("#"):
                return 0
            first = False
        place = end + 1
    return 0


def _json(text: str) -> int:
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except ValueError:
        return 0
    rest = text.find("\n", end)
    return (len(text) if rest < 0 else rest + 1) if isinstance(value, dict) and not text[end:rest].strip() else 0


def title(front: str) -> str | None:
    r"""Return the title that front matter gives; None where it gives none.

    >>> title('---\ntitle: "Peace: now"\ndate: 2026-01-02\n---\n'), title('+++\ntitle = "Peace"\n+++\n'), title("")
    ('Peace: now', 'Peace', None)
    """
    if front.lstrip("\ufeff").startswith("{"):
        value = json.loads(front.lstrip("\ufeff"))
        found = value.get("title") or value.get("headline")
        return _clean(found) if isinstance(found, str) else None
    match = TITLE.search(front)
    return _clean(match["value"]) if match else None


def _clean(value: str) -> str | None:
    """Return a value without its quotation marks and comment, on one line; None where nothing is left."""
    value = value.strip()
    mark = value[:1]
    if mark in ('"', "'"):
        end = value.find(mark, 1)
        value = value[1:end] if end > 0 and not value[end + 1 : end + 2].strip() else value
        value = value.replace('\\"', '"')
    else:
        value = COMMENT.sub("", value)
    return " ".join(value.split()) or None


def said(headline: str, texts: Iterable[str]) -> bool:
    """Say whether one of the first texts of a page is its headline.

    >>> said("Peace, now", ["PEACE NOW", "The river rose."]), said("Peace", ["The river rose."])
    (True, False)
    """
    wanted = _letters(headline)
    firsts = [text for text, _ in zip(texts, range(FIRST), strict=False)]
    return any(wanted in _letters(text) and len(_letters(text)) < 2 * len(wanted) for text in firsts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
