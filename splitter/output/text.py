"""A thread as text: for a pipe the posts alone, for a terminal each under a rule with its number and length."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TextIO

from splitter.output.wrapping import width as all_columns
from splitter.thread import Post, Thread

BETWEEN = "\n\n---\n\n"
"""Stands between posts: a thematic break, so that the text of a thread is again a statement."""
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys: control characters, and those that turn the text after them around (Bidi_Control, UAX #9);
the marks that only say which way the letter beside them runs stay, for right-to-left text is typed with them."""
WIDTH = 60


def as_text(posts: Sequence[Post]) -> str:
    """Return the posts for a pipe or a file.

    >>> from splitter.thread import split
    >>> print(as_text(split("One is here. Two is here.", limit=20).posts), end="")
    One is here. (1/2)
    <BLANKLINE>
    ---
    <BLANKLINE>
    Two is here. (2/2)
    """
    return BETWEEN.join(post.text for post in posts) + "\n"


def for_terminal(thread: Thread, posts: Sequence[Post], dim: Callable[[str], str], width: int = WIDTH) -> str:
    """Return the posts for a terminal.

    Args:
        thread: the thread, for its limit and length.
        posts: those of its posts that are to be shown.
        dim: shows a text dimmed, or as it is where there are no colours.
        width: columns of the rule above each post.
    """
    return "".join(f"{dim(rule(thread, post, width))}\n{harmless(post.text)}\n\n" for post in posts)


def columns(screen: TextIO) -> int:
    """Return how many columns a rule has: fewer than usual on a screen as narrow as that.

    >>> from io import StringIO
    >>> columns(StringIO())
    60
    """
    return min(WIDTH, all_columns(screen) or WIDTH)


def rule(thread: Thread, post: Post, width: int = WIDTH) -> str:
    """Return the rule above a post: its number, and its length of the limit."""
    left = f"── {post.number}/{len(thread.posts)} "
    right = f" {post.length}/{thread.limit} ──"
    return left + "─" * max(0, width - len(left) - len(right)) + right


def harmless(text: str) -> str:
    r"""Return a text without what a terminal would obey instead of show.

    >>> harmless("red: \x1b[31m")
    'red: �[31m'
    """
    return UNSAFE.sub("�", text)
