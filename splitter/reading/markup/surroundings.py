"""What stands around the statement on a page: its navigation, its head and foot, what asks for consent or shares it.

Some elements say so.  Of other boxes a name alone takes none out (`social` may be a theme, `header` a heading): the box
must also look like what its name says, most of its text in links, or little text and no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

FURNITURE = frozenset({"aside", "button", "dialog", "form", "input", "label", "nav", "select"})
"""Elements of the page, not of the statement; of old pages all may be one form."""
EDGES = frozenset({"footer", "header"})
"""Elements that are the page's unless they hold its title, or a whole text, or stand in an article."""
ROLES = frozenset({"banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar"})
BOXES = frozenset({"div", "li", "ol", "p", "section", "span", "td", "ul"})
"""Elements that may be a part of the page by their names; a heading, an article and the page itself are none."""
LINKED_NAMES = """
languages menu nav navbar navigation pager pagination related share sharing sidebar social toolbar widget
"""
LINKED = frozenset(LINKED_NAMES.split())
"""Words in the names of boxes that hold links."""
BANNERS = frozenset({"breadcrumb", "breadcrumbs", "consent", "cookie", "cookies", "gdpr"})
"""Words in the names of what asks for consent, and of the way to a page, whose last step is no link."""
HEADS = frozenset({"header", "masthead", "site-header"})
FEET = frozenset({"colophon", "footer", "site-footer"})
"""Whole names of what stands above the text, and below it."""
BESIDE = "sidebar"
"""What stands beside it; but books have boxes of that name among their paragraphs."""
LITTLE = 200
"""Code points of text in a box beside the text, at most: a book's holds more, or it holds links."""
SENTENCE = 40
"""Code points of a paragraph that tells something, links apart, at least."""
PROSE = 3
"""So many of those are no head of a page: the preamble of a charter is a `<header>` too."""
SHARERS = re.compile(
    r"\A(?:mailto:\?|(?:https?:)?//(?:[a-z]+\.)?(?:(?:twitter|x)\.com/(?:intent/|share\b)|bsky\.app/intent/"
    r"|facebook\.com/(?:sharer|share\.php|dialog/)|linkedin\.com/(?:sharing|shareArticle)|reddit\.com/submit"
    r"|pinterest\.[a-z]+/pin/create|whatsapp\.com/send|wa\.me/\?|t\.me/share|xing\.com/spi/shares))"
)
"""Addresses at which a reader shares a page (source: the platforms' manuals for share buttons)."""
HEADINGS = frozenset({"h1", "h2", "h3"})
NAME = re.compile(r"[a-z]+|[A-Z][a-z]*")


class Looks(NamedTuple):
    """What an element holds."""

    letters: int = 0
    """Code points of text."""
    linked: int = 0
    """Of its letters, those in links."""
    links: int = 0
    sharers: int = 0
    """Of its links, those that share the page."""
    titles: int = 0
    """Headings of the first rank."""
    headings: int = 0
    sentences: int = 0
    """Paragraphs that tell something."""


def measure(steps: Iterable[tuple[LexborNode, bool]]) -> dict[int, Looks]:
    """Measure every element of a page in one pass over the nodes that are entered and left."""
    looks: dict[int, Looks] = {}
    now = Looks()
    before: list[Looks] = []
    depth = 0
    for node, entering in steps:
        if node.is_text_node and entering:
            length = len((node.text_content or "").strip())
            now = now._replace(letters=now.letters + length, linked=now.linked + (length if depth else 0))
        elif node.is_element_node and entering:
            before.append(now)
            headings = now.headings + (node.tag in HEADINGS)
            now = now._replace(titles=now.titles + (node.tag == "h1"), headings=headings)
            if node.tag == "a":
                address = node.attributes.get("href") or ""
                shares = SHARERS.match(address) is not None
                now = now._replace(links=now.links + bool(address), sharers=now.sharers + shares)
                depth += 1
        elif node.is_element_node:
            depth -= node.tag == "a"
            held = Looks(*(count - start for count, start in zip(now, before.pop(), strict=True)))
            looks[node.mem_id] = held
            tells = node.tag == "p" and held.letters - held.linked >= SENTENCE
            now = now._replace(sentences=now.sentences + tells)
    return looks


def surrounds(node: LexborNode, looks: Looks, page: Looks, *, within: bool) -> bool:
    """Say whether an element is a part of the page and not of the statement.

    Args:
        node: the element.
        looks: what it holds.
        page: what the whole page holds.
        within: whether it is inside an article or the like, whose own header and footer belong to it.
    """
    tag = node.tag
    if tag in FURNITURE:
        return tag != "form" or node.css_first("p, h1, h2, article") is None
    text = within or looks.titles or (tag == "header" and looks.sentences >= PROSE)
    if (node.attributes.get("role") or "").lower() in ROLES or (tag in EDGES and not text):
        return True
    names = {name for key in ("id", "class") for name in (node.attributes.get(key) or "").split()}
    if tag == "a":  # to skip the navigation
        return (node.attributes.get("href") or "").startswith("#") and any("skip" in name.lower() for name in names)
    return tag in BOXES and looks.letters > 0 and _named(names, looks, page, within=within)


def _named(names: set[str], looks: Looks, page: Looks, *, within: bool) -> bool:
    """Say whether a box is called as parts of pages are, and looks like one."""
    words = {word.lower() for name in names for word in NAME.findall(name)}  # "cookie" and "banner" of "cookieBanner"
    if looks.linked * 2 >= looks.letters and (0 < looks.links == looks.sharers or words & LINKED):
        return True
    if looks.letters * 2 >= page.letters:
        return False
    if words & BANNERS or (names & HEADS and not within):
        return not looks.headings
    return not within and (bool(names & FEET) or (BESIDE in names and looks.letters <= LITTLE))
