"""Sentences of a text, in one pass over the marks that may end one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from splitter.languages import resolve
from splitter.segmenter import lines, lists, rules
from splitter.segmenter.candidates import Candidate, candidate, left_word
from splitter.segmenter.citations import cited_to, space_to
from splitter.segmenter.lexicon import Lexicon, lexicon
from splitter.segmenter.lists import NO_ITEMS, Items
from splitter.segmenter.marks import BULLETS, NEW_LINES
from splitter.segmenter.rules import Rule
from splitter.spans import Span

QUICK = {
    f"{mark}{closer}{space}": 1 + len(closer)
    for mark in ".!?"
    for closer in ("", '"', "”", ")")
    for space in (" ", "  ", "\n")
}
"""The commonest runs, with the length of their marks: they end a sentence between a plain word and a capital."""
QUICK_REACH = 20
"""How far back a plain word may begin; what is longer is looked at more slowly."""
as_span = partial(tuple.__new__, Span)


def sentences(text: str, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> list[Span]:
    """Return the sentences of a text, also those within quotations and parentheses.

    Args:
        text: any text.  A blank line ends a sentence; a single new line does not, except before an item of a list.
        language: a language code; None finds out from the text.  A code without data gets general rules.
        abbreviations: words with a stop that the language does not know (`kevin.`, with or without the stop).

    Returns:
        Spans in code points, in order, without the white space between them.

    Raises:
        UsageError: the language code is malformed.

    >>> text = "Mr. Hale met us at 5 p.m. on Monday. He smiled."
    >>> [span.of(text) for span in sentences(text, "en")]
    ['Mr. Hale met us at 5 p.m. on Monday.', 'He smiled.']
    """
    words = lexicon(resolve(language, text).code, tuple(abbreviations))
    return list(map(as_span, zip(*walk(text, words), strict=True)))


class Verdict(NamedTuple):
    """What is decided at one place."""

    rule: Rule
    at: int
    """The mark."""
    end: int
    """Where the sentence ends, or would end."""
    after: int
    """Where the next one begins, or would begin."""
    items: Items
    """The list that the text is in from here on."""


def walk(text: str, words: Lexicon, record: list[Verdict] | None = None) -> tuple[list[int], list[int]]:
    """Return where the sentences of `text` start and where they end; put every verdict into `record` if there is one.

    Without a record, the commonest places are decided here at once, as the rules would.
    """
    start, last = space_to(text, 0), len(text.rstrip())
    starts, ends = [start], []
    suspects, items = words.suspects, NO_ITEMS
    quick = QUICK if record is None else {}
    for match in words.candidates.finditer(text):
        at, stop = match.span()
        length = quick.get(match[0])
        if length and text[stop : stop + 1].isupper():
            word = text[at - QUICK_REACH if at > QUICK_REACH else 0 : at].rpartition(" ")[2]
            if word.isalpha() and len(word) > 1 and word not in suspects:
                ends.append(at + length)
                starts.append(stop)
                start = stop
                continue
        if at < start:
            continue
        verdict = decide(text, words, start, (at, stop), items)
        while verdict:
            items = verdict.items
            if record is not None:
                record.append(verdict)
            if verdict.rule.cut and verdict.after < last:
                if verdict.end > start:
                    ends.append(verdict.end)
                    starts.append(verdict.after)
                start = starts[-1] = verdict.after
            # What follows a blank line within the run is no end, but another blank line is.
            more = verdict.rule is rules.BLANK_LINE
            verdict = decide_blank_line(text, start, verdict.after, stop) if more else None
    if start >= last:
        starts.pop()
    else:
        ends.append(last)
    return starts, ends


def decide(  # noqa: C901, PLR0911 - a ladder: the first that applies has the last word
    text: str, words: Lexicon, start: int, run: tuple[int, int], items: Items
) -> Verdict | None:
    """Decide the run of marks and white space between the offsets `run`, in a sentence from `start` on.

    Returns:
        The verdict; None where nothing but a parenthesis or an opening mark stands.
    """
    at, stop = run
    if verdict := decide_blank_line(text, start, at, stop):
        return verdict
    mark = text[at]
    if mark in BULLETS:
        return decide_bullet(text, start, at, items)
    if mark in ".)" and (verdict := decide_marker(text, words, start, run, items)):
        return verdict
    if mark in rules.CLOSING_BRACKETS:
        at = behind_brackets(text, at, stop, words.terminators)
        mark = text[at]
    place = candidate(text, start, at, stop)
    if lines.BREAK.search(text, place.end if mark not in NEW_LINES else at, place.after):
        verdict = decide_line(place, words, items)
        if verdict or mark in NEW_LINES:
            return verdict
    rule = rules.by_mark(place, words)
    if rule.cut or place.after == place.end:
        cited = cited_to(place)
        if cited > place.end:
            return Verdict(rules.CITATION, at, cited, space_to(text, cited), items)
    if rule is rules.NO_END:
        return None
    if rule is rules.STOP_AND_ELLIPSIS:
        return Verdict(rule, at, at + 1, space_to(text, at + 1), items)
    return Verdict(rule, at, place.end, place.after, items)


def decide_blank_line(text: str, start: int, at: int, stop: int) -> Verdict | None:
    """Decide a run that holds a blank line: the first of them ends the sentence."""
    blank = lines.BLANK_LINE.search(text, at, stop)
    if blank is None:
        return None
    return Verdict(rules.BLANK_LINE, at, end_before(text, start, blank.start()), blank.end(), NO_ITEMS)


def behind_brackets(text: str, at: int, stop: int, terminators: frozenset[str]) -> int:
    """Return the offset of the first mark behind closing brackets; `at` where no mark follows them."""
    place = at
    while place < stop and (text[place] in rules.CLOSING_BRACKETS or text[place].isspace()):
        place += 1
    return place if place < stop and text[place] in terminators else at


def end_before(text: str, start: int, offset: int) -> int:
    """Return where a sentence from `start` on ends that has white space before `offset`."""
    return start + len(text[start:offset].rstrip())


def decide_bullet(text: str, start: int, at: int, items: Items) -> Verdict | None:
    """Decide a bullet: one like that of the item before it begins the next."""
    if at == start:
        return Verdict(rules.MARKER, at, at, at + 1, Items(items.markers, text[at]))
    if text[at] == items.bullet and text[at - 1].isspace():
        return Verdict(rules.NEXT_MARKER, at, end_before(text, start, at), at, items)
    return None


def decide_marker(text: str, words: Lexicon, start: int, run: tuple[int, int], items: Items) -> Verdict | None:
    """Decide a stop or parenthesis that belongs to the marker of an item."""
    at, stop = run
    begin, marker = lists.marker_around(text, start, at)
    if not marker:
        return None
    following = Items(lists.successors(marker), items.bullet)
    if lists.heads_sentence(text, start, begin):
        return Verdict(rules.MARKER, at, stop, stop, following) if following.markers else None
    if marker in items.markers and marker[0] != "(" and left_word(text, start, begin - 1) not in words.labels:
        return Verdict(rules.NEXT_MARKER, at, end_before(text, start, begin), begin, following)
    return None


def decide_line(place: Candidate, words: Lexicon, items: Items) -> Verdict | None:
    """Decide a single new line: it ends a sentence before an item of a list, and where the line was meant to end.

    Returns:
        The verdict; None where the marks before the new line should be asked first.
    """
    text, mark = place.text, place.text[place.at]
    bare = mark in NEW_LINES
    end = end_before(text, place.start, place.at) if bare else place.end
    if lists.starts_item(text, place.after, items):
        return Verdict(rules.LINE_MARKER, place.at, end, place.after, items)
    if lines.is_hard(text, end, place.at if bare else place.after):
        return Verdict(rules.HARD_LINE, place.at, end, place.after, items)
    if not bare and mark not in rules.CLOSING_BRACKETS:
        return None
    if items.markers and place.first.isupper():
        return Verdict(rules.LIST_LINE, place.at, end, place.after, NO_ITEMS)
    rule = line_rule(place, words)
    return Verdict(rule, place.at, end, place.after, items) if bare or rule.cut else None


def line_rule(place: Candidate, words: Lexicon) -> Rule:
    """Return the rule for a new line with no mark before it."""
    if lines.is_salutation(place):
        return rules.SALUTATION
    if lines.is_heading(place):
        return rules.HEADING
    return rules.MEANT_LINE if lines.is_meant(place, words.terminators) else rules.WRAPPED_LINE
