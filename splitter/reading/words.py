"""What reading asks of the words of a text: how sentences end in its language, and which words it holds."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from splitter.languages import resolve

if TYPE_CHECKING:
    from splitter.languages import Language

CLOSERS = "\"'”’»›“‘)]}*_」』】）〉》"
OPENERS = "\"'“‘„«‹(["
PLAIN_STOPS = ".!?:;："
"""Stops in any language."""
HYPHENS = "-\u2010\u00ad"
WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
WORD_LENGTH = 100
"""The last word of a line is looked for in so many code points."""
LAST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\Z")
ADDRESS = re.compile(r"[a-z][a-z\d+.-]{1,20}://|www\.|[^\s@]{1,64}@[^\s@]+\.[a-z]")
COMMAS = frozenset(",、，،")
AMOUNT = re.compile(r"\d[\d.,]*(?:\s?%|\s[^\W\d_A-Z])")
FIRST = re.compile(r"[\"'“‘„«‹(\[—–-]*\s?(\w)")


SHORTEST = 4
"""Code points of the shortest thing that happens, in Chinese `（鼓掌）`."""


class Words:
    """The words of a text; its language and its vocabulary are found out when they are first asked for.

    >>> words = Words("A well-known rule", "en")
    >>> words.stopped('He said, "Go."'), words.stopped("the ruling"), words.holds("Well-Known")
    (True, False, True)
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        """Take a text, and the code of its language where it is known."""
        self.text = text
        self.code = language

    @cached_property
    def language(self) -> Language:
        """The facts of the language."""
        return resolve(self.code, self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text in small letters, but the halves of those that were parted at a line's end."""
        text = self.text.casefold().replace("- \n", "-\n")
        for hyphen in HYPHENS:
            text = text.replace(f"{hyphen}\n", "\x00")
        return frozenset(WORD.findall(" ".join(token for token in set(text.split()) if "\x00" not in token)))

    def holds(self, word: str) -> bool:
        """Say whether the text holds `word`, in capitals or not, on one line."""
        return word.casefold() in self.vocabulary

    @cached_property
    def terminators(self) -> str:
        """Every character that may end a sentence."""
        return self.language.sentences.terminators

    @cached_property
    def titles(self) -> frozenset[str]:
        """Abbreviations that end no sentence."""
        facts = self.language.sentences
        return frozenset(word.casefold() for word in facts.before_name | facts.never_end)

    def titled(self, line: str) -> bool:
        """Say whether a line ends in an abbreviation that ends no sentence: `Mr.`, before the name on the next line."""
        return (
            line[-1:] == "."
            and line[-WORD_LENGTH:-1].rsplit(" ", maxsplit=1)[-1].lstrip(OPENERS).casefold() in self.titles
        )

    def stopped(self, line: str) -> bool:
        """Say whether a line ends, closing marks apart, with a terminator, a colon or a semicolon."""
        bare = line.rstrip(CLOSERS + " \u00a0\u202f")
        if self.titled(bare):
            return False
        return not bare or bare[-1] in PLAIN_STOPS or bare[-1] in self.terminators

    def unfinished(self, line: str) -> bool:
        """Say whether a line ends in a word that cannot be a sentence's last."""
        if self.titled(line):
            return True
        line = line.rstrip()[-WORD_LENGTH:]
        word = LAST_WORD.search(line)
        if word is None or (word[0][0].isupper() and line[: word.start()].rstrip(". ")[-1:].isdigit()):
            return False  # the May of "4 May" is no verb
        return word[0].lower() in (self.language.unfinished or self.language.function_words)

    def goes_on(self, first: str, second: str) -> bool:
        """Say whether `second` is the rest of the sentence that `first` began.

        >>> Words("", "en").goes_on("the ruling", "class.")
        True
        """
        return not self.stopped(first) and (lowercase(second) or amounts(first, second) or self.unfinished(first))


def amounts(first: str, second: str) -> bool:
    """Say whether a comma and an amount show that a line goes on.

    >>> amounts("Under the new scheme,", "50 per cent pay"), amounts("Mill Lane Union,", "50 Mill Lane")
    (True, False)
    """
    return first[-1:] in COMMAS and AMOUNT.match(second) is not None


def bracketed(line: str) -> bool:
    """Say whether a line says in brackets what happens, as minutes do: `(Applause)`."""
    return len(line) >= SHORTEST and line[0] in "([（" and line[-1] in ")]）"


def uncased(line: str) -> bool:
    """Say whether a line begins with a letter of a script that has no small ones: nothing tells that it goes on.

    >>> uncased("雨が"), uncased("rain")
    (True, False)
    """
    return line[0].isalpha() and line[0].lower() == line[0].upper()


def lowercase(line: str) -> bool:
    """Say whether a line begins, opening marks apart, with a small letter; an address goes on with no sentence.

    >>> lowercase("of the house"), lowercase("https://mill.example"), lowercase("ada@mill.example")
    (True, False, False)
    """
    first = FIRST.match(line)
    return first is not None and first[1].islower() and not ADDRESS.match(line)


PARTICLE = 3
"""Letters of the longest word in small letters within a name: `van`, `of`, `dos`."""
FEW = 5
"""Words of the longest name in a script without small letters."""


def named(line: str) -> bool:
    """Say whether a line may be who signs: two words or more with capitals up to the first comma, and no stop.

    >>> named("Ada van Brook, nurse"), named("Heat in every house"), named("It Stays.")
    (True, False, False)
    """
    name, comma, _ = line.partition(",")
    parts = name.split()
    if line[-1:] in PLAIN_STOPS + "…" or not parts or not (comma or len(parts) > 1):
        return False
    if uncased(line):
        return len(parts) <= FEW
    return parts[0][0].isupper() and all(part[0].isupper() or len(part) <= PARTICLE for part in parts)
