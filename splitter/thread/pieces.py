"""A word that fits no post falls into the largest pieces that fit, at grapheme boundaries.

In scripts without spaces a piece ends after punctuation where it can, and never against the kinsoku rules (JIS X 4051):
no piece begins with a closing mark or a small kana, none ends with an opening mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from splitter.thread.breaks import Break
from splitter.thread.measure import Measure

NOT_FIRST = regex.compile(
    r"[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Mc}・ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゠–〜‐]"
)
NOT_LAST = regex.compile(r"[\p{Ps}\p{Pi}¿¡#@]")
AFTER_MARK = regex.compile(r"[、。，．；：！？…—]")
GRAPHEME = regex.compile(r"\X")
BACK = 12
"""How many graphemes a piece gives up at most for a better end."""
WINDOW = 4
"""Code points looked at for each unit of the room, at first; an emoji has up to a dozen, and the window grows."""


@dataclass(frozen=True, slots=True)
class Piecer:
    """Cuts words of one statement for one platform."""

    text: str
    measure: Measure
    cut: Callable[[int], Break]
    """Gives the break inside a word at an offset, with what a cut there adds."""

    def breaks(self, left: Break, right: Break) -> Iterator[Break]:
        """Yield the breaks between the largest pieces that fit, from left to right; none where no grapheme fits."""
        while not self.measure.fits(left.start, right.end, left.after + right.before):
            place = self._longest(left, right.end)
            if place is None:
                return
            yield place
            left = place

    def _longest(self, left: Break, end: int) -> Break | None:
        """Return the break at the end of the largest piece that fits; None where not even one grapheme does."""
        reach = left.start + WINDOW * max(self.measure.room(left.start, end))
        ends = [match.end() for match in GRAPHEME.finditer(self.text, left.start, min(reach, end))]
        ends = [at for at in ends if at < end]
        count = bisect_left(ends, True, key=lambda at: not self._fits(left, at))  # noqa: FBT003 - the first that does not
        return self.cut(_better(self.text, ends[:count])) if count else None

    def _fits(self, left: Break, at: int) -> bool:
        return self.measure.fits(left.start, at, left.after + self.cut(at).before)


def _better(text: str, ends: list[int]) -> int:
    """Return the best end among the last few: after punctuation, else the last one that kinsoku allows."""
    last = ends[-1]
    if text[last - 1].isascii() and text[last : last + 1].isascii():
        return last
    near = [at for at in ends[-BACK:] if _allowed(text, at)]
    marked = [at for at in near if AFTER_MARK.match(text, at - 1)]
    return (marked or near or [last])[-1]


def _allowed(text: str, at: int) -> bool:
    return not NOT_FIRST.match(text, at) and not NOT_LAST.match(text, at - 1)
