"""The way from a statement to its thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from splitter.errors import StatementError, UsageError
from splitter.platforms import Platform
from splitter.platforms import platform as look_up
from splitter.reading import Statement, parse
from splitter.spans import Span
from splitter.thread.breaks import Break, Kind, Prefer
from splitter.thread.labels import NUMBER, POST, Templates
from splitter.thread.measure import Measure, add, rooms
from splitter.thread.options import LongQuotations, Options
from splitter.thread.packer import settle
from splitter.thread.packing import prepared
from splitter.thread.promises import check, excess
from splitter.thread.report import warnings
from splitter.thread.structure import Structure, structure_of
from splitter.thread.thread import Inserted, Post, Thread

DIGITS = 7
"""No thread has ten million posts."""
GAP = 2
"""White space between two posts, in code points, at most: a blank line."""


def split(  # noqa: PLR0913 - one for each option of the command line
    statement: str | Statement,
    platform: str | Platform = "x",
    *,
    limit: int | None = None,
    language: str | None = None,
    abbreviations: Iterable[str] = (),
    prefer: Prefer = "fewest",
    long_quotations: LongQuotations = "close",
    number: str | None = NUMBER,
    post: str = POST,
    first: str | None = None,
    last: str | None = None,
) -> Thread:
    """Split a statement into a thread of numbered posts.

    Args:
        statement: a text (read like a .txt) or a Statement that `read` gave.
        platform: a platform's name (`x`, `bluesky`, `mastodon`, …) or a Platform.
        limit: in place of the platform's first limit, in its unit.
        language: a language code; found out from the text where none is given.
        abbreviations: words that do not end a sentence, on top of the language's own.
        prefer: `fewest` posts; whole `paragraphs`; or each of the `sentences` in a post of its own.
        long_quotations: what is done at a cut in a quotation that fits no post: `close`, `continue`, `verbatim`.
        number: the label, with fields `{i}` and `{n}`; None for no numbers.
        post: where text and label go, with fields `{text}` and `{label}`.
        first: the same for the first post alone.
        last: the same for the last post alone.

    Returns:
        The thread.  Every post fits every limit of the platform, counted on the very text to be posted; taking out
        what was inserted leaves exactly the statement; and what could not be kept whole is named in the warnings.

    Raises:
        StatementError: the statement is empty.
        UsageError: an unknown platform, a malformed language or template, or a limit too small for any post.

    >>> thread = split("One child was sent back. “Stop it. Stop it now,” said Ann Lee. We all agree.", limit=70)
    >>> [post.text for post in thread.posts]
    ['One child was sent back. (1/2)', '“Stop it. Stop it now,” said Ann Lee. We all agree. (2/2)']
    """
    target = look_up(platform) if isinstance(platform, str) else platform
    if limit is not None:
        target = target.with_limit(limit)
    options = Options(Templates(number, post, first, last), prefer, long_quotations)
    source = parse(statement) if isinstance(statement, str) else statement
    return thread(structure_of(source, language, abbreviations=abbreviations), target, options)


def thread(structure: Structure, platform: Platform, options: Options) -> Thread:
    """Make the thread of a statement that was analysed before: several platforms share one structure.

    Raises:
        StatementError: the statement is empty.
        UsageError: the limit is too small for any post.
    """
    if not structure.statement.text:
        raise StatementError("the statement is empty: there is nothing to post.")
    structure = structure.on(platform.key)
    posts, cuts = _posts(structure, platform, options)
    made = Thread(
        platform=platform,
        language=structure.code,
        statement=structure.statement.text,
        posts=tuple(posts),
        breaks=structure.statement.breaks,
        warnings=tuple(warnings(structure, platform, posts, cuts)),
        quotations=structure.outer,
    )
    check(made)
    return made


def _posts(structure: Structure, platform: Platform, options: Options) -> tuple[list[Post], list[Break]]:
    """Return the posts, and the breaks where they end.

    Three things are known only when the posts are there, and each turn of the loop mends one of them: how many digits
    their number has; posts that are wider than the sum of their fragments, which are cut once more (two pieces of an
    endless address are an address each and weigh as little; joined they are too long to be one); and a fragment that
    grows beside a label or template (`{text}{label}` makes another address of `example.org`), for which all posts
    leave room.
    """
    text = structure.statement.text
    digits, margin, halved = 0, (0,) * len(platform.amounts), frozenset[int]()
    measure = Measure(platform, text)
    while digits <= DIGITS:
        measure = measure.with_rooms(rooms(platform, options.templates, digits, margin))
        packed = _packed(structure, measure, options, digits, halved)
        if packed is None:
            digits += 1
            continue
        breaks, cuts = packed
        ends = [breaks[0], *[breaks[cut] for cut in cuts]]
        posts = _rendered(ends, platform, text, options.templates)
        over = excess(posts, platform)
        if not any(over):
            return posts, ends[1:]
        halves = _halves(posts, breaks, cuts, platform)
        if halves:
            halved |= halves
        else:
            margin = add(margin, over)
    raise UsageError(f"a limit of {platform.limit} gives more posts than labels can number; give a larger --limit.")


def _packed(
    structure: Structure, measure: Measure, options: Options, digits: int, halved: frozenset[int]
) -> tuple[list[Break], list[int]] | None:
    """Return the breaks, and the indexes of those where posts end; None where so many digits are too few."""
    if not _may_do(structure, measure, options.prefer, digits):
        return None
    if digits == 0:
        whole = len(structure.statement.text)
        return [Break(0, 0, Kind.FORCED), Break(whole, whole, Kind.FORCED)], [1]
    breaks, problem = prepared(structure, measure, options, halved)
    cuts = settle(problem)
    return (breaks, cuts) if cuts is not None and len(cuts) < 10**digits else None


def _halves(posts: Sequence[Post], breaks: Sequence[Break], cuts: Sequence[int], platform: Platform) -> frozenset[int]:
    """Return where to cut in two the posts of several fragments that do not fit: the starts of their middle breaks."""
    pairs = zip(posts, [0, *cuts], cuts, strict=False)
    return frozenset(breaks[(i + j) // 2].start for post, i, j in pairs if j > i + 1 and not platform.fits(post.text))


def _may_do(structure: Structure, measure: Measure, prefer: Prefer, digits: int) -> bool:
    """Say whether a thread of so many digits is worth trying: a lone post must hold all, others their share of it."""
    text = structure.statement.text
    if digits == 0:
        parted = structure.statement.breaks or (prefer == "sentences" and len(structure.breaks) > 0)
        return not parted and measure.fits(0, len(text))
    room = max(measure.rooms.middle[0][0], measure.rooms.first[0], measure.rooms.last[0])
    most: int = (room + GAP) * 10**digits
    return measure.widths(0, len(text))[0] <= most


def _rendered(ends: Sequence[Break], platform: Platform, text: str, templates: Templates) -> list[Post]:
    """Return the posts between the breaks given."""
    total = len(ends) - 1
    made = []
    for number, (left, right) in enumerate(pairwise(ends), start=1):
        piece = left.after + text[left.start : right.end] + right.before
        wrapping = templates.wrapping(number, total)
        whole = wrapping.around(piece)
        inserted = wrapping.inserted(len(piece))
        if left.after or right.before:
            marks = _marks(left.after, right.before, len(piece), wrapping.offset())
            inserted = tuple(sorted([*inserted, *marks], key=lambda one: one.span))
        made.append((whole, Span(left.start, right.end), inserted))
    lengths = map(platform.limits[0].counts, [whole for whole, _, _ in made])
    return [
        Post(number, whole, span, length, inserted)
        for number, ((whole, span, inserted), length) in enumerate(zip(made, lengths, strict=True), start=1)
    ]


def _marks(after: str, before: str, length: int, offset: int) -> list[Inserted]:
    """Return the ranges of the marks that cuts added at the edges of a piece that stands at `offset`."""
    marks = []
    if after:
        marks.append(Inserted("mark", Span(offset, offset + len(after))))
    if before:
        marks.append(Inserted("mark", Span(offset + length - len(before), offset + length)))
    return marks
