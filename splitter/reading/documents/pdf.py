"""A PDF into drafts: its pages are read by PDFium, and told apart by where their letters stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.util import find_spec

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.documents import margins
from splitter.reading.documents.columns import Line, lines
from splitter.reading.documents.glyphs import Page, apart, right_to_left, straightened
from splitter.reading.documents.passages import Passage, passages
from splitter.reading.documents.process import pages
from splitter.reading.documents.typesetting import hyphenates, measure
from splitter.reading.drafts import Draft, Links
from splitter.reading.encodings.sniffing import BEFORE_PDF, PDF
from splitter.reading.items import mark_of
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.tags import Markup
from splitter.reading.notes import glimpse, note
from splitter.reading.remedies import missing
from splitter.reading.words import HYPHENS, Words

BROKEN = re.compile(r"(?:://|\Awww\.)\S+[/_?&=#%-]\Z")
"""An address of which more stands on the next line."""
KNOWN = 0.5
"""The share of a page's letters that must be known for it to be read."""


def read_pdf(data: bytes, name: str, links: Links, language: str | None) -> tuple[list[Draft], list[SplitterWarning]]:
    """Turn a PDF into drafts.

    Raises:
        StatementError: the extra `documents` is not installed; the PDF is broken, locked, without text, or a bomb.
    """
    if PDF not in data[:BEFORE_PDF]:
        raise StatementError(f"{name} is no PDF; look at its name, or at what --from says.")
    if find_spec("pypdfium2") is None:
        raise missing("A PDF", "pypdfium2")
    kept: list[Page] = []
    found: list[Line] = []
    warnings: list[SplitterWarning] = []
    for page in pages(data, name):
        problem = _problem(page)
        if problem:
            warnings.append(note(problem))
        elif page.aslant:
            message = f"page {page.number}: text that runs aslant was left out: {glimpse(page.aslant)}"
            warnings.append(note(message, removed=page.aslant))
        if not problem:
            backwards = right_to_left("".join(word.text for word in page.words))
            found += lines(page._replace(words=tuple(straightened(page.words))) if backwards else page)
        kept.append(page._replace(words=()))
    if not found:
        raise StatementError(f"{name}: {warnings[0].message}" if warnings else f"{name} holds no text.")
    drafts, more = _drafts(kept, found, links, language)
    return drafts, [*warnings, *more]


def _problem(page: Page) -> str | None:
    """Say why a page cannot be read, None where it can, or where nothing is on it."""
    if not page.width:
        return f"page {page.number} is broken and was left out; print the PDF into a new one, and give that."
    if page.words and page.coded < KNOWN:
        return f"page {page.number} does not say which letters it holds; run OCR first."
    if not page.words and page.pictures:
        return f"page {page.number} holds no text; run OCR first."
    return None


def _drafts(
    kept: Sequence[Page], found: Sequence[Line], links: Links, language: str | None
) -> tuple[list[Draft], list[SplitterWarning]]:
    text = "\n".join(line.text for line in found)
    words = Words(text, language)
    backwards = right_to_left(text)
    setting = measure(found, backwards=backwards)
    taken = margins.furniture(kept, found, setting)
    removed = " · ".join(dict.fromkeys(found[place].text for place in sorted(taken)))
    body = [line for place, line in enumerate(found) if place not in taken]
    noted = margins.notes(body, setting)
    notes = [body[place] for place in sorted(noted)]
    body = [line for place, line in enumerate(body) if place not in noted]
    setting = measure(body, backwards=backwards)
    marks = frozenset(filter(None, map(margins.marked, notes)))
    writer = Writer(Scribe(words, links), marks, hyphenates(body, setting))
    for passage in passages(body, setting, words):
        writer.write(passage)
    writer.notes(notes)
    warnings = writer.scribe.finish()
    if removed:
        warnings.append(note(f"page numbers, running heads and feet were left out: {glimpse(removed)}", (), removed))
    return writer.scribe.drafts, warnings


class Writer:
    """Tells the scribe of one passage after another."""

    def __init__(self, scribe: Scribe, marks: frozenset[str], hyphens: str) -> None:
        """Take whom to tell, the marks of the notes, and the hyphens that may be there for their line's sake."""
        self.scribe = scribe
        self.hyphens = hyphens
        self.markup = Markup(scribe)
        self.marks = marks
        self._listed = self._quoting = False
        self._link: str | None = None

    def write(self, passage: Passage) -> None:
        """Write a block."""
        skip = 0
        if passage.kind == "item":
            if not self._listed:
                self.scribe.open_list()
            mark = mark_of(passage.runs[0][0].text)
            text = mark.text if mark else ""
            self.scribe.mark("•" if mark and mark.rank == 0 else text)
            skip = len(text)
        elif self._listed:
            self.scribe.close_list()
        if (passage.kind == "quotation") != self._quoting:
            self._quoting = not self._quoting
            (self.scribe.open_quotation if self._quoting else self.scribe.close_quotation)()
        self._listed = passage.kind == "item"
        self._runs(passage.runs, skip)
        self.scribe.flush("heading" if passage.kind == "heading" else "paragraph")
        self.scribe.close_item()

    def notes(self, lines: Sequence[Line]) -> None:
        """Write the notes, each an item behind its mark."""
        if self._quoting:
            self.scribe.close_quotation()
        if not lines:
            return
        self.scribe.open_list()
        runs: list[list[Line]] = []
        for line in lines:
            if margins.marked(line) or not runs:
                runs.append([line])
            else:
                runs[-1].append(line)
        for run in runs:
            mark = margins.marked(run[0]) or ""
            if mark:
                self.scribe.mark(f"[{mark}]" if mark.isdigit() else mark)
            self._runs([run], len(mark))
            self.scribe.flush()
            self.scribe.close_item()
        self.scribe.close_list()

    def _runs(self, runs: Sequence[Sequence[Line]], skip: int) -> None:
        """Write lines, but for the first `skip` letters of the first."""
        for place, run in enumerate(runs):
            if place:
                self.scribe.harden(None)
            for line_place, line in enumerate(run):
                if line_place and not self._keeps(run[line_place - 1]):
                    self.scribe.soften()
                self._line(line, skip)
                skip = 0
        self._follow(None)

    def _line(self, line: Line, skip: int) -> None:
        before = line.words[0]
        for word in line.words:
            if word is not before and apart(before, word):
                self.scribe.write(" ", None)
            before = word
            self._follow(word.link)
            text, skip = word.text[skip:], max(0, skip - len(word.text))
            if not text:
                continue
            if line.raises(word) and text in self.marks and text.isdigit():
                self.scribe.write(f"[{text}]", None)
            elif line.raises(word):
                self.markup.superscript(1)
                self.markup.text(text)
                self.markup.superscript(-1)
            else:
                self.scribe.write(text, None)

    def _keeps(self, line: Line) -> bool:
        """Say whether a line ends in a hyphen that is its word's own, or in the middle of an address."""
        last = line.words[-1].text
        if BROKEN.search(last):
            return True
        return last[-1] in HYPHENS and last[-1] not in self.hyphens and last[-2:-1].isalnum()

    def _follow(self, link: str | None) -> None:
        """Begin or end a link."""
        if link == self._link:
            return
        if self._link:
            self.scribe.close_link()
        if link:
            self.scribe.open_link(link)
        self._link = link
