"""What the author should know of a thread: what had to be cut, and what may surprise when it is posted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from splitter.errors import SplitterWarning, WarningKind
from splitter.languages.detection import UNKNOWN
from splitter.platforms import Platform
from splitter.reading import Statement
from splitter.thread.breaks import Break, Kind
from splitter.thread.outgrown import outgrown
from splitter.thread.structure import Structure
from splitter.thread.thread import Post

SHOWN = 40
"""Code points of a text that a message shows at most."""
REST = re.compile(r"\A\S+\s+(?=\S)")
"""The rest of a word that a message does not show whole."""
START = re.compile(r"\s\S+\Z")
"""The same at the other end."""


def warnings(
    structure: Structure, platform: Platform, posts: Sequence[Post], ends: Sequence[Break]
) -> Iterator[SplitterWarning]:
    """Yield the warnings: of reading, of the cuts, of the thread as a whole."""
    yield from structure.statement.warnings
    yield from _unknown(structure)
    yield from _unpaired(structure)
    for post, end in zip(posts, ends, strict=True):
        kind = _cut(structure, end)
        if kind and post is not posts[-1]:
            yield SplitterWarning(kind, _message(structure, post, end), post=post.number)
    if platform.batch and len(posts) > platform.batch:
        yield SplitterWarning(
            "length",
            f"the thread has {len(posts)} posts and {platform.name} takes {platform.batch} at once: "
            "publish those, then reply to your last post with the rest.",
        )
    yield from outgrown(structure.statement.text, platform, posts, ends)
    for index, caution in platform.cautions([post.text for post in posts], _prose(structure.statement, posts)):
        yield SplitterWarning("reading", caution, post=posts[index].number)


def _cut(structure: Structure, end: Break) -> WarningKind | None:
    """Return what a post cuts that ends at this break."""
    if end.within >= 0:
        return "quotation"
    if end.kind is Kind.CHARACTER:
        return "word"
    if end.kind in (Kind.SAID, Kind.SIGNED) or end.kind >= Kind.LINE or _parts_code(structure, end):
        return "sentence"
    return None


def _parts_code(structure: Structure, end: Break) -> bool:
    """Say whether a post ends at a blank line in code, and not because the author starts a new one there."""
    return end.kind is not Kind.FORCED and end.start in structure.continued


CUTS = {
    Kind.SAID: "with the words that introduce a quotation, {words}; it follows in the next.",
    Kind.SIGNED: "with a quotation, {words}; who said it follows in the next.",
    Kind.LINE: "between two lines that belong together, after {words}.",
    Kind.CLAUSE: "inside a sentence that fits no post, after {words}.",
    Kind.TORN: "inside a sentence that fits no post, after {words}.",
    Kind.SPEAKER: "inside a sentence that fits no post, after {words}.",
    Kind.CHARACTER: "inside a word that fits no post, after {words}.",
}
"""How a post ends that cuts no quotation."""


def _message(structure: Structure, post: Post, end: Break) -> str:
    """Say what a post cuts, and where."""
    words = _shown(_before(structure.statement.text, *post.span))
    if end.within < 0:
        how = CUTS[Kind.LINE if _parts_code(structure, end) else end.kind]
    elif end.kind is Kind.FORCED:
        how = "inside a quotation, where you start a new post, after {words}."
    else:
        start, stop = structure.nest.spans[end.within]
        how = f"inside a quotation of {stop - start} characters, which fits no post, after {{words}}."
    return f"post {post.number} ends {how.format(words=words)}"


def _shown(text: str) -> str:
    return f"“{' '.join(text.split())}”"


def _before(text: str, start: int, end: int, most: int = SHOWN) -> str:
    """Return the last words of a passage, whole ones where there are any.

    >>> _before("Nobody asked the crews", 0, 22, 12), _before("人民是主权者", 0, 6, 4)
    ('the crews', '是主权者')
    """
    if end - most <= start:
        return text[start:end]
    shown = text[end - most : end]
    return shown if text[end - most - 1].isspace() else REST.sub("", shown)


def _after(text: str, start: int, most: int) -> str:
    """Return the first words after a place, the same way."""
    shown = text[start : start + most]
    return shown if text[start + most : start + most + 1].strip() == "" else START.sub("", shown)


def _prose(statement: Statement, posts: Sequence[Post]) -> list[str]:
    """Return the posts without what is code, in which nobody meant an address."""
    parts, done = [], 0
    for block in statement.blocks:
        if block.kind == "code":
            parts += [statement.text[done : block.span.start], " " * (block.span.end - block.span.start)]
            done = block.span.end
    prose = "".join([*parts, statement.text[done:]])
    return [" ".join([post.span.of(prose), *(one.span.of(post.text) for one in post.inserted)]) for post in posts]


def _unknown(structure: Structure) -> Iterator[SplitterWarning]:
    """Yield a warning where the author named a language that nothing is known of: Greek is `el`, not `gr`."""
    language = structure.language
    if not language.name and language.code != UNKNOWN:
        yield SplitterWarning(
            "reading",
            f"nothing is known of the language '{language.code}', and the general rules were used; is its code right?",
        )


def _unpaired(structure: Structure) -> Iterator[SplitterWarning]:
    """Yield a warning for each quotation mark without a partner."""
    text = structure.statement.text
    for offset in structure.unpaired:
        line = structure.statement.line_at(offset)
        words = _shown(_before(text, 0, offset, SHOWN // 2) + _after(text, offset, SHOWN // 2))
        where = f"line {line}: " if line else ""
        message = f"{where}the quotation mark {text[offset]} has no partner, in {words}; mend it if it is a slip."
        yield SplitterWarning("reading", message, line=line)
