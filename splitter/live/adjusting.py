"""Breaks put into the source of a statement and taken out again.

What the reader makes of a source is not undone here: a place in the source is guessed from the words around it, the
break is put there, the source is read again, and the change stands only if the new statement is the old one with this
break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from splitter.errors import SplitterError
from splitter.reading import Statement
from splitter.reading.own_breaks import goes_on

Read = Callable[[str], Statement]
Place = tuple[int, str]
"""A break: how many characters stand before it, without white space and marks, and its platform; empty for all."""
RULE = re.compile(r"(?<![^\n> \t])([-*_])(?: ?\1){2,}(?=[ \t]*$)", re.MULTILINE)
"""A line that may be a break: three or more of a sign, also in a block quotation."""
QUOTED = re.compile(r"[ \t]*>[> \t]*")
"""What stands before each line of a block quotation."""
AIR = re.compile(r"[\s“”„«»‹›]+")
"""What two readings of the same words may have more or less of: a block quotation in two parts has marks on both."""
LINES = "\n\n"
ENDED = " \n"
"""Stands on an empty line of ours where only a line ended, no paragraph."""
TOKEN = re.compile(r"\S+")
SEEN = 60
"""Letters after a place that are compared with those of the source."""
TRIED = 12
"""So many places of the source are tried, the likeliest first."""


def start_post(source: str, offset: int, read: Read, platform: str = "") -> str | None:
    r"""Return a source in which a new post starts at an offset of its statement, or None where none can be put there.

    A blank before the break says that the line went on, one on the empty line that only a line ended there, so that
    `join` gives back the very same source.

    Args:
        source: the source.
        offset: a place in its statement.
        read: reads a source.
        platform: where alone the post starts; empty for everywhere.

    >>> from splitter.reading import parse
    >>> start_post("It rose. It fell.", 9, parse)
    'It rose. \n\n---\n\nIt fell.'
    >>> start_post("It rose. It fell.", 9, parse, "x")
    'It rose. \n--- x\nIt fell.'
    """
    before = read(source)
    wanted = _places(before) | {(solid(before.text[:offset]), platform)}
    for place in islice(_likely(source, before.text, offset), TRIED):
        for made in _put_own(source, place, platform) if platform else [_put(source, place)]:
            if _reads(made, read, before, wanted):
                return made
    return None


def join(source: str, offset: int, read: Read, platform: str = "") -> str | None:
    r"""Return a source without the break at an offset of its statement, or None where it cannot be taken out.

    A break of the platform's own goes before one that holds for all.

    >>> from splitter.reading import parse
    >>> join("It rose. \n\n---\n\nIt fell.", 10, parse), join("It rose. \n--- x\nIt fell.", 9, parse, "x")
    ('It rose. It fell.', 'It rose. It fell.')
    """
    before = read(source)
    own = platform if (offset, platform) in before.own_breaks else ""
    wanted = _places(before) - {(solid(before.text[:offset]), own)}
    lines = re.compile(rf"^[> \t]*---[ \t]+{own}[ \t]*(?:\n|\Z)", re.MULTILINE | re.IGNORECASE) if own else RULE
    spans = [found.span() for found in lines.finditer(source)]
    offsets = [at for at, name in before.own_breaks if name == own] if own else before.breaks
    nearest = offsets.index(offset) if offset in offsets else 0
    for start, end in sorted(spans, key=lambda span: abs(spans.index(span) - nearest))[:TRIED]:
        made = (_taken_own if own else _taken)(source[:start], source[end:])
        if _reads(made, read, before, wanted):
            return made
    return None


def _likely(source: str, text: str, offset: int) -> Iterator[int]:
    """Yield the places of a source where the text after an offset may begin, the likeliest first."""
    wanted = _letters(text[offset : offset + 3 * SEEN])[:SEEN]
    share = offset / max(len(text), 1)
    found = []
    for token in TOKEN.finditer(source):
        if not wanted.startswith(_letters(token[0])[:8]) or not _letters(token[0]):
            continue
        here = _letters(source[token.start() : token.start() + 3 * SEEN])[:SEEN]
        alike = next((at for at, (one, other) in enumerate(zip(here, wanted, strict=False)) if one != other), SEEN)
        found.append((-alike, abs(token.start() / len(source) - share), token.start()))
    for _, _, place in sorted(found):
        line = source.rfind("\n", 0, place) + 1
        if line < place and not _letters(source[line:place]).strip("0123456789"):
            yield line  # `- `, `2. ` and `# ` belong to what follows them
        yield place


def _put(source: str, place: int) -> str:
    """Return a source with a rule at a place: in a line of its own, with an empty line on either side."""
    start = source.rfind("\n", 0, place) + 1
    found = QUOTED.match(source, start)
    quoted = found[0] if found else ""
    before, after = source[:place], source[place:]
    empty = f"\n{quoted.rstrip()}\n{quoted}"
    if place > start + len(quoted):
        return f"{before}{empty}---{empty}{after}"
    if quoted:
        return f"{source[:start]}{quoted}---{empty}{source[start + len(quoted) :]}"
    return f"{before}{'' if before.endswith(LINES) else ENDED}---{empty}{after}"


def _taken(before: str, after: str) -> str:
    """Return what stood there before `_put`: the two halves around a rule, joined."""
    found = QUOTED.search(before, before.rfind("\n") + 1)
    quoted = found[0] if found else ""
    empty = f"\n{quoted.rstrip()}\n{quoted}"
    after = after.removeprefix(empty)
    if before.endswith(f" {empty}"):
        return before.removesuffix(empty) + after
    return before.removesuffix(ENDED if before.endswith(f"\n{ENDED}") else "") + after


def _put_own(source: str, place: int, platform: str) -> Iterator[str]:
    """Yield a source with a platform's own break at a place: a line that is read as if it were not there."""
    start = source.rfind("\n", 0, place) + 1
    found = QUOTED.match(source, start)
    quoted = found[0] if found else ""
    if place > start + len(quoted):
        before = source[:place].rstrip(" ")
        before += source[len(before) : place][:1]
        yield f"{before}\n{quoted}--- {platform}\n{quoted}{source[len(before) :]}"
        return
    yield f"{source[:start]}{quoted}--- {platform}\n{source[start:]}"
    yield f"{source[: start - 1]} \n{quoted}--- {platform}\n{source[start:]}"  # a line that ends in two blanks ends


def _taken_own(before: str, after: str) -> str:
    """Return what stood there before `_put_own`: the two halves around its line, joined."""
    if goes_on(before.removesuffix("\n").rpartition("\n")[2]):
        found = QUOTED.match(after)
        return before.removesuffix("\n") + after[found.end() if found else 0 :]
    return before + after


def _reads(source: str, read: Read, before: Statement, wanted: set[Place]) -> bool:
    """Say whether a source is the statement it was, with breaks in the places wanted."""
    try:
        after = read(source)
    except SplitterError:
        return False
    if _places(after) != wanted:
        return False
    alike = after.breaks != before.breaks and AIR.sub("", after.text) == AIR.sub("", before.text)
    return alike or after.text == before.text  # a break for one platform alone changes nothing on the others


def _places(statement: Statement) -> set[Place]:
    """Return where a statement's breaks are."""
    breaks = [*((offset, "") for offset in statement.breaks), *statement.own_breaks]
    return {(solid(statement.text[:offset]), platform) for offset, platform in breaks}


def solid(text: str) -> int:
    """Return how many characters a text has without white space and quotation marks: the same in both readings.

    >>> solid("“It rose.” ")
    7
    """
    return len(AIR.sub("", text))


def _letters(text: str) -> str:
    """Return the letters and figures of a text: the rest is where source and statement may differ."""
    return "".join(filter(str.isalnum, text))
