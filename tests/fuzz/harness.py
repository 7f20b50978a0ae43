"""Bytes → read → split: whatever comes in, a thread that keeps its promises comes out, or one of our errors.

`run.py` feeds it with bytes that atheris makes up; the tests feed it with what was found in that way, and with what
hypothesis makes up.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from itertools import pairwise

import splitter
from splitter.platforms import PLATFORMS
from splitter.reading import Statement
from splitter.thread.promises import check
from tests.fuzz.run import HEAD
from tests.reading.word import written

FORMATS = ("text", "markdown", "html", "docx", None)
PREFER = ("fewest", "paragraphs", "sentences")
LONG = ("close", "continue", "verbatim")
LIMITS = (None, 25, 60, 140, 300, 3000, 40_000)
NUMBERS = ("({i}/{n})", None, "{i}.", "🧵 {i}/{n}")
POSTS = ("{text} {label}", "{label}\n{text}", "{text}{label}", "{label} {text} #ferry")
UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]|\n\n\n| \n|\n |  ")


def one(data: bytes) -> None:
    """Read and split the bytes, the first four of which choose how; raise whatever is not as it must be.

    >>> one(bytes(4) + b"The first is here.")
    """
    choice = int.from_bytes(data[:HEAD], "big")

    def pick(choices):
        nonlocal choice
        choice, index = divmod(choice, len(choices))
        return choices[index]

    form, platform, limit = pick(FORMATS), pick(tuple(PLATFORMS)), pick(LIMITS)
    prefer, long, number, post = pick(PREFER), pick(LONG), pick(NUMBERS), pick(POSTS)
    source = data[HEAD:]
    if form == "docx":
        source = written(source.decode("utf-8", "replace"))
    with contextlib.suppress(splitter.StatementError, splitter.UsageError):
        statement = splitter.read(source, format=form, links=pick(("text", "inline")), heal=pick((True, False)))
        clean(statement)
        thread = splitter.split(
            statement, platform, limit=limit, prefer=prefer, long_quotations=long, number=number, post=post
        )
        check(thread)
        kept(thread)


def clean(statement: Statement) -> None:
    """Raise unless the statement is as every later stage takes it for granted."""
    text = statement.text
    assert text == text.strip() == unicodedata.normalize("NFC", text), "the text is not clean"
    assert not UNCLEAN.search(text), f"the text holds {UNCLEAN.search(text)}"
    place = 0
    for block in statement.blocks:
        assert text[place : block.span.start] in {"", "\n", "\n\n"}, "something stands between the blocks"
        assert block.span.start < block.span.end, "a block is empty"
        place = block.span.end
    assert place == len(text), "something stands behind the blocks"
    assert set(statement.breaks) <= {block.span.start for block in statement.blocks}, "a break stands inside a block"


def kept(thread: splitter.Thread) -> None:
    """Raise unless the thread is as JSON and the page take it for granted."""
    numbers = [post.number for post in thread.posts]
    assert numbers == list(range(1, len(numbers) + 1)), "the posts are not numbered one by one"
    starts = {post.span.start for post in thread.posts}
    assert set(thread.breaks) <= starts, "a post does not begin where the author broke"
    for post in thread.posts:
        assert post.length == thread.platform.count(post.text) <= thread.limit, "a post's length is wrong"
        assert all(a.span.end <= b.span.start for a, b in pairwise(post.inserted)), "insertions overlap"
    for warning in thread.warnings:
        assert warning.post is None or 1 <= warning.post <= len(numbers), "a warning names no post"
        assert warning.message.strip() == warning.message != "", "a warning says nothing"
        assert "\n" not in warning.message, "a warning has several lines"
