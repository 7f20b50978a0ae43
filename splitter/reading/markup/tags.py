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
SILENT = frozenset({"audio", "head", "rp", "script", "style", "template", "title", "video"})
"""Those of them that hold no words for a reader: what is left out with the others is named."""
SIGNATURES = frozenset({"cite", "footer"})
"""Elements that name, in a block quotation, whoever is quoted."""
EMPHASES = frozenset({"b", "em", "i", "strong"})
"""Elements in which a name that signs may stand, alone on its line."""
Attributes = Mapping[str, str | None]
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
UNIT = re.compile(r"(?<![^\W\d_])[a-zA-Z]{1,2}\Z")
"""What a power may stand behind: `m`, `km`, `x`."""
QUOTES = ("“", "”")
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
"""Elements that do not end."""
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
EMBED_NAMES = "twitter-tweet instagram-media tiktok-embed bluesky-embed mastodon-embed fb-post reddit-embed-bq"
EMBEDS = frozenset(EMBED_NAMES.split())
"""Classes of somebody's post that a page shows (source: the platforms' embedding codes)."""
UNSEEN_CLASSES = EMBEDS | frozenset(
    ["screen-reader-text", "screen-reader-only", "sr-only", "visually-hidden", "visuallyhidden", "hidden", "d-none"]
)
SHOWN_AGAIN = ("-block", "-flex", "-inline", "-grid", ":block", ":flex", ":inline", ":grid")
INLINE_NAMES = """
a abbr acronym b bdi bdo big body br button cite code data del dfn em font i img input ins kbd label map mark meter nobr
output picture progress q rb rtc rt ruby s samp slot small source span strike strong sub sup time tt u var wbr
"""
ELEMENTS = BLOCKS | DROPPED | VOID | frozenset(INLINE_NAMES.split())
"""The elements of HTML (source: the WHATWG's list, with those of old pages)."""
LABELLED = 3
"""Columns of a table whose cells are told apart by their headers, at least."""
LONGEST_ROW = 200
"""Code points of a row with its headers, at most: it fits the shortest of posts."""
DIGITS = 9
"""No list has more items than a number of so many digits."""
BLANKS = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class Table:
    """A table that is being read."""

    rows: int = 0
    cells: list[str] | None = None
    """The cells of the row that is open."""
    header: list[str] | None = None
    """The cells of the first row, if all of them are headers."""
    headers: int = 0
    """Header cells of the row that is open."""
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
        if self._dropped:
            if tag == self._dropped[-1] or tag in SILENT:
                self._dropped.append(tag)
            return
        if tag in DROPPED or hides(tag, attributes):
            self._dropped += [tag] if tag not in VOID else []
            return
        if tag in STARTS:
            STARTS[tag](self, attributes)
        elif tag in BLOCKS and self._in_row():
            self.scribe.soften()
        elif tag in BLOCKS:
            self.scribe.flush()
        if tag in SIGNATURES or tag in EMPHASES:
            self.scribe.open_signature()

    def end(self, tag: str) -> None:
        """End an element."""
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            return
        if tag in SIGNATURES or tag in EMPHASES:
            self.scribe.close_signature(sure=tag in SIGNATURES)
        if tag in ENDS:
            ENDS[tag](self)
        elif tag in BLOCKS and not self._in_row():
            self.scribe.flush("heading" if tag in TITLES else "paragraph")

    def data(self, text: str, number: int | None = None) -> None:
        """Go on with text in which white space folds, as HTML has it."""
        if self._preformatted and not self._dropped:
            self.scribe.verbatim(text, number, ends=False)
        else:
            self.text(BLANKS.sub(_blank, text), number)

    def text(self, text: str, number: int | None = None) -> None:
        """Go on with text."""
        if self._dropped:
            # Of a drawing its words are named and not its style; a style rule in Markdown is a line of the author's.
            self._unseen += [text] if self._dropped[-1] not in SILENT or len(self._dropped) == 1 else []
        elif self._raised and text.strip().isdigit():
            self.scribe.write(self._raise(text.strip()), number)
        else:
            self.scribe.write(text, number)

    def hidden(self) -> str:
        """Return the name of the element that is open and of which nothing is seen, or nothing."""
        return self._dropped[0] if self._dropped else ""

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

    def end_cell(self, *, header: bool = False) -> None:
        """End a cell of a table; outside one it is a block."""
        if self._tables and self._tables[-1].cells is not None:
            self._tables[-1].cells.append(self.scribe.cell())
            self._tables[-1].headers += header
        else:
            self.scribe.flush()

    def end_row(self) -> None:
        """End a row of a table."""
        table = self._tables[-1] if self._tables else None
        if table is not None and table.cells is not None:
            if rest := self.scribe.cell():
                table.cells.append(rest)
            if table.rows == 0 and table.headers == len(table.cells):
                table.header = table.cells
            cells = labelled(table.cells, table.header) if table.rows else table.cells
            self.scribe.row(cells, table.number, first=table.rows == 0)
            table.rows, table.cells, table.headers = table.rows + 1, None, 0

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


def labelled(cells: list[str], header: list[str] | None) -> list[str]:
    """Return the cells of a row with their headers, where it would not be plain in which column they stand.

    That is so in tables of more than two columns, and behind an empty first cell; a row that gets long stays as it is.

    >>> labelled(["Bread", "", "4.1"], ["", "2025", "2026"])
    ['Bread', '2026: 4.1']
    """
    plain = all(cells[:1]) and (len(cells) < LABELLED or not any(cells[1:]))
    if header is None or len(header) != len(cells) or plain:
        return cells
    named = [f"{name}: {cell}" if name else cell for name, cell in zip(header[1:], cells[1:], strict=True) if cell]
    found = [*cells[:1], *named] if cells[0] else named
    return found if sum(map(len, found)) <= LONGEST_ROW else cells


def hides(tag: str, attributes: Attributes) -> bool:
    """Say whether a reader sees nothing of an element, by its attributes, or it is a post of somebody else's.

    >>> hides("p", {"class": "sr-only"}), hides("p", {"class": "hidden md:block"}), hides("div", {"hidden": None})
    (True, False, True)
    """
    if not attributes or tag in ("html", "body"):
        return False
    classes = (attributes.get("class") or "").lower().split()
    shown = any(name.endswith(SHOWN_AGAIN) for name in classes)  # on a wider screen
    unseen = not shown and not UNSEEN_CLASSES.isdisjoint(classes)
    if tag not in BLOCKS and (attributes.get("aria-hidden") or "").lower() == "true":
        return True  # an icon, or what a heading's own link is drawn with
    return unseen or "hidden" in attributes or UNSEEN.search(attributes.get("style") or "") is not None


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
    "th": lambda markup: markup.end_cell(header=True),
    "tr": Markup.end_row,
    "ul": lambda markup: markup.scribe.close_list(),
}
