"""The scribe: Markdown and HTML tell it what they meet, it writes drafts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import repeat
from urllib.parse import quote, unquote

from splitter.errors import SplitterWarning
from splitter.reading import cleaning
from splitter.reading.drafts import Draft, Line, Links
from splitter.reading.items import ROW
from splitter.reading.joining import join
from splitter.reading.markup.pointing import points
from splitter.reading.notes import glimpse, note
from splitter.reading.own_breaks import HIDING
from splitter.reading.statement import BlockKind
from splitter.reading.words import Words, named

BULLET = "•"
SCHEME = re.compile(r"(?:https?://|mailto:|tel:)?(?:www\.)?", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?|ftp|mailto|tel|sms|geo|xmpp|matrix):", re.IGNORECASE)
EDGES = "".join(map(chr, range(0x21)))
"""What a browser takes off either end of an address."""
WITHIN = str.maketrans("", "", "\t\n\r")
"""What it takes out of one."""
BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
"""What no address that is shown may hold."""
LINE_END = re.compile(r"[\r\n]")
ENDED = re.compile(r"[.!?…。！？।۔؟][\"'”’»›」』)]*\Z")
NEAR = 50
"""So many pieces back another line end is looked for."""
LONGEST = 2_000
"""Code points of an address, at most: a longer one fits few posts, and Markdown may use it once a word."""
MOST = 500_000
"""Code points of the addresses that are put behind links, all together, at most."""
SHOWN = 10
"""So many unseen addresses are shown in a warning's message; all are in its `removed`."""


@dataclass(slots=True)
class Link:
    """A link of the block that is being written: its chunks and its address."""

    start: int
    address: str
    end: int = -1


@dataclass(slots=True)
class Scribe:
    """Collects text into drafts.  Mutable, since a walk over tokens tells it of one after another."""

    words: Words | None
    """The words of the text; None where no hyphen at a line's end is there for the line's sake, as in HTML."""
    links: Links = "text"
    code: bool = False
    """Whether what is written is code."""
    drafts: list[Draft] = field(default_factory=list)
    warnings: list[SplitterWarning] = field(default_factory=list)
    taken: Counter[str] = field(default_factory=Counter)
    struck: list[int | None] = field(default_factory=list)
    """The source lines of text struck out."""
    unseen: dict[str, None] = field(default_factory=dict)
    """Addresses of links that the text does not show, in order."""
    unwieldy: dict[str, None] = field(default_factory=dict)
    """Those that are too long to be shown, or of which there are too many."""
    _shown: int = 0
    """Code points of the addresses that were put behind links."""
    _chunks: list[str] = field(default_factory=list)
    _numbers: list[int | None] = field(default_factory=list)
    """The source line of each hard line of the block being written."""
    _links: list[Link] = field(default_factory=list)
    _opened: list[int] = field(default_factory=list)
    """The chunks at which names that sign began, and have not ended."""
    _signatures: list[tuple[int, int, bool]] = field(default_factory=list)
    """The chunks of the names that ended, and whether they are surely names."""
    _name: str = ""
    """The last line of the last block, where it is all in emphasis."""
    _marks: list[str] = field(default_factory=list)
    _lists: list[Iterator[str]] = field(default_factory=list)
    """The lists that are open: the marks of their next items."""
    _list: int = 0
    """Which list of the document the drafts belong to."""
    _item_list: int = -1
    """Which list the last draft was an item of."""
    _row: bool = False
    """Whether the last row of a table was no title between rows."""
    _depth: int = 0
    _quotation: int = 0
    _breaks: bool = False

    def write(self, text: str, number: int | None) -> None:
        """Go on with the current line."""
        if not self._numbers:
            self._numbers.append(number)
        self._chunks.append(text)

    def soften(self) -> None:
        """Write a line end that means a space."""
        self._chunks.append("\n")

    def harden(self, number: int | None) -> None:
        """Write a line end that counts; a second one after it ends the block, as `<br><br>` looks."""
        last = next((chunk for chunk in reversed(self._chunks[-NEAR:]) if chunk == "\r" or chunk.strip()), "")
        if last == "\r":
            self.flush()
        elif self._numbers:
            self._chunks.append("\r")
            self._numbers.append(number)

    def open_link(self, address: str) -> None:
        """Begin a link; one that is open ends, since links hold no links."""
        self.close_link()
        if len(address) > LONGEST:
            if ADDRESS.match(address):  # a picture in one (`data:`) is no loss
                self.unwieldy.setdefault(address)
            address = ""
        self._links.append(Link(len(self._chunks), target(address)))

    def close_link(self) -> None:
        """End the link that was begun last."""
        if self._links and self._links[-1].end < 0:
            link = self._links[-1]
            link.end = len(self._chunks)
            text = "".join(self._chunks[link.start :])
            if text.isdigit():
                self._chunks[link.start :] = [f"[{text}]"]  # a note's number, in Markdown `[1]`
                link.end = link.start + 1
            if link.address.startswith("#") and not any(map(str.isalnum, text)):
                # A mere arrow leads back from a note, or to the top of the page.
                self._chunks[link.start :] = [""] * (link.end - link.start)

    def open_signature(self) -> None:
        """Begin the name of whoever is quoted."""
        self._opened.append(len(self._chunks))

    def close_signature(self, *, sure: bool) -> None:
        """End it; what is only in emphasis is not surely a name."""
        if self._opened:
            self._signatures.append((self._opened.pop(), len(self._chunks), sure))

    def open_list(self, marks: Iterable[str] = repeat(BULLET)) -> None:
        """Begin a list: `marks` are those of its items."""
        self.flush()
        if not self._lists:
            self._list += 1
        self._lists.append(iter(marks))

    def close_list(self) -> None:
        """End a list."""
        self.flush()
        if self._lists:
            self._lists.pop()

    def open_item(self) -> None:
        """Begin an item of the innermost list."""
        self.flush()
        self._marks.append(next(self._lists[-1]) if self._lists else BULLET)

    def close_item(self) -> None:
        """End an item: one without text leaves nothing."""
        self.flush()
        self._marks.clear()

    def mark(self, text: str) -> None:
        """Begin a block with a mark of its own (a footnote's number), as an item is begun."""
        self.flush()
        self._marks.append(text)

    def open_quotation(self) -> None:
        """Begin a block quotation."""
        self.flush()
        if not self._depth:
            self._quotation += 1
        self._depth += 1

    def close_quotation(self) -> None:
        """End a block quotation."""
        self.flush()
        self._depth = max(0, self._depth - 1)
        if self._name and not self._depth and self.drafts[-1].quotation == self._quotation:
            self._sign_last()

    def thematic(self) -> None:
        """Note a thematic break: the next block starts a new post."""
        self.flush()
        self._breaks = bool(self.drafts)

    def row(self, cells: list[str], number: int | None, *, first: bool) -> None:
        """Write one row of a table, in which an empty cell keeps its place."""
        filled = [cell for cell in cells if cell]
        if not filled:
            return
        # The first cell alone of several is a title between the rows: nothing on its line would say that it is a row.
        kind: BlockKind = "heading" if filled == cells[:1] != cells else "row"
        tight = kind == "row" and not first and self._row and not self._breaks
        text = cleaning.squeeze(ROW.join(cells).strip(ROW))
        self._add(Draft(kind, (Line(text, number),), tight=tight, breaks=self._breaks))
        self._item_list = -1
        self._row = kind == "row"

    def cell(self) -> str:
        """Hand over the text written so far, as one line of a table."""
        return " ".join(line for line in self._take() if line)

    def flush(self, kind: BlockKind = "paragraph") -> None:
        """End a block."""
        numbers = self._numbers[:]
        alone = kind != "heading"
        self._sign()
        pieces = self._pieces(alone=alone)
        texts = [self._joined(some) for some in pieces]
        lines = [Line(text, number) for text, number in zip(texts, numbers, strict=False) if text]
        if not lines:
            return
        source: tuple[Line, ...] = ()
        marks = " ".join(self._marks)
        self._marks.clear()
        tight = False
        if marks:
            kind = "code" if self.code else "item"
            lines[0] = Line(f"{marks} {lines[0].text}", lines[0].number)
            tight = self._item_list == self._list and not self._breaks
        elif self.code:
            kind = "code"
        elif self._depth and kind == "paragraph":
            kind = "quotation"
        elif len(lines) > 1 and kind == "paragraph":
            kind = "verse"
        elif kind == "paragraph" and self.words and len(pieces[0]) > 1:
            number = lines[0].number
            source = tuple(
                Line(piece, None if number is None else number + place)
                for place, piece in enumerate(pieces[0])
                if piece
            )
        self._add(Draft(kind, tuple(lines), tight, self._breaks, self._quotation if self._depth else None, source))
        self._item_list = self._list if marks else -1

    def verbatim(self, text: str, number: int | None, *, ends: bool = True) -> None:
        """Write a passage whose line ends count (code): blank lines part it, and its end if `ends`."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.harden(None if number is None else number + place)
            if line:
                self.write(line, None if number is None else number + place)
        if ends:
            self.flush()

    def last(self) -> str:
        """Return the piece of text that was written last."""
        return self._chunks[-1] if self._chunks else ""

    def strike(self, number: int | None) -> None:
        """Note that text is struck out."""
        self.struck.append(number)

    def warn(self, message: str, number: int | None = None, removed: str | None = None) -> None:
        """Say what the author should know."""
        self.warnings.append(note(message, [number], removed))

    def finish(self) -> list[SplitterWarning]:
        """End the document: hand over all warnings."""
        self.flush()
        if self.struck:
            self.warnings.append(note("struck text is posted unstruck, which may reverse what it says.", self.struck))
        if self.unseen:
            addresses = list(self.unseen)
            more = f" and {len(addresses) - SHOWN} more" if len(addresses) > SHOWN else ""
            what = "the address of a link is" if len(addresses) == 1 else f"the addresses of {len(addresses)} links are"
            shown = " ".join(addresses[:SHOWN]) + more
            self.warn(f"{what} not in the text: {shown}; --links inline puts them there.", removed=" ".join(addresses))
        if self.unwieldy:
            count = len(self.unwieldy)
            what = f"the addresses of {count} links are" if count > 1 else "the address of a link is"
            removed = " ".join(self.unwieldy)
            self.warn(f"{what} too long, all together, to be shown, and left out: {glimpse(removed)}", removed=removed)
        return [*self.warnings, *cleaning.warning(self.taken)]

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self._breaks = False

    def _sign(self) -> None:
        """Put a dash before a name that signs a block quotation, if it is the block's last line and brings none."""
        if self._numbers:
            self._name = ""
        for start, end, sure in self._signatures[-1:] if self._depth else ():
            text = "".join(self._chunks[:start])
            line = LINE_END.split(text)[-1]
            before = text.removesuffix(line)
            name = "".join(self._chunks[start:end]).strip()
            signs = before.strip() or (self.drafts and self.drafts[-1].quotation == self._quotation)
            if before.endswith("\n") and not ENDED.search(before.rstrip()):
                continue  # the line goes on in the next, as Markdown has it
            if signs and name[:1].isalnum() and not line.strip() and not "".join(self._chunks[end:]).strip():
                if sure:
                    self._chunks[start:end] = ["— " + name, *[""] * (end - start - 1)]
                else:
                    self._name = name

    def _sign_last(self) -> None:
        """Do so at a quotation's end with a name that is in emphasis, behind a sentence that has ended."""
        draft = self.drafts[-1]
        *lines, last = draft.lines
        text = last.text.removesuffix(self._name)
        lines_above = lines or [line for one in self.drafts[-2:-1] for line in one.lines]
        above = text.rstrip() or (lines_above[-1].text if lines_above else "")
        if text != last.text and draft.kind == "quotation" and ENDED.search(above) and named(self._name):
            self.drafts[-1] = draft._replace(lines=(*lines, last._replace(text=f"{text}— {self._name}")))

    def _take(self) -> list[str]:
        """Return the hard lines written so far, as clean text, and forget them."""
        return [self._joined(pieces) for pieces in self._pieces()]

    def _joined(self, pieces: list[str]) -> str:
        return join(pieces, self.words)

    def _pieces(self, *, alone: bool = False) -> list[list[str]]:
        """Return the lines of the source of each hard line written so far, as clean text, and forget them."""
        self._show_links(alone=alone)
        text = "".join(self._chunks)
        self._chunks.clear()
        self._numbers.clear()
        self._links.clear()
        self._opened.clear()
        self._signatures.clear()
        text, taken = cleaning.clean(text, spared=HIDING)
        self.taken.update(taken)
        return [[cleaning.squeeze(piece) for piece in line.split("\n")] for line in text.split("\r")]

    def _show_links(self, *, alone: bool) -> None:
        """Put addresses beside their links where they are to be seen; note the others."""
        self.close_link()
        whole = "".join(self._chunks).strip() if len(self._links) == 1 else ""
        chunks, place = [], 0
        for link in self._links:
            text = "".join(self._chunks[link.start : link.end]).strip()
            if not text or not ADDRESS.match(link.address) or same(text, link.address):
                continue
            fills = alone and text == whole
            short = is_cut_short(text, link.address)
            near = "".join(self._chunks[max(0, link.start - NEAR) : link.start])
            if not (fills or short or self.links == "inline" or points(near, text)):
                self.unseen.setdefault(bare(link.address))
            elif self._shown + len(link.address) > MOST:
                self.unwieldy.setdefault(bare(link.address))
            else:
                self._shown += len(link.address)
                before = "".join(self._chunks[place : link.start if short else link.end])
                end = len(before.rstrip())  # `<a>the letter </a>and` keeps its space behind the address
                if fills:
                    chunks = [before[:end], ": " if text[-1].isalnum() else " ", bare(link.address)]
                elif short:
                    chunks += [before, bare(link.address)]
                else:
                    chunks += [before[:end], f" ({bare(link.address)})", before[end:]]
                place = link.end
        self._chunks[:place] = chunks


def target(address: str) -> str:
    r"""Return the address that an attribute names, on one line, as a browser reads it (source: the WHATWG's URL).

    >>> target(" https://mill.\n\texample/rent book ")
    'https://mill.example/rent%20book'
    """
    return BLANK.sub(lambda match: quote(match.group()), address.strip(EDGES).translate(WITHIN))


def bare(address: str) -> str:
    """Return an address as a reader would write it: a mail address or a number without its scheme."""
    return re.sub(r"\A(?:mailto|tel|sms):", "", address, flags=re.IGNORECASE)


def is_cut_short(text: str, address: str) -> bool:
    """Say whether a link's text is the beginning of its address, with a sign that something is left out.

    >>> is_cut_short("mill.example/rent/…", "https://mill.example/rent/2026.html"), is_cut_short("Go…", "https://go.example")
    (True, False)
    """
    shown = text.rstrip("…. ")
    return text.endswith(("…", "...")) and "." in shown and "/" in shown and _plain(address).startswith(_plain(shown))


def same(text: str, address: str) -> bool:
    """Say whether a link's text is its address already.

    >>> same("example.org/ferry", "https://example.org/ferry"), same("here", "https://example.org")
    (True, False)
    """
    return _plain(text) == _plain(address)


def _plain(address: str) -> str:
    return SCHEME.sub("", unquote(address.strip()), count=1).rstrip("/").casefold()
