"""Drafts: what every reader of a format hands over, blocks of lines that the healing steps still may change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from splitter.errors import SplitterWarning
from splitter.reading.own_breaks import seek
from splitter.reading.statement import Block, BlockKind, Statement
from splitter.spans import Span

Links = Literal["text", "inline"]
"""`text` leaves a link's address out, `inline` puts it after the link's text."""


class Line(NamedTuple):
    """One line of a draft."""

    text: str
    number: int | None = None
    """The line of the source it comes from, counted from 1; None where the source has no lines."""
    indent: int = 0
    """How many blanks stood before it."""
    page: bool = False
    """Whether a form feed before it starts a page."""


class Draft(NamedTuple):
    """A block on its way into the statement."""

    kind: BlockKind
    lines: tuple[Line, ...]
    tight: bool = False
    """Only one newline parts it from the draft before it: an item after an item of the same list."""
    breaks: bool = False
    """A thematic break stands before it."""
    quotation: int | None = None
    """Which block quotation of the source it belongs to, None for none."""
    source: tuple[Line, ...] = ()
    """The lines of a paragraph in a format whose line ends mean a space, which its writer may not know."""

    @property
    def text(self) -> str:
        """Its lines with newlines between."""
        return "\n".join(line.text for line in self.lines)

    @property
    def number(self) -> int | None:
        """The line of the source at which it starts."""
        return self.lines[0].number if self.lines else None


def assemble(drafts: Iterable[Draft], warnings: Sequence[SplitterWarning]) -> Statement:
    r"""Put drafts together into a statement.

    >>> assemble([Draft("heading", (Line("Peace", 1),)), Draft("paragraph", (Line("Now.", 3),))], []).text
    'Peace\n\nNow.'
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    breaks: list[int] = []
    own: list[tuple[int, str]] = []
    origins: list[tuple[int, int]] = []
    place = 0
    for draft in drafts:
        if place:
            pieces.append("\n" if draft.tight else "\n\n")
            place += len(pieces[-1])
            if draft.breaks:
                breaks.append(place)
        start = place
        for line in draft.lines:
            if place > start:
                pieces.append("\n")
                place += 1
            if line.number is not None:
                origins.append((place, line.number))
            text, hidden = seek(line.text)
            own += [(place + offset, platform) for offset, platform in hidden if place + offset]
            pieces.append(text)
            place += len(text)
        blocks.append(Block(draft.kind, Span(start, place)))
    return Statement("".join(pieces), tuple(blocks), tuple(breaks), tuple(warnings), tuple(origins), tuple(own))
