"""Healing: small steps over drafts, each of which says what it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from splitter.errors import SplitterWarning
from splitter.patterns import pattern
from splitter.reading.drafts import Draft, Line
from splitter.reading.endings import Endings, lowercase
from splitter.reading.healing.layout import lay_out
from splitter.reading.joining import Vocabulary, join_runs
from splitter.reading.plaintext.thematic import is_rule

Step = Callable[[Sequence[Draft], Endings, Vocabulary], tuple[list[Draft], list[SplitterWarning]]]
HEADING_LENGTH = 90
"""A heading in plain text is at most so many code points long."""
LONGEST = 16
"""Code points of the longest end mark."""
OPENING = "“„«»‚‘‹\"'「『"
END_MARK = pattern(
    r"#(?:\s?#){2,}|--|[-–—]{1,2}\s?30\s?[-–—]{1,2}|[-–—*(\[</]+\s?(?i:ends?|more|fin|ende|fine|koniec|конец|slut|einde)\s?[-–—*)\]>/]+"
    r"|ENDS?|Ends|ENDE|KONIEC|КОНЕЦ"
)
"""`###`, `-30-`, `ENDS`, `(more)`: what press releases put at the end of a page or of all; `--` stands in a mail before
its signature."""
GREETING = 60
"""A greeting is at most so many code points long."""
CAPITAL = pattern(r"[\"'“‘„«‹(\[]*[^\W_a-z]")


def end_marks(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take out the marks that a press release ends with, and those that say there is more on the next page."""
    del endings, vocabulary
    kept: list[Draft] = []
    taken: list[Line] = []
    broken = False
    for draft in drafts:
        if draft.kind == "code" or (not broken and all(len(line.text) > LONGEST for line in draft.lines)):
            kept.append(draft)
            continue
        lines = tuple(line for line in draft.lines if not END_MARK.fullmatch(line.text))
        if len(lines) == len(draft.lines) and not broken:
            kept.append(draft)
            continue
        taken += [line for line in draft.lines if END_MARK.fullmatch(line.text)]
        broken = broken or draft.breaks
        if lines:
            kept.append(draft._replace(lines=lines, breaks=broken and bool(kept)))
            broken = False
    return kept, [
        SplitterWarning(
            "reading", f"{_at(line)}an end mark was left out: {line.text}", line=line.number, removed=line.text
        )
        for line in taken
    ]


def unwrap(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Join hard-wrapped lines by evidence."""
    laid = lay_out(drafts, endings, vocabulary)
    before, after = (sum(len(draft.lines) for draft in some) for some in (drafts, laid))
    if before == after:
        return laid, []
    one = before == after + 1
    what = "1 line end inside a paragraph was" if one else f"{before - after} line ends inside paragraphs were"
    message = f"{what} taken for {'a wrap' if one else 'wraps'} and joined; --no-heal keeps {'it' if one else 'them'}."
    return laid, [SplitterWarning("reading", message)]


def rules(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take a line of hyphens or asterisks that has come to stand alone for the thematic break it looks like."""
    del endings, vocabulary
    kept: list[Draft] = []
    broken = False
    for draft in drafts:
        if draft.kind != "code" and len(draft.lines) == 1 and is_rule(draft.lines[0].text):
            broken = True
        elif broken:
            kept.append(draft._replace(breaks=bool(kept), tight=False))
            broken = False
        else:
            kept.append(draft)
    return kept, []


def rejoin(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Join paragraphs that were broken in mid-sentence, as a PDF breaks them at the end of a page."""
    numbers: list[int | None] = []

    def goes_on(tail: str, first: int, place: int) -> bool:
        before = drafts[first] if place == first + 1 else drafts[first]._replace(lines=(Line(tail),))
        broken = _broken(before, drafts[place], endings)
        if broken:
            numbers.append(drafts[place].number)
        return broken

    if not drafts:
        return [], []
    runs = join_runs([draft.text for draft in drafts], goes_on, vocabulary)
    if not numbers:
        return list(drafts), []
    ends = [first for first, _ in runs[1:]] + [len(drafts)]
    healed = [
        drafts[first] if end == first + 1 else drafts[first]._replace(lines=(Line(text, drafts[first].number),))
        for (first, text), end in zip(runs, ends, strict=True)
    ]
    places = ", ".join(str(number) for number in numbers if number is not None)
    where = f"line {places}: " if len(numbers) == 1 and places else f"lines {places}: " if places else ""
    what = "a paragraph that begins" if len(numbers) == 1 else "paragraphs that begin"
    message = f"{where}{what} in mid-sentence {'was' if len(numbers) == 1 else 'were'} joined to the one before."
    return healed, [SplitterWarning("reading", message, line=numbers[0])]


def heads(drafts: Sequence[Draft], endings: Endings) -> list[Draft]:
    """Call a short line that stands alone, without a stop at its end, a heading."""
    return [draft._replace(kind="heading") if _heading(draft, endings) else draft for draft in drafts]


def greetings(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Call a line that greets a heading: it stands with the letter below it."""
    del endings, vocabulary
    return [
        draft._replace(kind="heading") if draft.kind == "paragraph" and _greets(draft) else draft for draft in drafts
    ], []


STEPS: tuple[Step, ...] = (end_marks, unwrap, rules, rejoin, greetings)


def heal(
    drafts: Sequence[Draft], endings: Endings, vocabulary: Vocabulary
) -> tuple[list[Draft], list[SplitterWarning]]:
    """Take the drafts through every step."""
    healed, warnings = list(drafts), []
    for step in STEPS:
        healed, found = step(healed, endings, vocabulary)
        warnings.extend(found)
    return healed, warnings


def _broken(first: Draft, second: Draft, endings: Endings) -> bool:
    if second.breaks or first.kind != "paragraph" or second.kind != "paragraph":
        return False
    if not endings.goes_on(first.text, second.text):
        return False
    if second.text[0] in OPENING:
        return False  # a quotation that stands by itself, or goes on for several paragraphs
    if _greets(first):
        return False
    return not _heading(first, endings) or (lowercase(second.text) and endings.unfinished(first.text))


def _heading(draft: Draft, endings: Endings) -> bool:
    if draft.kind != "paragraph" or len(draft.lines) > 1 or len(draft.text) > HEADING_LENGTH:
        return False
    return not endings.stopped(draft.text) and not draft.text.endswith(",") and bool(CAPITAL.match(draft.text))


def _greets(draft: Draft) -> bool:
    """Say whether a short line of its own greets: `Sehr geehrte Frau Weber,` has a letter in lowercase below it."""
    text = draft.text
    return len(draft.lines) == 1 and len(text) <= GREETING and text[-1] == "," and bool(CAPITAL.match(text))


def _at(line: Line) -> str:
    return "" if line.number is None else f"line {line.number}: "
