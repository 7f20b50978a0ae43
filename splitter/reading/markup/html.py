"""HTML into drafts: the statement of a page, without its navigation, its scripts and what it hides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from splitter.errors import SplitterWarning, StatementError
from splitter.languages import load
from splitter.reading.drafts import Draft, Links
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.surroundings import Looks, measure, surrounds
from splitter.reading.markup.tags import DROPPED, QUOTES, Markup
from splitter.reading.notes import glimpse, note

FURNITURE = frozenset({"aside", "button", "dialog", "footer", "form", "header", "input", "label", "nav", "select"})
"""Elements of the page, not of the statement; a footer or header inside an article or a quotation is its own."""
ROLES = frozenset({"banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar"})
OWN = frozenset({"article", "blockquote", "main", "section", "figure"})
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
UNSEEN_CLASSES = frozenset(
    {"screen-reader-text", "screen-reader-only", "sr-only", "visually-hidden", "visuallyhidden", "hidden", "d-none"}
)
LAYOUT = frozenset({"table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "article", "section"})
TABLE = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
CELL = 100
"""Code points of a paragraph that is more than a cell of a table of data."""
MOST = 0.6
"""An article is taken for the whole statement if it holds so much of the text of what is around it."""
INSTALL = "HTML is read with the extra `documents`: pip install 'thread-splitter[documents]'."


def read_html(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Turn an HTML page into drafts.

    Raises:
        StatementError: the extra `documents` is not installed.

    >>> drafts, _ = read_html("<nav>Home</nav><h1>Peace</h1><p>Now<br>or never.", "text")
    >>> [(draft.kind, draft.text) for draft in drafts]
    [('heading', 'Peace'), ('verse', 'Now\nor never.')]
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only HTML and Word files need it
    except ImportError:
        raise StatementError(INSTALL) from None
    tree = LexborHTMLParser(text)
    scribe = Scribe(None, links)
    looks = measure(_steps(tree.body or tree.root, lambda node: node.tag not in DROPPED and not _hides(node)))
    walk = Walk(Markup(scribe, _quotes(tree)), looks)
    root = _root(tree)
    left_out = walk.through(root)
    warnings = scribe.finish()
    left_out = [*_around(tree.body, root), *left_out]
    if left_out:
        removed = " ".join(" ".join(left_out).split())
        message = f"what belongs to the page and not to the statement was left out: {glimpse(removed)}"
        warnings.append(note(message, removed=removed))
    return scribe.drafts, warnings


def _quotes(tree: Any) -> tuple[str, str]:  # noqa: ANN401 - selectolax has no types of its own
    page = tree.css_first("html")
    code = (page.attributes.get("lang") or "") if page is not None else ""
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", code):
        return QUOTES
    left, right = load(code).quotations.pairs[0]
    return left, right


def _root(tree: Any) -> Any:  # noqa: ANN401 - the same
    """Return the element that holds the statement: the only article or main part, if it holds most of the text."""
    root = tree.body or tree.root
    for selector in ("main, [role=main]", "article"):
        found = [node for node in root.css(selector) if node.mem_id != root.mem_id]
        if len(found) == 1 and _length(found[0]) >= MOST * _length(root) * (selector == "article"):
            root = found[0]
    return root


def _around(body: Any, root: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Yield what a reader sees of the page outside `root`."""
    if body is None or body.mem_id == root.mem_id:
        return
    steps = _steps(body, lambda node: node.tag not in DROPPED and node.mem_id != root.mem_id and not _hides(node))
    for node, entering in steps:
        if entering and node.is_text_node and (text := (node.text_content or "").strip()):
            yield text


def _length(node: Any) -> int:  # noqa: ANN401 - the same
    return sum(len(text) for text in _texts(node))


def _texts(node: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Yield the texts in an element that a reader might see."""
    for other, entering in _steps(node, lambda inner: inner.tag not in DROPPED and not _hides(inner)):
        if entering and other.is_text_node and (text := (other.text_content or "").strip()):
            yield text


def _steps(root: Any, enters: Any) -> Iterator[tuple[Any, bool]]:  # noqa: ANN401 - the same
    """Yield every node under `root` as it is entered and left; without recursion, since pages may nest deeply."""
    stack = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if entering and not enters(node):
            continue
        yield node, entering
        if entering:
            stack.append((node, False))
            children = []
            child = node.child
            while child is not None:
                children.append((child, True))
                child = child.next
            stack.extend(reversed(children))


@dataclass(slots=True)
class Walk:
    """Goes through a page and tells the markup of what a reader sees."""

    markup: Markup
    looks: Mapping[int, Looks]

    def through(self, root: Any) -> list[str]:  # noqa: ANN401 - the same
        """Go through everything under `root`; return the texts that were left out."""
        left_out: list[str] = []
        page = self.looks.get(root.mem_id, Looks())
        layout: list[bool] = []

        def enters(node: Any) -> bool:  # noqa: ANN401 - the same
            if not node.is_element_node or node.mem_id == root.mem_id:
                return True
            if node.tag in DROPPED or _hides(node):
                return False
            if _furniture(node, root) or surrounds(
                node, self.looks.get(node.mem_id, Looks()), page, partial(_within, node, root)
            ):
                left_out.extend(_texts(node))
                return False
            return True

        for node, entering in _steps(root, enters):
            if node.is_text_node:
                if entering:
                    self.markup.data(node.text_content or "", None)
            elif node.is_element_node:
                self._element(node, layout, entering=entering)
        return left_out

    def _element(self, node: Any, layout: list[bool], *, entering: bool) -> None:  # noqa: ANN401 - the same
        tag = node.tag
        if tag == "table" and entering:
            layout.append(_lays_out(node))
        name = "div" if tag in TABLE and layout and layout[-1] else tag
        if entering:
            self.markup.start(name, node.attributes, None)
        else:
            self.markup.end(name)
            if tag == "table":
                layout.pop()


def _lays_out(table: Any) -> bool:  # noqa: ANN401 - the same
    """Say whether a table is there for the looks of the page: its cells hold blocks, or it has one column.

    Word processors put a paragraph into each cell of a table of data: one, and a short one.
    """
    paragraphs = False
    blocks = length = 0
    for node, entering in _steps(table, lambda _: True):
        if not entering or node.mem_id == table.mem_id:
            continue
        if node.tag in LAYOUT:
            return True  # the first is enough: in tables within tables, each looks no further than the next
        if node.tag in {"td", "th"}:
            blocks = length = 0
        elif node.tag in {"p", "div"}:
            paragraphs = True
            blocks += 1
        elif node.is_text_node:
            length += len(node.text_content or "")
        if blocks > 1 or (blocks and length > CELL):
            return True
    rows = sum(len(row.css("td, th")) > 1 for row in table.css("tr"))
    return rows < 1 + paragraphs


def _hides(node: Any) -> bool:  # noqa: ANN401 - the same
    """Say whether a browser would not show the element."""
    attributes: Mapping[str, str | None] = node.attributes if node.is_element_node else {}
    if not attributes:
        return False
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").lower() == "true":
        return True
    classes = (attributes.get("class") or "").lower().split()
    return not UNSEEN_CLASSES.isdisjoint(classes) or bool(UNSEEN.search(attributes.get("style") or ""))


def _furniture(node: Any, root: Any) -> bool:  # noqa: ANN401 - the same
    if (node.attributes.get("role") or "").lower() in ROLES:
        return True
    if node.tag not in FURNITURE:
        return False
    if node.tag in {"header", "footer"}:
        return not _within(node, root) and node.css_first("h1") is None
    if node.tag == "form":
        return node.css_first("p, h1, h2, article") is None  # old pages are one form from top to bottom
    return True


def _within(node: Any, root: Any) -> bool:  # noqa: ANN401 - the same
    parent = node.parent
    while parent is not None and parent.mem_id != root.mem_id:
        if parent.tag in OWN:
            return True
        parent = parent.parent
    return root.tag in OWN
