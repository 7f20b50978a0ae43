"""A process that splits for ever keeps nothing of what it was given: neither texts nor words, languages or options."""

import gc
import random
import string
import sys

import pytest

import splitter
from splitter.output import as_json, page

TEXT = (
    "The ferry {0} runs again, said Dr. {0}. “We {0} go. We {0} stay,” she said on Monday; nobody of {0} knew. "
    "See https://example.org/{0} or ask @{0}.\n\n"
)
FIRST, MORE = 70, 40
KEPT = 200
"""Blocks of memory that may come and go: three times what is seen; the threads of forty texts would be 800."""


def word(number):
    chance = random.Random(number)  # noqa: S311 - any word
    return "".join(chance.choice(string.ascii_lowercase) for _ in range(8))


def text(number):
    return TEXT.format(word(number)) * 2


WAYS = {
    "statements": lambda n: splitter.split(text(n)),
    "Markdown": lambda n: splitter.split(splitter.read(text(n).encode(), format="markdown")),
    "pages": lambda n: splitter.split(splitter.read(f"<p>{text(n)}".encode(), format="html")),
    "abbreviations": lambda n: splitter.split(text(n), abbreviations=[word(n)]),
    "languages": lambda n: splitter.split(text(n), language=word(n)[:3]),
    "regions": lambda n: splitter.split(text(n), language=f"en-{word(n)}"),
    "templates": lambda n: splitter.split(
        text(n), number=f"{word(n)} {{i}}/{{n}}", post=f"{{text}} {{label}} #{word(n)}"
    ),
    "limits": lambda n: splitter.split(text(n), limit=100 + n),
    "counts": lambda n: [splitter.count(text(n), platform) for platform in ("x", "bluesky", "mastodon")],
    "what is given out": lambda n: (as_json([splitter.split(text(n))]), page([splitter.split(text(n))])),
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_grows_with_what_is_given(way):
    before = kept(way, range(FIRST))
    assert kept(way, range(FIRST, FIRST + MORE)) - before < KEPT


def kept(way, numbers):
    """Return how many blocks of memory are held after these texts."""
    for number in numbers:
        WAYS[way](number)
    gc.collect()
    return sys.getallocatedblocks()
