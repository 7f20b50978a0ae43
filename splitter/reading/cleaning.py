"""Characters: what no reader sees and no platform takes is taken out, what has two spellings gets one.

Sources: the Unicode Character Database (general categories, Extended_Pictographic, Joining_Type), UAX #15 for NFC,
UAX #9 for the bidirectional controls, and the list of characters that X refuses (U+FEFF, U+FFFE, U+FFFF).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from splitter.composition import nfc
from splitter.errors import SplitterWarning
from splitter.reading.notes import note

ENDS = (("\r\n", "\n"), ("\r", "\n"), ("\x0b", "\n"), ("\x85", "\n"), ("\u2028", "\n"), ("\u2029", "\n\n"))
LIGATURES = {ord(ligature): unicodedata.normalize("NFKC", ligature) for ligature in "ﬀﬁﬂﬃﬄﬅﬆﬓﬔﬕﬖﬗ"}
SYMBOLS = {0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "✓"}
"""Bullets of Word's symbol fonts, which no other font shows."""
UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, marks of direction
    "\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ufffe\uffff"  # noncharacters, anchors, byte order marks
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e0fff"  # tags
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)  # fmt: skip
"""Everything unseen: `_stays` says which of it a script or an emoji needs."""
OPENED = LIGATURES | SYMBOLS
SOFT = re.compile(
    r"(?<=[^\W\d_])([\u00ad\u00ac])(?:[ \t]*\n[ \t]*(?=[^\W\d_])([^\s\u00ad\u00ac]++)[ \t]*|(?=[^\W\d_]))"
)
"""A soft hyphen in a word, or what was made of one (`contra¬ceptives`), with the rest of the word on the next line."""
SPACE = re.compile("[ \t\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
ODD_SPACE = re.compile("[\t\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|  ")
NO_BREAK = re.compile("[\u00a0\u202f]")
FIGURE = re.compile("[\u2007\u2009\u200a]")
OPENS = "«‹“„‘(\\[¿¡—–§№#"
CLOSES = "»›”’)\\]!?;:%‰€$£¥°—–…"
BINDS_AFTER = re.compile(rf"(?:[{OPENS}\d]|(?<![^\W\d_])[^\W\d_]|(?<![^\W\d_])[^\W\d_]{{1,4}}\.)\Z")
"""What stands before a no-break space that binds: an opening mark, a digit, one letter, a short abbreviation."""
BINDS_BEFORE = re.compile(rf"[{CLOSES}\d]")


def newlines(text: str) -> str:
    r"""Spell every kind of line end as `\n`; a paragraph separator becomes a blank line.

    >>> newlines("a\r\nb\rc\u2029d")
    'a\nb\nc\n\nd'
    """
    for end, newline in ENDS:
        if end in text:
            text = text.replace(end, newline)
    return text


def clean(text: str, spared: str = "") -> tuple[str, Counter[str]]:
    r"""Take out what no reader sees, open ligatures, compose to NFC.

    Args:
        text: a text whose line ends are newlines.
        spared: unseen characters that stay.

    Returns:
        The text, with as many lines as before, and how often each unseen character was taken out.

    >>> clean("of\ufb01\u00adcial")
    ('official', Counter({'\xad': 1}))
    """
    taken = Counter(match[1] for match in SOFT.finditer(text))
    text = SOFT.sub(lambda match: f"{match[2]}\n" if match[2] else "", text)

    def judge(match: re.Match[str]) -> str:
        if match.group() in spared or _stays(text, match.start()):
            return match.group()
        taken[match.group()] += 1
        return ""

    return nfc(UNSEEN.sub(judge, text).translate(OPENED)), taken


def squeeze(line: str) -> str:
    r"""Fold the white space of one line: single spaces, and no-break spaces only where they bind.

    >>> squeeze("\u00ab\u00a010\u202f%\u00a0\u00bb  of\u00a0all\t ")
    '«\xa010\u202f%\xa0» of all'
    """
    if not ODD_SPACE.search(line):
        return line.strip()
    if "\u2009" in line or "\u2007" in line or "\u200a" in line:
        line = FIGURE.sub(_figure, line)
    return SPACE.sub(lambda match: match.group() if _binds(match) else " ", line).strip(" \u00a0\u202f")


def warning(taken: Counter[str]) -> list[SplitterWarning]:
    """Say which unseen characters were taken out, if any were."""
    if not taken:
        return []
    codes = {character: f"U+{ord(character):04X}" for character in sorted(taken)}
    names = [unicodedata.name(character, code).lower() for character, code in codes.items()]
    kinds = ", ".join(f"{name} ({taken[character]})" for name, character in zip(names, codes, strict=True))
    return [note(f"characters that nobody sees were taken out: {kinds}.", removed=" ".join(codes.values()))]


def _figure(match: re.Match[str]) -> str:
    line, place = match.string, match.start()
    before, after = line[place - 1 : place], line[place + 1 : place + 2]
    between = before.isdigit() and (after.isdigit() or after == "%")
    return "\u202f" if between else " "


def _binds(match: re.Match[str]) -> bool:
    space, line = match.group(), match.string
    if len(space) > 1 or not NO_BREAK.match(space):
        return False
    before, after = line[max(0, match.start() - 6) : match.start()], line[match.end() : match.end() + 1]
    return bool(before and after and (BINDS_AFTER.search(before) or BINDS_BEFORE.match(after)))


def _stays(text: str, place: int) -> bool:
    """Say whether a script or an emoji needs the unseen character at `place`."""
    character = text[place]
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if "\ufe00" <= character <= "\ufe0f":
        return bool(before) and not before.isspace() and not UNSEEN.match(before)
    if character in "\u200c\u200d":
        return _joins(before, after, emoji=character == "\u200d")
    if character in "\u200e\u200f\u061c":
        return _right_to_left(text, place)
    if "\U000e0020" <= character <= "\U000e007f":
        return _flag(text, place)
    return character == "\u180e" and before.isalpha()


def _joins(before: str, after: str, *, emoji: bool) -> bool:
    import regex  # noqa: PLC0415 - only a text with joiners pays for it

    if regex.match(JOINED, before) and (not after or regex.match(JOINED, after) or not after.isalnum()):
        return True
    return emoji and bool(regex.match(PICTURED, before) and regex.match(r"[\p{Extended_Pictographic}♀♂⚕]", after))


JOINED = (
    r"[\p{Arabic}\p{Syriac}\p{Nko}\p{Mongolian}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Thai}\p{Lao}\p{Tibetan}\p{Javanese}]"
)
"""Letters and marks of the scripts in which a joiner changes how a word is written."""
PICTURED = r"[\p{Extended_Pictographic}\uFE0F\U0001F3FB-\U0001F3FF]"


NEAR = 40
"""So many code points around a mark of direction are looked at, in its own line."""


def _right_to_left(text: str, place: int) -> bool:
    """A mark of direction says something only beside letters that run from right to left."""
    start = text.rfind("\n", max(0, place - NEAR), place) + 1 or max(0, place - NEAR)
    near = text[start : place + NEAR].partition("\n")[0]
    return any(letter.isalpha() and unicodedata.bidirectional(letter) in {"R", "AL"} for letter in near)


def _flag(text: str, place: int) -> bool:
    """A tag belongs to the flag of a region (a black flag, letters, a closing tag)."""
    start = place
    while start and "\U000e0020" <= text[start - 1] <= "\U000e007f" and place - start < 8:  # noqa: PLR2004 - longest: six
        start -= 1
    return text[start - 1 : start] == "\U0001f3f4"
