"""A piece of HTML inside Markdown: one tag, or a whole block that need not be whole HTML.

It is read in one pass.  What is no tag (`a < b`, a tag that never ends) is text, so that nothing is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from splitter.reading.markup.tags import ELEMENTS, Attributes, Markup

# A "<" outside the quoted values ends the try, and so do a hundred attributes: `<a "<a" "<a" …` would be tried to the
# end of the text from each "<".
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/<>]*+)(?P<rest>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,200}+)>")
ATTRIBUTE = re.compile(r"([^\s\"'/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"']++)))?")
SILENT = re.compile(r"<!--|<!\[CDATA\[|<[!?][a-zA-Z]")
"""What opens a passage that no reader sees: a comment, a declaration, an instruction."""
CLOSING = {"<!--": "-->", "<![CDATA[": "]]>"}
"""What closes it, where `>` does not."""
PLACEHOLDER = re.compile(r"(?:\s+[^\W\d_]+)+\s*")
"""Words behind the name of what is no element."""
RAW = frozenset({"script", "style", "textarea", "title"})
"""Elements in which `<` is a character like any other."""


@dataclass(slots=True)
class Fragment:
    """Tells a `Markup` of a piece of HTML; it counts the lines of the source as it goes."""

    markup: Markup
    html: str
    number: int | None
    """The line of the source that `place` is on."""
    place: int = 0

    def read(self) -> None:
        """Go through the piece."""
        unclosed: set[str] = set()
        raw = ""
        while self.place < len(self.html):
            start = self.html.find("<", self.place)
            if raw:
                start = self._raw_end(raw)
            self._text(start if start >= 0 else len(self.html))
            raw = ""
            if start < 0:
                return
            if tag := TAG.match(self.html, start):
                raw = self._tag(tag)
            elif not self._silent(start, unclosed):
                self._text(start + 1)

    def _raw_end(self, name: str) -> int:
        end = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.html, self.place)
        return end.start() if end else -1

    def _tag(self, tag: re.Match[str]) -> str:
        """Pass a tag on; return its name where what follows is raw."""
        name = tag["name"].lower()
        if name not in ELEMENTS and PLACEHOLDER.fullmatch(tag["rest"]):
            self._text(tag.end())  # `<insert date here>`: somebody is to fill it in
            return ""
        if tag["end"]:
            self.markup.end(name)
        else:
            self.markup.start(name, attributes(tag["rest"]), self.number)
        self._skip(tag.end())
        return name if name in RAW and not tag["end"] else ""

    def _silent(self, start: int, unclosed: set[str]) -> bool:
        """Pass over a comment or a declaration; say whether there was one."""
        opening = SILENT.match(self.html, start)
        if not opening:
            return False
        closing = CLOSING.get(opening[0], ">")
        end = -1 if closing in unclosed else self.html.find(closing, opening.end())
        if end < 0:
            unclosed.add(closing)
            return False
        self._skip(end + len(closing))
        return True

    def _text(self, end: int) -> None:
        if end > self.place:
            self.markup.data(characters(self.html[self.place : end]), self.number)
            self._skip(end)

    def _skip(self, end: int) -> None:
        if self.number is not None:
            self.number += self.html.count("\n", self.place, end)
        self.place = end


def attributes(rest: str) -> Attributes:
    """Return the attributes of a tag, the first of each name; None as the value of one that has none.

    >>> attributes(" hidden href='a.html' title=Peace")
    {'hidden': None, 'href': 'a.html', 'title': 'Peace'}
    """
    found: dict[str, str | None] = {}
    for match in ATTRIBUTE.finditer(rest):
        value = next((group for group in match.groups()[1:] if group is not None), None)
        found.setdefault(match[1].lower(), value and characters(value))
    return found


def characters(text: str) -> str:
    """Return a text with its character references resolved; a number with thousands of digits is none.

    >>> characters("Bread &amp; roses &#x2014; now")
    'Bread & roses — now'
    """
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 - most texts have no references

    try:
        return unescape(text)
    except ValueError:
        return text
