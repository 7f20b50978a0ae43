"""What HTML elements mean to the scribe; a Markdown file's HTML and a whole page go through here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from splitter.reading.scribe import Scribe
from splitter.reading.statement import BlockKind

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
header hgroup html legend li main menu nav ol option p pre search section select summary table tbody td tfoot th thead
tr ul video audio
"""
BLOCKS = HEADINGS.union(BLOCK_NAMES.split())
DROPPED = frozenset(("head", "iframe", "noscript", "object", "script", "style", "svg", "template", "textarea", "title"))
"""Elements of which a reader sees nothing (or nothing that is text)."""
QUOTES = ("“", "”")
BLANKS = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class Markup:
    """Tells the scribe of one element after another."""

    scribe: Scribe
    quotes: tuple[str, str] = QUOTES
    _dropped: list[str] = field(default_factory=list)
    _cells: list[str] | None = None
    _rows: int = 0
    _struck: bool = False

    def start(self, tag: str, attributes: Mapping[str, str | None], number: int | None) -> None:
        """Begin an element."""
        if self._dropped or tag in DROPPED:
            if tag in DROPPED:
                self._dropped.append(tag)
            return
        scribe = self.scribe
        if tag == "br":
            scribe.harden(number)
        elif tag == "hr":
            scribe.flush()
            scribe.thematic()
        elif tag == "img":
            self._image(attributes, number)
        elif tag == "q":
            scribe.write(self.quotes[0], number)
        elif tag == "a":
            scribe.open_link(attributes.get("href") or "")
        elif tag in {"s", "del", "strike"} and not self._struck:
            self._struck = True
            scribe.warn("struck text is posted unstruck, which may reverse what it says.", number)
        elif tag in BLOCKS:
            self._open(tag, attributes)

    def end(self, tag: str) -> None:
        """End an element."""
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            return
        if tag == "q":
            self.scribe.write(self.quotes[1], None)
        elif tag == "a":
            self.scribe.close_link()
        elif tag in BLOCKS:
            self._close(tag)

    def data(self, text: str, number: int | None) -> None:
        """Go on with text."""
        if self._dropped:
            return
        text = BLANKS.sub(lambda match: "\n" if "\n" in match.group() else " ", text)
        self.scribe.write(text, number)

    def _image(self, attributes: Mapping[str, str | None], number: int | None) -> None:
        alternative = (attributes.get("alt") or "").strip()
        if alternative:
            self.scribe.warn("an image was left out; its description is not in the text.", number, alternative)

    def _open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        scribe = self.scribe
        if tag == "tr":
            self._cells = []
            return
        if self._cells is not None and tag in {"td", "th", "p", "div"}:
            scribe.soften()
            return
        scribe.flush()
        if tag == "table":
            self._rows = 0
        elif tag in {"ul", "menu"}:
            scribe.open_list(None)
        elif tag == "ol":
            start = attributes.get("start") or "1"
            scribe.open_list(int(start) if start.isdecimal() else 1)
        elif tag == "li":
            scribe.open_item()
        elif tag == "blockquote":
            scribe.open_quotation()

    def _close(self, tag: str) -> None:
        scribe = self.scribe
        if self._cells is not None:
            if tag in {"td", "th"}:
                self._cells.append(scribe.cell())
            elif tag == "tr":
                scribe.row(self._cells, None, first=self._rows == 0)
                self._rows, self._cells = self._rows + 1, None
            return
        kind: BlockKind = "heading" if tag in HEADINGS else "paragraph"
        scribe.flush(kind)
        if tag in {"ul", "ol", "menu"}:
            scribe.close_list()
        elif tag == "li":
            scribe.close_item()
        elif tag == "blockquote":
            scribe.close_quotation()


class Fragment(HTMLParser):
    """Feeds a piece of HTML inside Markdown to a `Markup`."""

    def __init__(self, markup: Markup, number: int | None) -> None:
        """Begin at the source line `number`."""
        super().__init__(convert_charrefs=True)
        self.markup = markup
        self.number = number

    def line(self) -> int | None:
        """Return the source line that the parser is at."""
        return None if self.number is None else self.number + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass it on."""
        self.markup.start(tag, dict(attrs), self.line())

    def handle_endtag(self, tag: str) -> None:
        """Pass it on."""
        self.markup.end(tag)

    def handle_data(self, data: str) -> None:
        """Pass it on."""
        self.markup.data(data, self.line())
