"""The statement: the clean text that is posted, with what the reader knows of its structure."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from splitter.errors import SplitterWarning
from splitter.spans import Span

BlockKind = Literal["heading", "paragraph", "item", "row", "quotation", "verse", "code"]


class Block(NamedTuple):
    """A passage of the statement with its kind; blocks are in order and do not overlap."""

    kind: BlockKind
    """What it is.

    `item` is an item of a list, `row` a row of a table, `quotation` a paragraph of a block quotation.  In `verse` and
    in `code` every line end counts; the marks in `code` quote nothing.
    """
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it will be posted.

    Blocks are parted by a blank line; items of one list, rows of one table, lines of verse and of code by one newline.
    White space stands nowhere else but as single spaces inside a line (and as the no-break spaces that bind).

    >>> statement = Statement("Oppose it!", (Block("heading", Span(0, 10)),), origins=((0, 3),))
    >>> statement.blocks[0].span.of(statement.text)
    'Oppose it!'
    >>> statement.line_at(7)
    3
    """

    text: str
    r"""The clean text: NFC, newlines as `\n`; it never changes after reading."""
    blocks: tuple[Block, ...] = ()
    breaks: tuple[int, ...] = ()
    """Offsets at which the author starts a new post (thematic breaks): the start of the block that follows."""
    warnings: tuple[SplitterWarning, ...] = ()
    """What the reader changed and the author should know, kind `reading`."""
    origins: tuple[tuple[int, int], ...] = ()
    """Pairs of an offset and the line of the source that the text from there on comes from, in order."""
    own_breaks: tuple[tuple[int, str], ...] = ()
    """Offsets at which the author starts a new post on one platform alone (`--- x`), each with the platform's name."""

    def line_at(self, offset: int) -> int | None:
        """Return the line of the source, counted from 1, that the code point at `offset` comes from.

        None where the source has no lines (a Word file) or nothing is known.
        """
        place = bisect_right(self.origins, offset, key=lambda origin: origin[0])
        return self.origins[place - 1][1] if place else None
