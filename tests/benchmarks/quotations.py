"""How fast quotations are found: against one bare search for their marks, and on texts that are nothing but marks.

Run from the root: python -m tests.benchmarks.quotations
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import regex

from splitter.segmenter import attributions, quotations

PROSE = """The river rose at noon. "Close the gate," the warden said. "Feed the hens. Come home." Nobody answered, for
the dogs' barking and the children's shouts filled the yard, and it wasn't until the evening that the water
fell.

“We met at the bridge,” she wrote in her diary. “It’s gone now. The miller says that it can’t be built again
before the autumn, and the ’90s bridge was ‘too low’ anyway.” She closed the book and listened to the rain
on the roof of the barn.

They slept there for three weeks, with their lamps and their tools and whatever had been carried up from the
village during the first night. When the roads were dry, a cart came for the old and the sick. Everyone else
walked.

"""
MARKS = regex.compile("[\"'“”„‟‘’‚‛«»‹›「」『』《》〈〉`]")
SIZE = 1 << 20
FLOOR = 0.08
"""The least ratio of a bare search's time to ours that is wanted on prose."""


def main() -> None:
    """Print the ratio on prose, and how the time grows when a text of marks doubles: 2 is linear."""
    prose = PROSE * (SIZE // len(PROSE))
    bare = _time(lambda: sum(1 for _ in MARKS.finditer(prose)))
    spans = quotations(prose, "en")
    ours = _time(lambda: quotations(prose, "en"))
    beside = _time(lambda: attributions(prose, spans, "en"))
    print(f"prose       bare search {bare:.3f} s, quotations {ours:.3f} s, ratio {bare / ours:.2f} (floor {FLOOR})")
    print(f"            attributions {beside:.3f} s")
    for unit in ('"', "“", "'", "”", "“a ", '"a" ', "'a ", "“\n\n", '"a\n"', "«a «b» ", "\"'", "“a” he said, "):
        half, whole = unit * (SIZE // len(unit) // 8), unit * (SIZE // len(unit) // 4)
        growth = _time(lambda text=whole: _all(text), 1) / _time(lambda text=half: _all(text), 1)
        print(f"{unit!r:12} a text twice as long takes {growth:.1f} times as long")


def _all(text: str) -> None:
    attributions(text, quotations(text, "en"), "en")


def _time(run: Callable[[], object], rounds: int = 5) -> float:
    times = []
    for _ in range(rounds):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
