"""The single currency of the pipeline: half-open code-point offsets into one string.

Everywhere `0 <= start <= end <= len(text)` holds, and a list of spans is in order of `start`.
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A passage `[start, end)` of a text, in code points.

    >>> span = Span(4, 9)
    >>> span.of("The quick fox")
    'quick'
    >>> start, end = span
    >>> span.covers(4), span.covers(9), span.parts(4), span.parts(6)
    (True, False, False, True)
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the passage of `text` that the span names."""
        return text[self.start : self.end]

    def covers(self, offset: int) -> bool:
        """Say whether the code point at `offset` belongs to the passage."""
        return self.start <= offset < self.end

    def parts(self, offset: int) -> bool:
        """Say whether a cut at `offset` would part the passage in two."""
        return self.start < offset < self.end
