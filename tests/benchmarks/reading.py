"""How long reading takes beside markdown-it-py's own parse of the same book, and that hostile nesting costs no more.

Run from the root: python tests/benchmarks/reading.py
"""

import textwrap
import time

from markdown_it import MarkdownIt

from splitter.reading import parse

SENTENCE = "The council of the town has not yet mended the roof of house number {}, and its tenants are cold again. "
PARAGRAPHS = 3000
HOSTILE = {
    "block quotations": "> ",
    "lists": "- ",
    "brackets": "[",
    "emphasis": "*a **b ",
}


def book():
    paragraphs = ("".join(SENTENCE.format(number + place) for place in range(4)) for number in range(PARAGRAPHS))
    return "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs)


def seconds(run, tries=3):
    best = float("inf")
    for _ in range(tries):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def main():
    text = book()
    parse("The first run loads the facts of the language.")
    alone = seconds(lambda: MarkdownIt("commonmark").parse(text))
    print(f"{len(text) / 1e6:.2f} MB; markdown-it-py alone {alone:.3f} s")
    for form in ("text", "markdown"):
        print(f"{form:9} {seconds(lambda form=form: parse(text, format=form)) / alone:.2f} times that")
    for name, mark in HOSTILE.items():
        small, large = (mark * size + "rent" for size in (2000, 8000))
        for form in ("text", "markdown"):
            first, second = (seconds(lambda text=text, form=form: parse(text, format=form)) for text in (small, large))
            print(f"{form:9} {name}: four times the nesting takes {second / first:.1f} times as long ({second:.2f} s)")


if __name__ == "__main__":
    main()
