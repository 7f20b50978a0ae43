"""Bytes that are not UTF-8: a guess that is announced, or a refusal that helps.

Of two readings of the same bytes the likelier is the one whose letters belong to the language that the words are in.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from splitter.characters import spaceless
from splitter.errors import SplitterWarning, StatementError
from splitter.languages import load, resolve
from splitter.reading.encodings.table import Encoding, encodings
from splitter.reading.notes import note

SAMPLE = 60_000
"""Bytes that are looked at from the first one on that is not UTF-8; a statement is seldom longer."""
SURE = 0.35
"""The mean worth of the characters beyond ASCII that makes a reading sure (1: all are letters of the language)."""
LEAST = 0.03
"""By so much the best reading must beat the next one that says something else."""
SPOILT = 2
"""A UTF-8 text has at least so many whole characters beyond ASCII for each stray byte."""
MOST_STRAYS = 20


class Reading(NamedTuple):
    """One way to read the bytes."""

    worth: float
    encoding: str
    text: str


def guess(data: bytes, offset: int, name: str) -> tuple[str, list[SplitterWarning]]:
    """Decode bytes of an unknown encoding.

    Args:
        data: the whole source.
        offset: the first byte that is not UTF-8.
        name: what to call the source in a message.

    Raises:
        StatementError: it is not sure which encoding it is.
    """
    mended = mend(data, name)
    if mended is not None:
        return mended
    start = max(data.rfind(b"\n", 0, offset) + 1, offset - SAMPLE)  # a line end is part of no character
    readings = _ranked(data[start : offset + SAMPLE])
    names = [codecs.lookup(reading.encoding).name for reading in readings]
    if _sure(readings):
        try:
            text = data.decode(readings[0].encoding)
        except UnicodeDecodeError:
            pass  # a byte outside the sample that the encoding does not have
        else:
            what = f"{name} is not UTF-8 (byte {offset}) and was read as {names[0]}"
            return text, [note(f"{what}; if letters look wrong, give --encoding.")]
    likely = list(dict.fromkeys([*names, "cp1252", "iso8859-1"]))[:2]
    raise StatementError(
        f"{name}: byte {offset} is not UTF-8, and what it is instead is not sure; give --encoding "
        f"(likely {likely[0]} or {likely[1]}), or save the file as UTF-8."
    )


def mend(data: bytes, name: str) -> tuple[str, list[SplitterWarning]] | None:
    r"""Decode UTF-8 with a few stray bytes, each read as Windows-1252; None where it is not UTF-8 at all.

    >>> mend("« Été » et caf".encode() + b"\xe9", "statement")[0]
    '« Été » et café'
    """
    pieces: list[str] = []
    warnings: list[SplitterWarning] = []
    read = place = 0
    while place < len(data):
        try:
            pieces.append(data[place:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            start, end = place + error.start, place + error.end
        half = end == len(data) and end - start > 1
        stray = "" if half else data[start:end].decode("cp1252", "ignore")
        pieces += [data[place:start].decode("utf-8"), stray]
        what = f"was read as “{stray}” (Windows-1252)" if stray else "was taken out"
        message = f"byte {start} of {name} is not UTF-8 and {what}; check that place."
        warnings.append(note(message, [data.count(b"\n", 0, start) + 1]))
        read, place = read + len(stray), end
        if len(warnings) > MOST_STRAYS:
            return None
    text = "".join(pieces)
    whole = sum(character > "\x7f" for character in text) - read
    return None if whole < SPOILT * len(warnings) else (text, warnings)


def _ranked(sample: bytes) -> list[Reading]:
    """Return the readings that are possible, the likeliest first; of those that say the same, the commonest."""
    readings: dict[str, Reading] = {}
    for encoding in encodings():
        try:
            text = codecs.getincrementaldecoder(encoding.name)().decode(sample)  # it may end within a character
        except UnicodeDecodeError:
            continue
        if text not in readings:
            readings[text] = Reading(_worth(text, encoding), encoding.name, text)
    return sorted(readings.values(), key=lambda reading: -reading.worth)


def _sure(readings: list[Reading]) -> bool:
    """Say whether the likeliest reading is likely, and those that come near it say nearly the same."""
    if not readings or readings[0].worth < SURE:
        return False
    first = readings[0]
    near = [reading for reading in readings[1:] if first.worth - reading.worth < LEAST]
    return all(_alike(first.text, reading.text) for reading in near)


def _alike(first: str, second: str) -> bool:
    """Say whether nine of ten characters beyond ASCII are the same in two readings.

    >>> _alike("Café, thé à 9 €, été gelé, à côté né", "Café, thé à 9 ¤, été gelé, à côté né"), _alike("시에", "НУПЁ")
    (True, False)
    """
    if len(first) != len(second):
        return False
    beyond = [(one, two) for one, two in zip(first, second, strict=True) if one > "\x7f" or two > "\x7f"]
    return sum(one == two for one, two in beyond) * 10 >= len(beyond) * 9


def _worth(text: str, encoding: Encoding) -> float:
    """Return how likely the characters beyond ASCII are, between about -3 and 1."""
    facts = load(resolve(None, text).code)
    counts = Counter(_beyond(text))
    script = facts.scripts[0] if facts.scripts else ""
    total = sum(counts.values())
    if not total:  # a byte that is not UTF-8, and an encoding that shows nothing for it
        return -PRIOR
    worth = sum(
        count * _character(character, before, after, facts.letters, script, encoding)
        for (before, character, after), count in counts.items()
    )
    worth = worth / total - PRIOR * encoding.rare / total
    if script in EAST and encoding.script != script:
        worth -= FOREIGN
    return worth if script == "Latn" else worth + WORDS * _words(text, facts.function_words)


PRIOR = 5
"""What an encoding is rare by weighs as much as so many characters."""
EAST = frozenset({"Hani", "Jpan", "Kore"})
FOREIGN = 0.3
"""What an encoding of China loses that reads Japanese, and the like."""
WORDS = 0.5
"""Where every letter belongs to the script, words tell: what a text full of function words is worth more."""
USUAL = 0.08
"""Of the words of a text, at least so many are function words; of the function words, so many are in a text."""


def _words(text: str, words: frozenset[str]) -> float:
    """Return how many function words a text holds, between 0 and 1 (as many as a text has)."""
    if spaceless(text):
        share = sum(word in text for word in words) / max(1, len(words)) / 3
    else:
        found = re.findall(r"[^\W\d_]{2,}", text.lower())
        share = sum(word in words for word in found) / max(1, len(found))
    return min(1.0, share / USUAL)


def _beyond(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield each character beyond ASCII between its neighbours."""
    for match in re.finditer(r"[^\x00-\x7f]", text):
        place = match.start()
        yield text[place - 1 : place], match.group(), text[place + 1 : place + 2]


def _character(character: str, before: str, after: str, letters: str, script: str, encoding: Encoding) -> float:  # noqa: PLR0913, PLR0917 - a character, its neighbours, and whom it should belong to
    """Return the worth of one character in its place."""
    category = unicodedata.category(character)
    if category in {"Cc", "Co", "Cn", "Cs"}:
        return -3.0
    if encoding.common and character > "\u2e80":  # the first of the CJK blocks
        return _common(character, encoding) if script in EAST else -1.0
    if category[0] in "LM":
        return _letter(character, before, after, letters, script)
    if category[0] == "P":
        return -0.8 if before.isalnum() and after.isalnum() and character not in BETWEEN else 0.5
    return -1.0 if before.isalpha() or after.isalpha() else 0.3


BETWEEN = "’·—–"
"""Marks that stand between two letters."""


def _letter(character: str, before: str, after: str, letters: str, script: str) -> float:
    name = unicodedata.name(character, "").partition(" ")[0]
    if SCRIPTS.get(name, name) != script:
        return -2.0
    if character.isupper() and (before.islower() or (after.islower() and before.isupper())):
        return -1.0  # a capital where small letters stand, as misread letters often do
    if script != "Latn":
        return SCRIPT
    return 1.0 if character.lower() in letters else FOREIGN_LETTERS.get(character.lower(), -0.6)


SCRIPT = 0.55
"""The worth of a letter of the right script, where the script has no letters that only one language has."""
FOREIGN_LETTERS = dict.fromkeys("éèáàâäöüóòíñçøåæôêëïîãõú", 0.45)
"""Letters of foreign names that stand in texts of every language."""
SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "HEBREW": "Hebr", "ARABIC": "Arab", "THAI": "Thai"}


def _common(character: str, encoding: Encoding) -> float:
    """Return the worth of a Chinese, Japanese or Korean character: the standards put the common ones first."""
    if "\uff61" <= character <= "\uff9f":
        return -1.0
    if "\u3040" <= character <= "\u30ff" or unicodedata.category(character)[0] != "L":
        return SCRIPT
    low, high = encoding.common
    return SCRIPT if low <= character.encode(encoding.name)[0] <= high else -0.7
