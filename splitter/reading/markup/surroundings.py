"""What stands around the statement on a page that has no elements for it: boxes known by their names and their links.

A name alone takes nothing out (`social` may be a theme, `header` a heading): the box must also look like what its name
says, most of its text in links, or little text and no heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

BOXES = frozenset({"div", "li", "ol", "p", "section", "span", "td", "ul"})
"""Elements that may be a part of the page; a heading, an article and the page itself are none."""
LINKED_NAMES = """
languages menu nav navbar navigation pager pagination related share sharing sidebar social toolbar widget
"""
LINKED = frozenset(LINKED_NAMES.split())
"""Words in the names of boxes that hold links."""
TRAILS = frozenset({"breadcrumb", "breadcrumbs"})
"""Words in the names of the way to a page; its last step, the page itself, is no link."""
BANNERS = frozenset({"consent", "cookie", "cookies", "gdpr"})
"""Words in the names of what asks for consent."""
HEADS = frozenset({"header", "masthead", "site-header"})
FEET = frozenset({"colophon", "footer", "sidebar", "site-footer"})
"""Whole names of what stands above the text, and below or beside it."""
SHARERS = re.compile(
    r"\A(?:mailto:\?|(?:https?:)?//(?:[a-z]+\.)?(?:(?:twitter|x)\.com/(?:intent/|share\b)|bsky\.app/intent/"
    r"|facebook\.com/(?:sharer|share\.php|dialog/)|linkedin\.com/(?:sharing|shareArticle)|reddit\.com/submit"
    r"|pinterest\.[a-z]+/pin/create|whatsapp\.com/send|wa\.me/\?|t\.me/share|xing\.com/spi/shares))"
)
"""Addresses at which a reader shares a page (source: the platforms' manuals for share buttons)."""
NAME = re.compile(r"[a-z]+|[A-Z][a-z]*")
HEADINGS = frozenset({"h1", "h2", "h3"})


class Looks(NamedTuple):
    """What an element holds."""

    letters: int = 0
    """Code points of text."""
    linked: int = 0
    """Of its letters, those in links."""
    links: int = 0
    sharers: int = 0
    """Of its links, those that share the page."""
    headings: int = 0


def measure(steps: Iterator[tuple[Any, bool]]) -> dict[int, Looks]:
    """Measure every element of a page in one pass over the nodes that are entered and left."""
    looks: dict[int, Looks] = {}
    letters = linked = links = sharers = headings = depth = 0
    before: list[tuple[int, int, int, int, int]] = []
    for node, entering in steps:
        if node.is_text_node:
            length = len((node.text_content or "").strip()) if entering else 0
            letters += length
            linked += length if depth else 0
        elif node.is_element_node:
            tag = node.tag
            if entering:
                before.append((letters, linked, links, sharers, headings))
                headings += tag in HEADINGS
                if tag == "a":
                    address = node.attributes.get("href")
                    depth += 1
                    links += bool(address)
                    sharers += bool(address and SHARERS.match(address))
            else:
                depth -= tag == "a"
                now = (letters, linked, links, sharers, headings)
                looks[node.mem_id] = Looks(*(count - start for count, start in zip(now, before.pop(), strict=True)))
    return looks


def surrounds(node: Any, looks: Looks, page: Looks, within: Callable[[], bool]) -> bool:  # noqa: ANN401 - selectolax has no types
    """Say whether an element is a part of the page and not of the statement.

    Args:
        node: the element.
        looks: what it holds.
        page: what the whole page holds.
        within: says whether it is inside an article or the like, whose own header and footer belong to it.
    """
    if node.tag == "a":
        jumps = (node.attributes.get("href") or "").startswith("#")
        return jumps and any("skip" in name.lower() for name in _names(node))
    if node.tag not in BOXES or not looks.letters:
        return False
    names = _names(node)
    words = {word.lower() for name in names for word in NAME.findall(name)}  # "cookie" and "banner" of "cookieBanner"
    if looks.linked * 2 >= looks.letters and (0 < looks.links == looks.sharers or words & LINKED):
        return True
    if looks.letters * 2 >= page.letters:
        return False
    if words & BANNERS or (looks.links and words & TRAILS) or (names & HEADS and not within()):
        return not looks.headings
    return bool(names & FEET) and not within()


def _names(node: Any) -> set[str]:  # noqa: ANN401 - the same
    attributes = node.attributes
    return {name for key in ("id", "class") for name in (attributes.get(key) or "").split()} if attributes else set()
