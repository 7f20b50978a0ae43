"""Turn a statement into a thread: numbered posts that fit, cut at sentence ends, quotations whole.

>>> import splitter
>>> [splitter.count("Open the borders", platform) for platform in ("x", "bluesky")]
[16, 16]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from splitter.version import __version__

if TYPE_CHECKING:
    from splitter.errors import SplitterError, SplitterWarning, StatementError, UsageError
    from splitter.library import count, explain, fits, quotations, read, sentences, split
    from splitter.platforms import PLATFORMS, Platform
    from splitter.reading import Block, Statement
    from splitter.spans import Span
    from splitter.thread import Post, Thread
else:

    def __getattr__(name: str) -> object:
        """Load the rooms with the first name that is asked for: the command answers Ctrl-C before it asks for one."""
        rooms = ("library", "errors", "platforms", "reading", "spans", "thread") if name in __all__ else ()
        for room in rooms:
            if name in vars(module := import_module(f"splitter.{room}")):
                return globals().setdefault(name, getattr(module, name))
        raise AttributeError(f"module 'splitter' has no attribute {name!r}")


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


def __dir__() -> list[str]:
    return sorted(__all__)
