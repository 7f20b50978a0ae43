"""Healing: every step that a draft goes through on its way into the statement, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from splitter.errors import SplitterWarning
from splitter.reading.drafts import Draft
from splitter.reading.healing.captions import captions
from splitter.reading.healing.dividers import lone_rules, rules
from splitter.reading.healing.mails import quotations, without_head
from splitter.reading.healing.numbering import numbered_by_hand
from splitter.reading.healing.pages import without_furniture
from splitter.reading.healing.paragraphs import greetings, headings, rejoin, single_spaced
from splitter.reading.healing.quoting import quote
from splitter.reading.healing.release import end_marks, form, placeholders
from splitter.reading.healing.sections import sections
from splitter.reading.healing.tables import drawn_tables
from splitter.reading.healing.wraps import keep_meant, unwrap
from splitter.reading.words import Words


class Step(NamedTuple):
    """One step: it takes drafts and the words of the text, and gives drafts and what it changed."""

    run: Callable[[Sequence[Draft], Words], tuple[list[Draft], list[SplitterWarning]]]
    plain: bool = False
    """Whether it is for plain text alone: marked-up text says what this step finds out."""
    always: bool = False
    """Whether it is taken with --no-heal too: it says what blocks are, and joins nothing."""
    urgent: bool = False
    """Whether what it says comes first: nobody wants to post an embargo."""


STEPS = (
    Step(form, urgent=True),
    Step(placeholders, always=True, urgent=True),
    Step(without_furniture, plain=True),
    Step(without_head, plain=True),
    Step(single_spaced, plain=True),
    Step(drawn_tables, plain=True),
    Step(quotations, plain=True),
    Step(lone_rules, always=True),
    Step(keep_meant, always=True),
    Step(end_marks),
    Step(rules),
    Step(numbered_by_hand),
    Step(captions, plain=True),
    Step(sections, plain=True),
    Step(unwrap),
    Step(rejoin),
    Step(greetings),
    Step(headings, plain=True, always=True),
    Step(quote, always=True),
)


def heal(
    drafts: Sequence[Draft], words: Words, *, plain: bool, whole: bool
) -> tuple[list[Draft], list[SplitterWarning], list[SplitterWarning]]:
    """Take drafts through the steps.

    Args:
        drafts: what was read.
        words: the words of the text.
        plain: whether it was plain text.
        whole: False takes the steps alone that join nothing.

    Returns:
        The drafts, what must be said first, and the other warnings.
    """
    healed, urgent, warnings = list(drafts), list[SplitterWarning](), list[SplitterWarning]()
    for step in STEPS:
        if (plain or not step.plain) and (whole or step.always):
            healed, found = step.run(healed, words)
            (urgent if step.urgent else warnings).extend(found)
    return healed, urgent, warnings
