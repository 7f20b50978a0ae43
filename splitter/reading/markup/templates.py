"""Tags of site generators: what Markdown from a website's repository holds and only the website fills in or reads.

Sources: the manuals of Liquid and Jekyll (`{{ … }}`, `{% … %}`), Jinja (`{# … #}`), Hugo (`{{< … >}}`, `{{% … %}}`),
kramdown (`{: … }`) and Pandoc (`{#id .class}` behind a heading, `:::` around a part).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.notes import glimpse, note

# A tag holds no tag and no blank line, so that no character is looked at more than twice.
LINE_END = r"\n(?![ \t]*\n)"
OUTPUT = rf"\{{\{{(?:[^{{}}\n]++|[{{}}](?![{{}}])|{LINE_END})*+\}}\}}"
BLOCK = rf"\{{%(?:[^%{{\n]++|%(?!\}})|\{{(?![%{{])|{LINE_END})*+%\}}"
TAG = rf"(?:{OUTPUT}|{BLOCK})"
COMMENT = (
    r"(?:^[ \t]++)?(?:\{%-?\s*comment\s*-?%\}(?:[^{]++|\{(?!%-?\s*(?:end)?comment))*+\{%-?\s*endcomment\s*-?%\}"
    rf"|\{{#(?:[^#{{\n]++|#(?!\}})|\{{(?!#)|{LINE_END})*+#\}})"
)
PREFIX = r"^(?P<prefix>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:#{1,6}[ \t]++)?)"
ALONE = rf"{PREFIX}{TAG}(?:[ \t]*+{TAG})*+[ \t]*+$"
PART = (
    r"^(?P<part>[ \t>]*+):{3,}[ \t]*+(?:\{[^{}\n]{0,300}\}|[\w-]{1,40})?"
    r"(?:[ \t]*+(?:\[(?P<boxed>[^\[\]\n]{1,200})\]|(?P<title>[^\s:{\[][^\n]*)))?[ \t]*+$"
)
ONE = r"(?:[.#][\w:-]++|[\w:-]++=(?:\"[^\"\n]*+\"|'[^'\n]*+'|[^\s{}\"']++))"
ATTRIBUTES = rf"\{{::?[ \t]*+[\w.#/][^{{}}]{{0,300}}\}}|(?P<bare>\{{[ \t]*+[.#][\w:-]++(?:\s++{ONE})*+[ \t]*+\}})"
CONTENTS = r"^[ \t]*+(?:[-*+][ \t]++[^\n]*\n[ \t]*+\{:[ \t]*+toc[^{}\n]*\}|\[\[_?toc_?\]\]|\[toc\])[ \t]*+$"
"""Where a table of contents is put in."""
ADDRESS = rf"(?:(?<=\]\()|(?<=\]:[ ]))(?P<address>(?:[^\s(){{}}]*+{TAG})++[^\s(){{}}]*+)(?=[\s)]|\Z)"
TAGS = re.compile(TAG)
MARKUP = re.compile(f"{COMMENT}|(?i:{CONTENTS})|{ALONE}|{PART}|{ADDRESS}|{ATTRIBUTES}", re.MULTILINE)
PAIRED = re.compile(r"\{\{[<%]\s*+(?P<end>/?)\s*+(?P<name>[\w-]++)[^{}\n]*?[>%]\}\}|\{%-?\s*+(?P<tag>\w++)[^{}\n]*?%\}")
"""A tag within a line that may open or close a passage (`{{< emph >}}…{{< /emph >}}`, `{% if x %}…{% endif %}`)."""
FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})(?:.|\n(?! {0,3}(?P=fence)))*+(?:\n {0,3}(?P=fence)[^\n]*)?", re.MULTILINE
)
BLANK = " \t>"
SAFE = "/:?#&=@%+,;~"
SHOWN = 5
"""So many tags that stay are named in a warning."""


def without_tags(text: str) -> tuple[str, list[SplitterWarning]]:
    r"""Return Markdown without what only a site generator reads; every line stays where it was.

    Tags that are a line of their own go, comments and attributes go everywhere; a tag within a sentence stays, also on
    the second line of one (`…,” said` and `{{ ada }}` below it).

    >>> text, warnings = without_tags("{% include map.html %}\nWe live {{ place }}.\n")
    >>> text, warnings[0].message
    ('\nWe live {{ place }}.\n', "line 1: what only a website's templates read was left out: {% include map.html %}")
    """
    if "{" not in text and ":::" not in text:
        return text, []
    places: list[int] = []
    removed: list[str] = []

    def judge(match: re.Match[str]) -> str:
        if match["address"]:
            return quote(match["address"], safe=SAFE)
        place = start + match.start()
        if _belongs(match, text, place):
            return match[0]
        places.append(place)
        title = match["boxed"] or match["title"]
        prefix = (match["prefix"] or "").rstrip() if title is None else f"{match['part']}###### {title}"
        removed.append(match[0][0 if title else len(prefix) :].strip())
        return prefix + "\n" * match[0].count("\n")

    def unpair(match: re.Match[str]) -> str:
        name = match["name"] or match["tag"]
        if not match["end"] and name not in closed and name.removeprefix("end") not in closed:
            return match[0]
        places.append(start + match.start())
        removed.append(match[0])
        return ""

    closed = {pair["name"] if pair["end"] else (pair["tag"] or "").removeprefix("end") for pair in _closing(text)}
    pieces: list[str] = []
    start = 0
    for fence in [*FENCED.finditer(text), None]:
        end = len(text) if fence is None else fence.start()
        pieces.append(PAIRED.sub(unpair, MARKUP.sub(judge, text[start:end])))
        if fence is not None:
            pieces.append(fence[0])
            start = fence.end()
    return "".join(pieces), _left_out(text, places, removed)


def _closing(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags that close a passage."""
    return (pair for pair in PAIRED.finditer(text) if pair["end"] or (pair["tag"] or "").startswith("end"))


def _belongs(match: re.Match[str], text: str, place: int) -> bool:
    """Say whether a name in braces is no heading's, or what a website fills in ends a paragraph."""
    if match["bare"]:
        return match["bare"].lstrip("{ \t")[0] == "#" and text[text.rfind("\n", 0, place) + 1] != "#"
    if match["prefix"] is None or match["prefix"].strip(BLANK) or place == 0:
        return False
    tag = match[0][len(match["prefix"]) :]
    before = text[text.rfind("\n", 0, place - 1) + 1 : place - 1]
    return tag.startswith("{{") and tag[2] not in "<%" and bool(TAGS.sub("", before).strip(BLANK))


def _left_out(text: str, places: list[int], removed: list[str]) -> list[SplitterWarning]:
    if not places:
        return []
    places.sort()
    message = f"what only a website's templates read was left out: {glimpse(' '.join(removed))}"
    return [note(message, _lines(text, places), "\n".join(removed))]


def without_filled_in(drafts: Iterable[Draft]) -> tuple[list[Draft], list[SplitterWarning]]:
    """Leave out the blocks that hold nothing but tags, such as the picture that a website puts beside a name."""
    kept: list[Draft] = []
    taken: list[Draft] = []
    breaks = False
    for draft in drafts:
        if draft.kind == "code" or TAGS.sub("", draft.text).strip():
            kept.append(draft._replace(breaks=draft.breaks or breaks))
            breaks = False
        else:
            taken.append(draft)
            breaks = breaks or draft.breaks
    if not taken:
        return kept, []
    removed = " ".join(draft.text for draft in taken)
    message = f"what a website fills in was left out, where it stands alone: {glimpse(removed)}"
    return kept, [note(message, [draft.number for draft in taken], removed)]


def that_stay(drafts: Iterable[Draft], text: str) -> list[SplitterWarning]:
    """Name the tags that are still in the drafts of a source, and their lines."""
    found = [tag[0] for draft in drafts for line in draft.lines for tag in TAGS.finditer(line.text)]
    if not found:
        return []
    tags = list(dict.fromkeys(found))
    more = f" and {len(tags) - SHOWN} more" if len(tags) > SHOWN else ""
    message = (
        f"{' '.join(tags[:SHOWN])}{more}: a website fills that in and a post does not; write out what it stands for."
    )
    return [note(message, _lines(text, _places(found[:SHOWN], text)))]


def _places(tags: Iterable[str], text: str) -> Iterator[int]:
    """Yield where the tags stand in the source; one whose line ends were folded is not found."""
    place = 0
    for tag in tags:
        found = text.find(tag, place)
        if found >= 0:
            place = found + len(tag)
            yield found


def _lines(text: str, places: Iterable[int]) -> Iterator[int]:
    number, last = 1, 0
    for place in places:
        number += text.count("\n", last, place)
        last = place
        yield number
