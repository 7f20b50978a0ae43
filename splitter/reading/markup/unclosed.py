"""How much of a page a parser opens again: HTML has it open formatting (`<b>`) anew in each block until it is closed.

A page of 8,000 characters can ask for 150,000 elements in this way, so that it is looked through before it is parsed.
"""

from __future__ import annotations

import re
from collections import Counter

from splitter.errors import StatementError
from splitter.reading.markup.tags import BLOCKS, HEADINGS, VOID

FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"])
"""Elements that are opened again (source: the WHATWG's HTML, 13.2.4.3; of links only one is open)."""
ALIKE = 3
"""So many of one name and the same attributes are opened again (source: the same)."""
CELLS = frozenset({"caption", "td", "th"})
"""Elements of a table, behind which nothing is opened again that was opened in them."""
ALONE = frozenset({"dd", "dt", "li", "option", "p", "tr"}) | CELLS
"""Elements that end where the next of their name begins."""
MOST = 50_000
"""Elements that may be opened again: bad pages have hundreds, and the parser takes a second for so many."""
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)((?:\"[^\"]*+\"|'[^']*+'|[^>\"'])*+)>?\s*+")
"""A tag and the blanks behind it; it always matches, so that no character is looked at twice."""
Element = tuple[str, str]


def refuse_unclosed(text: str) -> None:
    """Raise where the parser of a page would open too many elements again.

    Raises:
        StatementError: with what to do.
    """
    if reopened(text) > MOST:
        raise StatementError(
            "the page opens thousands of elements such as <b> and never closes them; "
            "save it again from a browser, or give its text alone."
        )


def reopened(text: str) -> int:
    """Return about how many elements a parser opens again; it stops counting where they are too many.

    >>> reopened("<b id=1><p><b id=2>a<p><b id=3>a<p>a</p>"), reopened("<font><p>Rent<p>Heat</font>")
    (3, 0)
    """
    page = _Open()
    found = last = 0
    for tag in TAG.finditer(text):
        name = "h1" if tag[2].lower() in HEADINGS else tag[2].lower()
        if page.broken and (name in FORMATTING or tag.start() > last):
            found += page.reopen()
            if found > MOST:
                break
        last = tag.end()
        if tag[1]:
            page.end(name)
        elif name not in VOID:
            page.start((name, tag[3]))
    return found


class _Open:
    """The elements that are open.  Mutable, since it is told of one tag after another."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.broken: list[Element] = []
        """Formatting that ended with the block around it, and is to be opened again."""
        self.names: Counter[str] = Counter()
        self.closed: Counter[str] = Counter()
        """How many of the formatting elements that are open have been closed: a block in them may still be open."""
        self.alike: Counter[Element] = Counter()

    def start(self, element: Element) -> None:
        """Open an element."""
        name = element[0]
        if name in CELLS and not self.names["table"]:
            return
        if name in BLOCKS:
            self.end("p")
        if name in ALONE:
            self.end(name)
        if name in FORMATTING:
            if self.alike[element] >= ALIKE:
                return
            self.alike[element] += 1
        self.elements.append(element)
        self.names[name] += 1

    def end(self, name: str) -> None:
        """Close the innermost element of a name, and what is open in it."""
        if not self.names[name]:
            return
        if name in FORMATTING:
            self.closed[name] += self.closed[name] < self.names[name]
            return
        ended = ""
        while ended != name:
            element = self.elements.pop()
            ended = element[0]
            self.names[ended] -= 1
            if ended in FORMATTING:
                self._break(element, again=name not in CELLS)

    def _break(self, element: Element, *, again: bool) -> None:
        """Close formatting with its block."""
        if self.closed[element[0]] or not again:
            self.closed[element[0]] -= self.closed[element[0]] > 0
            self.alike[element] -= 1
        else:
            self.broken.append(element)

    def reopen(self) -> int:
        """Open again what was broken off; return how many there were."""
        count = len(self.broken)
        for element in reversed(self.broken):
            self.elements.append(element)
            self.names[element[0]] += 1
        self.broken.clear()
        return count
