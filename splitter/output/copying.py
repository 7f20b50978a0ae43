"""The terminal: post after post to the clipboard, at the pace of the one who pastes."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from splitter.errors import UsageError
from splitter.output.batches import publish_now
from splitter.output.clipboard import Put, clipboard
from splitter.output.text import columns, harmless
from splitter.output.wrapping import width, wrapped
from splitter.thread.thread import Post, Thread

COMMAND = "splitter …"


class Terminal(NamedTuple):
    """Where answers come from and where posts are shown."""

    keys: TextIO
    """Gives a line for each answer."""
    screen: TextIO
    """Nothing in a post can steer it."""


def copy(  # noqa: PLR0913 - the terminal and the clipboard are found out by all but a test
    thread: Thread,
    *,
    posts: Sequence[Post] | None = None,
    terminal: Terminal | None = None,
    put: Put | None = None,
    command: str = COMMAND,
    need: str = "",
) -> None:
    """Put each post on the clipboard and show it, until the last one or until the user ends.

    An answer goes on (empty), goes back (`b`), jumps (a number) or ends (`q`, the end of input).

    Args:
        thread: the thread.
        posts: those of its posts that are wanted, one after another; all, if None.
        terminal: whom to show and to ask; the terminal that the program runs in, if None.
        put: what puts a text on the clipboard; found out, if None.
        command: what was typed, without `--copy`, to say how to go on.
        need: a sentence on what it takes to go on later, said before the first post.

    Raises:
        UsageError: there is no terminal, or no clipboard, or it refused a post.
        KeyboardInterrupt: Ctrl-C was pressed; how to go on is said before.

    >>> from io import StringIO
    >>> from splitter.thread import split
    >>> board = []
    >>> copy(split("Open the borders!"), terminal=Terminal(StringIO(), StringIO()), put=board.append)
    >>> board
    ['Open the borders!']
    """
    if terminal is None:
        with own_terminal() as own:
            copy(thread, posts=posts, terminal=own, put=put, command=command, need=need)
        return
    if put is None:
        put, note = clipboard(terminal.screen)
        _write(terminal, f"{note}\n\n" if note else "")
    wanted = {post.number: post for post in posts or thread.posts}
    _write(terminal, f"{need}\n\n" if need and len(wanted) > 1 else "")
    copied = 0
    try:
        for number in _walk(thread, wanted, terminal, put):
            copied = number
    except KeyboardInterrupt:
        if copied:  # else the clipboard's program did not answer
            _write(terminal, "\n" + _farewell(thread, copied, wanted, command))
        raise
    _write(terminal, _farewell(thread, copied, wanted, command))


@contextmanager
def own_terminal() -> Iterator[Terminal]:
    """Give the terminal; its keys also where the statement came through standard input."""
    if sys.stdout is None:
        raise UsageError("standard output is closed, and --copy shows the posts there; open it, or use --open.")
    if sys.stdin is not None and sys.stdin.isatty():
        yield Terminal(sys.stdin, sys.stdout)
        return
    try:
        keys = Path("CONIN$" if os.name == "nt" else "/dev/tty").open(encoding="utf-8")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UsageError("--copy is for a terminal, and there is none; leave it out, or use --open.") from error
    with keys:
        yield Terminal(keys, sys.stdout)


def _walk(thread: Thread, wanted: dict[int, Post], terminal: Terminal, put: Put) -> Iterator[int]:
    """Copy and ask by turns, and yield the number of each post that was copied."""
    following: int | None = min(wanted)
    noted = None
    while following is not None:
        copied = following
        note = put(wanted[copied].text)
        _write(terminal, f"{note}\n\n" if note and note != noted else "")
        noted = note
        _write(terminal, _card(thread, wanted[copied], terminal.screen))
        yield copied
        following = _ask(copied, list(wanted), terminal) if len(wanted) > 1 else None


def _card(thread: Thread, post: Post, screen: TextIO) -> str:
    head = f"── Post {post.number} of {len(thread.posts)} copied · {post.length:,} / {thread.limit:,} "
    warnings = [f"! {warning.message}\n\n" for warning in thread.warnings if warning.post == post.number]
    hint = publish_now(thread, post.number)
    below = f"{post.text}\n\n{''.join(warnings)}" + (f"→ {hint}\n\n" if hint else "")
    return f"{head:─<{columns(screen)}}\n\n{wrapped(below, width(screen))}"


def _ask(number: int, numbers: Sequence[int], terminal: Terminal) -> int | None:
    """Return the number to go to, or None to end."""
    first, last, place = numbers[0], numbers[-1], numbers.index(number)
    following = numbers[place + 1] if number < last else None
    answers: dict[str, int | None] = {str(one): one for one in numbers}
    answers |= {"": following, "b": numbers[max(place - 1, 0)], "q": None}
    onward = f"post {following}" if following else "end"
    while True:
        _write(terminal, f"Enter: {onward} · b: back · {first}–{last}: jump · q: end > ")
        answer = _line(terminal)
        if answer in answers:
            return answers[answer]
        _write(terminal, "That is none of these.\n")


def _line(terminal: Terminal) -> str:
    try:
        line = terminal.keys.readline()
    except UnicodeDecodeError:
        return "?"  # letters in another encoding than the terminal was said to have are no answer
    if line:
        return line.strip().lower()
    _write(terminal, "\n")  # the end of input: the prompt's line is still open
    return "q"


def _farewell(thread: Thread, number: int, wanted: Collection[int], command: str) -> str:
    """Say how to go on after the post that was copied last, or that it was the last one."""
    rest, total = [one for one in wanted if one > number], len(thread.posts)
    if not rest:
        which = "the thread" if number == total else "those asked for"
        return f"\nThat was the last post of {which}.\n" if len(wanted) > 1 else ""
    return f"\nPost {number} is on the clipboard. To go on: {command} --copy --only {_ranges(rest, total)}\n"


def _ranges(numbers: Iterable[int], total: int) -> str:
    """Return numbers as `--only` takes them.

    >>> _ranges([1, 3, 4, 5], 9), _ranges([7, 8, 9], 9)
    ('1,3-5', '7-')
    """
    runs: list[tuple[int, int]] = []
    for number in numbers:
        first = runs.pop()[0] if runs and runs[-1][1] == number - 1 else number
        runs.append((first, number))
    ends = ["-" if last == total else f"-{last}" if last > first else "" for first, last in runs]
    return ",".join(f"{first}{end}" for (first, _), end in zip(runs, ends, strict=True))


def _write(terminal: Terminal, words: str) -> None:
    screen = terminal.screen
    encoding = screen.encoding or "utf-8"
    screen.write(harmless(words).encode(encoding, "replace").decode(encoding))
    screen.flush()
