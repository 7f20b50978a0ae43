"""A place where a sentence may end, with what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from splitter.segmenter.punctuation import DASHES, OPENERS, QUOTES

LONGEST_WORD = 30
"""No abbreviation is longer: no look back goes further."""
JOINT_SIGNS = re.escape("!\"#$%&'()*+,-/:;<=>?@[\\]_`{|}~’" + OPENERS + DASHES)
JOINTS = re.compile(f"[{JOINT_SIGNS}]")
"""What parts a word into words of their own (`l'Ing`, `::Mr`), a stop aside: it may belong to an abbreviation."""
OPENERS_AND_COMMA = OPENERS + ","
BEFORE_WORDS = OPENERS + DASHES
WIDTHLESS = "\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
FAR = 1000
"""How far back straight marks are counted."""
ALWAYS_OPEN = "«‹„‚“‘"
"""Marks that open when white space stands before them, even in languages where they also close."""
LAST_PIECE = re.compile(r"\s(?P<piece>[^\s]+)(?P<space>\s*)\Z")
MAY_OPEN = re.compile(rf"[{re.escape(QUOTES)}]|(?:\.{{2,}}|…)\Z")
INNER_OPENER = re.compile(r"(?<!^)[“‘「『«\"](?=[“‘「『«\"]*\Z)")
"""A mark that opens though no white space stands before it: the text goes on behind it at once (`。「`, not `…“ `)."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
MARKED_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+(?:['’-]\p{L}[\p{L}\p{M}]*+)*+")
"""The same with the marks that are written on letters, which take longer to look for."""
FIRST_MARK = "\u0300"
"""No mark that is written on a letter comes before this character."""


class Candidate(NamedTuple):
    """A place where a sentence may end: offsets into `text`, and the words on both sides."""

    text: str
    start: int
    """Where the sentence began."""
    at: int
    """The first mark."""
    end: int
    """Where the sentence would end: behind the marks and what they close."""
    after: int
    """Where the next one would begin."""
    left: str
    """The word before the mark, with the stops inside it (`U.S`, `z`, `Ing`)."""
    part: str
    """What stands behind the last apostrophe, hyphen or other joint of that word (`Ing` of `l'Ing`)."""
    right: int
    """The first character of the next sentence that opens no quotation or parenthesis."""
    first: str
    """That character; empty at the end of the text."""

    @property
    def body(self) -> str:
        """The marks, and what they close."""
        return self.text[self.at : self.end]

    @property
    def word(self) -> str:
        """The first word of the next sentence; empty where it begins with none."""
        limit = self.right + LONGEST_WORD
        found = WORD.match(self.text, self.right, limit)
        if found and self.text[found.end() : limit][:1] >= FIRST_MARK:
            marked = MARKED_WORD.match(self.text, self.right, limit)
            return marked[0] if marked else found[0]  # `¼` is of a word, but no letter
        return found[0] if found else ""

    @property
    def before(self) -> str:
        """The word before `left`."""
        words = self.text[max(self.start, self.at - 2 * LONGEST_WORD) : self.at].split()
        return words[-2] if len(words) > 1 else ""

    @property
    def opened(self) -> bool:
        """Whether the next sentence begins with an opening mark."""
        return self.right > self.after


def candidate(text: str, start: int, at: int, stop: int) -> Candidate:
    """Return the candidate whose marks, closers and white space are `text[at:stop]`, in a sentence from `start` on.

    >>> candidate('He left. "Go!" she said.', 0, 7, 10)[3:]
    (8, 9, 'left', 'left', 10, 'G')
    """
    end, after = parted(text, at, stop)
    left = left_word(text, start, at)
    part = left if left.isalpha() else JOINTS.split(left)[-1]
    right = behind_openers(text, after)
    return Candidate(text, start, at, end, after, left, part, right, text[right : right + 1])


def parted(text: str, at: int, stop: int) -> tuple[int, int]:
    """Part the run `text[at:stop]`: return where the sentence before it ends, and where the next one begins.

    >>> parted('He left. "Go!" she said.', 7, 10)
    (8, 9)
    >>> parted('He left. " Then', 7, 11), parted('"He left. " Then', 8, 12)
    ((8, 9), (11, 12))
    """
    run = text[at:stop]
    body = run.rstrip()
    if len(body) == 1:
        return at + 1, stop
    opener = opener_in(text, at, run)
    if opener is None:
        return at + len(body), stop
    return at + len(run[:opener].rstrip()), at + opener


def opener_in(text: str, at: int, run: str) -> int | None:
    """Return where in a run the marks begin that open the next sentence; None where none do."""
    found = LAST_PIECE.search(run)
    if found:
        piece, spaced = found["piece"], found["space"] or at + len(run) == len(text)
        opens = piece[0] in ALWAYS_OPEN or (
            is_opening(text, at) if piece == '"' and spaced else not spaced and bool(MAY_OPEN.match(piece))
        )
        return found.start("piece") if opens else None
    if run[0].isascii() or at + len(run) == len(text):
        return None
    found = INNER_OPENER.search(run)
    if found and (found[0] != '"' or is_opening(text, at)):
        return found.start()
    return None


def is_opening(text: str, at: int) -> bool:
    """Say whether a straight mark behind `at` opens: the one before it, if near, was a closing one."""
    before = text.rfind('"', max(0, at - FAR), at)
    return before < 0 or (before > 0 and not text[before - 1].isspace())


def behind_openers(text: str, offset: int) -> int:
    """Return where the first word begins behind the opening marks at `offset` (two commas are a low mark too)."""
    mark = text[offset : offset + 1]
    while mark and mark in OPENERS_AND_COMMA:
        if mark != ",":
            offset += 1
        elif text.startswith(",,", offset):
            offset += 2
        else:
            break
        mark = text[offset : offset + 1]
    return offset


def left_word(text: str, start: int, at: int) -> str:
    """Return the word that ends at `at`, without what opens before it; empty where white space stands there.

    >>> left_word("(e.g. this", 0, 4), left_word("the U.S. Army", 0, 7)
    ('e.g', 'U.S')
    """
    begin = at - LONGEST_WORD
    window = text[max(start, begin) : at]
    word = window.rpartition(" ")[2]
    if word.isalpha():
        return word
    if not word or word[-1].isspace():
        return ""
    return word.split()[-1].lstrip(BEFORE_WORDS).strip(WIDTHLESS)
