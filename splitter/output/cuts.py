"""What was cut, in the words and the order in which the page shows it: in its list, on a post, in the proof."""

from __future__ import annotations

from collections.abc import Iterable

from splitter.errors import SplitterWarning, WarningKind
from splitter.output.escaping import attributes, escaped
from splitter.thread.thread import Thread

CUTS: dict[WarningKind, str] = {
    "quotation": "cut inside a quotation",
    "sentence": "cut inside a sentence",
    "word": "cut inside a word",
}
"""What a post may end inside of, in the order of the list."""
ORDER: tuple[WarningKind, ...] = (*CUTS, "length", "reading")
SHOWN = 6
"""So many are shown at once; more are folded away under their number."""


def counted(number: int, one: str, several: str | None = None) -> str:
    """Return a number of things in words.

    >>> counted(1, "post"), counted(2000, "post")
    ('1 post', '2,000 posts')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def cuts(thread: Thread) -> dict[int, list[SplitterWarning]]:
    """Return the warnings of each post that has some, under its number."""
    found: dict[int, list[SplitterWarning]] = {}
    for warning in thread.warnings:
        if warning.post is not None:
            found.setdefault(warning.post, []).append(warning)
    return found


def listed(ident: str, thread: Thread) -> str:
    """Write the list of what the author should look at: cuts first, each with the way to it, then notes."""
    warnings = sorted(thread.warnings, key=lambda warning: ORDER.index(warning.kind))
    if not warnings:
        return ""
    worst = warnings[0].kind
    number = sum(warning.kind in CUTS for warning in warnings)
    notes = len(warnings) - number
    head = " · ".join([counted(number, "cut")] * bool(number) + [counted(notes, "note")] * bool(notes))
    opened = " open" if len(warnings) <= SHOWN else ""
    items = "".join(_item(ident, warning) for warning in warnings)
    shown = attributes({"class": f"list {kind_class(worst)}"})
    return f"<details{shown}{opened}>\n<summary>{head}</summary>\n<ul>\n{items}</ul>\n</details>\n"


def _item(ident: str, warning: SplitterWarning) -> str:
    shown = {"class": kind_class(warning.kind), "dir": "auto"}
    if warning.line is not None:
        shown["data-line"] = str(warning.line)
    words = sentence(warning.message)
    name = f"Post {warning.post}"
    if warning.post is None:
        return f"<li{attributes(shown)}>{escaped(words)}</li>\n"
    way = attributes({"class": "way", "href": f"#{ident}-post-{warning.post}", "data-post": str(warning.post)})
    return f"<li{attributes(shown)}><a{way}>{name}</a> {escaped(words.removeprefix(f'{name} '))}</li>\n"


def on_post(warnings: Iterable[SplitterWarning]) -> str:
    """Write the warnings of a post, to stand below its text."""
    return "".join(
        f'<p class="warning {kind_class(warning.kind)}" dir="auto">{escaped(sentence(warning.message))}</p>\n'
        for warning in warnings
    )


def kind_class(kind: WarningKind) -> str:
    """Return the class that gives a kind of warning its colour, the same wherever it stands.

    >>> kind_class("quotation"), kind_class("reading")
    ('kind-quotation', 'kind-note')
    """
    return f"kind-{kind if kind in CUTS else 'note'}"


def sentence(message: str) -> str:
    """Return a message with a capital where it begins with a word; a path keeps its own letters.

    >>> sentence("post 2 ends inside a word."), sentence("notes.md is empty.")
    ('Post 2 ends inside a word.', 'notes.md is empty.')
    """
    return message[:1].upper() + message[1:] if message.split(" ", 1)[0].isalpha() else message
