"""Text on its way into HTML."""

from __future__ import annotations

import html
import re

TURNING = re.compile("[\r\u202a-\u202e\u2066-\u2069]")
"""Written by their numbers: a carriage return, and what turns around the text after it (UAX #9)."""


def escaped(text: str) -> str:
    r"""Write text so that HTML reads the very same text: also a carriage return, which HTML would make a line feed.

    What turns text around is written by its number: it would turn the tags after it as well for who reads the source.

    >>> escaped("<b>\r\n")
    '&lt;b&gt;&#13;\n'
    """
    return TURNING.sub(lambda found: f"&#{ord(found[0])};", html.escape(text))


def attributes(values: dict[str, str]) -> str:
    """Write attributes, each with a space before it.

    >>> attributes({"class": "post", "title": "A & B"})
    ' class="post" title="A &amp; B"'
    """
    return "".join(f' {name}="{escaped(value)}"' for name, value in values.items())
