"""How the making of a thread grows: `python -m tests.benchmarks.threads`.

Prints, for a book of our own sentences at 100 kB and 1 MB and for hostile statements at two lengths, the seconds of the
faster of two runs, how many posts there are, and how much the time grew beside the text (1.0 is linear); and the peak
memory of the whole run.  Before that, for the book, how long others take that cut by size alone, and what they cut
through: textwrap, and semantic-text-splitter and langchain-text-splitters where they are installed.
"""

from __future__ import annotations

import random
import resource
import textwrap
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import accumulate

import splitter
from splitter.spans import Span

WORDS = [
    *("the", "board", "has", "met", "again", "today", "and", "ferry", "crews", "will", "vote", "on", "every", "plan"),
    *("that", "keeps", "night", "boats", "running", "for", "all", "of", "our", "islands", "while", "prices", "rise"),
    *("because", "nobody", "asked", "them", "Dr. Lee", "at 5 p.m. on Monday"),
]
LENGTHS = (4, 8, 12, 15, 20, 25, 35, 70)
HOSTILE = {
    "a sentence without punctuation": lambda size: "word " * (size // 5),
    "a word": lambda size: "x" * size,
    "Han without spaces": lambda size: "漢" * size,
    "one-word paragraphs": lambda size: "Word\n\n" * (size // 6),
    "a quotation without end": lambda size: "“" + "Word word word. " * (size // 16) + "”",
}


LIMIT = 280
FITS = 260
"""What is no longer than this fits a post beside its label."""
Cut = Callable[[str], list[int]]
"""Gives the offsets at which a text is cut."""


def book(size: int) -> str:
    """Return paragraphs of made-up sentences, some of them quoted, some longer than a post."""
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs(size))


def paragraphs(size: int) -> list[list[str]]:
    """Return the sentences of each paragraph of the book."""
    dice = random.Random(1)  # noqa: S311 - no secret
    found: list[list[str]] = []
    length = 0
    while length < size:
        found.append([_sentence(dice) for _ in range(dice.randint(1, 6))])
        length += sum(map(len, found[-1])) + len(found[-1]) + 1
    return found


def _sentence(dice: random.Random) -> str:
    words = [dice.choice(WORDS) for _ in range(dice.choice(LENGTHS))]
    for place in range(6, len(words) - 1, 9):
        words[place] += ","
    text = " ".join(words) + "."
    text = text[0].upper() + text[1:]
    if dice.random() >= 0.1:
        return text
    more = " ".join(f"We {dice.choice(WORDS)} and {dice.choice(WORDS)}." for _ in range(dice.randint(0, 3)))
    return f"“{f'{text} {more}'.strip()}” said Ann Lee."


def seconds(text: str, platform: str) -> tuple[float, int]:
    """Return the seconds of the faster of two runs, and how many posts came out."""
    best, posts = float("inf"), 0
    for _ in range(2):
        start = time.perf_counter()
        posts = len(splitter.split(text, platform, language="en").posts)
        best = min(best, time.perf_counter() - start)
    return best, posts


def by_splitter(text: str) -> list[int]:
    """Cut a text into posts without labels, counted in code points."""
    thread = splitter.split(text, "discord", limit=LIMIT, language="en", number=None)
    return [post.span.end for post in thread.posts]


def by_textwrap(text: str) -> list[int]:
    """Cut a text into lines, paragraph by paragraph."""
    cuts, start = [], 0
    for paragraph in text.split("\n\n"):
        lines = textwrap.wrap(paragraph, LIMIT)
        cuts += accumulate((len(line) + 1 for line in lines), initial=start - 1)
        start += len(paragraph) + 2
    return cuts


def by_semantic_text_splitter(text: str) -> list[int]:
    """Cut a text with semantic-text-splitter, which is written in Rust."""
    from semantic_text_splitter import TextSplitter  # noqa: PLC0415 - may not be installed

    return [start + len(chunk) for start, chunk in TextSplitter(LIMIT).chunk_indices(text)]


def by_langchain(text: str) -> list[int]:
    """Cut a text with the splitter that langchain recommends for text."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415 - the same

    made = RecursiveCharacterTextSplitter(chunk_size=LIMIT, chunk_overlap=0, add_start_index=True)
    return [one.metadata["start_index"] + len(one.page_content) for one in made.create_documents([text])]


CUTS: dict[str, Cut] = {
    "textwrap": by_textwrap,
    "splitter": by_splitter,
    "semantic_text_splitter": by_semantic_text_splitter,
    "langchain_text_splitters": by_langchain,
}


def beside(size: int) -> None:
    """Print what each takes as a multiple of textwrap's time, and what it cuts through of 100 that would fit a post."""
    sentences = list(spans(size))
    text = book(size)
    quotations = [
        Span(text.index("“", start), text.index("”", start) + 1) for start, end in sentences if text[start] == "“"
    ]
    print(f"{'':28}times textwrap   of 100 sentences   of 100 quotations cut")
    unit = 0.0
    for name, cut in CUTS.items():
        if name != "splitter" and not find_spec(name):
            continue
        took, cuts = min((timed(cut, text) for _ in range(3)), key=lambda one: one[0])
        unit = unit or took
        print(f"{name:28}{took / unit:14.2f}   {parted(sentences, cuts):16.1f}   {parted(quotations, cuts):17.1f}")


def timed(cut: Cut, text: str) -> tuple[float, list[int]]:
    """Return the seconds of the processor that a cut takes, and the cuts."""
    start = time.process_time()
    cuts = cut(text)
    return time.process_time() - start, cuts


def spans(size: int) -> Iterator[Span]:
    """Yield the sentences of the book as they were made."""
    start = 0
    for sentences in paragraphs(size):
        for sentence in sentences:
            yield Span(start, start + len(sentence))
            start += len(sentence) + 1
        start += 1


def parted(passages: list[Span], cuts: list[int]) -> float:
    """Return how many of 100 passages that would fit a post are cut."""
    fitting = [passage for passage in passages if passage.end - passage.start <= FITS]
    inside = set(cuts)
    return 100 * sum(not inside.isdisjoint(range(start + 1, end)) for start, end in fitting) / len(fitting)


def main() -> None:
    """Print the figures."""
    warnings.simplefilter("ignore")
    beside(1_000_000)
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
