"""Where a thread goes, and what is said beside it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from splitter.cli.terminal import dim, is_terminal, show, tell
from splitter.output import (
    Terminal,
    as_json,
    as_text,
    columns,
    explained,
    for_terminal,
    harmless,
    open_page,
    page,
    warning_lines,
    write,
)
from splitter.output import copy as copy_posts
from splitter.platforms import table
from splitter.segmenter import explain
from splitter.thread import Options, Post, Structure, Thread
from splitter.thread import thread as make

CUTS = frozenset({"quotation", "sentence", "word"})
"""The kinds of warning that name a post which ends inside something."""


def say(message: str) -> None:
    """Write one line on standard error, with nothing in it that a terminal would obey."""
    tell(" ".join(harmless(f"splitter: {message}").splitlines()))


def on_screen(given: dict[str, Any]) -> bool:
    """Say whether the posts are shown on a terminal, one below the other."""
    elsewhere = given["open_page"] or given["copy_posts"] or given["output"] is not None
    return given["output_format"] == "text" and not elsewhere and is_terminal(sys.stdout)


def give_out(threads: Sequence[Thread], posts: Sequence[Post], given: dict[str, Any]) -> None:
    """Write the threads where they were asked for, in the format asked for."""
    if given["output_format"] == "html" or given["open_page"]:
        _give_page(threads, given)
    elif given["output_format"] == "json":
        write(as_json(threads, _numbers(posts, given)), given["output"])
    elif on_screen(given):
        show(for_terminal(threads[0], posts, dim, columns(sys.stdout)))
    else:
        write(as_text(posts), given["output"])


def _give_page(threads: Sequence[Thread], given: dict[str, Any]) -> None:
    """Write the page, or open it in the browser."""
    if not given["open_page"]:
        write(page(threads), given["output"])
        return
    path = open_page(page(threads), given["output"])
    if given["output"] is None and not given["quiet"]:
        say(f"opened {path}; --output FILE keeps it elsewhere.")


def copy(
    thread: Thread, posts: Sequence[Post], given: dict[str, Any], *, typed: Sequence[str], terminal: Terminal
) -> None:
    """Put the posts on the clipboard one after another; `typed` are the arguments, to say how to go on."""
    command, need = shlex.join(["splitter", *_other(typed)]), ""
    if given["paste"]:
        need = "The posts take the statement's place on the clipboard: to go on later, copy the statement again first."
    elif given["statement"] is None or str(given["statement"]) == "-":
        command, need = f"… | {command}", "The statement came through a pipe: to go on later, pipe it in again."
    copy_posts(thread, posts=posts, terminal=terminal, command=command, need=need)


def _other(typed: Sequence[str]) -> Iterator[str]:
    """Yield the arguments without --copy and --only.

    >>> list(_other(["a.md", "--copy", "--only", "3-5", "-l", "200", "--only=4"]))
    ['a.md', '-l', '200']
    """
    words = iter(typed)
    for word in words:
        if word == "--only":
            next(words, None)
        elif word != "--copy" and not word.startswith("--only="):
            yield word


def explanation(thread: Thread, given: dict[str, Any]) -> None:
    """Say why posts and sentences end where they do."""
    decisions = explain(thread.statement, language=given["language"], abbreviations=given["abbreviation"])
    write(harmless(explained(thread, decisions)), given["output"])


def list_platforms() -> None:
    """Write the table of platforms."""
    write(table())


def warn(threads: Sequence[Thread], posts: Sequence[Post], given: dict[str, Any]) -> None:
    """Say on standard error what the author should look at."""
    if not given["quiet"]:
        for line in warning_lines(threads, _numbers(posts, given), **({"most": None} if given["verbose"] else {})):
            say(line)


def _numbers(posts: Sequence[Post], given: dict[str, Any]) -> list[int] | None:
    """Return the numbers of the posts that --only names, None where all are wanted."""
    return None if given["only"] is None else [post.number for post in posts]


def hint(thread: Thread, structure: Structure, options: Options, given: dict[str, Any]) -> None:
    """On a terminal, say what whole paragraphs would cost where posts mix them."""
    if options.prefer != "fewest" or given["quiet"] or not on_screen(given):
        return
    other = make(structure, thread.platform, options._replace(prefer="paragraphs"))
    if [post.span for post in other.posts] != [post.span for post in thread.posts]:
        show(dim(f"--prefer paragraphs: {len(other.posts)} posts, none mixing paragraphs") + "\n")
