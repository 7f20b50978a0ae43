"""What belongs to the page and not to the statement: page numbers, running heads and feet, form feeds.

Where form feeds say where pages end, what stands at their edges is compared from page to page.  Where nothing does,
lone numbers that count up in step with the text do.  Everything taken out is named, and what stands at the head of the
first page stays: it is the title that the other pages repeat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from splitter.characters import ROMAN
from splitter.errors import SplitterWarning
from splitter.patterns import pattern
from splitter.reading.drafts import Line
from splitter.reading.endings import Endings, lowercase
from splitter.reading.glimpse import glimpse
from splitter.reading.joining import HYPHENS

EDGE = 3
"""A head or a foot is within so many lines of a page's edge."""
PAGES = (
    r"p|pp|page|pages|pag|página|pagina|pág|seite|s|side|sida|sivu|strona|str|strana|stran|стр|страница|с|σελίδα|oldal"
)
"""Words for `page`, and their abbreviations."""
OF = r"/|\||of|von|de|di|sur|van|av|af|z|ze|из|από|dari"
NUMBER = pattern(
    rf"[-–—\[(|<·•*\s]*(?:(?P<word>{PAGES})\.?\s*)?(?P<number>\d{{1,4}})(?:\s*(?P<of>{OF})\s*\d{{1,4}})?[-–—\])|>·•*\s]*",
    re.IGNORECASE,
)
JAPANESE_NUMBER = pattern(r"[-–—\s]*第?\s*(?P<number>\d{1,4})\s*[页頁ページ]+[-–—\s]*")
DIGITS = pattern(r"\d+")
APART = 8
"""Two page numbers have at least so many lines between them."""
FULL = 0.7
"""A line of so much of the usual length was not the last of its paragraph."""


def take_out(rows: Sequence[Line], pages: Sequence[int], endings: Endings) -> tuple[list[Line], list[SplitterWarning]]:
    """Take the furniture of pages out of lines.

    Args:
        rows: every line of the text, empty ones too.
        pages: the places of the lines that start a page after a form feed.
        endings: how sentences of the language end.

    Returns:
        The lines that are left, with no blank between the halves of a sentence that a page end broke.
    """
    starts = [0, *(place for place in dict.fromkeys(pages) if 0 < place < len(rows))]
    taken = _edges(rows, starts) if pages else set()
    counted = _counted(rows, endings)
    taken |= counted | _beside(rows, sorted(counted - taken))
    if not taken and not pages:
        return list(rows), []
    edges = sorted({*starts[1:], *(place + 1 for place in counted)})
    kept = _closed(rows, taken, edges, endings)
    if not taken:
        return kept, []
    removed = " · ".join(dict.fromkeys(rows[place].text for place in sorted(taken)))
    number = rows[min(taken)].number
    where = (
        f"line {number}: a page number, a running head or foot was"
        if len(taken) == 1
        else (f"line {number} and others: page numbers, running heads and feet were")
    )
    message = f"{where} left out: {glimpse(removed)}"
    return kept, [SplitterWarning("reading", message, line=number, removed=removed)]


def _edges(rows: Sequence[Line], starts: Sequence[int]) -> set[int]:
    """Return the places of heads and feet: what stands at the same edge of several pages."""
    pages = [
        [place for place in range(start, end) if rows[place].text] for start, end in pairwise([*starts, len(rows)])
    ]
    pages = [page for page in pages if page]
    if not pages:
        return set()
    enough = 2 if len(pages) <= 4 else max(3, len(pages) * 3 // 10)  # noqa: PLR2004 - a short text repeats less
    taken: set[int] = set()
    for edge in (_top, _bottom):
        seen = Counter(sign for page in pages for sign in {_sign(rows[place].text) for place in edge(page)})
        title = edge(pages[0]) if edge is _top else []
        for page in pages:
            for place in edge(page):
                text = rows[place].text
                number = _numbers(text) is not None or _roman(text)
                if not number and seen[_sign(text)] < enough:
                    break
                if number or place not in title or _counts(text, rows, pages):
                    taken.add(place)
    return taken


def _counts(text: str, rows: Sequence[Line], pages: Sequence[Sequence[int]]) -> bool:
    """Say whether a head counts from page to page: `Annual report 2024` is a title, `Rent, page 1` is none."""
    return any(
        rows[place].text != text and _sign(rows[place].text) == _sign(text) for page in pages for place in _top(page)
    )


def _top(page: Sequence[int]) -> Sequence[int]:
    return page[: min(EDGE, len(page) - 1)]


def _bottom(page: Sequence[int]) -> Sequence[int]:
    return page[: -1 - min(EDGE, len(page) - 1) : -1]


def _sign(text: str) -> str:
    """Return what a head has in common with those of other pages."""
    return "#" if _roman(text) else DIGITS.sub("#", text.casefold())


def _roman(text: str) -> bool:
    return text.strip("-–— ").casefold() in ROMAN


def _numbers(text: str) -> re.Match[str] | None:
    return NUMBER.fullmatch(text) or JAPANESE_NUMBER.fullmatch(text)


def _counted(rows: Sequence[Line], endings: Endings) -> set[int]:
    """Return the places of lone numbers that count up page by page."""
    found = [
        (place, int(match["number"]), len(match.groupdict()) == 1 or bool(match["word"] or match["of"]))
        for place, row in enumerate(rows)
        if row.text and len(row.text) < 24 and (match := _numbers(row.text))  # noqa: PLR2004 - "página 100 de 1000"
    ]
    chain: list[tuple[int, int, bool]] = []
    best: list[tuple[int, int, bool]] = []
    end = max((place for place, row in enumerate(rows) if row.text), default=0)
    for candidate in found:
        apart = chain and (candidate[0] - chain[-1][0] >= APART or candidate[0] == end)  # the last page may be short
        if apart and candidate[1] == chain[-1][1] + 1:
            chain.append(candidate)
        elif not chain or candidate[1] != chain[-1][1]:
            chain = [candidate]
        best = max(best, chain, key=len)
    places = [place for place, _, _ in best]
    if len(places) < 2:  # noqa: PLR2004 - one number counts nothing
        return set()
    worded = all(said for _, _, said in best)
    gaps = [second - first for first, second in pairwise(places)]
    steady = max(gaps) <= 2 * min(gaps[:-1] or gaps) + 2 and len(places) > 2  # noqa: PLR2004 - two are no measure
    if worded or (steady and (_breaks(rows, places, endings) or _headed(rows, places, endings))):
        return set(places)
    return set()


def _breaks(rows: Sequence[Line], places: Sequence[int], endings: Endings) -> bool:
    """Say whether one of the numbers at least stands within a sentence."""
    for place in places:
        before = _first_text(rows[other] for other in range(place - 1, -1, -1))
        after = _first_text(rows[other] for other in range(place + 1, len(rows)))
        if before and after and not endings.stopped(before) and lowercase(after):
            return True
    return False


def _headed(rows: Sequence[Line], places: Sequence[int], endings: Endings) -> bool:
    """Say whether a running head or foot stands beside the numbers: words, and no lead-in like `A question:`."""
    for found in _neighbours(rows, places):
        text = rows[found[0]].text
        if len(found) >= max(2, len(places) // 2) and " " in text and not endings.stopped(text):
            return True
    return False


def _first_text(rows: Iterable[Line]) -> str:
    return next((row.text for row in rows if row.text), "")


def _beside(rows: Sequence[Line], places: Sequence[int]) -> set[int]:
    """Return the places of the heads and feet that stand beside lone page numbers, but for a title above the first."""
    enough = max(2, len(places) // 2)
    title = next(place for place, row in enumerate(rows) if row.text and place not in places) if places else 0
    near = _neighbours(rows, places)
    return {place for found in near if len(found) >= enough for place in found if place > title}


def _neighbours(rows: Sequence[Line], places: Sequence[int]) -> Iterable[list[int]]:
    """Return the places of the lines beside those at `places`, those that are alike together."""
    near: dict[str, list[int]] = {}
    for place in places:
        for step in (-1, 1):
            neighbour = place + step
            while 0 <= neighbour < len(rows) and not rows[neighbour].text:
                neighbour += step
            if 0 <= neighbour < len(rows):
                near.setdefault(_sign(rows[neighbour].text), []).append(neighbour)
    return near.values()


def _closed(rows: Sequence[Line], taken: set[int], edges: Sequence[int], endings: Endings) -> list[Line]:
    """Return the lines that are left: what a page end broke stands together, what it did not break apart."""
    lengths = sorted(len(row.text) for row in rows if row.text)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    blank: set[int] = set()
    apart: set[int] = set()
    for edge in edges:
        first, second = edge - 1, edge
        while first >= 0 and (first in taken or not rows[first].text):
            first -= 1
        while second < len(rows) and (second in taken or not rows[second].text):
            second += 1
        if first < 0 or second >= len(rows):
            continue
        if _broken(rows[first].text, rows[second].text, usual, endings):
            blank.update(range(first + 1, second))
        else:
            apart.add(second)
    kept: list[Line] = []
    for place, row in enumerate(rows):
        if place in apart:
            kept.append(Line("", row.number))
        if place not in taken and place not in blank:
            kept.append(row)
    return kept


def _broken(first: str, second: str, usual: int, endings: Endings) -> bool:
    if endings.stopped(first):
        return False
    return lowercase(second) or first[-1] in HYPHENS or (len(first) >= FULL * usual and not second[0].isdigit())
