"""Two lines become one: with a space, without one, or with a hyphen that was only there for the line's sake."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from splitter.characters import spaceless
from splitter.patterns import pattern

HYPHENS = "-\u2010\u00ad"
WORD = pattern(r"\w+(?:[-\u2010]\w+)*")
PARTED = "\x00"
WORD_LENGTH = 100
"""The last word of a line is looked for in so many characters."""
REACH = 400
"""So much of a text's end decides how it goes on."""
TAIL = pattern(r"([^\W_]+)([-\u2010\u00ad])\Z")
ADDRESS = pattern(r"(?:://|www\.|@)\S*\Z")
"""The address that a line ends in: no hyphen of it is there for the line's sake."""
HEAD = pattern(r"[^\W_]+")


class Vocabulary:
    """The words of a text, found when first asked for: they say which hyphens belong.

    >>> Vocabulary("A well-known rule").holds("Well-Known")
    True
    """

    def __init__(self, text: str) -> None:
        """Take a text, and look for nothing in it yet."""
        self.text = text
        self._words: frozenset[str] | None = None
        self._spaceless: bool | None = None

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
            self._spaceless = spaceless(self.text)
        return self._spaceless


def join(first: str, second: str, vocabulary: Vocabulary | None) -> str:
    """Return two lines as one; without a vocabulary every hyphen stays, with a space after it.

    >>> words = Vocabulary("the border re- opens, a well-known rule")
    >>> join("The govern-", "ment fell", words), join("A well-", "known rule", words), join("a", "b", words)
    ('The government fell', 'A well-known rule', 'a b')
    >>> join("我们要", "和平", words)
    '我们要和平'
    """
    dropped, between = seam(first, second, vocabulary)
    return first[: len(first) - dropped] + between + second


def seam(first: str, second: str, vocabulary: Vocabulary | None) -> tuple[int, str]:
    """Return how many characters the first of two lines loses at its end, and what comes between the two.

    Only the last word of the first line is looked at: the end of a long text will do.

    >>> seam("The govern-", "ment fell", Vocabulary("")), seam("The", "end", None)
    ((1, ''), (0, ' '))
    """
    if not first or not second:
        return 0, ""
    parted = vocabulary and first[-1] in HYPHENS and TAIL.search(first[-WORD_LENGTH:])
    if parted and ADDRESS.search(first[-REACH:]):
        return 0, ""
    if vocabulary and parted and (head := HEAD.match(second)):
        return int(not _own(parted[1], head[0], vocabulary)), ""
    return 0, "" if spaceless(first[-1]) and spaceless(second[0]) else " "


class Growing:
    """A text to which line after line is joined, in time that grows with the lines and not with the text.

    >>> growing = Growing("The govern-")
    >>> growing.join("ment", Vocabulary(""))
    >>> growing.join("fell.", Vocabulary(""))
    >>> growing.text, growing.tail
    ('The government fell.', 'The government fell.')
    """

    def __init__(self, line: str) -> None:
        """Begin with a line."""
        self._pieces = [line]
        self.tail = line[-REACH:]
        """The last few hundred characters: what decides whether it goes on."""

    def join(self, line: str, vocabulary: Vocabulary | None) -> None:
        """Go on with a line."""
        dropped, between = seam(self.tail, line, vocabulary)
        if dropped:
            self._pieces[-1] = self._pieces[-1][:-dropped]
        self._pieces += [between, line]
        self.tail = (self.tail[: len(self.tail) - dropped] + between + line[-REACH:])[-REACH:]

    @property
    def text(self) -> str:
        """The whole."""
        return "".join(self._pieces)


def join_runs(
    lines: Sequence[str], goes_on: Callable[[str, int, int], bool], vocabulary: Vocabulary | None
) -> list[tuple[int, str]]:
    """Join each line to those before it where `goes_on` says so.

    Args:
        lines: the lines.
        goes_on: is asked with the end of the text so far, the place of its first line, and the place of the next line.
        vocabulary: as for `join`.

    Returns:
        For each text the place of its first line, and the text.

    >>> join_runs(["The", "end", "And"], lambda tail, first, place: tail[-1] != "d", None)
    [(0, 'The end'), (2, 'And')]
    """
    runs = [(0, Growing(lines[0]))]
    for place in range(1, len(lines)):
        first, text = runs[-1]
        if goes_on(text.tail, first, place):
            text.join(lines[place], vocabulary)
        else:
            runs.append((place, Growing(lines[place])))
    return [(first, text.text) for first, text in runs]


def join_all(lines: Sequence[str], vocabulary: Vocabulary | None) -> str:
    """Return several lines as one."""
    if len(lines) == 1:
        return lines[0]
    plain = "\n".join(lines)
    if "-\n" not in plain and (plain.isascii() or (vocabulary and not vocabulary.spaceless and "\u2010" not in plain)):
        return " ".join(filter(None, lines))
    whole = Growing("")
    for line in lines:
        whole.join(line, vocabulary)
    return whole.text


def _own(tail: str, head: str, vocabulary: Vocabulary) -> bool:
    """Say whether a hyphen at a line's end is the word's own, or only there since the word was parted."""
    if vocabulary.holds(tail + head):
        return False
    return (
        not head[0].islower()  # "Smith-/Jones", "COVID-/19"
        or not tail[-1].islower()  # "HTTPS-/only"
        or vocabulary.holds(f"{tail}-{head}")
        or (vocabulary.holds(tail) and vocabulary.holds(head))  # "fed-/to" is no word that lost its middle
    )
