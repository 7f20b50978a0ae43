"""Word files into HTML, which the HTML reader then reads."""

from __future__ import annotations

from splitter.errors import SplitterWarning, StatementError
from splitter.reading.markup.docx_body import Body
from splitter.reading.markup.docx_facts import FactsReader
from splitter.reading.markup.ooxml import Package
from splitter.reading.notes import glimpse, note
from splitter.reading.zips import parts

NOTES = ("footnotes", "endnotes")
BESIDE = {
    "header": "pages",
    "footer": "pages",
    "comments": "comments",
    "chart": "drawings",
    "diagramData": "drawings",
}
"""Parts that are no text of the statement's, and the heaps that their text goes on."""
SAID = {
    "hidden": "text that Word hides was left out",
    "pages": "what stands at the head or the foot of each page was left out",
    "comments": "comments were left out",
    "deleted": "text that was deleted while changes were tracked was left out",
    "drawings": "the words of charts and diagrams were left out",
    "symbols": "symbols that are places in a font were left out",
}
"""What the author is told of each heap."""
INSERTED = "another document that this one shows within it was not read: {}; open it in Word and save it again."


def read_docx(data: bytes, name: str) -> tuple[str, list[SplitterWarning]]:
    """Return the text of a Word file as HTML, and what the author should know.

    Raises:
        StatementError: it is no Word file, it is damaged, or it is a bomb.
    """
    parts(data, name, "Word file (.docx)")
    package = Package(data, name)
    main = next((found.target for found in package.relations("").values() if found.kind == "officeDocument"), "")
    main = main if main in package else "word/document.xml"
    if main not in package:
        raise StatementError(f"{name} is a zip without a Word document in it; unpack it and give the statement itself.")
    relations = package.relations(main)
    beside = [(found.kind, found.target) for found in relations.values() if found.target in package]
    facts = FactsReader()
    for kind, part in dict.fromkeys(beside):
        if kind in ("styles", "numbering"):
            package.read(part, facts)
    notes: dict[tuple[str, str], str] = {}
    bodies = []
    for kind, part in dict.fromkeys(beside):
        if kind in NOTES or kind in BESIDE:
            bodies.append(Body(facts.facts, package.relations(part), {}, BESIDE.get(kind, "")))
            package.read(part, bodies[-1])
            notes |= bodies[-1].notes
    body = Body(facts.facts, relations, notes)
    package.read(main, body)
    inserted = [note(INSERTED.format(found.target)) for found in relations.values() if found.kind == "aFChunk"]
    return body.html(), [*_left_out([body, *bodies]), *inserted]


def _left_out(bodies: list[Body]) -> list[SplitterWarning]:
    """Say what was left out, each kind in one line."""
    warnings = []
    for heap, said in SAID.items():
        texts = dict.fromkeys("".join(body.asides.get(heap, ())) for body in bodies)
        worth = str.isalpha if heap == "pages" else str.isalnum  # the number of a page is not worth a word
        removed = " ".join(" ".join(text.split()) for text in texts if any(map(worth, text)))
        if removed:
            warnings.append(note(f"{said}: {glimpse(removed)}", removed=removed))
    return warnings
