"""A thread as a section of the page: its summary, what was cut, its posts, its proof."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from hashlib import sha256

from splitter.errors import SplitterWarning
from splitter.languages import load
from splitter.output.batches import publish_now
from splitter.output.cuts import CUTS, counted, cuts, listed, on_post
from splitter.output.escaping import attributes, escaped
from splitter.output.proof import proof
from splitter.spans import Span
from splitter.thread.thread import Post, Thread

RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""ISO 15924 codes of the scripts in living use that run from right to left (Unicode's Bidi_Class R and AL)."""


def section(ident: str, thread: Thread) -> str:
    """Write a thread as the section of the page with this id."""
    platform = thread.platform
    shown = {
        "id": ident,
        "class": "thread",
        "data-key": platform.key,
        "data-name": platform.name,
        "data-compose": platform.compose,
    }
    turned = ' dir="rtl"' if writing(thread)["dir"] == "rtl" else ""
    return (
        f"<section{attributes(shown)}>\n"
        f"<h2>{escaped(platform.name)}</h2>\n"
        f'<p class="summary">{escaped(summary(thread))}</p>\n'
        f"{listed(ident, thread)}"
        f'<ol class="posts" role="list"{turned}>\n{"".join(_posts(ident, thread))}</ol>\n'
        f"{proof(ident, thread, writing(thread))}"
        "</section>"
    )


def writing(thread: Thread) -> dict[str, str]:
    """Say in which language and direction the statement is written."""
    scripts = load(thread.language).scripts
    direction = "rtl" if RIGHT_TO_LEFT.intersection(scripts) else "auto"
    return {"lang": thread.language, "dir": direction, "translate": "no"}


def summary(thread: Thread) -> str:
    """Say in one line what there is to post and what had to be cut."""
    parts = [
        counted(len(thread.posts), "post"),
        counted(len(thread.statement), "character"),
        *_quotations(thread),
        *_cuts(thread),
    ]
    return " · ".join(parts)


def _quotations(thread: Thread) -> Iterator[str]:
    total = len(thread.quotations)
    ends = [post.span.end for post in thread.posts]
    cut = sum(_parted(quotation, ends) for quotation in thread.quotations)
    if total and not cut:
        yield counted(total, "quotation, whole", "quotations, all whole")
    elif total:
        yield f"{total - cut:,} of {counted(total, 'quotation')} whole"


def _parted(quotation: Span, ends: list[int]) -> bool:
    """Say whether a post ends inside a quotation; `ends` are in order."""
    at = bisect_right(ends, quotation.start)
    return at < len(ends) and quotation.parts(ends[at])


def _cuts(thread: Thread) -> Iterator[str]:
    for kind, words in CUTS.items():
        number = sum(warning.kind == kind for warning in thread.warnings)
        if number and kind != "quotation":
            yield counted(number, words, words.replace("cut ", "cuts ", 1))


def _posts(ident: str, thread: Thread) -> Iterator[str]:
    of_post, seen = cuts(thread), dict[str, int]()
    for post in thread.posts:
        seen[post.bare] = seen.get(post.bare, 0) + 1
        shown = {
            "class": "post",
            "id": f"{ident}-post-{post.number}",
            "data-key": sha256(f"{seen[post.bare]} {post.bare}".encode()).hexdigest()[:12],
        }
        yield _post(shown, thread, post, of_post.get(post.number, ()))
        if hint := publish_now(thread, post.number):
            yield f'<li class="divider">{escaped(hint)}</li>\n'


def _post(shown: dict[str, str], thread: Thread, post: Post, found: Iterable[SplitterWarning]) -> str:
    """Write a post; its `data-key` is its text without the label, under which the browser remembers its tick."""
    return (
        f"<li{attributes(shown)}>\n"
        f'<h3><span class="hidden">Post </span>{post.number}<span class="hidden"> of {len(thread.posts)}</span></h3>\n'
        f'<div class="card">\n'
        f"<p{attributes(_text_attributes(thread, post))}>{_marked(post)}</p>\n"
        f"{on_post(found)}"
        f'<div class="foot"><span class="length" dir="ltr"><span>{post.length:,} / {thread.limit:,}'
        f'<span class="hidden"> {escaped(thread.platform.unit)}</span></span>'
        f'<meter aria-hidden="true" max="{thread.limit}" value="{post.length}"></meter></span></div>\n'
        "</div>\n</li>\n"
    )


def _text_attributes(thread: Thread, post: Post) -> dict[str, str]:
    shown = {"class": "text", **writing(thread)}
    if "\0" in post.text:  # HTML has no way to write U+0000
        shown["data-exact"] = json.dumps(post.text)
    return shown


def _marked(post: Post) -> str:
    """Write a post's text; what is not the statement's is told apart by a class."""
    pieces, place = [], 0
    for inserted in post.inserted:
        pieces.append(escaped(post.text[place : inserted.span.start]))
        pieces.append(f'<span class="{inserted.kind}">{escaped(inserted.span.of(post.text))}</span>')
        place = inserted.span.end
    return "".join(pieces) + escaped(post.text[place:])
