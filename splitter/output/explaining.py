"""Why each post ends where it does, and why sentences end where they do: two tables for the one who asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from splitter.segmenter import Decision
from splitter.thread.thread import Post, Thread

CONTEXT = 30
"""Code points of the text that stand on either side of a place."""
CUT = {
    "quotation": "inside a quotation that fits no post",
    "sentence": "inside a sentence, or between a quotation and whose it is",
    "word": "inside a word that fits no post",
}


def explained(thread: Thread, decisions: Sequence[Decision]) -> str:
    """Return both tables, each with a head.

    Args:
        thread: the thread.
        decisions: what `explain` says of its statement.

    >>> from splitter.segmenter import explain
    >>> from splitter.thread import split
    >>> text = "Dr. Hale came. She sat down."
    >>> print(explained(split(text, limit=25), explain(text)), end="")
    why each post ends where it does (X)
    post     end  because
       1      14  a sentence ends: full stop, .
       2      28  the statement ends
    <BLANKLINE>
    where a sentence ends and where it goes on
        end  verdict  rule                     word             text
          3  goes on  a name follows           Dr               Dr.| Hale came. She sat down.
         14  ends     full stop                .                Dr. Hale came.| She sat down.
    """
    ends = _post_ends(thread, {one.offset: one for one in decisions if one.cut})
    places = (_place(thread.statement, one) for one in decisions)
    return "".join(
        [
            f"why each post ends where it does ({thread.platform.name})\npost     end  because\n",
            *ends,
            "\nwhere a sentence ends and where it goes on\n",
            f"    end  verdict  {'rule':<24} {'word':<16} text\n",
            *places,
        ]
    )


def _post_ends(thread: Thread, decisions: dict[int, Decision]) -> Iterator[str]:
    reasons = [_reason(thread, left, right, decisions) for left, right in pairwise(thread.posts)]
    for post, reason in zip(thread.posts, [*reasons, "the statement ends"], strict=True):
        yield f"{post.number:>4} {post.span.end:>7}  {reason}\n"


def _reason(thread: Thread, post: Post, following: Post, decisions: dict[int, Decision]) -> str:
    """Say why a post that is not the last one ends where it does."""
    if following.span.start in thread.breaks:
        return "you start a new post there"
    for warning in thread.warnings:
        if warning.post == post.number and warning.kind in CUT:
            return CUT[warning.kind]
    gap = thread.statement[post.span.end : following.span.start]
    if "\n" in gap:
        return "a paragraph ends" if "\n\n" in gap else "a line ends"
    decided = decisions.get(post.span.end)
    return f"a sentence ends: {decided.rule}, {decided.word}" if decided else "a sentence ends"


def _place(text: str, one: Decision) -> str:
    left = text[max(0, one.offset - CONTEXT) : one.offset].rpartition("\n")[2]
    right = text[one.offset : one.offset + CONTEXT].partition("\n\n")[0].replace("\n", " ")
    verdict = "ends   " if one.cut else "goes on"
    return f"{one.offset:>7}  {verdict}  {one.rule:<24} {one.word:<16} {left}|{right}".rstrip() + "\n"
