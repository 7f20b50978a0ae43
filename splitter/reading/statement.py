"""The statement: the clean text that is posted, with what the reader knows of its structure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from splitter.errors import SplitterWarning
from splitter.spans import Span

BlockKind = Literal["heading", "paragraph", "item", "quotation", "verse"]


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of the statement with its kind; blocks are in order and do not overlap."""

    kind: BlockKind
    """`item` is a list item or a table's row; `quotation` a block quotation; in `verse` every line end counts."""
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it will be posted.

    Blocks are parted by a blank line; list items of one list, and lines of verse, by one newline.  White space stands
    nowhere else but as single spaces inside a line (and as the no-break spaces that bind).

    >>> statement = Statement("Oppose it!", (Block("heading", Span(0, 10)),))
    >>> statement.blocks[0].span.of(statement.text)
    'Oppose it!'
    """

    text: str
    """The clean text: NFC, newlines as `\\n`; it never changes after reading."""
    blocks: tuple[Block, ...] = ()
    breaks: tuple[int, ...] = ()
    """Offsets at which the author starts a new post (thematic breaks): the start of the block that follows."""
    warnings: tuple[SplitterWarning, ...] = ()
    """What the reader changed and the author should know, kind `reading`."""
