"""Is a line finished?  What the healing steps ask of the language before they join anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from splitter.patterns import pattern

if TYPE_CHECKING:
    from splitter.languages import Language

CLOSERS = "\"'”’»›“‘)]}*_」』】）〉》"
PLAIN_STOPS = ".!?:;："
"""Stops in any language."""
LAST_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*\Z")
ADDRESS = pattern(r"[a-z][a-z\d+.-]{1,20}://|www\.|[^\s@]{1,64}@[^\s@]+\.[a-z]")
FIRST = pattern(r"[\"'“‘„«‹(\[—–-]*\s?(\w)")


class Endings:
    """How sentences of a language end, and how they cannot; the language is found out when its facts are needed.

    >>> from splitter.languages import load
    >>> endings = Endings(lambda: load("en"))
    >>> endings.stopped('He said, "Go."'), endings.stopped("the ruling")
    (True, False)
    """

    def __init__(self, found: Callable[[], Language]) -> None:
        """Take what finds the language out."""
        self.found = found

    @cached_property
    def language(self) -> Language:
        """The facts of the language."""
        return self.found()

    @property
    def terminators(self) -> str:
        """Every character that may end a sentence."""
        return self.language.sentences.terminators

    def stopped(self, line: str) -> bool:
        """Say whether a line ends, closing marks apart, with a terminator, a colon or a semicolon."""
        bare = line.rstrip(CLOSERS + " \u00a0\u202f")
        return not bare or bare[-1] in PLAIN_STOPS or bare[-1] in self.terminators

    def unfinished(self, line: str) -> bool:
        """Say whether a line ends in a word (or a comma) that cannot be a sentence's last."""
        word = LAST_WORD.search(line.rstrip())
        if word is None or (word[0][0].isupper() and line[: word.start()].rstrip(". ")[-1:].isdigit()):
            return False  # the May of "4 May" is no verb
        words = self.language.unfinished or self.language.function_words
        return word[0].lower() in words

    def goes_on(self, first: str, second: str) -> bool:
        """Say whether `second` is the rest of the sentence that `first` began.

        >>> from splitter.languages import load
        >>> Endings(lambda: load("en")).goes_on("the ruling", "class.")
        True
        """
        return not self.stopped(first) and (lowercase(second) or self.unfinished(first))


def lowercase(line: str) -> bool:
    """Say whether a line begins, opening marks apart, with a small letter; an address goes on with no sentence.

    >>> lowercase("of the house"), lowercase("https://mill.example"), lowercase("ada@mill.example")
    (True, False, False)
    """
    first = FIRST.match(line)
    return bool(first) and first[1].islower() and not ADDRESS.match(line)  # type: ignore[index]  # the same
