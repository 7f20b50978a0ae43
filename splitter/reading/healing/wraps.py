"""Which line ends of a group count: hard wraps go, verse, addresses and lists stay.

A line end is a wrap when the next word would not have fitted.  The width that decides it is found in the whole text,
or in a group that is narrower than the rest; a text whose lines show no width was not wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from splitter.characters import SPACELESS, columns, spaceless
from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.items import HAN_MARK, is_row, items, mark_of
from splitter.reading.joining import join, runs
from splitter.reading.notes import note
from splitter.reading.statement import BlockKind
from splitter.reading.words import COMMAS, HYPHENS, Words, amounts, bracketed, uncased

LONG = 130
"""A line of more code points than this is a paragraph that nobody wrapped."""
NARROW = 30
"""Nothing is wrapped at fewer columns than this: fifteen Chinese letters, thirty others."""
PIECE = re.compile(f"[^\\s{SPACELESS}]+|.{{1,2}}")
"""What a line's end does not part: a word, or a letter of a script without spaces with the mark that follows it."""
ENOUGH = 3
"""So many wraps show a width."""
LOOSE = 0.85
"""Proportional type wraps by millimetres, not by letters: its lines may be so much shorter than the longest."""
NEARLY = 0.95
"""A line so much shorter that ends a sentence ends a paragraph, in proportional type."""
LONGEST_MARK = 4
ANEW = re.compile(r"[^\W\d_][\w .-]{0,20}:\s|\w+://|[#@]\w")
"""What goes on with no line before it: a label (`Date: 5 May`), an address, a hashtag."""
NEVER_FIRST = frozenset("，。、；：！？）」』】〉》")
"""Full-width marks that begin no line that was meant: only a wrap puts them there."""
LABEL = re.compile(r"[^\W\d_]{1,20}(?:[\s-][^\W\d_]{1,20})?\s?(?:：|:(?=\s|[^\x00-\x7f]))")
"""A line that says what something is: the title, the author, the date."""
RAGGED = 45
"""A line of so many code points that is not finished goes on in the next, however ragged the text."""
RAGGED_WIDE = 50
"""In Chinese, Japanese and Korean, of so many columns: 25 letters."""
TITLES = 3
"""Fewer short lines than this before a paragraph are its titles; more are an address or verse."""
VERSE = 0.9
"""In verse, so many of the lines that follow an unfinished one begin with a capital."""
CHANCE = 0.01
"""Prose whose wraps come before capitals alone, by a smaller chance than this, is verse."""
CLOSING = frozenset({"Po", "Pe", "Pf"})
"""Categories of the full-width marks that end a line of verse."""
LISTED = frozenset({"item", "row"})
"""Blocks of which one line is the usual length."""
SHAPES: dict[tuple[BlockKind, bool], BlockKind] = {("paragraph", True): "verse", ("verse", False): "paragraph"}
"""What a block becomes that has several lines, or no longer has."""


class Width(NamedTuple):
    """What the lines of a text were wrapped at."""

    width: int
    exact: bool
    """Whether every wrap is explained by counting letters, as in a mail; not so in what comes out of a PDF."""

    def wraps(self, first: str, second: str) -> bool:
        """Say whether the next word would not have fitted."""
        piece = PIECE.match(second)
        filled = columns(first) + 1 + columns(piece[0] if piece else second)
        return filled > self.width if self.exact else filled > LOOSE * self.width

    def ends(self, first: str, second: str, words: Words) -> bool:
        """Say whether a full line is a paragraph's last all the same."""
        return not self.exact and columns(first) < NEARLY * self.width and second[0].isupper() and words.stopped(first)


def unwrap(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Join hard-wrapped lines by evidence, and part what is several blocks; drafts of one line stay as they are.

    What is left is looked at again until it stays: a width may show once the lists and paragraphs are out of the way.
    """
    laid = list(drafts)
    lines = -1
    while lines != (lines := sum(len(draft.lines) for draft in laid)):
        width = find_width(_pairs(laid), words)
        laid = [settled for draft in laid for settled in _settle(draft, width, words)]
    joined = sum(len(draft.lines) for draft in drafts) - lines
    laid[1:] = [two if one.kind == two.kind else two._replace(tight=False) for one, two in pairwise(laid)]
    if not joined:
        return laid, []
    what = "1 line end inside a paragraph was" if joined == 1 else f"{joined} line ends inside paragraphs were"
    one, them = ("a wrap", "it") if joined == 1 else ("wraps", "them")
    return laid, [note(f"{what} taken for {one} and joined; --no-heal keeps {them}.")]


def keep_meant(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Give back to a paragraph the line ends that its format takes for spaces, where they were plainly meant.

    >>> lines = Line("Ada Brook", 3), Line("Mill Lane Union", 4)
    >>> joined = Draft("paragraph", (Line("Ada Brook Mill Lane Union", 3),), source=lines)
    >>> keep_meant([joined], Words("", "en"))[0][0].text.splitlines()
    ['Ada Brook', 'Mill Lane Union']
    """
    width = find_width(_pairs(draft._replace(lines=draft.source) for draft in drafts if draft.source), words)
    return [
        draft._replace(kind="verse", lines=draft.source, source=())
        if draft.source and _meant([line.text for line in draft.source], width, words)
        else draft
        for draft in drafts
    ], []


def _meant(lines: Sequence[str], width: Width | None, words: Words) -> bool:
    """Say whether every line stops short, and the next one begins anew, though not each with a sentence."""
    for first, second in pairwise(lines):
        short, anew = len(first) < RAGGED, ANEW.match(second)
        if not (anew or second[0].isupper() or second[0].isdigit()):
            return False
        if words.goes_on(first, second) or (width and width.wraps(first, second)):
            return False
        if not short and (words.stopped(first) or not anew):
            return False
    return not all(map(words.stopped, lines[:-1]))


def find_width(pairs: Sequence[tuple[str, str]], words: Words) -> Width | None:
    """Return the width that lines and their next ones show, None where they show none."""
    if len(pairs) < ENOUGH:
        return None
    lengths = sorted(columns(first) for first, _ in pairs)
    most = lengths[len(lengths) * 9 // 10]
    width = max(length for length in lengths if length <= most * 1.1 + 2)
    if not NARROW <= width <= LONG or _verse(pairs, words):
        return None
    for candidate in (Width(width, exact=True), Width(width, exact=False)):
        explained, running, odd = 0, 0, 0
        for first, second in pairs:
            if candidate.wraps(first, second):
                explained += 1
                running += not second[0].isupper() and first[-1] not in words.terminators
            else:
                odd += not words.stopped(first)
        sure = running >= ENOUGH or (candidate.exact and running and explained >= ENOUGH and not odd)
        if sure and odd * 6 <= explained:
            return candidate
    return None


def _pairs(drafts: Iterable[Draft]) -> list[tuple[str, str]]:
    """Return lines with their next ones; the marks of a list, and lines before one, say nothing of a width."""
    groups = [draft.lines for draft in drafts if len(draft.lines) > 1]
    pairs: list[tuple[str, str]] = []
    for group in groups:
        lines = [line.text for line in group]
        pairs.extend(pair for pair in pairwise(lines) if len(pair[0]) > LONGEST_MARK and not mark_of(pair[1]))
    return pairs


def _verse(pairs: Sequence[tuple[str, str]], words: Words) -> bool:
    """Say whether lines that are not finished are followed by capitals, all but a few."""
    following = [second for first, second in pairs if not words.stopped(first)]
    return len(following) >= ENOUGH and sum(line[0].isupper() for line in following) >= VERSE * len(following)


def _meant_to_end(lines: Sequence[str], words: Words) -> bool:
    """Say whether every line of a group was meant: capitals, or marks at line ends, that no wrap would bring about.

    In prose a line begins with a capital as often as a word in the midst of one does: seldom in English, every third
    time in German.  A script without capitals shows its verse by the mark that ends each line.
    """
    if len(lines) <= ENOUGH:
        return False
    if spaceless(lines[0]):
        return all(not line[-1].isascii() and category(line[-1]) in CLOSING for line in lines)
    unfinished = [pair for pair in pairwise(lines) if not words.stopped(pair[0])]
    if not unfinished or sum(second[0].isupper() for _, second in unfinished) < VERSE * len(unfinished):
        return False
    midst = [word for line in lines for word in line.split()[1:]]
    chance = (sum(word[0].isupper() for word in midst) + 1) / (len(midst) + 1)
    if chance ** len(unfinished) < CHANCE:
        return True
    loose = Width(max(map(columns, lines)), exact=False)
    return len(unfinished) >= ENOUGH and sum(loose.wraps(*pair) for pair in unfinished) * 2 < len(unfinished)


def _labels(lines: Sequence[str], words: Words) -> int:
    """Return how many lines at a group's start say what it is, and end where they end: `Title: …`, `作者:…`."""
    labels = next((place for place, line in enumerate(lines) if not LABEL.match(line)), len(lines))
    if labels and words.goes_on(lines[labels - 1], "".join(lines[labels : labels + 1]) or "."):
        labels -= 1
    return labels if labels > 1 else 0


def _rest(first: Line, second: Line, words: Words) -> bool:
    """Say whether a line is what a verse before it had no room for: `she`, and below it, indented, `leads you to.`."""
    return second.indent > first.indent and words.goes_on(first.text, second.text)


def _settle(draft: Draft, width: Width | None, words: Words) -> list[Draft]:
    """Lay out one group; pieces cut out of it are laid out again, since they may show a width of their own."""
    if draft.kind == "code" or (draft.kind == "heading" and len(draft.lines) == 1):
        return [draft]
    lines = [line.text for line in draft.lines]
    starts = items(lines, words.stopped)
    if starts and not (starts == [0] and draft.kind in LISTED):
        pieces = _parted(draft, starts)
    elif len(lines) == 1:
        return [draft]
    elif draft.kind in LISTED:
        return _item(draft, width, words)
    else:
        pieces = _paragraphs(draft, lines, width, words)
        if len(pieces) == 1:
            return pieces
    return [settled for piece in pieces for settled in _settle(piece, width, words)]


def _parted(draft: Draft, starts: Sequence[int]) -> list[Draft]:
    """Part a group where list items start."""
    pieces: list[Draft] = []
    marked = set(starts)
    for start, end in pairwise(sorted({0, *starts, len(draft.lines)})):
        kind: BlockKind = draft.kind
        if start in marked:
            kind = "row" if is_row(draft.lines[start].text) else "item"
        pieces.append(
            draft._replace(
                kind=kind,
                lines=draft.lines[start:end],
                tight=draft.tight if start == 0 else start in marked and pieces[-1].kind == kind,
                breaks=draft.breaks and start == 0,
            )
        )
    return pieces


def _item(draft: Draft, width: Width | None, words: Words) -> list[Draft]:
    """Give an item one line for its mark and text, with what wrapped joined; in a text that wraps, the rest is none."""
    lines = list(draft.lines)
    if " " not in lines[0].text and len(lines[0].text) < 6:  # noqa: PLR2004 - "(xvi)": the mark stands alone
        lines[:2] = [Line(f"{lines[0].text} {lines[1].text}", lines[0].number, lines[0].indent)]

    def goes_on(_: int, place: int) -> bool:
        last, line = lines[place - 1], lines[place]
        wraps = width is not None and width.wraps(last.text, line.text)
        hangs = line.indent > lines[0].indent and len(last.text) <= LONG and not (titled and place == 1)
        return wraps or hangs or words.goes_on(last.text, line.text)

    titled = len(lines) > 1 and _titled([line.text for line in lines], width, words)
    found = runs(len(lines), goes_on)
    if len(found) == 1 or (not titled and width is None and all(len(line.text) <= LONG for line in lines)):
        return [draft._replace(lines=tuple(_joined(lines, found, words)))]
    item = draft._replace(lines=tuple(_joined(lines, found[:1], words)))
    if titled:
        item = item._replace(kind="heading", tight=False)
    kind: BlockKind = "paragraph" if draft.quotation is None else "quotation"
    rest = draft._replace(kind=kind, lines=tuple(lines[found[1][0] :]), tight=False, breaks=False)
    return [item, *_settle(rest, width, words)]


def _titled(lines: Sequence[str], width: Width | None, words: Words) -> bool:
    """Say whether an item's first line is a title over its text: far from full, no sentence, and the next begins anew.

    `1. Our aims` over an indented `We ask the board …`.
    """
    first, second = lines[:2]
    full = width.width if width else max(map(columns, lines))
    word, _, _ = second.partition(" ")
    short = full >= NARROW and columns(first) + 1 + columns(word) < LOOSE * full and columns(second) * 2 > full
    return short and second[0].isupper() and not words.stopped(first) and not words.goes_on(first, second)


def _joined(lines: Sequence[Line], found: Iterable[Sequence[int]], words: Words) -> list[Line]:
    """Return a line for each run of lines."""
    return [lines[run[0]]._replace(text=join([lines[place].text for place in run], words)) for run in found]


def _paragraphs(draft: Draft, lines: list[str], width: Width | None, words: Words) -> list[Draft]:
    longest = max(map(len, lines))
    if longest > LONG:
        return _ragged(draft, words)
    rests = runs(len(lines), lambda _, place: _rest(draft.lines[place - 1], draft.lines[place], words))
    whole = _joined(draft.lines, rests, words)
    labels = _labels(lines, words)
    if labels == len(lines) or _meant_to_end([line.text for line in whole[labels:]], words):
        return _parts(draft, [whole])
    if width is None or (max(map(columns, lines)) < width.width * 3 // 4 and len(lines) > ENOUGH):
        width = find_width(list(pairwise(lines)), words) or (width and width._replace(exact=True))
    if width is None:
        return _ragged(draft, words)
    if labels:
        return _parts(draft, [draft.lines[:labels], draft.lines[labels:]])
    return _wrapped(draft, lines, width, words)


def _ragged(draft: Draft, words: Words) -> list[Draft]:
    """Without a width, a line that cannot end goes on in the next; verse and addresses stay."""
    texts = [line.text for line in draft.lines]
    filled = _filled(texts)

    def goes_on(first: int, place: int) -> bool:
        last, line = texts[place - 1], texts[place]
        # Two lines are no verse, but for one that ends in a comma: `Dear all,` greets.
        enough = first < place - 1 or len(last) >= RAGGED or (len(texts) == 2 and last[-1] != ",")  # noqa: PLR2004
        return (
            _hyphenated(last, line)
            or line[0] in NEVER_FIRST
            or amounts(last, line)
            or (enough and words.goes_on(last, line))
            or (len(last) >= RAGGED and last[-1] in COMMAS)
            or (filled and _uncased(last, line, words))
        )

    lines = _joined(draft.lines, runs(len(texts), goes_on), words)
    if any(len(line.text) > LONG for line in lines):
        return _parts(draft, _stanzas(lines, words))
    return _parts(draft, [[line] for line in lines] if _headed(lines, words) else [lines])


def _headed(lines: Sequence[Line], words: Words) -> bool:
    """Say whether two lines are a title and the paragraph below it: a short one, and a whole sentence or more."""
    if len(lines) != 2:  # noqa: PLR2004 - a title of one line, and what was joined below it
        return False
    title, text = lines[0].text, lines[1].text
    whole = len(text) >= RAGGED and len(text) > 2 * len(title) and words.stopped(text)
    return whole and len(title) < RAGGED and not words.stopped(title) and title[-1] not in COMMAS


def _stanzas(lines: Sequence[Line], words: Words) -> list[list[Line]]:
    """Part lines of which some are paragraphs: short ones that are not finished stand together, as an address does."""
    runs = [[lines[0]]]
    for first, second in pairwise(lines):
        apart = words.stopped(first.text) or bracketed(first.text) or bracketed(second.text)
        if len(first.text) < RAGGED and len(second.text) < RAGGED and not apart:
            runs[-1].append(second)
        else:
            runs.append([second])
    last = runs.pop()
    return [*(part for run in runs for part in ([[line] for line in run] if len(run) < TITLES else [run])), last]


def _filled(texts: Sequence[str]) -> bool:
    """Say whether every line but the last is full: a script without small letters shows its wraps by that alone."""
    lengths = [columns(text) for text in texts]
    full = LOOSE * max(lengths)
    return all(length >= full for length in lengths[:-1])


def _uncased(first: str, second: str, words: Words) -> bool:
    """Say whether a long line that is not finished may go on in one whose script has no small letters to say so."""
    wide = columns(first)
    long = wide >= (RAGGED if wide == len(first) else RAGGED_WIDE)
    goes_on = uncased(second) or (spaceless(first) and second[0].isalnum())
    return long and goes_on and not words.stopped(first) and not HAN_MARK.match(second)


def _wrapped(draft: Draft, lines: list[str], width: Width, words: Words) -> list[Draft]:
    """Part a group into paragraphs and runs of short lines."""
    margin = min(line.indent for line in draft.lines)
    parts: list[list[list[int]]] = [[[0]]]
    for place in range(1, len(lines)):
        first, second = lines[place - 1], lines[place]
        indented = draft.lines[place].indent > margin + 1 and draft.lines[place - 1].indent <= margin
        if _goes_on(first, second, width, words, indented=indented):
            parts[-1][-1].append(place)
        elif words.stopped(first) or len(parts[-1][-1]) > 1:
            parts.append([[place]])
        else:
            parts[-1].append([place])
    return _parts(draft, [part for run in parts for part in _shaped(draft, run, words)])


def _goes_on(first: str, second: str, width: Width, words: Words, *, indented: bool) -> bool:
    if indented and words.stopped(first):
        return False
    if second[0] in NEVER_FIRST:
        return True
    if width.wraps(first, second):
        return not width.ends(first, second, words)
    if _hyphenated(first, second):
        return True
    return words.goes_on(first, second) and (not second[0].isupper() or columns(first) * 2 > width.width)


def _shaped(draft: Draft, found: list[list[int]], words: Words) -> list[list[Line]]:
    """Return the blocks of a part: short lines before a paragraph are headings, short lines alone are verse."""
    joined = _joined(draft.lines, found, words)
    if len(found[-1]) == 1:
        return [joined]
    return [[line] for line in joined] if len(found) <= TITLES else [joined[:-1], joined[-1:]]


def _hyphenated(first: str, second: str) -> bool:
    """Say whether a word was parted at the line's end."""
    return first[-1] in HYPHENS and first[-2:-1].isalpha() and second[0].islower()


def _parts(draft: Draft, parts: Sequence[Sequence[Line]]) -> list[Draft]:
    return [
        draft._replace(
            kind=SHAPES.get((draft.kind, len(part) > 1), draft.kind),
            lines=tuple(part),
            tight=draft.tight and place == 0,
            breaks=draft.breaks and place == 0,
        )
        for place, part in enumerate(parts)
    ]
