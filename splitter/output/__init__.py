"""A Thread as the user wants it: text, JSON, page, clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from splitter.exports import exports
from splitter.output.text import as_text, columns, for_terminal, harmless

if TYPE_CHECKING:
    from splitter.output.copying import copy
    from splitter.output.html import open_page, page
    from splitter.output.json import as_json
    from splitter.output.writing import write

HOMES = {"copying": ("copy",), "html": ("open_page", "page"), "json": ("as_json",), "writing": ("write",)}
"""The names that only some runs need, under their files: the others do not pay for them."""

__all__ = ["as_json", "as_text", "columns", "copy", "for_terminal", "harmless", "open_page", "page", "write"]

__getattr__ = exports(__name__, HOMES)
