"""Turn a statement into a thread: numbered posts that fit, cut at sentence ends, quotations whole.

>>> import splitter
>>> [splitter.count("Open the borders", platform) for platform in ("x", "bluesky")]
[16, 16]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from splitter.exports import exports
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


__getattr__ = exports(__name__, HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
