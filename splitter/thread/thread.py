"""The result: a thread of posts, each with its text as it will be pasted and its piece of the statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from splitter.errors import SplitterWarning
from splitter.platforms import Platform
from splitter.spans import Span

InsertedKind = Literal["label", "mark", "template"]


class Inserted(NamedTuple):
    """A range of a post's text that is not the statement's."""

    kind: InsertedKind
    """`label`: the number; `mark`: a quotation mark or `…`; `template`: what the template adds."""
    span: Span
    """Code points of the post's text."""


class Post(NamedTuple):
    """One post, ready to be pasted.

    >>> post = Post(1, "Stop it! (1/2)", Span(0, 8), 14, (Inserted("label", Span(8, 14)),))
    >>> post.bare
    'Stop it!'
    """

    number: int
    """Counted from 1."""
    text: str
    """Exactly what is pasted, label and template included."""
    span: Span
    """Its piece of the statement, without white space at the edges."""
    length: int
    """Length of `text` in the platform's first unit."""
    inserted: tuple[Inserted, ...] = ()

    @property
    def bare(self) -> str:
        """The post's text without what was inserted: exactly its piece of the statement."""
        kept, place = "", 0
        for _, (start, end) in self.inserted:  # a handful at most
            kept += self.text[place:start]
            place = end
        return kept + self.text[place:]


@dataclass(frozen=True, slots=True)
class Thread:
    """The posts of one statement on one platform."""

    platform: Platform
    """The platform, with the limit that was asked for."""
    language: str
    """Code of the language whose rules were used."""
    statement: str
    """The clean text of the statement."""
    posts: tuple[Post, ...]
    breaks: tuple[int, ...] = ()
    """Offsets into `statement` at which the author forced a new post."""
    warnings: tuple[SplitterWarning, ...] = ()
    quotations: tuple[Span, ...] = ()
    """The outermost quotations of the statement."""

    @property
    def limit(self) -> int:
        """The limit in the platform's first unit."""
        return self.platform.limit

    def as_dict(self) -> dict[str, Any]:
        """Return what `--format json` writes of the thread: the README says what each entry means.

        >>> from splitter.thread import split
        >>> made = split("One is here. Two is here.", limit=20).as_dict()
        >>> made["platform"], made["limit"], made["posts"][1]
        ('x', 20, {'number': 2, 'text': 'Two is here. (2/2)', 'start': 13, 'end': 25, 'length': 18, \
'inserted': [{'start': 12, 'end': 18, 'kind': 'label'}]})
        """
        return {
            "platform": self.platform.key,
            "limit": self.limit,
            "language": self.language,
            "statement": self.statement,
            "breaks": list(self.breaks),
            "posts": [_post(post) for post in self.posts],
            "warnings": [
                {"kind": w.kind, "post": w.post, "line": w.line, "removed": w.removed, "message": w.message}
                for w in self.warnings
            ],
        }


def _post(post: Post) -> dict[str, Any]:
    return {
        "number": post.number,
        "text": post.text,
        "start": post.span.start,
        "end": post.span.end,
        "length": post.length,
        "inserted": [{"start": i.span.start, "end": i.span.end, "kind": i.kind} for i in post.inserted],
    }
