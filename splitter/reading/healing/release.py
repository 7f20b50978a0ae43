"""Press releases: what belongs to their form and not to their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.notes import note
from splitter.reading.words import Words

END_MARK = re.compile(
    r"#(?:\s?#){2,}|--|[-–—]{1,2}\s?30\s?[-–—]{1,2}|[-–—*(\[</]+\s?(?i:ends?|more|fin|ende|fine|koniec|конец|slut|einde)\s?[-–—*)\]>/]+"
    r"|ENDS?|Ends|ENDE|KONIEC|КОНЕЦ"
)
"""`###`, `-30-`, `ENDS`, `(more)`: what press releases put at the end of a page or of all; `--` stands in a mail before
its signature."""


def end_marks(drafts: Sequence[Draft], words: Words) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take out the marks that a press release ends with, and those that say there is more on the next page."""
    del words
    kept: list[Draft] = []
    warnings: list[SplitterWarning] = []
    broken = False
    for draft in drafts:
        marks = [line for line in draft.lines if END_MARK.fullmatch(line.text)] if draft.kind != "code" else []
        warnings += [note(f"an end mark was left out: {line.text}", [line.number], line.text) for line in marks]
        broken = broken or draft.breaks
        lines = tuple(line for line in draft.lines if line not in marks)
        if lines:
            kept.append(draft._replace(lines=lines, breaks=broken and bool(kept)))
            broken = False
    return kept, warnings
