"""A Thread as the user wants it: text, JSON, page, clipboard."""

from splitter.output.copying import copy
from splitter.output.html import open_page, page
from splitter.output.json import as_json
from splitter.output.text import as_text, for_terminal, harmless

__all__ = ["as_json", "as_text", "copy", "for_terminal", "harmless", "open_page", "page"]
