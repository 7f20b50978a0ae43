"""How the text of a document is set: its type, the distance of its lines, where its columns begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from splitter.characters import spaceless
from splitter.reading.documents.columns import Line
from splitter.reading.documents.glyphs import apart, gap
from splitter.reading.words import HYPHENS

Key = tuple[int, int]
"""Which column a line stands in, and how many there are side by side."""
LARGER = 1.12
"""Type so many times as large as the text's is a heading's."""
DIFFERENT = 0.08
"""The share by which the sizes of two lines of a paragraph may differ."""
LEAD = 1.25
"""Ems between two baselines, where nothing says how many."""
WIDEST = 3.0
"""Ems between two baselines of one paragraph, at most."""
INDENT = 0.7
"""Ems that the first line of a paragraph is moved in by, at least."""
SHORT = 1.0
"""Ems by which the last line of a paragraph is shorter than the others, where all others are of one length."""
FLUSH = 0.15
"""Ems by which a line may miss the edge of its column and still reach it."""
MOSTLY = 0.6
"""The share of lines that reach the edge where text is justified ..."""
FEW = 3
"""... of more lines than this."""
STICKING = 0.03
"""The share of lines that may stick out of a column, more than ..."""
RAGGED = 1.5
"""... so many ems beyond the others."""
NEAR = 3.0
"""Ems by which a line may miss the edge that it was wrapped at."""
LINE_HYPHENS = "\u2010\u00ad"
LONG = 8
"""Letters of a word that could be parted ..."""
LOOSE = 3.0
"""... on a line that has so many ems to spare."""
ENOUGH = 2
"""So many lines show a habit."""
SPACE = 0.3
"""Ems of the usual space between words."""


class Typesetting(NamedTuple):
    """How the text of a document is set."""

    size: float
    """Points of the type that most of it is set in."""
    bold: bool
    """Whether most of it is bold."""
    backwards: bool
    """Whether it runs from right to left."""
    leads: dict[float, float]
    """For each size the usual distance between two baselines."""
    edges: dict[Key, tuple[float, float]]
    """Where columns begin and end."""
    justified: frozenset[Key]
    """Those whose lines end at one edge."""
    indent: float = 0
    """Points by which the first lines of paragraphs are moved in; 0 where they are not."""

    def lead(self, size: float) -> float:
        """Return the usual distance between two baselines of a size."""
        return self.leads.get(_half(size), LEAD * size)

    def margin(self, line: Line) -> float:
        """Return how far a line is moved in."""
        left, right = self.edges.get(key(line), (line.left, line.right))
        return right - line.right if self.backwards else line.left - left

    def room(self, line: Line) -> float:
        """Return how many points are left behind a line."""
        left, right = self.edges.get(key(line), (line.left, line.right))
        return max(0.0, line.left - left if self.backwards else right - line.right)


def key(line: Line) -> Key:
    """Return which column a line stands in: the columns of all pages are alike."""
    return line.column.place, line.column.of


def measure(lines: Sequence[Line], *, backwards: bool = False) -> Typesetting:
    """Find out how the text of a document is set."""
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for line in lines:
        length = sum(len(word.text) for word in line.words)
        sizes[_half(line.size)] += length
        weights[line.bold] += length
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    edges, justified = _columns([line for line in lines if _half(line.size) == size], size, backwards=backwards)
    setting = Typesetting(size, weights[True] > weights[False], backwards, _leads(lines), edges, frozenset(justified))
    return setting._replace(indent=_indent(lines, setting))


def alike(first: Line, second: Line) -> bool:
    """Say whether two lines are of one size."""
    return abs(first.size - second.size) <= DIFFERENT * max(first.size, second.size)


def insets(lines: Sequence[Line], setting: Typesetting) -> list[float]:
    """Return for each line how far the passage that it stands in is moved in on both sides, as quotations are."""
    found: list[float] = []
    for together in _same_left(lines):
        margin, size = setting.margin(together[0]), together[0].size
        both = key(together[0]) in setting.edges and all(setting.room(line) >= margin - size / 2 for line in together)
        # Lines of which none comes near such an edge were not wrapped at it: an address, verse.
        reaches = any(setting.room(line) < margin + NEAR * size for line in together)
        quoted = len(together) > 1 and margin > size and both and reaches
        found += [margin if quoted else 0.0] * len(together)
    return found


def _same_left(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that follow one another and begin at the same place of a column."""
    run: list[Line] = []
    for line in lines:
        if run and (run[-1].column != line.column or abs(run[-1].left - line.left) > FLUSH * line.size):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def deliberate(first: Line, second: Line, setting: Typesetting, inset: float = 0) -> bool:
    """Say whether a line ends although the first word of the next one would have fitted.

    Where all lines are of one length, one that is shorter is the last of its paragraph.
    """
    where = key(first)
    if where not in setting.edges:
        return True
    before, behind = max(0.0, setting.margin(first) - inset), setting.room(first) - inset
    centred = before > first.size and abs(before - behind) < first.size
    if where in setting.justified and not centred and abs(first.size - setting.size) <= DIFFERENT * setting.size:
        return behind > SHORT * first.size
    return (before + behind if centred else behind) > _first_word(second) + first.size / 2


def hyphenates(lines: Sequence[Line], setting: Typesetting) -> str:
    """Return the hyphens that part words at the ends of lines: few, where whoever set the text parted no words.

    Then lines are loose before long words, and the hyphen of `a back-/to-work campaign` is its own.  A character that
    is there for line ends alone (U+2010, a soft hyphen) says the same of the hyphens of every day.
    """
    loose = parted = 0
    for first, second in pairwise(lines):
        if first.column != second.column or key(first) not in setting.edges:
            continue
        if first.words[-1].text[-1] in LINE_HYPHENS:
            return LINE_HYPHENS
        word = second.words[0].text
        parted += first.words[-1].text[-1] in HYPHENS and word[0].islower()
        if word.isalpha() and len(word) >= LONG and not deliberate(first, second, setting):
            loose += _slack(first, setting) > LOOSE * first.size
    return LINE_HYPHENS if loose >= ENOUGH * max(1, parted) else HYPHENS


def _slack(line: Line, setting: Typesetting) -> float:
    """Return how many points of a line are white beyond the usual: at its end, and between its words."""
    gaps = (gap(first, second) - SPACE * line.size for first, second in pairwise(line.words))
    return setting.room(line) + sum(white for white in gaps if white > 0)


def _first_word(line: Line) -> float:
    """Return how wide the first word of a line is, in points."""
    if spaceless(line.words[0].text[0]):
        return line.size
    left, right = line.words[0].box.left, line.words[0].box.right
    for first, second in pairwise(line.words):
        if apart(first, second):
            break
        left, right = min(left, second.box.left), max(right, second.box.right)
    return right - left


def _leads(lines: Sequence[Line]) -> dict[float, float]:
    """Return for each size the distance between two baselines that is met most often."""
    gaps: dict[float, Counter[float]] = {}
    for first, second in pairwise(lines):
        drop, size = first.baseline - second.baseline, _half(first.size)
        if first.column == second.column and size == _half(second.size) and 0 < drop < WIDEST * size:
            gaps.setdefault(size, Counter())[_half(drop)] += 1
    common = {size: found.most_common(1)[0] for size, found in gaps.items()}
    return {size: gap for size, (gap, times) in common.items() if times > 1}


def _columns(lines: Iterable[Line], size: float, *, backwards: bool) -> tuple[dict[Key, tuple[float, float]], set[Key]]:
    """Return where columns begin and end, and those whose lines end at one edge."""
    found: dict[Key, list[Line]] = {}
    for line in lines:
        found.setdefault(key(line), []).append(line)
    edges: dict[Key, tuple[float, float]] = {}
    justified: set[Key] = set()
    for where, some in found.items():
        left, right = edges[where] = (
            _edge([line.left for line in some], size, 1),
            _edge([line.right for line in some], size, -1),
        )
        reaching = sum((line.left - left if backwards else right - line.right) <= FLUSH * size for line in some)
        if len(some) > FEW and reaching >= MOSTLY * len(some):
            justified.add(where)
    return edges, justified


def _edge(ends: Sequence[float], size: float, side: int) -> float:
    """Return where a column ends on a side (1: left, -1: right); a line or two may stick out, as long addresses do."""
    ordered = sorted(ends, key=lambda end: side * end)
    enough = round(STICKING * len(ordered))  # of few lines none
    for place, end in enumerate(ordered):
        near = sum(side * (other - end) <= RAGGED * size for other in ordered[place : place + enough + 1])
        if near > enough:
            return end
    return ordered[0]


def _indent(lines: Sequence[Line], setting: Typesetting) -> float:
    """Return how far the first lines of paragraphs are moved in, 0 where they are not."""
    moved: Counter[int] = Counter()
    for first, second in pairwise(lines):
        least = INDENT * first.size
        if first.column == second.column and setting.margin(first) > least > setting.margin(second):
            moved[round(setting.margin(first))] += 1
    indent, times = moved.most_common(1)[0] if moved else (0, 0)
    return indent if times >= ENOUGH else 0


def _half(points: float) -> float:
    return round(points * 2) / 2
