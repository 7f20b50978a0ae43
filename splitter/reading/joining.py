"""Two lines become one: with a space, without one, or with a hyphen that was only there for the line's sake."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

HYPHENS = "-\u2010\u00ad"
WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
PARTED = "\x00"
TAIL = re.compile(r"([^\W_]+)([-\u2010\u00ad])\Z")
HEAD = re.compile(r"[^\W_]+")
SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    "\U00020000-\U0003ffff]"
)
"""Letters and marks of the scripts that put no space between words: Han, Kana, Thai, Lao, Khmer, Myanmar."""


@dataclass(slots=True)
class Vocabulary:
    """The words of a text, found when first asked for: they say which hyphens belong.

    >>> Vocabulary("A well-known rule").holds("Well-Known")
    True
    """

    text: str
    _words: frozenset[str] | None = field(default=None, init=False)
    _spaceless: bool | None = field(default=None, init=False)

    def holds(self, word: str) -> bool:
        """Say whether the text holds `word`, in capitals or not, on one line."""
        if self._words is None:
            # The halves of a word parted at a line's end are no words of the text.
            text = self.text.casefold().replace("- \n", "-\n")
            for hyphen in HYPHENS:
                text = text.replace(f"{hyphen}\n", PARTED)
            tokens = " ".join(token for token in set(text.split()) if PARTED not in token)
            self._words = frozenset(WORD.findall(tokens))
        return word.casefold() in self._words

    @property
    def spaceless(self) -> bool:
        """Whether the text holds letters of a script without spaces."""
        if self._spaceless is None:
            self._spaceless = not self.text.isascii() and SPACELESS.search(self.text) is not None
        return self._spaceless


def join(first: str, second: str, vocabulary: Vocabulary | None) -> str:
    """Return two lines as one; without a vocabulary every hyphen stays, with a space after it.

    >>> words = Vocabulary("the border re- opens, a well-known rule")
    >>> join("The govern-", "ment fell", words), join("A well-", "known rule", words), join("a", "b", words)
    ('The government fell', 'A well-known rule', 'a b')
    >>> join("我们要", "和平", words)
    '我们要和平'
    """
    if not first or not second:
        return first + second
    if vocabulary and first[-1] in HYPHENS and (tail := TAIL.search(first)) and (head := HEAD.match(second)):
        return _unhyphen(first, second, tail[1], head[0], vocabulary)
    if SPACELESS.match(first[-1]) and SPACELESS.match(second[0]):
        return first + second
    return f"{first} {second}"


def join_all(lines: Sequence[str], vocabulary: Vocabulary | None) -> str:
    """Return several lines as one."""
    if len(lines) == 1:
        return lines[0]
    plain = "\n".join(lines)
    if "-\n" not in plain and (plain.isascii() or (vocabulary and not vocabulary.spaceless and "\u2010" not in plain)):
        return " ".join(filter(None, lines))
    whole: list[str] = []
    for line in lines:
        if whole and line and _special(whole[-1], line):
            whole[-1:] = [join(whole[-1], line, vocabulary)]
        elif line:
            whole.append(line)
    return " ".join(whole)


def _special(first: str, second: str) -> bool:
    return first[-1] in HYPHENS or bool(SPACELESS.match(first[-1]) and SPACELESS.match(second[0]))


def _unhyphen(first: str, second: str, tail: str, head: str, vocabulary: Vocabulary) -> str:
    """Drop the hyphen of a word parted at a line's end, unless it is the word's own."""
    if vocabulary.holds(tail + head):
        return first[:-1] + second
    own = (
        not head[0].islower()  # "Smith-/Jones", "COVID-/19"
        or not tail[-1].islower()  # "HTTPS-/only"
        or vocabulary.holds(f"{tail}-{head}")
        or (vocabulary.holds(tail) and vocabulary.holds(head))  # "fed-/to" is no word that lost its middle
    )
    return first + second if own else first[:-1] + second
