"""A Thread as the user wants it: text, JSON, page, clipboard."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from splitter.output.text import as_text, for_terminal, harmless

if TYPE_CHECKING:
    from splitter.output.copying import copy
    from splitter.output.html import open_page, page
    from splitter.output.json import as_json
    from splitter.output.writing import write

HOMES = {"as_json": "json", "copy": "copying", "open_page": "html", "page": "html", "write": "writing"}
"""The file of each name that only some runs need: the others do not pay for it."""

__all__ = ["as_json", "as_text", "copy", "for_terminal", "harmless", "open_page", "page", "write"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the file shows
    if name not in HOMES:
        raise AttributeError(f"module 'splitter.output' has no attribute {name!r}")
    value = getattr(import_module(f"splitter.output.{HOMES[name]}"), name)
    globals()[name] = value
    return value
