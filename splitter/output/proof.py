"""The proof: the statement whole, with the place where each post begins drawn in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from operator import attrgetter

from splitter.output.cuts import CUTS, cuts, kind_class
from splitter.output.escaping import attributes, escaped
from splitter.spans import Span
from splitter.thread.thread import Thread

BREAK = '<span class="break" role="separator" aria-label="The author starts a new post"></span>'
LEGEND = (
    '<p class="legend"><span><i class="cut">2</i> a post begins</span>'
    '<span><i class="cut kind-quotation">2</i> cut inside a quotation, a word or a sentence</span>'
    '<span><i class="quotation">“…”</i> a quotation</span>'
    '<span><i class="break"></i> your own break</span></p>\n'
)


def proof(ident: str, thread: Thread, writing: dict[str, str]) -> str:
    """Write the proof, hidden until it is asked for.

    Args:
        ident: the section's id.
        thread: the thread.
        writing: the attributes that say in which language and direction the statement is written.
    """
    shown = attributes({"class": "proof", **writing})
    whole = "".join(_pieces(ident, thread))
    return f'<div class="proofread" hidden>\n{LEGEND}<div{shown}>{whole}</div>\n</div>\n'


def _pieces(ident: str, thread: Thread) -> Iterator[str]:
    inside = {number: found[0].kind for number, found in cuts(thread).items() if found[0].kind in CUTS}
    forced = frozenset(thread.breaks)
    place = 0
    for post in thread.posts:
        yield from _gap(thread.statement[place : post.span.start], forced=post.span.start in forced)
        kind = inside.get(post.number - 1)
        shown = {
            "class": f"cut {kind_class(kind)}" if kind else "cut",
            "href": f"#{ident}-post-{post.number}",
            "data-post": str(post.number),
            "aria-label": f"Post {post.number} begins" + (f": {CUTS[kind]}" if kind else ""),
        }
        if kind:
            shown["data-why"] = f"{post.number} · {CUTS[kind]}"
        yield f"<a{attributes(shown)}></a>"
        yield f'<span class="piece">{"".join(_quoted(thread, post.span))}</span>'
        place = post.span.end
    yield escaped(thread.statement[place:])


def _gap(text: str, *, forced: bool) -> Iterator[str]:
    """Write what stands between two posts; where the author starts a new one a line is drawn, in the blank line."""
    blank = text.find("\n") + 1
    yield escaped(text[:blank])
    if forced:
        yield BREAK
    yield escaped(text[blank:])


def _quoted(thread: Thread, piece: Span) -> Iterator[str]:
    """Write a piece of the statement with the quotations in it marked."""
    place = piece.start
    for quotation in _within(thread.quotations, piece):
        yield escaped(thread.statement[place : quotation.start])
        yield f'<span class="quotation">{escaped(quotation.of(thread.statement))}</span>'
        place = quotation.end
    yield escaped(thread.statement[place : piece.end])


def _within(spans: Sequence[Span], piece: Span) -> Iterator[Span]:
    """Give the parts of `spans`, in order and apart, that lie in `piece`."""
    first = bisect_right(spans, piece.start, key=attrgetter("end"))
    for span in takewhile(lambda span: span.start < piece.end, islice(spans, first, None)):
        yield Span(max(span.start, piece.start), min(span.end, piece.end))
