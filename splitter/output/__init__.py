"""A Thread as the user wants it: text, JSON, page, clipboard."""

from splitter.output.copying import Terminal, copy, own_terminal
from splitter.output.explaining import explained
from splitter.output.json import as_json
from splitter.output.page import open_page, page
from splitter.output.text import as_text, columns, for_terminal, harmless
from splitter.output.warning_lines import warning_lines
from splitter.output.writing import write

__all__ = [
    "Terminal",
    "as_json",
    "as_text",
    "columns",
    "copy",
    "explained",
    "for_terminal",
    "harmless",
    "open_page",
    "own_terminal",
    "page",
    "warning_lines",
    "write",
]
