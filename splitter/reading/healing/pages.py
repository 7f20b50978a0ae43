"""What belongs to the page and not to the statement: page numbers, running heads and feet.

Where form feeds say where pages end, what stands at their edges is compared from page to page.  Where nothing does,
lone numbers that count up in step with the text do.  Everything taken out is named, and what stands at the head of the
first page stays: it is the title that the other pages repeat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from splitter.characters import ROMAN
from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.notes import glimpse, note
from splitter.reading.words import HYPHENS, Words, lowercase

EDGE = 3
"""A head or a foot is within so many lines of a page's edge."""
PAGES = (
    r"p|pp|page|pages|pag|página|pagina|pág|seite|s|side|sida|sivu|strona|str|strana|stran|стр|страница|с|σελίδα|oldal"
)
"""Words for `page`, and their abbreviations."""
OF = r"/|\||of|von|de|di|sur|van|av|af|z|ze|из|από|dari"
NUMBER = re.compile(
    rf"[-–—\[(|<·•*\s]*(?:(?P<word>{PAGES})\.?\s*)?(?P<number>\d{{1,4}})(?:\s*(?P<of>{OF})\s*\d{{1,4}})?[-–—\])|>·•*\s]*",
    re.IGNORECASE,
)
JAPANESE_NUMBER = re.compile(r"[-–—\s]*第?\s*(?P<number>\d{1,4})\s*(?P<word>[页頁ページ])+[-–—\s]*")
PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)? \S.*"
    r"|(?:https?://|file:///)\S+ \d{1,3}/\d{1,3}"
)
"""What a browser prints above a page and below it: `11/24/26, 4:04 PM` and a title; the address and `1/2`."""
LONGEST = 24
"""Code points of the longest line that is a page number: `página 100 de 1000`."""
DIGITS = re.compile(r"\d+")
APART = 8
"""Two page numbers have at least so many lines of the source between them."""
FULL = 0.7
"""A line of so much of the usual length was not the last of its paragraph."""


def without_furniture(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take the furniture of pages out; what a page end broke stands together, what it did not break apart."""
    rows = [line for draft in drafts for line in draft.lines]
    counted = _counted(rows, words) | {place for place, row in enumerate(rows) if PRINTED.fullmatch(row.text)}
    starts = {place for place, row in enumerate(rows) if row.page and place} | {place + 1 for place in counted}
    if not starts:
        return list(drafts), []
    taken = counted | _edges(rows, starts)
    kept = _closed(drafts, taken, starts, words)
    if not taken:
        return kept, []
    removed = " · ".join(dict.fromkeys(rows[place].text for place in sorted(taken)))
    what = (
        "a page number, a running head or foot was" if len(taken) == 1 else "page numbers, running heads and feet were"
    )
    lines = [rows[place].number for place in sorted(taken)]
    return kept, [note(f"{what} left out: {glimpse(removed)}", lines, removed)]


def _edges(rows: Sequence[Line], starts: set[int]) -> set[int]:
    """Return the places of heads and feet: what stands at the same edge of several pages."""
    pages = [range(start, end) for start, end in pairwise(sorted({0, *starts, len(rows)}))]
    enough = 2 if len(pages) <= 4 else max(3, len(pages) * 3 // 10)  # noqa: PLR2004 - a short text repeats less
    taken: set[int] = set()
    for edge in (_top, _bottom):
        signs = [{_sign(rows[place].text): rows[place].text for place in edge(page)} for page in pages]
        seen = Counter(sign for page in signs for sign in page)
        # A head counts from page to page: `Annual report 2024` is a title, `Rent, page 1` is none.
        spelled = Counter(sign for sign, _ in {pair for page in signs for pair in page.items()})
        title = edge(pages[0]) if edge is _top else ()
        for page in pages:
            for place in edge(page):
                sign = _sign(rows[place].text)
                number = sign == "#" or _number(rows[place].text) is not None
                if not number and seen[sign] < enough:
                    break
                if number or place not in title or spelled[sign] > 1:
                    taken.add(place)
    return taken


def _top(page: Sequence[int]) -> Sequence[int]:
    return page[: min(EDGE, len(page) - 1)]


def _bottom(page: Sequence[int]) -> Sequence[int]:
    return page[: -1 - min(EDGE, len(page) - 1) : -1]


def _sign(text: str) -> str:
    """Return what a head has in common with those of other pages."""
    return "#" if text.strip("-–— ").casefold() in ROMAN else DIGITS.sub("#", text.casefold())


def _number(text: str) -> re.Match[str] | None:
    return NUMBER.fullmatch(text) or JAPANESE_NUMBER.fullmatch(text) if len(text) < LONGEST else None


def _counted(rows: Sequence[Line], words: Words) -> set[int]:
    """Return the places of lone numbers that count up page by page."""
    found = [(place, match) for place, row in enumerate(rows) if (match := _number(row.text))]
    chain: list[tuple[int, re.Match[str]]] = []
    best = chain
    for place, match in found:
        number = int(match["number"])
        last = int(chain[-1][1]["number"]) if chain else -1
        apart = chain and (_gap(rows, chain[-1][0], place) >= APART or place == len(rows) - 1)  # the last may be short
        if apart and number == last + 1:
            chain.append((place, match))
        elif number != last:
            chain = [(place, match)]
        best = max(best, chain, key=len)
    places = [place for place, _ in best]
    if len(places) < 2:  # noqa: PLR2004 - one number counts nothing
        return set()
    worded = all(match["word"] or match.groupdict().get("of") for _, match in best)
    gaps = [_gap(rows, first, second) for first, second in pairwise(places)]
    steady = max(gaps) <= 2 * min(gaps[:-1] or gaps) + 2 and len(places) > 2  # noqa: PLR2004 - two are no measure
    return set(places) if worded or (steady and _interrupts(rows, places, words)) else set()


def _gap(rows: Sequence[Line], first: int, second: int) -> int:
    return (rows[second].number or second) - (rows[first].number or first)


def _interrupts(rows: Sequence[Line], places: Sequence[int], words: Words) -> bool:
    """Say whether one of the numbers at least stands within a sentence, or beside a running head or foot.

    That has several words, and is no lead-in like `A question:`.
    """
    inner = [place for place in places if 0 < place < len(rows) - 1]
    if any(not words.stopped(rows[place - 1].text) and lowercase(rows[place + 1].text) for place in inner):
        return True
    beside = [rows[place].text for place in _edges(rows, {place + 1 for place in places}).difference(places)]
    return any(" " in text and not words.stopped(text) for text in beside)


def _closed(drafts: Sequence[Draft], taken: set[int], edges: set[int], words: Words) -> list[Draft]:
    """Return what is left; `edges` are the places at which a page may have broken a paragraph."""
    rows = [(line, first) for draft in drafts for first, line in enumerate(draft.lines)]
    lengths = sorted(len(line.text) for line, _ in rows)
    usual = lengths[len(lengths) * 9 // 10]
    groups: list[list[Line]] = []
    edge, fresh = False, True
    for place, (line, first) in enumerate(rows):
        edge, fresh = edge or place in edges, fresh or first == 0
        if place in taken:
            continue
        if edge and groups:
            fresh = not _broken(groups[-1][-1].text, line.text, usual, words)
        if fresh or not groups:
            groups.append([])
        groups[-1].append(line)
        edge = fresh = False
    return [Draft("paragraph", tuple(group)) for group in groups]


def _broken(first: str, second: str, usual: int, words: Words) -> bool:
    if words.stopped(first):
        return False
    return lowercase(second) or first[-1] in HYPHENS or (len(first) >= FULL * usual and not second[0].isdigit())
