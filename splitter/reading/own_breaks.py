"""Breaks for one platform alone: a line `--- x`, which parts no paragraph, for on the other platforms it is not there.

Such a line is taken out of the text before anything else reads it, and a noncharacter that the cleaning has just taken
out of every text, so that no author can have written it, goes through the reading in its place, inside the words that
follow it.  When the statement is put together it comes out again and gives the offset.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

LINE = re.compile(r"[ \t]*(?:>[> \t]*)?---((?:[ \t]+[a-z]+)+)[ \t]*", re.IGNORECASE)
"""The line as it is typed: hyphens, and one platform or several."""
FIRST = 0xFDD0
"""The first of the noncharacters that stand for the platforms, in their order (Unicode 16, section 23.7)."""
HIDING = "".join(map(chr, range(FIRST, FIRST + 32)))
HIDDEN = re.compile(f"[{HIDING}]")
QUOTED = re.compile(r"\A(?:[ \t]*>)*[ \t]*")
WORD = re.compile(r"[ \t>]*(?:(?:[-*+•]|\d+[.)]|#+)[ \t]+)*[^\w\s]*")
"""What may stand before the first word of a line: marks of Markdown, of a list and of a quotation."""


@cache
def platforms() -> tuple[str, ...]:
    """Return the names that such a line may have: the keys of the table of platforms, which are data."""
    table = resources.files("splitter.platforms") / "platforms.toml"
    return tuple(tomllib.loads(table.read_text(encoding="utf-8")))


def named(line: str) -> tuple[str, ...]:
    """Return the platforms that a line names, none where it is a line of the statement.

    >>> named("--- x bluesky"), named("--- anonymous"), named("---")
    (('x', 'bluesky'), (), ())
    """
    found = LINE.fullmatch(line)
    names = tuple(found[1].lower().split()) if found else ()
    return names if all(name in platforms() for name in names) else ()


def goes_on(line: str) -> bool:
    """Say whether a line goes on behind such a break: it ends in a blank; two are a line end in Markdown.

    >>> goes_on("It rose. "), goes_on("It rose.  "), goes_on(" ")
    (True, False, False)
    """
    return line.endswith(" ") and not line.endswith("  ") and bool(line.strip())


def hide(text: str) -> str:
    r"""Return a text in which a noncharacter stands for each such line, before the first word after it.

    The line goes with its end.  Where the line before it goes on, its end goes too.  As many
    lines are there as before, for others are told by their number: an end that is taken away comes back at the next
    empty line.

    >>> hide("It rose. \n--- x\nIt fell.\n\nIt stayed.")
    'It rose. \ufdd0It fell.\n\n\n\nIt stayed.'
    """
    if "---" not in text:
        return text
    kept: list[str] = []
    waiting, owed = "", 0
    joins = False
    for line in text.split("\n"):
        if names := named(line):
            waiting += "".join(chr(FIRST + platforms().index(name)) for name in names)
            joins = joins or bool(kept and goes_on(kept[-1]))
            owed += 1
        elif any(map(str.isalnum, line)):
            marked = _marked(line, waiting) if waiting else line
            if joins:
                kept[-1] += QUOTED.sub("", marked)
                owed += 1
            else:
                kept.append(marked)
            waiting, joins = "", False
        elif line.strip():  # a rule, or a row of marks: no word begins here
            kept.append(line)
            joins = False
        else:
            kept += [line, *[""] * owed]
            owed, joins = 0, False
    return "\n".join([*kept, *[""] * owed])


def _marked(line: str, hidden: str) -> str:
    """Return a line with noncharacters before its first word; behind its marks, which what reads them must find."""
    found = WORD.match(line)
    place = found.end() if found and not line.lstrip().startswith("<") else 0
    return line[:place] + hidden + line[place:]


def seek(line: str) -> tuple[str, list[tuple[int, str]]]:
    r"""Return a line of the statement without noncharacters, and where each stood: its offset and the platform.

    Marks before the word belong to it, and so do a bullet and an item's number.

    >>> seek("It rose. “\ufdd0It fell.”"), seek("2. \ufdd1It fell.")
    (('It rose. “It fell.”', [(9, 'x')]), ('2. It fell.', [(0, 'bluesky')]))
    """
    found: list[tuple[int, str]] = []
    while hidden := HIDDEN.search(line):
        place = hidden.start()
        line = line[:place] + line[place + 1 :]
        start = place - len(re.split(r"[\w\s]", line[:place])[-1])
        alone = not any(map(str.isalpha, line[:start]))
        names = platforms()[ord(hidden[0]) - FIRST :][:1]  # none for what somebody has written as `&#xfdef;`
        found += [(0 if alone else start, name) for name in names]
    return line, found
