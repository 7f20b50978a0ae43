"""The counters by name: what a limit of the table counts with.  A counter is imported when a platform needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

Counter = Callable[[str], int]

_HOMES = {
    "bytes": "plain",
    "code points": "plain",
    "graphemes": "graphemes",
    "links": "threads",
    "mastodon": "mastodon",
    "threads": "threads",
    "utf16": "plain",
    "weighted": "weighted",
}


@cache
def counter(name: str) -> Counter:
    """Return the function that counts a text as `name` says.

    >>> [counter(name)("é🎉") for name in ("bytes", "code points", "graphemes", "utf16", "weighted")]
    [6, 2, 2, 3, 3]
    """
    module = import_module(f"{__package__}.{_HOMES[name]}")
    found: Counter = getattr(module, name.replace(" ", "_").replace("bytes", "utf8"))
    return found
