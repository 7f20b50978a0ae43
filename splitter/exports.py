"""Names that a package shows but loads only when one is asked for: a run pays for the rooms it uses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def exports(package: str, homes: Mapping[str, tuple[str, ...]]) -> Callable[[str], Any]:
    """Return what a package takes for its `__getattr__`.

    Args:
        package: the package's name.
        homes: the names that each of its modules gives.

    >>> show = exports("splitter", {"spans": ("Span",)})
    >>> show("Span").__name__
    'Span'
    >>> show("Nothing")
    Traceback (most recent call last):
        ...
    AttributeError: module 'splitter' has no attribute 'Nothing'
    """

    def show(name: str) -> Any:  # noqa: ANN401 - whatever the module gives
        for home, names in homes.items():
            if name in names:
                value = getattr(import_module(f"{package}.{home}"), name)
                setattr(sys.modules[package], name, value)  # the next time it is simply there
                return value
        raise AttributeError(f"module '{package}' has no attribute {name!r}")

    return show
