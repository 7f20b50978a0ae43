"""A word that fits no post falls into the largest pieces that fit, at grapheme boundaries.

In scripts without spaces a piece ends after punctuation where it can, and never against the kinsoku rules (JIS X 4051):
no piece begins with a closing mark or a small kana, none ends with an opening mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import regex

from splitter.platforms import links
from splitter.spans import Span
from splitter.thread.breaks import Break
from splitter.thread.marks import CUT
from splitter.thread.measure import Measure

NOT_FIRST = regex.compile(
    r"[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Mc}・ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゠–〜‐]"
)
NOT_LAST = regex.compile(r"[\p{Ps}\p{Pi}¿¡#@]")
AFTER_MARK = regex.compile(r"[、。，．；：！？…—]")
GRAPHEME = regex.compile(r"\p{Regional_Indicator}{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X")
"""Flags are paired here: `regex` looks back over the whole run of them at each, which is quadratic."""
LOOK_AHEAD = 4096
"""How many graphemes more than the last piece a piece may take."""
BACK = 12
"""How many graphemes a piece gives up at most for a better end."""


@dataclass(frozen=True, slots=True)
class Piecer:
    """Cuts words of one statement for one platform."""

    text: str
    measure: Measure
    cut: Callable[[int], Break]
    """Gives the break inside a word at an offset, with what a cut there adds."""

    def breaks(self, left: Break, right: Break) -> Iterator[Break]:
        """Yield the breaks between the largest pieces that fit, from left to right, as far as a grapheme fits.

        Where nothing fits beside `…`, it is left out: `字字` in a post of 4.
        """
        ends = self._ends(left, right)
        done, count = 0, 1
        while True:
            near = ends[done : done + count + LOOK_AHEAD]
            count = self._longest(left, right, near, count) or self._longest(left, right, near, 1, bare=True)
            if not count or done + count == len(ends):
                return
            done = _better(self.text, ends, done, done + count) + 1
            left = self.cut(ends[done - 1])
            yield left

    def _ends(self, left: Break, right: Break) -> list[int]:
        """Return the ends of the graphemes, those inside a link that fits a post left out."""
        start = left.start
        ends = [match.end() for match in GRAPHEME.finditer(self.text, start, right.end)]
        whole = [Span(start + a, start + b) for a, b in links(self.text[start : right.end], self.measure.platform)]
        whole = [link for link in whole if self.measure.fits(*link)]
        if not whole:
            return ends
        inside = set(chain.from_iterable(range(link.start + 1, link.end) for link in whole))
        return [at for at in ends if at not in inside]

    def _longest(self, left: Break, right: Break, ends: list[int], guess: int, *, bare: bool = False) -> int:
        """Return how many graphemes the largest piece takes; pieces are much alike: it looks around the last count."""

        def too_wide(count: int) -> bool:
            at = ends[count - 1]
            before = right.before if at == right.end else self.cut(at).before
            added = left.after + before
            return not self.measure.fits(left.start, at, added.replace(CUT, "") if bare else added)

        low, high, step = 0, min(guess, len(ends)), 1
        while high < len(ends) and not too_wide(high):
            low, high, step = high, min(high + step, len(ends)), step * 2
        return low + bisect_left(range(low + 1, high + 1), True, key=too_wide)  # noqa: FBT003 - sought


def _better(text: str, ends: list[int], start: int, stop: int) -> int:
    """Return the index of the best of the last few ends: after punctuation, else the last one that kinsoku allows."""
    last = stop - 1
    if text[ends[last] - 1].isascii() and text[ends[last] : ends[last] + 1].isascii():
        return last
    near = [at for at in range(max(start, stop - BACK), stop) if _allowed(text, ends[at])]
    marked = [at for at in near if AFTER_MARK.match(text, ends[at] - 1)]
    return (marked or near or [last])[-1]


def _allowed(text: str, at: int) -> bool:
    return not NOT_FIRST.match(text, at) and not NOT_LAST.match(text, at - 1)
