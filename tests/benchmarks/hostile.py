"""Whether any text of twice the size takes more than about twice the time, in each format and at each stage.

Run from the root: `python -m tests.benchmarks.hostile [--stage WORD] [--shape WORD] [--from KB] [--to KB]`.

Each shape of tests/trust/shapes.py is doubled from 32 kB to 128 kB; a stage's time is the processor's, the median of
three runs, or that of the only one where it is long.  The ratio printed is how much longer a doubling takes, the
geometric mean over the doublings: 2 is linear, 4 is quadratic.  What takes more than twenty seconds is not doubled any
further, and marked with a star; nor is what takes no time worth the name, which is left out.  `split` gets the shape as
it stands, uncleaned, so that the reader hides nothing from the later stages.  The worst come last once more.
"""

import argparse
import contextlib
import gc
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import NamedTuple

from splitter import SplitterError, split
from splitter.platforms import count
from splitter.reading import Statement, parse, read
from splitter.segmenter import attributions, outermost, quotations, sentences
from tests.reading.word import document, written
from tests.trust import shapes

KB = 1000
RUNS = 3
PATIENCE = 20.0
"""Seconds after which a text is not doubled any more."""
LONG = 1.0
"""Seconds that need no second run."""
NOTHING = 0.01
"""Seconds that are not worth a doubling: were they quadratic, four times the size would take a sixth of a second."""
LIMITS = (280, 3_000, 25_000, 40_000)
WORST = 3


class Stage(NamedTuple):
    """Something that is done with a shape."""

    prepare: Callable[[str], object]
    """What makes of a shape what the stage is given: it takes no part of the time."""
    run: Callable[[object], object]
    room: int = 0
    """Characters that one post takes: a text that fits it is not split, so that growth begins behind it."""


def quoted(text: str) -> None:
    attributions(text, outermost(quotations(text, "en")), sentences(text, "en"), "en")


def as_it_is(text: str) -> str:
    return text


STAGES: dict[str, Stage] = {
    "read text": Stage(as_it_is, parse),
    "read Markdown": Stage(as_it_is, lambda text: parse(text, format="markdown")),
    "read HTML": Stage(as_it_is, lambda text: parse(text, format="html")),
    "read Word": Stage(written, lambda data: read(data, format="docx")),
    "sentences": Stage(as_it_is, lambda text: sentences(text, "en")),
    "quotations": Stage(as_it_is, quoted),
    "count on x": Stage(as_it_is, lambda text: count(text, "x")),
    **{
        f"split at {limit}": Stage(Statement, lambda statement, limit=limit: split(statement, limit=limit), limit)
        for limit in LIMITS
    },
    "split on reddit": Stage(Statement, lambda statement: split(statement, "reddit"), 40_000),
}
WORD = "read Word's XML"


class Row(NamedTuple):
    """What was measured of a shape at a stage."""

    ratio: float
    shown: str


def seconds(run: Callable[[object], object], given: object) -> float:
    def once() -> float:
        start = process_time()
        with contextlib.suppress(SplitterError):
            run(given)
        return process_time() - start

    gc.collect()
    first = once()
    return median([first, *(once() for _ in range(RUNS - 1))]) if NOTHING < first < LONG else first


def measure(stage: Stage, make: Callable[[int], str], sizes: list[int]) -> list[float]:
    times: list[float] = []
    for size in sizes:
        times.append(seconds(stage.run, stage.prepare(make(size * KB))))
        if not NOTHING < times[-1] < PATIENCE:
            break
    return times


def row(what: str, times: list[float], sizes: list[int]) -> Row:
    doublings = len(times) - 1
    ratio = (times[-1] / times[0]) ** (1 / doublings) if doublings else float("nan")
    star = "*" if len(times) < len(sizes) else " "
    shown = "  ".join(f"{time:8.3f}" for time in times)
    return Row(ratio, f"{ratio:5.2f}{star}  {shown}  {what}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", default="")
    parser.add_argument("--shape", default="")
    parser.add_argument("--from", dest="first", type=int, default=32)
    parser.add_argument("--to", dest="last", type=int, default=128)
    given = parser.parse_args()
    sizes = [given.first]
    while sizes[-1] * 2 <= given.last:
        sizes.append(sizes[-1] * 2)
    print("ratio   " + "  ".join(f"{size:>5} kB" for size in sizes))
    asked = [(stage, name, run, shapes.make) for stage, run in STAGES.items() for name in shapes.NAMES]
    asked += [(WORD, name, Stage(document, STAGES["read Word"].run), shapes.body) for name in shapes.WORD_NAMES]
    rows = []
    for stage, name, run, make in asked:
        if given.stage in stage and given.shape in name:
            split_at = [size for size in sizes if size * KB > run.room]
            times = measure(run, lambda size, name=name, make=make: make(name, size), split_at)
            if times[-1] > NOTHING:
                rows.append(row(f"{stage}: {name}", times, split_at))
                print(rows[-1].shown, flush=True)
    print("the worst:", *(one.shown for one in sorted(rows, key=lambda one: -one.ratio)[:WORST]), sep="\n")


if __name__ == "__main__":
    main()
