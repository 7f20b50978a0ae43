"""Turn a statement into a thread: numbered posts that fit, cut at sentence ends, quotations whole.

>>> import splitter
>>> [splitter.count("Open the borders", platform) for platform in ("x", "bluesky")]
[16, 16]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from splitter.version import __version__

if TYPE_CHECKING:
    from splitter.errors import SplitterError, SplitterWarning, StatementError, UsageError
    from splitter.platforms import PLATFORMS, Platform, count, fits
    from splitter.reading import Block, Statement, read
    from splitter.segmenter import explain, quotations, sentences
    from splitter.spans import Span
    from splitter.thread import Post, Thread, split

HOMES = {
    "errors": ("SplitterError", "SplitterWarning", "StatementError", "UsageError"),
    "platforms": ("PLATFORMS", "Platform", "count", "fits"),
    "reading": ("Block", "Statement", "read"),
    "segmenter": ("explain", "quotations", "sentences"),
    "spans": ("Span",),
    "thread": ("Post", "Thread", "split"),
}
"""The room each public name lives in: a program pays for the rooms it uses."""

__all__ = [
    "PLATFORMS",
    "Block",
    "Platform",
    "Post",
    "Span",
    "SplitterError",
    "SplitterWarning",
    "Statement",
    "StatementError",
    "Thread",
    "UsageError",
    "__version__",
    "count",
    "explain",
    "fits",
    "quotations",
    "read",
    "sentences",
    "split",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the room shows
    for home, names in HOMES.items():
        if name in names:
            value = getattr(import_module(f"splitter.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'splitter' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
