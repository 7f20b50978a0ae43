"""What HTML elements mean to the scribe; a Markdown file's HTML and a whole page go through here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from splitter.reading.markup.scribe import Scribe
from splitter.reading.notes import glimpse
from splitter.reading.numerals import numbered

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TITLES = HEADINGS | {"dt"}
"""What stands with the text below it: a heading, a term with its meaning."""
BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
header hgroup html legend li main menu nav ol option p pre search section select summary table tbody td tfoot th thead
tr ul
"""
BLOCKS = HEADINGS.union(BLOCK_NAMES.split())
DROPPED_NAMES = "audio canvas head iframe noscript object rp script style svg template textarea title video"
DROPPED = frozenset(DROPPED_NAMES.split())
"""Elements of which a reader sees nothing (or nothing that is text)."""
SIGNATURES = frozenset({"cite", "footer"})
"""Elements that name, in a block quotation, whoever is quoted."""
Attributes = Mapping[str, str | None]
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
UNIT = re.compile(r"(?<![^\W\d_])[a-zA-Z]{1,2}\Z")
"""What a power may stand behind: `m`, `km`, `x`."""
QUOTES = ("“", "”")
DIGITS = 9
"""No list has more items than a number of so many digits."""
BLANKS = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class Table:
    """A table that is being read."""

    rows: int = 0
    cells: list[str] | None = None
    """The cells of the row that is open."""
    number: int | None = None


@dataclass(slots=True)
class Markup:
    """Tells the scribe of one element after another."""

    scribe: Scribe
    quotes: tuple[str, str] = QUOTES
    number: int | None = None
    """The line of the source that was read last."""
    _dropped: list[str] = field(default_factory=list)
    """The elements that are open and of which nothing is seen."""
    _unseen: list[str] = field(default_factory=list)
    """The text in them."""
    _tables: list[Table] = field(default_factory=list)
    _preformatted: int = 0
    _raised: int = 0
    _links: int = 0

    def start(self, tag: str, attributes: Attributes, number: int | None = None) -> None:
        """Begin an element; `number` is the line of the source."""
        self.number = number
        if tag in DROPPED:
            self._dropped.append(tag)
        if self._dropped:
            return
        if tag in STARTS:
            STARTS[tag](self, attributes)
        elif tag in BLOCKS and self._in_row():
            self.scribe.soften()
        elif tag in BLOCKS:
            self.scribe.flush()
        if tag in SIGNATURES:
            self.scribe.open_signature()

    def end(self, tag: str) -> None:
        """End an element."""
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            return
        if tag in SIGNATURES:
            self.scribe.close_signature()
        if tag in ENDS:
            ENDS[tag](self)
        elif tag in BLOCKS and not self._in_row():
            self.scribe.flush("heading" if tag in TITLES else "paragraph")

    def data(self, text: str, number: int | None = None) -> None:
        """Go on with text in which white space folds, as HTML has it."""
        if self._preformatted and not self._dropped:
            self.scribe.verbatim(text.removeprefix("\n"), number, ends=False)
        else:
            self.text(BLANKS.sub(_blank, text), number)

    def text(self, text: str, number: int | None = None) -> None:
        """Go on with text."""
        if self._dropped:
            self._unseen.append(text)
        elif self._raised and text.strip().isdigit():
            self.scribe.write(self._raise(text.strip()), number)
        else:
            self.scribe.write(text, number)

    def close(self) -> str:
        """End what is still open inside one passage of HTML; return the text that was left out of it."""
        removed = " ".join(" ".join(self._unseen).split())
        self._dropped.clear()
        self._unseen.clear()
        self._preformatted = self._raised = self._links = 0
        return removed

    def image(self, attributes: Attributes, number: int | None) -> None:
        """Leave an image out."""
        alternative = " ".join((attributes.get("alt") or "").split())
        if alternative:
            message = f"an image was left out, and its description with it: {glimpse(alternative)}"
            self.scribe.warn(message, number, alternative)

    def link(self, attributes: Attributes) -> None:
        """Begin a link."""
        self._links += 1
        self.scribe.open_link(attributes.get("href") or "")

    def unlink(self) -> None:
        """End a link."""
        self._links = max(0, self._links - 1)
        self.scribe.close_link()

    def ordered(self, attributes: Attributes) -> None:
        """Begin an ordered list."""
        start = attributes.get("start") or "1"
        first = int(start) if start.isdecimal() and len(start) <= DIGITS else 1
        self.scribe.open_list(numbered(first, attributes.get("type") or "1"))

    def preformat(self, _: Attributes) -> None:
        """Begin a passage whose line ends count."""
        self.scribe.flush()
        self._preformatted += 1

    def unpreformat(self) -> None:
        """End it."""
        self._preformatted = max(0, self._preformatted - 1)
        self.scribe.flush()
        self.scribe.code = False

    def program(self, _: Attributes) -> None:
        """Begin a piece of code, of which a whole preformatted passage may consist."""
        self.scribe.code = self._preformatted > 0

    def superscript(self, by: int) -> None:
        """Begin a superscript, or end it."""
        self._raised = max(0, self._raised + by)

    def table(self, _: Attributes) -> None:
        """Begin a table."""
        self.scribe.flush()
        self._tables.append(Table())

    def row(self, _: Attributes) -> None:
        """Begin a row of a table."""
        self.scribe.flush()
        if self._tables:
            self._tables[-1].cells = []
            self._tables[-1].number = self.number

    def end_cell(self) -> None:
        """End a cell of a table; outside one it is a block."""
        if self._tables and self._tables[-1].cells is not None:
            self._tables[-1].cells.append(self.scribe.cell())
        else:
            self.scribe.flush()

    def end_row(self) -> None:
        """End a row of a table."""
        table = self._tables[-1] if self._tables else None
        if table is not None and table.cells is not None:
            if rest := self.scribe.cell():
                table.cells.append(rest)
            self.scribe.row(table.cells, table.number, first=table.rows == 0)
            table.rows, table.cells = table.rows + 1, None

    def end_table(self) -> None:
        """End a table."""
        self.end_row()
        if self._tables:
            self._tables.pop()
        self.scribe.flush()

    def _in_row(self) -> bool:
        return bool(self._tables) and self._tables[-1].cells is not None

    def _raise(self, digits: str) -> str:
        """Write a power as one (`m²`, `10⁶`), the mark of a note in brackets."""
        before = self.scribe.last()
        power = not self._links and (before[-1:].isdigit() or bool(UNIT.search(before)))
        return digits.translate(SUPERSCRIPTS) if power else f"[{digits}]"


def _blank(match: re.Match[str]) -> str:
    return "\n" if "\n" in match.group() else " "


STARTS: dict[str, Callable[[Markup, Attributes], None]] = {
    "a": Markup.link,
    "blockquote": lambda markup, _: markup.scribe.open_quotation(),
    "br": lambda markup, _: markup.scribe.harden(markup.number),
    "code": Markup.program,
    "del": lambda markup, _: markup.scribe.strike(markup.number),
    "hr": lambda markup, _: markup.scribe.thematic(),
    "img": lambda markup, attributes: markup.image(attributes, markup.number),
    "li": lambda markup, _: markup.scribe.open_item(),
    "menu": lambda markup, _: markup.scribe.open_list(),
    "ol": Markup.ordered,
    "pre": Markup.preformat,
    "q": lambda markup, _: markup.text(markup.quotes[0], markup.number),
    "rt": lambda markup, _: markup.text("(", markup.number),
    "s": lambda markup, _: markup.scribe.strike(markup.number),
    "strike": lambda markup, _: markup.scribe.strike(markup.number),
    "sup": lambda markup, _: markup.superscript(1),
    "table": Markup.table,
    "tr": Markup.row,
    "ul": lambda markup, _: markup.scribe.open_list(),
}
ENDS: dict[str, Callable[[Markup], None]] = {
    "a": Markup.unlink,
    "blockquote": lambda markup: markup.scribe.close_quotation(),
    "li": lambda markup: markup.scribe.close_item(),
    "menu": lambda markup: markup.scribe.close_list(),
    "ol": lambda markup: markup.scribe.close_list(),
    "pre": Markup.unpreformat,
    "q": lambda markup: markup.text(markup.quotes[1]),
    "rt": lambda markup: markup.text(")"),
    "sup": lambda markup: markup.superscript(-1),
    "table": Markup.end_table,
    "td": Markup.end_cell,
    "th": Markup.end_cell,
    "tr": Markup.end_row,
    "ul": lambda markup: markup.scribe.close_list(),
}
