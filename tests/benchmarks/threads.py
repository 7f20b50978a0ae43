"""How the making of a thread grows: `python -m tests.benchmarks.threads`.

Prints, for a book of our own sentences at 100 kB and 1 MB and for hostile statements at two lengths, the seconds of the
faster of two runs, how many posts there are, and how much the time grew beside the text (1.0 is linear); and the peak
memory of the whole run.
"""

from __future__ import annotations

import random
import resource
import time
import warnings

import splitter

WORDS = [
    *("the", "board", "has", "met", "again", "today", "and", "ferry", "crews", "will", "vote", "on", "every", "plan"),
    *("that", "keeps", "night", "boats", "running", "for", "all", "of", "our", "islands", "while", "prices", "rise"),
    *("because", "nobody", "asked", "them"),
]
LENGTHS = (4, 8, 12, 15, 20, 25, 35, 70)
HOSTILE = {
    "a sentence without punctuation": lambda size: "word " * (size // 5),
    "a word": lambda size: "x" * size,
    "Han without spaces": lambda size: "漢" * size,
    "one-word paragraphs": lambda size: "Word\n\n" * (size // 6),
    "a quotation without end": lambda size: "“" + "Word word word. " * (size // 16) + "”",
}


def book(size: int) -> str:
    """Return paragraphs of made-up sentences, some of them quoted, some longer than a post."""
    dice = random.Random(1)  # noqa: S311 - no secret
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = " ".join(_sentence(dice) for _ in range(dice.randint(1, 6)))
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def _sentence(dice: random.Random) -> str:
    words = [dice.choice(WORDS) for _ in range(dice.choice(LENGTHS))]
    for place in range(6, len(words), 9):
        words[place] += ","
    text = " ".join(words).capitalize() + "."
    return f"“{text}” said Ann Lee." if dice.random() < 0.1 else text


def seconds(text: str, platform: str) -> tuple[float, int]:
    """Return the seconds of the faster of two runs, and how many posts came out."""
    best, posts = float("inf"), 0
    for _ in range(2):
        start = time.perf_counter()
        posts = len(splitter.split(text, platform, language="en").posts)
        best = min(best, time.perf_counter() - start)
    return best, posts


def main() -> None:
    """Print the figures."""
    warnings.simplefilter("ignore")
    for platform in ("x", "bluesky", "mastodon", "linkedin"):
        report(f"a book on {platform}", book, 100_000, 1_000_000, platform)
    for name, shape in HOSTILE.items():
        report(name, shape, 25_000, 100_000, "x")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def report(name: str, shape, small: int, large: int, platform: str) -> None:
    """Print one row."""
    (short, _), (long, posts) = seconds(shape(small), platform), seconds(shape(large), platform)
    print(f"{name:32} {large:8}  {long:6.2f} s  {posts:5} posts  growth {long / short / (large / small):.2f}")


if __name__ == "__main__":
    main()
