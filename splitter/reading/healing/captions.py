"""Captions of photographs that a web page's text was copied with: each ends with the photographer's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.words import Words

CREDIT = re.compile(
    r"\b(?i:photos?|photographs?|pictures?|fotos?|bild|zdjęcie) (?:by|von|de|di|af|av|door)\s"
    r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_a-z]\.)?\s[^\W\d_a-z](?:[^\W\d_]+?(?=[A-Z])|[^\W\d_]+))"
    r"(?P<gap> ?)(?=[^\W\d_a-z])"
)
"""`Photo by Ada Brook`, and at once the capital of what is no part of the caption."""


def captions(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Part captions from what they run into: the same name signs several, or the next word is glued to it.

    >>> from splitter.reading.drafts import Line
    >>> run = Draft("paragraph", (Line("The mayor waves. Photo by Ada BrookEvery tenant came."),))
    >>> [draft.text for draft in captions([run], Words(""))[0]]
    ['The mayor waves. Photo by Ada Brook', 'Every tenant came.']
    """
    del words
    found = [list(CREDIT.finditer(draft.text)) if len(draft.lines) == 1 else [] for draft in drafts]
    times = Counter(match["name"] for matches in found for match in matches)
    parted: list[Draft] = []
    for draft, matches in zip(drafts, found, strict=True):
        ends = [match.end() for match in matches if not match["gap"] or times[match["name"]] > 1]
        line, start = draft.lines[0], 0
        for end in ends:
            piece = line._replace(text=line.text[start:end].rstrip())
            parted.append(draft._replace(lines=(piece,), breaks=draft.breaks and not start))
            start = end
        lines = (line._replace(text=line.text[start:]),) if start else draft.lines
        parted.append(draft._replace(lines=lines, breaks=draft.breaks and not start))
    return parted, []
