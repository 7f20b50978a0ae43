"""Block quotations get the marks of their language, since a post has no margin to show them by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.items import MARK
from splitter.reading.notes import note
from splitter.reading.words import Words, named

NAME_WORD = r"[^\s.!?…]++"
ATTRIBUTION = re.compile(
    rf"(?:(?<=\s)|\A)(?:[—–―]|-{{1,3}})\s?(?=[^\W\d_a-z]){NAME_WORD}(?:(?:\.\s?|\s){NAME_WORD}){{0,13}}\.?\s?\Z"
)
"""A dash and a name at the very end of a quotation: `– Maya Rossi, teacher`."""
OPENING = '“"„«»‘‚‹「『《'
CLOSING = '”"“»«’‘›‹」』》'
SPEAKER = re.compile(rf"[{CLOSING}],?\s*(?:\(|[—–―-]+)(?:(?![.!?…][{CLOSING}]).)*\Z")
"""A closing mark, and a dash before whoever said it; no sentence is closed after that."""
SAID = re.compile(
    rf"(?:[,!?…](?P<inner>[{CLOSING}])|(?P<outer>[{CLOSING}]),)\s[^.!?…\n{OPENING}{CLOSING}]{{2,100}}[.:]?\Z"
)
"""A closing mark, and who said it in the same sentence: `…,” says Ada Brook.`"""
TIGHT = re.compile(r"«\w")
"""A mark of a text that puts no space behind it, whatever is usual."""
LISTED = frozenset({"item", "row"})
"""What is marked once in a quotation, at its start and its end, and not piece by piece."""
STOPS = '.!?…”"’»'


def quote(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Put marks around each block quotation that has none: one at each paragraph's start, one at the last one's end."""
    quotations = _quotations(drafts)
    drafts = _signed(drafts, quotations)
    marked = list(drafts)
    numbers = []
    if not quotations:
        return marked, []
    left, right = words.language.quotations.pairs[0]
    if words.language.quotations.spaced and not any(TIGHT.search(draft.text) for draft in drafts):
        left, right = f"{left}\u00a0", f"\u00a0{right}"
    for places in quotations:
        closing = _closing(drafts, places)
        if closing is None or _has_marks(drafts, places, closing):
            continue
        last, at = closing
        marked[last] = _insert(drafts[last], at, right)
        for place in places:
            if place <= last and (place == places[0] or drafts[place].kind not in LISTED):
                marked[place] = _insert(marked[place], _start(drafts[place]), left)
        numbers.append(drafts[places[0]].number)
    if not numbers:
        return marked, []
    what = "a block quotation was" if len(numbers) == 1 else f"{len(numbers)} block quotations were"
    message = f"{what} given quotation marks, {left}…{right}, since a post does not show the indentation."
    return marked, [note(message, numbers)]


def _start(draft: Draft) -> int:
    """Return the offset of a draft's text after the mark of a list item."""
    mark = MARK.match(draft.text) if draft.kind == "item" else None
    return len(draft.text) - len(draft.text[mark.end() :].lstrip()) if mark else 0


def _quotations(drafts: Sequence[Draft]) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    for place, draft in enumerate(drafts):
        if draft.quotation is not None and draft.kind != "code":
            groups.setdefault(draft.quotation, []).append(place)
    return list(groups.values())


def _signed(drafts: Sequence[Draft], quotations: Sequence[Sequence[int]]) -> list[Draft]:
    """Give whoever signs as a list of one, `- Ada Brook` below a sentence, the dash that was meant."""
    signed = list(drafts)
    for places in quotations:
        before, last = drafts[places[-2]] if len(places) > 1 else None, drafts[places[-1]]
        name = last.text.removeprefix("• ")
        sentence = before is not None and before.kind != "item" and before.text[-1] in STOPS
        if sentence and last.kind == "item" and name != last.text and len(last.lines) == 1 and named(name):
            line = last.lines[0]._replace(text=f"— {name}")
            signed[places[-1]] = last._replace(kind="quotation", lines=(line,), tight=False)
    return signed


def _closing(drafts: Sequence[Draft], places: Sequence[int]) -> tuple[int, int] | None:
    """Return where the closing mark goes: the draft and the offset in its text, before an attribution."""
    for place in reversed(places):
        text = drafts[place].text
        match = ATTRIBUTION.search(text[-160:])
        at = len(text)
        if match and (match.start() == 0 or text[-160:][: match.start()].rstrip()[-1:] in STOPS):
            at = len(text) - len(text[-160:]) + match.start()
        at = len(text[:at].rstrip())
        if at:
            return place, at
    return None


def _has_marks(drafts: Sequence[Draft], places: Sequence[int], closing: tuple[int, int]) -> bool:
    """Say whether a quotation brings its own marks: it opens with one, and one closes it before the speaker's name."""
    if drafts[places[0]].text[:1] not in OPENING:
        return False
    last, at = closing
    text = drafts[last].text[:at]
    if text[-1:] in CLOSING or SPEAKER.search(text[-160:]):
        return True
    said = SAID.search(text[-160:])
    if not said:
        return False
    mark = said["inner"] or said["outer"]
    return sum(drafts[place].text.count(mark) for place in places if place <= last) == 1  # no story with much talk


def _insert(draft: Draft, place: int, mark: str) -> Draft:
    """Put `mark` at an offset of the draft's text."""
    text = draft.text
    text = text[:place] + mark + text[place:]
    pieces = text.split("\n")
    return draft._replace(
        lines=tuple(Line(piece, line.number) for piece, line in zip(pieces, draft.lines, strict=True))
    )
