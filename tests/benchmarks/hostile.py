"""Whether any text of twice the size takes more than about twice the time, at each stage.

Run from the root: `python -m tests.benchmarks.hostile [--stage WORD] [--shape WORD] [--from KB] [--to KB]`.

Each shape of tests/trust/shapes.py is doubled from 64 kB to 512 kB; a stage's time is the processor's, the median of
three runs, or that of the only one where it is long.  The ratio printed is how much longer a doubling takes, the
geometric mean over the doublings: 2 is linear, 4 is quadratic.  What takes more than twenty seconds is not doubled any
further, and marked with a star.  `split` gets the shape as it stands, uncleaned, so that the reader hides nothing from
the later stages.
"""

import argparse
import contextlib
import gc
from collections.abc import Callable
from statistics import median
from time import process_time

from splitter import SplitterError, split
from splitter.platforms import count
from splitter.reading import Statement, parse
from splitter.segmenter import attributions, outermost, quotations, sentences
from tests.trust import shapes

KB = 1000
RUNS = 3
PATIENCE = 20.0
"""Seconds after which a text is not doubled any more."""
LONG = 2.0
"""Seconds that need no second run."""


def quoted(text: str) -> None:
    attributions(text, outermost(quotations(text, "en")), "en")


STAGES: dict[str, Callable[[str], object]] = {
    "read text": parse,
    "read Markdown": lambda text: parse(text, format="markdown"),
    "read HTML": lambda text: parse(text, format="html"),
    "sentences": lambda text: sentences(text, "en"),
    "quotations": quoted,
    "count on x": lambda text: count(text, "x"),
    "split on x": lambda text: split(Statement(text), "x"),
    "split on bluesky": lambda text: split(Statement(text), "bluesky"),
}


def seconds(stage: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = process_time()
        with contextlib.suppress(SplitterError):
            stage(text)
        return process_time() - start

    gc.collect()
    first = once()
    return median([first, *(once() for _ in range(RUNS - 1))]) if first < LONG else first


def measure(stage: Callable[[str], object], name: str, sizes: list[int]) -> list[float]:
    times: list[float] = []
    for size in sizes:
        times.append(seconds(stage, shapes.make(name, size * KB)))
        if times[-1] > PATIENCE:
            break
    return times


def row(stage: str, name: str, times: list[float], sizes: list[int]) -> str:
    doublings = len(times) - 1
    ratio = (times[-1] / max(times[0], 1e-9)) ** (1 / doublings) if doublings else float("nan")
    star = "*" if len(times) < len(sizes) else " "
    shown = "  ".join(f"{time:8.3f}" for time in times)
    return f"{ratio:5.2f}{star}  {shown}  {stage}: {name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", default="")
    parser.add_argument("--shape", default="")
    parser.add_argument("--from", dest="first", type=int, default=64)
    parser.add_argument("--to", dest="last", type=int, default=512)
    given = parser.parse_args()
    sizes = [given.first]
    while sizes[-1] * 2 <= given.last:
        sizes.append(sizes[-1] * 2)
    print("ratio   " + "  ".join(f"{size:>5} kB" for size in sizes))
    for stage, run in STAGES.items():
        if given.stage not in stage:
            continue
        for name in shapes.NAMES:
            if given.shape in name:
                print(row(stage, name, measure(run, name, sizes), sizes), flush=True)


if __name__ == "__main__":
    main()
