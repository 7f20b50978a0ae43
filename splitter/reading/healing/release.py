"""Press releases: what belongs to their form and not to their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft, Line
from splitter.reading.notes import glimpse, note
from splitter.reading.words import Words

END_MARK = re.compile(
    r"#(?:\s?#){2,}|--|[-–—]{1,2}\s?30\s?[-–—]{1,2}|[-–—*(\[</]+\s?(?i:ends?|more|fin|ende|fine|koniec|конец|slut|einde)\s?[-–—*)\]>/]+"
    r"|ENDS?|Ends|ENDE|KONIEC|КОНЕЦ"
)
"""`###`, `-30-`, `ENDS`, `(more)`: what press releases put at the end of a page or of all; `--` stands in a mail before
its signature."""


EMBARGO = re.compile(
    r"(?i:(?:(?:strictly\s)?(?:under\s)?embargo(?:ed)?|sperrfrist|sous\sembargo|embargado|not\sfor\s(?:publication|release|broadcast)"
    r"|hold\sfor\srelease)(?:\s?[:–—-].*|\s(?:until|till|before|bis|hasta|jusqu).*|\sfor\srelease.*|\s\d.*)?)"
)
"""A line that says until when nobody may publish."""
RELEASED = re.compile(
    r"(?i:for\simmediate\s(?:release|publication|use|distribution)|for\srelease|zur\ssofortigen\sveröffentlichung"
    r"|(?:pour\s)?diffusion\simmédiate|para\s(?:su\s)?(?:publicación|difusión)\sinmediata|per\spubblicazione\simmediata"
    r"|para\sdivulgação\simediata|voor\sonmiddellijke\spublicatie|til\sumiddelbar\s(?:frigivelse|publisering)"
    r"|do\snatychmiastowej\spublikacji|для\sнемедленной\sпубликации)[.:!]?"
)
"""A line that says that it may be published."""
PLACEHOLDER = re.compile(
    r"\[(?i:photo|image|picture|logo|insert|name|date|time|place|quote|link|url|tbc|tbd|tk|x+|todo|foto|bild|datum|zitat|nom|lien)\b[^\[\]\n]{0,60}\]"
    r"|(?<![\w.-])(?:XX{2,}|TK(?:TK)*+|TBC|TBD|TODO|\?{3,})(?![\w-])"
    r"|(?i:lorem ipsum)|<(?i:insert|name|date)\b[^<>\n]{0,60}>"
)
"""What somebody was to fill in before it goes out."""


def form(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take out the lines that say when a press release may be published; an embargo is the first thing that is said.

    >>> from splitter.reading.drafts import Line
    >>> release = Draft("paragraph", (Line("FOR IMMEDIATE RELEASE", 1), Line("The rent rose.", 2)))
    >>> form([release], Words(""))[0][0].text
    'The rent rose.'
    """
    del words
    embargoes = [line for draft in drafts for line in draft.lines if EMBARGO.fullmatch(line.text)]
    released = [line for draft in drafts for line in draft.lines if RELEASED.fullmatch(line.text)]
    warnings: list[SplitterWarning] = []
    if embargoes:
        removed = " ".join(line.text for line in embargoes)
        message = f"this is under an embargo: do not post it before that ends. The line was left out: {removed}"
        warnings.append(note(message, [line.number for line in embargoes], removed))
    if released:
        removed = " ".join(line.text for line in released)
        message = f"what says that this may be published was left out: {removed}"
        warnings.append(note(message, [line.number for line in released], removed))
    taken = {*embargoes, *released}
    return without(drafts, taken), warnings


def placeholders(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Name what somebody was to fill in; it stays where it is."""
    del words
    found = [
        (match[0], line.number)
        for draft in drafts
        for line in draft.lines
        if draft.kind != "code"
        for match in PLACEHOLDER.finditer(line.text)
    ]
    if not found:
        return list(drafts), []
    shown = " ".join(dict.fromkeys(text for text, _ in found))
    message = f"still to be filled in before you post: {glimpse(shown)}"
    return list(drafts), [note(message, [number for _, number in found])]


def without(drafts: Sequence[Draft], taken: Collection[Line]) -> list[Draft]:
    """Return drafts without some of their lines; a thematic break before what is gone stands before what follows."""
    kept: list[Draft] = []
    broken = False
    for draft in drafts:
        broken = broken or draft.breaks
        lines = tuple(line for line in draft.lines if line not in taken)
        if lines:
            kept.append(draft._replace(lines=lines, breaks=broken and bool(kept)))
            broken = False
    return kept


def end_marks(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take out the marks that a press release ends with, and those that say there is more on the next page."""
    del words
    marks = [line for draft in drafts if draft.kind != "code" for line in draft.lines if END_MARK.fullmatch(line.text)]
    warnings = [note(f"an end mark was left out: {line.text}", [line.number], line.text) for line in marks]
    return without(drafts, marks), warnings
