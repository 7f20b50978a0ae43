"""How fast sentences are found, and whether odd texts take longer: `python -m tests.benchmarks.sentences`.

Each line gives MB/s for 100 kB and for 1 MB of a text, and the first over the second: about 1 where time grows in line
with the text.  `bare` is one pass of `[.!?…]` over the same text, and `of bare` our share of that speed.
"""

import re
import time

from splitter.segmenter import sentences

SMALL, LARGE = 100_000, 1_000_000
PROSE = (
    "The mill on the river was sold to Tern Corp. in March. Its owner, Dr. A. L. Hale, had asked for $4.5 million, "
    "and got less. “We had no choice,” she said. Who will run it now? Nobody at the firm's office in Oldford, Conn., "
    "would say! The deal closes at 5 p.m. EST on Friday; the workers (all 40 of them) were not asked. They wrote to "
    "the U.S. Department of Labor, which has not answered.\n\n"
)
TEXTS = {
    "prose": PROSE,
    "stops": ".",
    "straight quotation marks": '"',
    "opening marks": "“",
    "initials": "a.",
    "spaced initials": "A. ",
    "numbers": "1.",
    "markers": "1) ",
    "opening parentheses": "(",
    "closing parentheses": ")",
    "one word": "a",
    "spaces": " ",
    "new lines": "\n",
    "spaced new lines": "a \n",
    "spaced stops": ". ",
    "stops in blank lines": ".\n\n",
    "dashes": ". - ",
    "citations": ".[1] ",
    "note numbers": ".1 1 ",
    "emoji": "😀",
    "combining marks": "\u0301",
    "wide stops": "。",
    "wide brackets": "（。",
    "brands": "Yahoo! ",
    "abbreviations": "U.S. ",
}


def seconds(work, rounds):
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def rate(work, text, rounds):
    return len(text.encode()) / 1e6 / seconds(work, rounds)


def main():
    bare = re.compile("[.!?…]")
    print(f"{'text':26}{'100 kB':>9}{'1 MB':>9}{'growth':>8}{'of bare':>9}")
    for name, unit in TEXTS.items():
        small, large = ((unit * (size // len(unit) + 1))[:size] for size in (SMALL, LARGE))
        rounds = 5 if name == "prose" else 2
        once = rate(lambda: sentences(small, "en"), small, rounds)  # noqa: B023 - called at once
        ten = rate(lambda: sentences(large, "en"), large, rounds)  # noqa: B023
        limit = rate(lambda: sum(1 for _ in bare.finditer(large)), large, rounds)  # noqa: B023
        print(f"{name:26}{once:9.2f}{ten:9.2f}{once / ten:8.2f}{ten / limit:9.2f}")


if __name__ == "__main__":
    main()
