"""What is said to the user: errors that stop a run, and warnings that go along with its result."""

from __future__ import annotations

from typing import Literal, NamedTuple


class SplitterError(Exception):
    """One sentence a person understands: what, where, and what to do next."""


class StatementError(SplitterError):
    """The statement cannot be read or posted (exit status 1)."""


class UsageError(SplitterError):
    """Wrong use: no such file, an unknown name, a bad template (exit status 2)."""


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
