"""The text of a Word file into HTML, in one pass over each part: what a reader of the document sees stays.

An element that is not known here is passed through, and the text in it is told.
Source: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.4 (tables), 17.13 (changes), 17.16 (fields), 22.1 (formulas).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from splitter.reading.markup.docx_facts import LETTERED, Facts, on
from splitter.reading.markup.ooxml import Relation

TEXTS = frozenset({"w:t", "m:t", "a:t", "w:delText"})
UNSAID = frozenset(
    {"w:moveFrom", "w:numberingChange", "w:pPrChange", "w:rPrChange", "w:sectPr", "w:sdtPr", "w:tblPrChange"}
    | {"w:tblPrExChange", "w:tcPrChange", "w:trPrChange"}
)
"""Elements of which nobody sees anything: what was before a change, and what is told elsewhere."""
RUNS = frozenset({"w:r", "m:r"})
MARKS = {"w:strike": "s", "w:dstrike": "s", "w:i": "em", "w:b": "strong"}
ORDER = ("s", "sup", "sub", "em", "strong")
"""How marks stand in one another, the outermost first."""
GROUPED = {
    "quote": ("<blockquote>", "<p>", "</p>", "</blockquote>"),
    "code": ("<pre><code>", "", "\n", "</code></pre>"),
}
"""What stands before the first of several paragraphs, before and behind each, and behind the last."""
LINK = re.compile(r'\s*HYPERLINK\s+(?:(\\l)\s+)?(?:"([^"]*)"|([^\s"\\]\S*))', re.IGNORECASE)
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PRIVATE = 0xF000
"""From here on a symbol is a place in a font."""


@dataclass(slots=True)
class Piece:
    """A piece of text that may turn out not to be seen.  Mutable."""

    text: str


Pieces = list["str | Piece | Pieces"]
"""A page on its way: what is moved within it is one of its pieces, so that nothing is copied once for each move."""


@dataclass(slots=True)
class Field:
    """A field that is open.  Mutable."""

    hiding: Field | None
    """The innermost field whose code this is in the middle of, maybe itself."""
    code: list[str] = field(default_factory=list)
    ticked: bool = False
    pieces: list[Piece] = field(default_factory=list)
    """Text in its code, which its end makes unseen; a field that never ends hides nothing."""


@dataclass(slots=True)
class Open:
    """An element that is open.  Mutable."""

    name: str
    around: str
    """Where the text around it goes: into the page (empty), or on the heap of this name."""
    aside: str
    """Where its own text goes."""
    marks: tuple[str, ...]
    paragraph_hides: bool
    table_hides: bool
    header: bool
    start: int
    """The place in the page where it began."""
    said: int
    """How many texts were told before it."""
    signs: int
    """How many of these were more than letters and digits."""
    style: str = ""
    """A paragraph's style, a note's name, the sign of a sum."""
    numbering: str = ""
    level: str = ""
    joined: bool = False
    """Whether the end of a paragraph was deleted, a link was begun, a note is one, a bracket stands open."""
    hides: bool | None = None
    """Whether a run is hidden, where it says so itself."""
    run_hides: bool = False
    """Whether the style of a run hides it."""
    held: Pieces = field(default_factory=list)
    """What stands behind it: the boxes of a paragraph, the reading of a ruby."""
    brackets: tuple[str, str, str] = ("(", "|", ")")


class Body:
    """Takes the elements of a part, and has its text as HTML in `page`.  Mutable.

    Args:
        facts: what the file says of styles and lists.
        relations: the addresses of the part's links.
        notes: what the notes say that its text refers to.
        aside: the heap on which all of its text goes, where it is no text of the statement's.
    """

    def __init__(
        self, facts: Facts, relations: Mapping[str, Relation], notes: Mapping[tuple[str, str], str], aside: str = ""
    ) -> None:
        self.page: Pieces = []
        self.asides: dict[str, list[str]] = {}
        self.notes: dict[tuple[str, str], str] = {}
        self._facts, self._relations, self._known = facts, relations, notes
        self._open = [Open("", aside, aside, (), False, False, False, 0, 0, 0)]  # noqa: FBT003 - nothing is yet
        self._paragraphs: list[Open] = []
        self._lists: list[list[str]] = [[]]
        self._held: Pieces = []
        self._counts: dict[tuple[str, str], int] = {}
        self._fields: list[Field] = []
        self._links: list[Field] = []
        self._references: list[tuple[str, str]] = []
        self._said = self._signs = 0

    def html(self) -> str:
        """Return the page, its notes behind it."""
        items = "".join(f"<li>{self._known[key]}</li>" for key in self._references)
        return self._joined(self.page) + (f"<ol>{items}</ol>" if items else "")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        top = self._open[-1]
        aside = top.aside or "nothing" * (name in UNSAID)
        element = Open(
            name, top.aside, aside, top.marks, top.paragraph_hides, top.table_hides, top.header,
            len(self.page), self._said, self._signs,
        )  # fmt: skip
        self._open.append(element)
        if name in STARTS:
            STARTS[name](self, element, attributes)

    def end(self) -> None:
        """End the element that was begun last."""
        element = self._open[-1]
        if element.name in ENDS:
            ENDS[element.name](self, element)
        self._open.pop()

    def data(self, text: str) -> None:
        """Take text, where the element is one of text."""
        name = self._open[-1].name
        if name in TEXTS:
            self.say(text)
        elif name == "w:instrText" and self._fields:
            self._fields[-1].code.append(text)

    def say(self, text: str) -> None:
        """Tell of text that is seen, or lay it aside."""
        top = self._open[-1]
        self._said += 1
        self._signs += not text.isalnum()
        if top.aside:
            self.asides.setdefault(top.aside, []).append(text)
            return
        self.page += [f"<{mark}>" for mark in ORDER if mark in top.marks]
        hiding = self._fields[-1].hiding if self._fields else None
        if hiding:
            hiding.pieces.append(Piece(escape(text)))
            self.page.append(hiding.pieces[-1])
        else:
            self.page.append(escape(text))
        self.page += [f"</{mark}>" for mark in reversed(ORDER) if mark in top.marks]

    @staticmethod
    def _joined(pieces: Pieces) -> str:
        page = "".join(_flat(pieces))
        for mark in ORDER:
            page = page.replace(f"</{mark}><{mark}>", "")
        return page

    def _owner(self, *path: str) -> Open | None:
        """Return the element that a property is one of, if the elements between them are those."""
        between = self._open[-1 - len(path) : -1]
        return self._open[-2 - len(path)] if [element.name for element in between] == [*path] else None

    # paragraphs

    def paragraph(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a paragraph; what it is, its properties say."""
        element.paragraph_hides = self._facts.hidden(self._facts.default)
        if not element.around:
            self._paragraphs.append(element)
            self.page += ["", self._held] if self._held else [""]
            self._held = []

    def end_paragraph(self, element: Open) -> None:
        """End a paragraph: its tags stand where it began."""
        if element.around:
            self.asides.setdefault(element.around, []).append(" ")
            return
        self._paragraphs.pop()
        self.page += ["</a>"] * len(self._links)
        self._links.clear()
        content = len(self.page) > element.start + 1
        if element.joined or not content:
            self._held = self.page[element.start + 1 :]
            del self.page[element.start :]
        else:
            self.page[element.start], closing = self._tags(element)
            self.page.append(closing)
        self.page += element.held

    def _tags(self, element: Open) -> tuple[str, str]:
        """Return what opens a paragraph and what closes it; an item is closed by what follows it."""
        style = element.style or self._facts.default
        tag = self._facts.tag(style)
        if tag in GROUPED:
            return self._grouped(*GROUPED[tag])
        if tag:
            return f"{self._leave()}<{tag}>", f"</{tag}>"
        named, level = self._facts.list_of(style)
        named, level = element.numbering or named, element.level or level
        described = self._facts.lists.get(named, "")
        says = self._facts.levels.get((described, level), {})
        form = says.get("w:numFmt", "decimal")
        if not says or form == "none" or not level.isdigit():
            return self._leave() + "<p>", "</p>"
        number = self._number(named if named in self._facts.restarted else described, level, says)
        return self._item(min(int(level), 8), "ul" if form == "bullet" else "ol", form, number), ""

    def _grouped(self, first: str, opening: str, closing: str, last: str) -> tuple[str, str]:
        """Return the tags of a paragraph that shares an element with those of its style around it."""
        if self._lists[-1] == [last]:
            return opening, closing
        ended = self._leave()
        self._lists[-1].append(last)
        return ended + first + opening, closing

    def _number(self, counted: str, level: str, says: Mapping[str, str]) -> int:
        """Return the number of an item; those below it begin again."""
        start = says.get("w:start", "1")
        number = self._counts.get((counted, level), int(start) - 1 if start.isdecimal() else 0) + 1
        self._counts[counted, level] = number
        for below in range(int(level) + 1, 9):
            self._counts.pop((counted, str(below)), None)
        return number

    def _item(self, depth: int, tag: str, form: str, number: int) -> str:
        """Return what leads from the list that is open to an item of another, or of the same one."""
        lists = self._lists[-1]
        ended = "" if lists and lists[0].startswith("</li>") else self._leave()
        while len(lists) > depth + 1:
            ended += lists.pop()
        if len(lists) == depth + 1 and lists[-1] == f"</li></{tag}>":
            return f"{ended}</li><li>"
        if len(lists) == depth + 1:
            ended += lists.pop()
        while len(lists) < depth:
            ended += "<ul><li>"
            lists.append("</li></ul>")
        lists.append(f"</li></{tag}>")
        return f'{ended}<{tag} start="{number}" type="{LETTERED.get(form, "1")}"><li>'

    def _leave(self) -> str:
        """Return what closes the lists and quotations that are open."""
        ended = "".join(reversed(self._lists[-1]))
        self._lists[-1].clear()
        return ended

    def style(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note the style of a paragraph."""
        owner = self._owner("w:pPr")
        if owner:
            owner.style = attributes.get("w:val", "")
            owner.paragraph_hides = self._facts.hidden(owner.style)

    def numbered(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Note the list of a paragraph, or its level."""
        owner = self._owner("w:pPr", "w:numPr")
        if owner and element.name == "w:numId":
            owner.numbering = attributes.get("w:val", "")
        elif owner:
            owner.level = attributes.get("w:val", "")

    # boxes, cells, notes: what holds paragraphs

    def hold(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin what holds paragraphs of its own."""
        if not element.around:
            self._lists.append([])

    def _close(self) -> None:
        """End what holds paragraphs: its last list, and the paragraph whose end was deleted."""
        if self._held:
            self.page += [self._leave(), "<p>", *self._held, "</p>"]
            self._held = []
        self.page.append(self._leave())
        self._lists.pop()

    def end_body(self, element: Open) -> None:
        """End the text."""
        if not element.around:
            self._close()

    def end_box(self, element: Open) -> None:
        """End a box: it stands behind the paragraph that it hangs on."""
        if element.around:
            return
        self._close()
        if self._paragraphs:
            self._paragraphs[-1].held.append(self.page[element.start :])
            del self.page[element.start :]

    def table(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a table."""
        if not element.around:
            self.page += [self._leave(), "<table>"]

    def row(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a row."""
        element.header = False
        if not element.around:
            self.page.append("<tr>")

    def cell(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a cell."""
        if not element.around:
            self.page.append("<th>" if element.header else "<td>")
            self._lists.append([])

    def end_cell(self, element: Open) -> None:
        """End a cell."""
        if not element.around:
            self._close()
            self.page.append("</th>" if element.header else "</td>")

    def heads(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note that a row is one of heads."""
        owner = self._owner("w:trPr")
        if owner:
            owner.header = on(attributes)

    def table_style(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note the style of a table."""
        owner = self._owner("w:tblPr")
        if owner:
            owner.table_hides = self._facts.hidden(attributes.get("w:val", ""))

    def note(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Begin a note; the lines that part notes from the text are none."""
        element.joined = self._open[-2].name in ("w:footnotes", "w:endnotes")
        if not element.joined:
            return
        self._lists.append([])
        element.style = attributes.get("w:id", "")
        if "eparator" in attributes.get("w:type", ""):
            element.aside = "nothing"

    def end_note(self, element: Open) -> None:
        """Keep a note for the text that refers to it."""
        if not element.joined:
            return
        self._close()
        if not element.aside:
            self.notes[element.name, element.style] = self._joined(self.page[element.start :])
        del self.page[element.start :]

    def reference(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Tell of a note where the text refers to it."""
        key = element.name.removesuffix("Reference"), attributes.get("w:id", "")
        if key in self._known and not element.around:
            self._references.append(key)
            self.page.append(f"<sup>[{len(self._references)}]</sup>")

    # runs

    def run(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a run of text."""
        if element.name == "w:r":
            element.marks = ()
        self._settle(element)

    def _settle(self, run: Open) -> None:
        """Find out whether a run is seen: what it says itself, else its styles, each of which undoes the other."""
        styles = self._facts.hides or run.table_hides ^ run.paragraph_hides ^ run.run_hides
        hidden = styles if run.hides is None else run.hides
        run.aside = run.around or "hidden" * hidden

    def end_properties(self, _: Open) -> None:
        """Know a run's properties."""
        run = self._open[-2]
        if run.name in RUNS:
            self._settle(run)

    def vanish(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note that a run is hidden, or is not whatever its style says."""
        run = self._owner("w:rPr")
        if run:
            run.hides = on(attributes)

    def run_style(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note the style of a run."""
        run = self._owner("w:rPr")
        if run:
            run.run_hides = self._facts.hidden(attributes.get("w:val", ""))

    def mark(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Note that a run is bold, or struck out."""
        run = self._owner("w:rPr")
        if run and run.name in RUNS and on(attributes):
            run.marks += (MARKS[element.name],)

    def raised(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note that a run stands above the line or below it."""
        run = self._owner("w:rPr")
        tag = {"superscript": "sup", "subscript": "sub"}.get(attributes.get("w:val", ""))
        if run and tag:
            run.marks += (tag,)

    def space(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Tell of a break, or of a tab: a page ends in the middle of a paragraph as a line of it does, with a space."""
        if self._owner("w:tabs") or self._owner("w:pPr"):
            return
        if element.name in ("w:tab", "w:ptab"):
            self.say("\t")
        elif element.around or attributes.get("w:type") in ("page", "column"):
            self.say(" ")
        else:
            self.page.append("<br>")

    def symbol(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Tell of a symbol, where it is more than a place in a font."""
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            return
        if 0x20 <= code < PRIVATE and not 0xD800 <= code < 0xE000:  # noqa: PLR2004 - control characters and surrogates
            self.say(chr(code))
        else:
            element.aside = "symbols"
            self.say(f"{attributes.get('w:font', '')} {code:X} ")

    def deleted(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin what was deleted: text, a row, or the end of a paragraph."""
        row, paragraph = self._owner("w:trPr"), self._owner("w:pPr", "w:rPr")
        if row:
            row.aside = row.aside or "deleted"
        elif paragraph:
            paragraph.joined = True
        else:
            element.aside = element.around or "deleted"

    # fields and links

    def field(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Begin a field, its result, or end it."""
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._fields.append(Field(None))
            self._fields[-1].hiding = self._fields[-1]
        elif self._fields:
            found = self._fields[-1]
            for piece in found.pieces:
                piece.text = ""
            found.pieces.clear()
            if kind == "separate":
                found.hiding = self._fields[-2].hiding if len(self._fields) > 1 else None
                if not self._open[-1].around and self._linked("".join(found.code)):
                    self._links.append(found)
            elif kind == "end":
                self._fields.pop()
                if "FORMCHECKBOX" in "".join(found.code):
                    self.say("☒" if found.ticked else "☐")
                if self._links and self._links[-1] is found:
                    self._links.pop()
                    self.page.append("</a>")

    def tick(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note whether a field's box is ticked."""
        if self._fields and self._open[-2].name == "w:checkBox":
            self._fields[-1].ticked = on(attributes)

    def _linked(self, code: str) -> bool:
        """Begin the link that a field makes, if it makes one."""
        match = LINK.match(code)
        if match:
            self._anchor("#" * bool(match[1]) + (match[2] or match[3] or ""))
        return match is not None

    def _anchor(self, address: str) -> None:
        self.page.append(f'<a href="{escape(address)}">')

    def simple_field(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Begin a field that stands in one element."""
        element.joined = not element.around and self._linked(attributes.get("w:instr", ""))

    def link(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Begin a link."""
        relation = self._relations.get(attributes.get("r:id", ""))
        anchor = attributes.get("w:anchor")
        element.joined = not element.around and bool(relation or anchor)
        if element.joined:
            self._anchor((relation.target if relation else "") + (f"#{anchor}" if anchor else ""))

    def end_link(self, element: Open) -> None:
        """End a link."""
        if element.joined:
            self.page.append("</a>")

    # pictures and what is written twice

    def picture(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Tell of a picture what is said of it."""
        described = attributes.get("descr") or attributes.get("title")
        if described and not element.around:
            self.page.append(f'<img alt="{escape(described)}">')

    def drawn(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Tell of text that is drawn along a path."""
        self.say(attributes.get("string", ""))

    def choice(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin one of several ways to say something: the first that says anything is read."""
        if self._said > self._open[-2].said:
            element.aside = "nothing"

    def ruby(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin characters with their reading."""
        if not element.around:
            self.page.append("<ruby>")

    def end_reading(self, element: Open) -> None:
        """End a reading: Word has it before the characters, a page behind them."""
        if not element.around:
            self._open[-2].held += ["<rt>", self.page[element.start :], "</rt>"]
            del self.page[element.start :]

    def end_ruby(self, element: Open) -> None:
        """End characters with their reading."""
        if not element.around:
            self.page += [*element.held, "</ruby>"]

    # formulas

    def bracketed(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin a part of a formula that needs brackets on a line: `a+b` above `c` is `(a+b)/c`."""
        parent = self._open[-2]
        if element.name == "m:den":
            self.say("/")
        elif parent.name == "m:rad":
            self.say("√")
        elif parent.name == "m:d":
            self.say(parent.brackets[parent.joined])
            parent.joined = True
        elif parent.name in ("m:mr", "m:eqArr"):
            self.say(" ")
        element.start, element.signs = len(self.page), self._signs
        self.page += [""] * (not element.around)

    def end_bracketed(self, element: Open) -> None:
        """End such a part."""
        needs = element.name != "m:e" or self._open[-2].name == "m:rad"
        if needs and self._signs > element.signs and not element.around:
            self.page[element.start] = "("
            self.page.append(")")

    def script(self, element: Open, _: Mapping[str, str]) -> None:
        """Begin what stands above the line or below it."""
        if not element.around:
            self.page.append("")

    def end_script(self, element: Open) -> None:
        """End it: `x²` has a character of its own, `x^n` and `x_(i+1)` have not."""
        if element.around:
            return
        told = self.page[element.start + 1 : element.start + 3]
        if not told:
            return
        if len(told) == 1 and element.name != "m:sub" and str(told[0]).isdecimal():
            self.page[-1] = str(told[0]).translate(RAISED)
            return
        bracketed = len(told) > 1 or self._signs > element.signs
        self.page[element.start] = ("_" if element.name == "m:sub" else "^") + "(" * bracketed
        self.page.append(")" * bracketed)

    def end_brackets(self, element: Open) -> None:
        """End what stands in brackets."""
        self.say(element.brackets[2])

    def bracket(self, element: Open, attributes: Mapping[str, str]) -> None:
        """Note what a formula's brackets are."""
        owner = self._owner("m:dPr")
        if owner:
            at = ("m:begChr", "m:sepChr", "m:endChr").index(element.name)
            owner.brackets = (*owner.brackets[:at], attributes.get("m:val", ""), *owner.brackets[at + 1 :])  # type: ignore[assignment]  # three again

    def end_operator(self, element: Open) -> None:
        """Tell of the sign of a sum or an integral."""
        self.say(element.style or "∫")

    def operator(self, _: Open, attributes: Mapping[str, str]) -> None:
        """Note that sign."""
        if self._open[-2].name == "m:naryPr":
            self._open[-2].style = attributes.get("m:val", "")


def _flat(pieces: Pieces) -> Iterator[str]:
    """Yield the texts of a page in order, however deep they lie."""
    stack = [iter(pieces)]
    while stack:
        for piece in stack[-1]:
            if isinstance(piece, list):
                stack.append(iter(piece))
                break
            yield piece if isinstance(piece, str) else piece.text
        else:
            stack.pop()


STARTS: dict[str, Callable[[Body, Open, Mapping[str, str]], None]] = {
    "m:begChr": Body.bracket,
    "m:chr": Body.operator,
    "m:deg": Body.script,
    "m:den": Body.bracketed,
    "m:e": Body.bracketed,
    "m:endChr": Body.bracket,
    "m:num": Body.bracketed,
    "m:r": Body.run,
    "m:sepChr": Body.bracket,
    "m:sub": Body.script,
    "m:sup": Body.script,
    "mc:Choice": Body.choice,
    "mc:Fallback": Body.choice,
    "v:textpath": Body.drawn,
    "w:b": Body.mark,
    "w:body": Body.hold,
    "w:br": Body.space,
    "w:checked": Body.tick,
    "w:cr": Body.space,
    "w:default": Body.tick,
    "w:del": Body.deleted,
    "w:dstrike": Body.mark,
    "w:endnote": Body.note,
    "w:endnoteReference": Body.reference,
    "w:fldChar": Body.field,
    "w:fldSimple": Body.simple_field,
    "w:footnote": Body.note,
    "w:footnoteReference": Body.reference,
    "w:hyperlink": Body.link,
    "w:i": Body.mark,
    "w:ilvl": Body.numbered,
    "w:noBreakHyphen": lambda body, _, __: body.say("\u2011"),
    "w:numId": Body.numbered,
    "w:p": Body.paragraph,
    "w:pStyle": Body.style,
    "w:ptab": Body.space,
    "w:r": Body.run,
    "w:rStyle": Body.run_style,
    "w:ruby": Body.ruby,
    "w:softHyphen": lambda body, _, __: body.say("\u00ad"),
    "w:strike": Body.mark,
    "w:sym": Body.symbol,
    "w:tab": Body.space,
    "w:tbl": Body.table,
    "w:tblHeader": Body.heads,
    "w:tblStyle": Body.table_style,
    "w:tc": Body.cell,
    "w:tr": Body.row,
    "w:txbxContent": Body.hold,
    "w:vanish": Body.vanish,
    "w:vertAlign": Body.raised,
    "wp:docPr": Body.picture,
}
ENDS: dict[str, Callable[[Body, Open], None]] = {
    "a:p": lambda body, _: body.say(" "),
    "m:d": Body.end_brackets,
    "m:deg": Body.end_script,
    "m:den": Body.end_bracketed,
    "m:e": Body.end_bracketed,
    "m:fName": lambda body, _: body.say(" "),
    "m:naryPr": Body.end_operator,
    "m:num": Body.end_bracketed,
    "m:sub": Body.end_script,
    "m:sup": Body.end_script,
    "w:body": Body.end_body,
    "w:endnote": Body.end_note,
    "w:fldSimple": Body.end_link,
    "w:footnote": Body.end_note,
    "w:hyperlink": Body.end_link,
    "w:p": Body.end_paragraph,
    "w:rPr": Body.end_properties,
    "w:rt": Body.end_reading,
    "w:ruby": Body.end_ruby,
    "w:tbl": lambda body, element: body.page.append("</table>" * (not element.around)),
    "w:tc": Body.end_cell,
    "w:tr": lambda body, element: body.page.append("</tr>" * (not element.around)),
    "w:txbxContent": Body.end_box,
}
