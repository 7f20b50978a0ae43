"""The parts of a Word file: found by their relations, and read as a stream of elements with one name each.

Source: ECMA-376, part 1 (WordprocessingML, its transitional and its strict names) and part 2 (packages).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, Protocol
from xml.parsers import expat

from splitter.errors import StatementError

SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "urn:schemas-microsoft-com:vml": "v:",
}
"""Namespaces and the prefixes that their names bear here, whatever prefix the file gives them."""
MOST = 600_000
"""Elements of all parts together: a book has so many, and they take seconds."""
LARGEST = 40_000_000
"""Bytes of all parts together, unpacked; pictures are not among them."""
DAMAGED = "{}: this Word file cannot be read ({}); save it again as .docx, or as plain text."


class Handler(Protocol):
    """What is told of the elements of a part."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element, such as `w:p`."""

    def end(self) -> None:
        """End the element that was begun last."""

    def data(self, text: str) -> None:
        """Take text."""


class Relation(NamedTuple):
    """What a part says of another one, or of an address."""

    kind: str
    """The last word of its type: `footnotes`, `hyperlink`."""
    target: str


@lru_cache(maxsize=2_000)
def _named(name: str) -> str:
    """Return a name with the prefix that is known here.

    >>> _named("http://purl.oclc.org/ooxml/wordprocessingml/main p"), _named("Target"), _named("urn:other p")
    ('w:p', 'Target', '?:p')
    """
    space, parted, local = name.rpartition(" ")
    return SPACES.get(space, "?:") + local if parted else local


class Package:
    """A Word file, opened.  Mutable: it counts what was read of it.

    Raises:
        StatementError: from `read`, where a part is damaged or there is too much of it.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._parts = {part.filename.lower(): part for part in self._archive.infolist()}  # Word asks no more of a name
        self._elements = self._bytes = 0

    def __contains__(self, part: str) -> bool:
        """Say whether the file has a part."""
        return part.lower() in self._parts

    def read(self, part: str, handler: Handler) -> None:
        """Tell the handler of each element and text of a part."""

        def start(name: str, attributes: dict[str, str]) -> None:
            self._elements += 1
            if self._elements > MOST:
                raise StatementError(f"{self._name} has more than {MOST} elements; no statement is so long, check it.")
            handler.start(_named(name), {_named(key): value for key, value in attributes.items()})

        def doctype(*_: object) -> None:
            raise StatementError(DAMAGED.format(self._name, "it declares entities"))

        info = self._parts[part.lower()]
        self._bytes += info.file_size
        if self._bytes > LARGEST:
            raise StatementError(f"{self._name} holds {self._bytes // 1_000_000} MB of text; no statement is so long.")
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = doctype
        parser.StartElementHandler = start
        parser.EndElementHandler = lambda _: handler.end()
        parser.CharacterDataHandler = handler.data
        try:
            with self._archive.open(info) as stream:
                parser.ParseFile(stream)
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise StatementError(DAMAGED.format(self._name, error)) from error

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part says of others, by the names it gives them; of the package where the part is empty."""
        folder, base = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        relations = _Relations(folder)
        if listed in self:
            self.read(listed, relations)
        return relations.found


class _Relations:
    """What a part of relations says."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, Relation] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
            self.found[attributes.get("Id", "")] = Relation(attributes.get("Type", "").rpartition("/")[2], target)

    def end(self) -> None:
        pass

    def data(self, text: str) -> None:
        pass
