"""What a Word file says of its styles and its lists, before its text is read.

Source: ECMA-376, part 1, 17.7 (styles; 17.7.3 for what hides), 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

HEADING = re.compile(r"heading([1-9])")
TAGS = {
    "title": "h1",
    "subtitle": "h2",
    **dict.fromkeys(("quote", "intensequote", "blocktext", "quotations"), "quote"),
    **dict.fromkeys(("htmlpreformatted", "preformattedtext", "sourcecode"), "code"),
}
"""Names of styles (English in every Word, LibreOffice and pandoc) and what their paragraphs are."""
LETTERED = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
DEEPEST = 40
"""Styles that are based on one another; Word itself allows so few that none is lost."""


def on(attributes: Mapping[str, str]) -> bool:
    """Say whether a switch such as `w:vanish` is on.

    >>> on({}), on({"w:val": "off"})
    (True, False)
    """
    return attributes.get("w:val", "1") not in ("0", "false", "off")


@dataclass(slots=True)
class Style:
    """What a style says itself.  Mutable while it is read."""

    name: str
    base: str = ""
    hides: bool | None = None
    numbering: str = ""
    level: str = ""


@dataclass(slots=True)
class Facts:
    """What the parts of styles and lists say.  Mutable while they are read."""

    styles: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    """The style of a paragraph that names none."""
    hides: bool = False
    """Whether the document's defaults hide text."""
    lists: dict[str, str] = field(default_factory=dict)
    """Which description each list follows."""
    levels: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    """Description and level → what it says."""
    restarted: set[str] = field(default_factory=set)
    """Lists that count on their own."""

    def chain(self, style: str) -> list[Style]:
        """Return a style and those it is based on."""
        found: list[Style] = []
        while style in self.styles and len(found) < DEEPEST:
            found.append(self.styles[style])
            style = found[-1].base
        return found

    def hidden(self, style: str) -> bool:
        """Say whether a style hides text, itself or by what it is based on."""
        return next((one.hides for one in self.chain(style) if one.hides is not None), False)

    def tag(self, style: str) -> str:
        """Return what the paragraphs of a style are: `h1` to `h6`, `quote`, `code`, or nothing of the kind."""
        for name in [one.name for one in self.chain(style)] or [style]:
            known = name.lower().replace(" ", "")
            heading = HEADING.fullmatch(known)
            if heading or known in TAGS:
                return f"h{min(6, int(heading[1]))}" if heading else TAGS[known]
        return ""

    def list_of(self, style: str) -> tuple[str, str]:
        """Return the list and the level that a style gives its paragraphs."""
        return next(((one.numbering, one.level or "0") for one in self.chain(style) if one.numbering), ("", "0"))


class FactsReader:
    """Reads the parts of styles and of lists.  Mutable."""

    def __init__(self) -> None:
        self.facts = Facts()
        self._path: list[str] = []
        self._style = Style("")
        self._key = self._level = ""

    def start(  # noqa: C901 - a table of places, in the order of the parts
        self, name: str, attributes: Mapping[str, str]
    ) -> None:
        """Note what an element says, by where it stands."""
        self._path.append(name)
        value = attributes.get("w:val", "")
        match self._path[-3:]:
            case ["w:styles", "w:style"]:
                self._begin(attributes)
            case [_, "w:style", "w:name"]:
                self._style.name = value
            case [_, "w:style", "w:basedOn"]:
                self._style.base = value
            case ["w:style", "w:rPr", "w:vanish"]:
                self._style.hides = on(attributes)
            case ["w:rPrDefault", "w:rPr", "w:vanish"]:
                self.facts.hides = on(attributes)
            case ["w:pPr", "w:numPr", "w:numId"]:
                self._style.numbering = value
            case ["w:pPr", "w:numPr", "w:ilvl"]:
                self._style.level = value
            case ["w:numbering", "w:abstractNum" | "w:num"]:
                self._key = attributes.get("w:abstractNumId") or attributes.get("w:numId", "")
            case [_, "w:num", "w:abstractNumId"]:
                self.facts.lists[self._key] = value
            case [_, "w:num", "w:lvlOverride"]:
                self.facts.restarted.add(self._key)
            case [_, "w:abstractNum", "w:lvl"]:
                self._level = attributes.get("w:ilvl", "0")
            case ["w:abstractNum", "w:lvl", "w:numFmt" | "w:start" as what]:
                self.facts.levels.setdefault((self._key, self._level), {})[what] = value

    def _begin(self, attributes: Mapping[str, str]) -> None:
        key = attributes.get("w:styleId", "")
        self._style = self.facts.styles.setdefault(key, Style(key))
        if attributes.get("w:type") == "paragraph" and "w:default" in attributes and attributes["w:default"] != "0":
            self.facts.default = key

    def end(self) -> None:
        """Leave an element."""
        self._path.pop()

    def data(self, text: str) -> None:
        """Pass text over: facts stand in attributes."""
