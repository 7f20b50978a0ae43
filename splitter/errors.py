"""What is said to the user: errors that stop a run, and warnings that go along with its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple


class SplitterError(Exception):
    """One sentence a person understands: what, where, and what to do next."""


class StatementError(SplitterError):
    """The statement cannot be read or posted (exit status 1)."""


class UsageError(SplitterError):
    """Wrong use: no such file, an unknown name, a bad template (exit status 2)."""


class FaultError(SplitterError):
    """A fault of this program, which its makers should hear of; what happened is its `__cause__`."""


def fault(error: Exception) -> SplitterError:
    """Return what to raise where an error came up that nobody foresaw.

    >>> print(fault(KeyError("stop")))
    this is a fault of splitter (KeyError: 'stop'), not of yours; please report it, with the statement.
    """
    if isinstance(error, MemoryError):
        return StatementError("there is not enough memory for this statement; close other programs, or split a part.")
    what, frame = f"{type(error).__name__}: {error}".splitlines()[0], error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    if frame:
        what += f", {frame.tb_frame.f_code.co_filename} line {frame.tb_lineno}"
    return FaultError(f"this is a fault of splitter ({what}), not of yours; please report it, with the statement.")


def meant(typed: str, names: Mapping[str, str]) -> str:
    """Return the end of a sentence on a name that there is not: which one was meant, if any is like it.

    Args:
        typed: the name.
        names: what might have been typed, in small letters, and what should be for each.

    >>> [meant(typed, {"sentences": "sentences", "twitter": "x"}) for typed in ("sentense", "Twitter", "yaml")]
    ['; did you mean sentences?', '; did you mean x?', '.']
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    close = get_close_matches(typed.strip().lower(), names, n=1)
    return f"; did you mean {names[close[0]]}?" if close else "."


WarningKind = Literal["reading", "quotation", "sentence", "word", "length"]


class SplitterWarning(NamedTuple):
    """Something the author should look at before posting.

    >>> SplitterWarning("reading", "line 3: this quotation mark has no partner", line=3).kind
    'reading'
    """

    kind: WarningKind
    """`quotation`, `sentence`, `word`: what a post cuts; `reading`: what the reader changed; `length`: the thread."""
    message: str
    """One sentence, with its place and what to do."""
    post: int | None = None
    """Number of the post that ends inside the thing cut; None where no single post is meant."""
    line: int | None = None
    """Line of the source, counted from 1, for `reading`."""
    removed: str | None = None
    """The text that the reader took out, where it took some out."""
