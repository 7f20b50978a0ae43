"""Markdown into drafts: CommonMark, tables, footnotes, struck text, front matter, HTML inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

from splitter.characters import BULLETS
from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line, Links
from splitter.reading.markup.fragment import Fragment
from splitter.reading.markup.front_matter import front_matter, said, title
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.tags import Markup
from splitter.reading.markup.templates import without_filled_in, without_tags
from splitter.reading.notes import glimpse, note
from splitter.reading.numerals import numbered
from splitter.reading.words import Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

DEEPEST = 80
"""Levels of block quotations and lists that are understood; the parser calls itself for each."""
TERM = re.compile(r"^ {0,3}:[ \t]+\S", re.MULTILINE)
"""What stands before the meaning of a term, on the line below it (sources: PHP Markdown Extra, Pandoc)."""
END = re.compile(r"</([a-zA-Z][^\s/<>]*)")
CALLOUT = re.compile(r"\[!\w[\w-]{0,30}\][+-]?\s*")
"""What makes a box of a block quotation (sources: the manuals of GitHub and Obsidian)."""
BULLETED = re.compile(rf"^([{BULLETS}])\s+(?=\S)", re.MULTILINE)
LONGEST_TITLE = 70
"""Code points of a line over `---` that is a heading, at most."""
NO_REFERENCE = re.compile(r"^( {0,3})(\[[^\[\]\n^]{1,100}\]:[ \t]*[^\W\d_]+[ \t]*)$", re.MULTILINE)
"""`[Note]: Important` would be a link's address, which is a word, and be left out."""
UNDERLINED = "a short line over `---` is read as a heading; a blank line between them would start a new post there."
CLOSERS = "*_\"'”’»)"
STOPS = ".!?…:;,。！？"
"""What a heading does not end in."""


def read_markdown(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Turn Markdown, with newlines as `\n`, into drafts.

    >>> drafts, _ = read_markdown("# Peace\n\n*Now* or\nnever.", "text")
    >>> [(draft.kind, draft.text) for draft in drafts]
    [('heading', 'Peace'), ('paragraph', 'Now or never.')]
    """
    scribe = Scribe(Words(text), links)
    front = front_matter(text)
    headline = title(text[:front])
    if front:
        last = text.count("\n", 0, front)
        but = "" if headline is None else ", but for the title"
        scribe.warn(f"lines 1 to {last} are front matter and were left out{but}.", None, text[:front].strip())
        text = "\n" * last + text[front:]
    text, warnings = without_tags(NO_REFERENCE.sub(r"\1\\\2", text))
    scribe.warnings += warnings
    tokens = _parser(text).parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        # The parser leaves out what lies deeper, and nothing that is written may get lost.
        scribe.warn(f"block quotations or lists nest more than {DEEPEST} deep, so the file was read line by line.")
        scribe.verbatim(text, 1)
    else:
        reader = _Reader(scribe, last_ends(text))
        for token in tokens:
            reader.block(token)
        reader.left_out()
        scribe.warnings += _surplus(tokens, text.split("\n"))
        if reader.cut:
            scribe.warnings.append(note("`---` right below a line of text starts a new post.", reader.cut))
        if reader.underlined:
            scribe.warnings.append(note(UNDERLINED, reader.underlined))
    warnings = scribe.finish()
    if headline is not None and not said(headline, (draft.text for draft in scribe.drafts)):
        scribe.drafts.insert(0, Draft("heading", (Line(headline, 1),)))
    drafts, left_out = without_filled_in(scribe.drafts)
    return drafts, [*warnings, *left_out]


def _parser(text: str) -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - plain text need not pay for it

    from splitter.reading.markup.emphasis import Inline  # noqa: PLC0415 - it needs the parser

    parser = MarkdownIt("commonmark")
    parser.inline = Inline()
    parser.configure("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    if TERM.search(text):
        from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415 - few texts have terms

        parser.use(deflist_plugin)
    if "[^" in text or "^[" in text:
        from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415 - few texts have notes

        parser.use(footnote_plugin)
        parser.core.ruler.before("footnote_tail", "unmarked_notes", _keep_unmarked)
    return parser


def _keep_unmarked(state: StateCore) -> None:
    """Put the notes that no mark refers to behind the others: the parser leaves them out, and they are text.

    It leaves out all notes of one name but the last, too: the first is the one that is meant.
    """
    notes = state.env.get("footnotes", {})
    listed = notes.setdefault("list", {})
    named: set[str] = set()
    for number, token in enumerate(state.tokens):
        if token.type == "footnote_reference_open":
            if token.meta["label"] in named:
                token.meta["label"] += f"\n{number}"
                notes["refs"][f":{token.meta['label']}"] = -1
            named.add(token.meta["label"])
    for label, place in notes.get("refs", {}).items():
        if place < 0:
            listed[len(listed)] = {"label": label.removeprefix(":"), "count": 0}


def last_ends(text: str) -> dict[str, int]:
    r"""Return the last line on which each element ends.

    >>> last_ends("<div hidden>\n\nA draft.</p></DIV>")
    {'p': 3, 'div': 3}
    """
    lines = enumerate(text.split("\n"), 1)
    return {end[1].lower(): number for number, line in lines for end in END.finditer(line)}


def _surplus(tokens: Sequence[Token], lines: list[str]) -> list[SplitterWarning]:
    """Name the cells that a row has and its table's head has not: the parser leaves them out."""
    numbers: list[int | None] = []
    removed: list[str] = []
    cells: list[str] = []
    number = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, number = [], token.map[0]
        elif token.type == "inline":
            cells.append(token.content)
        elif token.type == "tr_close" and (rest := behind(cells, lines[number]).strip()):
            numbers.append(number + 1)
            removed.append(rest)
    if not removed:
        return []
    message = f"what stands in more cells than the table's head has was left out: {glimpse(' '.join(removed))}"
    return [note(message, numbers, "\n".join(removed))]


def behind(cells: Iterable[str], line: str) -> str:
    """Return what stands in a line of a table behind cells, of which each stands behind the one before it.

    >>> behind(["a", "b"], "| a | b | c |"), behind(["a", ""], "| a |")
    ('c', '')
    """
    line = line.replace("\\|", "|")
    place = 0
    for cell in cells:
        place = max(place, line.find(cell, place) + len(cell))
    return line[place:].strip(" \t|")


def is_broken(line: str) -> bool:
    """Say whether a line over `---` is text: longer than a heading, or it ends as a sentence does.

    >>> is_broken("We go on."), is_broken("What we ask for")
    (True, False)
    """
    return len(line) > LONGEST_TITLE or "\n" in line or line.rstrip(CLOSERS)[-1:] in STOPS


class _Reader:
    """Tells the markup of one token after another: most stand for an element of HTML, and say which."""

    def __init__(self, scribe: Scribe, ends: Mapping[str, int]) -> None:
        self.scribe = scribe
        self.ends = ends
        """The last line on which each element of HTML ends."""
        self.hidden: tuple[int, int | None] | None = None
        """The level and the line of a piece of HTML that hides what stands behind it."""
        self.markup = Markup(scribe)
        self.fresh = False
        """Whether a block quotation has begun, and nothing of it was read."""
        self.paragraph = False
        """Whether a paragraph has begun, and nothing of it was read."""
        self.number: int | None = None
        self.underlined: list[int | None] = []
        """Lines of the source with `---` right below them that were read as headings."""
        self.cut: list[int | None] = []
        """Those that were read as text before a new post."""
        self.broken = False
        """Whether such a line was read as a paragraph, and `---` as the start of a new post."""

    def block(self, token: Token) -> None:
        """Handle a token of the block level."""
        if token.map:
            self.number = token.map[0] + 1
        if self.hidden and token.level < self.hidden[0]:
            self.left_out()
        if self.hidden:
            self.unseen(token)
            return
        if token.type in ("heading_open", "heading_close") and token.markup == "-":
            self.underline(token)
            return
        if token.type == "inline":
            self.broken = is_broken(token.content)
            children = self.called_out(token.children or ())
            if token.level == 1 and self.paragraph and BULLETED.search(token.content):
                self.bulleted(children)
            else:
                self.inline(children)
        else:
            self.element(token)
        self.paragraph = token.type == "paragraph_open"
        self.fresh = token.type == "blockquote_open" or (self.fresh and token.type == "paragraph_open")

    def underline(self, token: Token) -> None:
        """Read a line over `---`: Markdown makes a heading of it, but a statement's author most often meant a break."""
        if token.nesting > 0:
            self.scribe.flush()
        elif self.broken:
            self.cut.append(self.number)
            self.scribe.flush()
            self.scribe.thematic()
        else:
            self.underlined.append(self.number)
            self.scribe.flush("heading")

    def element(self, token: Token) -> None:
        """Handle a token that is text, or an element that starts or ends."""
        if token.type in TEXTS:
            self.markup.text(token.content, self.number)
        elif token.type in TOKENS:
            TOKENS[token.type](self, token)
        elif token.nesting < 0:
            self.markup.end(token.tag)
        else:
            self.markup.start(token.tag, {name: str(value) for name, value in token.attrs.items()}, self.number)

    def inline(self, tokens: Sequence[Token]) -> None:
        """Handle the tokens of one block's text."""
        for token in tokens:
            if self.number and token.type in BREAKS:
                self.number += 1
            self.element(token)
        self.left_out()

    def bulleted(self, tokens: Sequence[Token]) -> None:
        """Handle those of a paragraph in which lines start with `•`: no mark of Markdown's, but one of a list."""
        line: list[Token] = []
        listed = False
        for place, token in enumerate(tokens):
            starts = not place or tokens[place - 1].type in BREAKS
            bullet = BULLETED.match(token.content) if starts and token.type == "text" and not token.level else None
            if bullet:
                self.inline(line)
                line = []
                if not listed:
                    self.scribe.open_list(repeat(bullet[1]))
                listed = True
                self.scribe.open_item()
                token.content = token.content[bullet.end() :]
            line.append(token)
        self.inline(line)
        if listed:
            self.scribe.close_list()

    def unseen(self, token: Token) -> None:
        """Pass over a token that HTML before it hides, up to where that ends."""
        for one in token.children or (token,):
            if self.markup.hidden() and one.type not in HTML:
                self.markup.text(one.content or " ")
            else:
                self.element(one)
        if not self.markup.hidden():
            self.left_out()

    def called_out(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Take `[!NOTE]` off a block quotation, which it says is none; a title may stand behind it."""
        mark = CALLOUT.match(tokens[0].content) if self.fresh and tokens and tokens[0].type == "text" else None
        if mark is None:
            return tokens
        self.scribe.close_quotation()
        self.scribe.write(tokens[0].content[mark.end() :], self.number)
        if tokens[1:2] and tokens[1].type in BREAKS:
            self.scribe.flush("heading")
        return tokens[1:]

    def left_out(self) -> None:
        """End a passage: HTML that shows nothing reaches to its end or its item, else no further than its block."""
        number = self.hidden[1] if self.hidden else self.number
        self.hidden = None
        removed = self.markup.close()
        if removed:
            self.scribe.warn(f"a passage of HTML that no reader sees was left out: {glimpse(removed)}", number, removed)

    def html(self, token: Token) -> None:
        """Read HTML, of which Markdown hands over one tag or whole blocks."""
        Fragment(self.markup, token.content, self.number).read()
        if token.type == "html_block" and not self.hidden:
            name = self.markup.hidden()
            if name and token.map and (token.level or self.ends.get(name, 0) > token.map[1]):
                self.hidden = token.level, self.number
            else:
                self.left_out()

    def fence(self, token: Token) -> None:
        """Write code."""
        self.scribe.flush()
        self.scribe.code = True
        self.scribe.verbatim(token.content, self.number and self.number + 1)
        self.scribe.code = False

    def ordered(self, token: Token) -> None:
        """Begin an ordered list."""
        self.scribe.open_list(numbered(int(token.attrs.get("start", 1)), behind=token.markup))


HTML = frozenset({"html_block", "html_inline"})
TEXTS = frozenset({"text", "code_inline", "text_special"})
BREAKS = frozenset({"softbreak", "hardbreak"})
TOKENS: dict[str, Callable[[_Reader, Token], None]] = {
    "code_block": lambda reader, token: reader.scribe.verbatim(token.content, reader.number),
    "fence": _Reader.fence,
    "footnote_block_close": lambda reader, _: reader.scribe.close_list(),
    "footnote_block_open": lambda reader, _: reader.scribe.open_list(),
    "footnote_close": lambda reader, _: reader.scribe.close_item(),
    "footnote_open": lambda reader, token: reader.scribe.mark(f"[{token.meta['id'] + 1}]"),
    "footnote_ref": lambda reader, token: reader.scribe.write(f"[{token.meta['id'] + 1}]", reader.number),
    "html_block": _Reader.html,
    "html_inline": _Reader.html,
    "image": lambda reader, token: reader.markup.image({"alt": token.content}, reader.number),
    "ordered_list_open": _Reader.ordered,
    "softbreak": lambda reader, _: reader.scribe.soften(),
}
"""What is no element of HTML, or says more than one."""
