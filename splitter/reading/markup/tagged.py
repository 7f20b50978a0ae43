"""Text with tags that is no page: a corpus in SGML, the source of a website in WML.

Sources: ISO 8879 for tags; the manual of WML for `#use`, `#include` and `define-tag`.
"""

from __future__ import annotations

import re

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Links
from splitter.reading.markup.fragment import Fragment
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.tags import BLOCKS, DROPPED, ENDS, STARTS, Markup
from splitter.reading.notes import glimpse, note
from splitter.reading.words import Words

TAG = re.compile(r"</?([A-Za-z][\w:.-]{0,40})(?:\s[^<>\n]{0,300})?/?>")
LINE = re.compile(rf"^[ \t]*(?:{TAG.pattern}|#\s?(?:use|include)\b)", re.MULTILINE)
"""A line that begins with a tag."""
COMMAND = re.compile(r"^#[ ]?(?:use\b|include\b|\$Id).*$", re.MULTILINE)
TITLE = re.compile(r"\btitle=\"([^\"\n]{1,300})\"")
DEFINED = re.compile(r"<define-tag\s+(\w+)[^<>\n]{0,100}>([^<\n]{0,300})</define-tag>")
MOSTLY = 5
"""Of the lines of a tagged text, one of so many at least begins with a tag."""
KNOWN = BLOCKS | DROPPED | STARTS.keys() | ENDS.keys() | {"b", "big", "em", "font", "i", "small", "span", "strong", "u"}


def tagged(text: str) -> bool:
    r"""Say whether a text is tagged: some elements are closed, and many of its lines begin with a tag.

    >>> tagged("<doc>\n<hl>Rent</hl>\nIt rose.\n</doc>"), tagged("If a < b, then b > a.")
    (True, False)
    """
    if "</" not in text:
        return False
    text = text.replace("\f", "\n")  # a page ends a line
    begun = len(LINE.findall(text))
    return begun > 1 and begun * MOSTLY >= sum(1 for line in text.split("\n") if line.strip())


def read_tagged(text: str, links: Links) -> tuple[list[Draft], list[SplitterWarning]]:
    r"""Turn tagged text into drafts; tags that HTML does not have are parts of their own where they begin a line.

    >>> drafts, _ = read_tagged("<doc>\n<hl>Rent</hl>\nIt rose.\n</doc>", "text")
    >>> [draft.text for draft in drafts]
    ['Rent', 'It rose.']
    """
    scribe = Scribe(Words(text), links)
    commands = COMMAND.findall(text)
    titles = [title for name, title in DEFINED.findall(text) if "title" in name] or TITLE.findall("\n".join(commands))
    removed = [*commands, *(match[0] for match in DEFINED.finditer(text))]
    text = DEFINED.sub("", COMMAND.sub("", text))
    names: dict[str, None] = {}

    def known(match: re.Match[str]) -> str:
        if match[1].lower() in KNOWN:
            return match[0]
        names.setdefault(f"<{match[1]}>")
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        return "<div>" if not before.strip() or after in {"", "\n"} else ""

    text = TAG.sub(known, text)
    if not re.search(r"<(?:p|br|li|h\d)\b", text, re.IGNORECASE):
        text = re.sub(r"\n[ \t]*\n", "\n<p>\n", text)
    if titles:
        scribe.write(titles[0], None)
        scribe.flush("heading")
    Fragment(Markup(scribe), text, 1).read()
    warnings = scribe.finish()
    if names:
        warnings.append(note(f"tags of no page were left out: {glimpse(' '.join(names))}", removed=" ".join(names)))
    if removed:
        gone = "\n".join(removed)
        warnings.append(note(f"what only a website's programs read was left out: {glimpse(gone)}", removed=gone))
    return scribe.drafts, warnings
