"""Why a text is cut where it is: every place that was looked at, its rule, and the word that decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from splitter.languages import resolve
from splitter.segmenter.candidates import WORD, left_word
from splitter.segmenter.lexicon import for_text, lexicon
from splitter.segmenter.sentences import Verdict, walk


class Decision(NamedTuple):
    """One place where a sentence might end."""

    offset: int
    """Where the sentence ends, or would end, in code points."""
    cut: bool
    """Whether it does."""
    rule: str
    """The name of the rule that decided."""
    word: str
    """The word or mark that it decided by; empty at the end of a text."""


def explain(text: str, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> list[Decision]:
    """Return every decision that `sentences` takes with the same arguments, in order.

    Args:
        text: any text.
        language: a language code; None finds out from the text.
        abbreviations: words with a stop that the language does not know.

    Returns:
        The decisions.  The end of the text is none.

    Raises:
        UsageError: the language code is malformed.

    >>> for decision in explain("Dr. Hale came. She sat.", "en"): print(*decision, sep=", ")
    3, False, a name follows, Dr
    14, True, full stop, .
    """
    record: list[Verdict] = []
    walk(text, for_text(lexicon(resolve(language, text).code, tuple(abbreviations)), text), record)
    last = len(text.rstrip())
    return [
        Decision(verdict.end, verdict.rule.cut, verdict.rule.name, deciding_word(text, verdict))
        for verdict in record
        if verdict.after < last
    ]


def deciding_word(text: str, verdict: Verdict) -> str:
    """Return the word on the side that the rule looks at, or the marks themselves."""
    if verdict.rule.decided_by == "left":
        return left_word(text, 0, verdict.at)
    if verdict.rule.decided_by == "right":
        found = WORD.search(text, verdict.after, verdict.after + 40)
        return found[0] if found else ""
    return text[verdict.at : max(verdict.end, verdict.at)]
