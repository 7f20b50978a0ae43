"""HTML into drafts: the statement of a page, without its navigation, its scripts and what it hides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from splitter.errors import SplitterWarning
from splitter.languages import load
from splitter.reading.drafts import Draft, Links
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.surroundings import Looks, measure, surrounds
from splitter.reading.markup.tags import DROPPED, QUOTES, SILENT, Markup, hides
from splitter.reading.markup.unclosed import refuse_unclosed
from splitter.reading.notes import glimpse, note
from splitter.reading.remedies import missing

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

OWN = frozenset({"article", "blockquote", "main", "section", "figure"})
"""Elements whose header and footer are their own."""
LAYOUT = frozenset({"table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "article", "section"})
TABLE = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
CELL = 100
"""Code points of a paragraph that is more than a cell of a table of data."""
MOST = 0.6
"""An article is taken for the whole statement if it holds so much of the text of what is around it."""


def read_html(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Turn an HTML page into drafts.

    Raises:
        StatementError: the extra `documents` is not installed, or the page closes too little.

    >>> drafts, _ = read_html("<nav>Home</nav><h1>Peace</h1><p>Now<br>or never.", "text")
    >>> [(draft.kind, draft.text) for draft in drafts]
    [('heading', 'Peace'), ('verse', 'Now\nor never.')]
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only HTML and Word files need it
    except ImportError:
        raise missing("HTML", "selectolax") from None
    refuse_unclosed(text)
    tree = LexborHTMLParser(text)
    scribe = Scribe(None, links)
    found = _walk(tree, Markup(scribe, _quotes(tree)))
    warnings = scribe.finish()
    for what, texts in zip(("belongs to the page and not to the statement", "the page hides"), found, strict=True):
        removed = " ".join(" ".join(texts).split())
        if any(map(str.isalnum, removed)):
            warnings.append(note(f"what {what} was left out: {glimpse(removed)}", removed=removed))
    return scribe.drafts, warnings


def _quotes(tree: LexborHTMLParser) -> tuple[str, str]:
    page = tree.css_first("html")
    code = (page.attributes.get("lang") or "") if page is not None else ""
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", code):
        return QUOTES
    left, right = load(code).quotations.pairs[0]
    return left, right


def _walk(  # noqa: C901 - one walk through the page, told in order
    tree: LexborHTMLParser, markup: Markup
) -> tuple[list[str], list[str]]:
    """Tell the markup of what a reader sees of the statement; return the texts around it, and those hidden in it."""
    body = tree.body or tree.root
    if body is None:
        return [], []
    looks = measure(_steps(body, _seen))
    root = _root(body, looks)
    page = looks.get(root.mem_id, Looks())
    way = _way(root)
    left_out: list[str] = []
    hidden: list[str] = []
    layout: list[bool] = []
    inside = own = 0

    def enters(node: LexborNode) -> bool:
        if not inside or not node.is_element_node or not _seen(node):
            seen = _seen(node) or node.mem_id in way
            if not seen and (inside or node.tag in DROPPED):
                (hidden if inside else left_out).extend(_texts(node, _says))
            return seen
        around = surrounds(node, looks.get(node.mem_id, Looks()), page, within=own > 0)
        if around:
            left_out.extend(_texts(node, _seen))
        return not around

    for node, entering in _steps(body, enters):
        if node.is_text_node and entering:
            if inside:
                markup.data(node.text_content or "", None)
            else:
                left_out.append(node.text_content or "")
        elif node.is_element_node:
            change = 1 if entering else -1
            if inside and node.mem_id != root.mem_id:
                _element(node, layout, markup, entering=entering)
            inside += change * (node.mem_id == root.mem_id)
            own += change * (inside > 0 and node.tag in OWN)
    return left_out, hidden


def _root(body: LexborNode, looks: Mapping[int, Looks]) -> LexborNode:
    """Return the element that holds the statement: the only article or main part, if it holds most of the text."""
    root = body
    for selector in ("main, [role=main]", "article"):
        found = [node for node in root.css(selector) if node.mem_id != root.mem_id]
        if len(found) == 1 and _letters(found[0], looks) >= MOST * _letters(root, looks) * (selector == "article"):
            root = found[0]
    return root


def _letters(node: LexborNode, looks: Mapping[int, Looks]) -> int:
    return looks.get(node.mem_id, Looks()).letters


def _way(root: LexborNode) -> set[int]:
    """Return the ids of an element and of those around it: a page may show its main part only later."""
    way = set()
    node: LexborNode | None = root
    while node is not None:
        way.add(node.mem_id)
        node = node.parent
    return way


def _texts(node: LexborNode, enters: Callable[[LexborNode], bool]) -> Iterator[str]:
    """Yield the texts in an element."""
    for other, entering in _steps(node, enters):
        if entering and other.is_text_node:
            yield other.text_content or ""


def _steps(root: LexborNode, enters: Callable[[LexborNode], bool]) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every node under `root` as it is entered and left; without recursion, since pages may nest deeply."""
    stack = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if entering and not enters(node):
            continue
        yield node, entering
        if entering:
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(list(node.iter(include_text=True))))


def _element(node: LexborNode, layout: list[bool], markup: Markup, *, entering: bool) -> None:
    """Tell the markup of an element; `layout` says of each table that is open whether it is there for the looks."""
    tag = node.tag or ""
    if tag == "table" and entering:
        layout.append(_lays_out(node))
    name = "div" if tag in TABLE and layout and layout[-1] else tag
    if entering:
        markup.start(name, node.attributes, None)
    else:
        markup.end(name)
        if tag == "table":
            layout.pop()


def _lays_out(table: LexborNode) -> bool:
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


def _seen(node: LexborNode) -> bool:
    """Say whether a browser would show an element, or any text in it."""
    return not node.is_element_node or (node.tag not in DROPPED and not hides(node.tag or "", node.attributes))


def _says(node: LexborNode) -> bool:
    """Say whether there may be words for a reader in a node, seen or not."""
    return node.tag not in SILENT
