"""Sentences of a text, in one pass over the marks that may end one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from typing import NamedTuple

from splitter.characters import continues
from splitter.languages import detect
from splitter.segmenter import lines, lists, rules
from splitter.segmenter.attributions import attributed
from splitter.segmenter.candidates import Candidate, candidate, left_word
from splitter.segmenter.citations import cited_to, space_to
from splitter.segmenter.deciders import by_mark, is_smiley
from splitter.segmenter.lexicon import Lexicon, for_text, lexicon
from splitter.segmenter.lists import NO_ITEMS, Items
from splitter.segmenter.punctuation import BULLETS, CLOSING_BRACKETS, NEW_LINES, SAID
from splitter.segmenter.rules import BLANK_LINE, Rule
from splitter.segmenter.speech import marks_in_speech
from splitter.spans import Span

PLAIN_ENDS = {
    f"{mark}{closer}{space}{opener}": (1 + len(closer), len(opener))
    for mark in ".!?"
    for closer in ("", '"', "”", ")")
    for space in (" ", "  ", "\n")
    for opener in ("", '"', "“", "'", "‘")
    if mark == "." or closer not in ('"', "”")  # `!" Harry shouted` is looked at more slowly
} | {f"){mark} ": (2, 0) for mark in ".!?"}
"""The commonest runs, with the lengths of their marks and of what opens after them: between a plain word and a capital
they end a sentence."""
COMMAS = frozenset(",;:")
"""What ends nothing with a mark before it (`Hale Jr., Roy`)."""
PLAIN_REACH = 20
"""How far back a plain word may begin; what is longer is looked at more slowly."""


def sentences(text: str, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> list[Span]:
    """Return the sentences of a text, also those within quotations and parentheses.

    Args:
        text: any text.  A blank line ends a sentence; a single new line does so before an item of a list, and where it
            was plainly meant (a heading, a line of an address), but not where it wraps a sentence.
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
    words = for_text(lexicon(detect(text) if language is None else language, tuple(abbreviations)), text)
    return list(starmap(Span, zip(*walk(text, words), strict=True)))


def sentences_of(text: str, span: Span, words: Lexicon) -> list[Span]:
    """Return the sentences of a passage that no sentence crosses.

    >>> sentences_of("No. It rained. He ran.", Span(4, 22), lexicon("en"))
    [Span(start=4, end=14), Span(start=15, end=22)]
    """
    starts, ends = walk(span.of(text), words)
    return [Span(span.start + start, span.start + end) for start, end in zip(starts, ends, strict=True)]


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


def walk(  # noqa: C901 - one pass, told in order
    text: str, words: Lexicon, record: list[Verdict] | None = None
) -> tuple[list[int], list[int]]:
    """Return where the sentences of `text` start and where they end; put every verdict into `record` if there is one.

    Without a record, a plain end is decided here at once, as the rules would: there are ten of them to any other place.
    """
    start, last = space_to(text, 0), len(text.rstrip())
    starts, ends, items = [start], [], NO_ITEMS
    plain_ends = PLAIN_ENDS if record is None else {}
    spoken = marks_in_speech(text, words.facts.spoken_length, words.marks)
    for match in words.candidates.finditer(text):
        run = match[0]
        at, stop = match.span()
        if at < start:
            continue
        if run in plain_ends and text[stop : stop + 1].isupper():
            word = text[max(0, at - PLAIN_REACH) : at].rpartition(" ")[2]
            if is_plain(word, words) and at not in spoken:
                length, opener = plain_ends[run]
                start = stop - opener
                ends.append(at + length)
                starts.append(start)
                continue
        elif record is None and (run in words.lone or stop == len(text)) and ends_nothing(text, at, stop, items):
            continue
        if at in spoken:
            verdict: Verdict | None = Verdict(rules.SPOKEN, at, at + 1, stop, items)
        else:
            verdict = decide(text, words, start, (at, stop), items)
        while verdict:
            rule, _, end, after, items = verdict
            if record is not None:
                record.append(verdict)
            if rule.cut and after < last and not (end == after and continues(text[after])):
                ends.append(end)
                starts.append(after)
                start = after
            # What follows a blank line within the run is no end, but another blank line is.
            verdict = decide_blank_line(text, start, after, stop) if rule is BLANK_LINE else None
    if start >= last:
        starts.pop()
    else:
        ends.append(last)
    return starts, ends


def is_plain(word: str, words: Lexicon) -> bool:
    """Say whether a word before a stop is more than a letter, and nothing that a rule asks about."""
    return word.isalpha() and len(word) > 1 and word not in words.suspects and not word.endswith(words.suffixes)


def ends_nothing(text: str, at: int, stop: int, items: Items) -> bool:
    """Say whether a mark is the last of the text, stands within a number, or is weak and before a lowercase word."""
    if stop == len(text):
        return text[at:] in (".", "!", "?") and not items.markers
    before, following = text[at - 1 : at], text[stop : stop + 1]
    return following.islower() or following in COMMAS or (following.isdigit() and before.isdigit())


def decide(  # noqa: C901, PLR0911 - a ladder: the first that applies has the last word
    text: str, words: Lexicon, start: int, run: tuple[int, int], items: Items
) -> Verdict | None:
    """Decide the run of marks and white space between the offsets `run`, in a sentence from `start` on.

    Returns:
        The verdict; None where nothing but a parenthesis or an opening mark stands.
    """
    at, stop = run
    broken = not text[at:stop].isprintable() and lines.BREAK.search(text, at, stop) is not None
    if broken and (verdict := decide_blank_line(text, start, at, stop)):
        return verdict
    mark = text[at]
    if mark in BULLETS:
        return decide_bullet(text, start, at, items)
    may_mark_item = mark in ".)" and (items.markers or at - start <= lists.LONGEST)
    if may_mark_item and (verdict := decide_marker(text, words, start, run, items)):
        return verdict
    if mark in CLOSING_BRACKETS:
        at = first_mark(text, at, stop, words.marks)
        mark = text[at]
        if not broken and mark in CLOSING_BRACKETS and not is_smiley(text, start, at, stop):
            return None
    if mark in NEW_LINES:
        stop = space_to(text, at)  # marks at the head of a line belong to it
    place = candidate(text, start, at, stop)
    if broken:
        verdict = decide_line(place, words, items)
        if verdict or mark in NEW_LINES:
            return verdict
    rule = by_mark(place, words)
    lettered = place.right == place.after and place.first.isalpha()  # no reference begins so
    quoted = place.end - at > 1 and text[place.end - 1] in SAID
    beside = place.after == place.end or (quoted and text[place.after : place.after + 1] == "[")
    may_cite = not lettered and (rule.cut or (beside and mark not in CLOSING_BRACKETS))
    cited = cited_to(place) if may_cite else place.end
    if quoted and (rule.cut or cited > place.end) and attributed(text, place.end, words):
        return Verdict(rules.ATTRIBUTION, at, place.end, place.after, items)
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
    return Verdict(BLANK_LINE, at, end_before(text, start, blank.start()), blank.end(), NO_ITEMS)


def first_mark(text: str, at: int, stop: int, marks: frozenset[str]) -> int:
    """Return the offset of the first of `marks` in `text[at:stop]`; `at` where none of them stands there."""
    return next((place for place in range(at, stop) if text[place] in marks), at)


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
    if marker in items.markers and marker[0] != "(" and left_word(text, start, begin - 1) not in words.facts.labels:
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
    if not bare and mark not in CLOSING_BRACKETS:
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
    return rules.MEANT_LINE if lines.is_meant(place, words.facts.terminators) else rules.WRAPPED_LINE
