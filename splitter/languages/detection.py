"""Which language a text is written in: by its scripts, then by the function words and letters of their languages.

A text of one paragraph or of a thousand is judged by at most `WINDOWS` windows of `WINDOW` code points, spread evenly.
Each window votes on its own, with its letters, so that a mixed text goes by its majority: a long quotation in another
language counts for its length, however many function words that language uses.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from splitter.languages.facts import Language, Words
from splitter.languages.loader import general, heads, load

WINDOW = 100
"""Code points in a window: some sixteen words, seven of them function words."""
WINDOWS = 40
ROUND = 8
"""So many windows are looked at before the votes are counted, and counted again."""
CLEAR = 0.9
"""The share of the votes that settles it: windows lie spread, so the windows left would have to be unlike all these."""
ADDRESS = re.compile(r"(?i:https?://|www\.|@)[!-~]+")
"""Links, mentions and the end of a mail address: they are in no language."""
WORD = re.compile(r"[^\s\d!-@\[-`{-¿،؛؟۔।॥\u2000-\u206f]+")
"""A run of letters with the marks that belong to them (Hindi vowel signs are not `\\w`); an apostrophe ends it."""

WORTH = {"Hani": 2, "Jpan": 2, "Kore": 2}
"""How many letters of an alphabet say as much as one character of these."""
KANA_SHARE = 10
"""Of a Japanese text at least every tenth character is kana; in a Chinese one a の may stand in a name."""
ODDS = 4.0
"""What one function word more does to the odds that a window is in a language."""
WEAK = 0.5
"""What an ending says, or a word of one letter (`a`, `i`), beside the 1 of another function word."""
LONG = 5
"""Letters of a word that is looked at for its ending."""
LENGTHS = range(6, 1, -1)
"""Letters of an ending."""
NONE = ""
"""The script of what is no letter."""
OTHER = "Zzzz"
"""ISO 15924: a script that no language here has."""
UNKNOWN = "und"
"""ISO 639: undetermined, for text in such a script; the general rules hold for it."""


class Rivals(NamedTuple):
    """The languages of one script, and what tells them apart."""

    codes: tuple[str, ...]
    words: Mapping[str, list[str]]
    """From a function word to the languages that have it."""
    endings: Mapping[str, list[str]]
    """From the ending of a word to the languages that have it."""
    lacking: Mapping[str, list[str]]
    """From a letter to the languages that lack it, where only some have it."""


@lru_cache(maxsize=1)
def detect(text: str) -> str:
    """Return the code of the language that most of `text` is written in; `en` where it has no letters.

    The last answer is kept: reading asks, and then the segmenter.

    >>> detect("The house is on the hill.")
    'en'
    >>> detect("Das Haus steht auf dem Hügel.")
    'de'
    >>> detect("家は丘の上にあります。")
    'ja'
    >>> detect("1984!")
    'en'
    """
    votes: Counter[str] = Counter()
    for place, window in enumerate(_windows(text), start=1):
        votes.update(_votes(window))
        if place % ROUND == 0 and max(votes.values(), default=0) > CLEAR * votes.total():
            break
    return max(votes, key=lambda code: votes[code], default=general()["usual"][0])


def resolve(language: str | None, text: str) -> Language:
    """Return the facts of the language named, or of the one that `text` is in where none is named.

    >>> resolve(None, "The house is on the hill.").code
    'en'
    >>> resolve("de", "The house is on the hill.").code
    'de'
    """
    return load(detect(text) if language is None else language)


def _windows(text: str) -> list[str]:
    """Windows spread over the text, in an order in which the first few are spread as well."""
    step = max(WINDOW, len(text) // WINDOWS)
    starts = range(0, max(1, len(text)), step)
    shuffled = sorted(range(len(starts)), key=lambda index: index * 0.618 % 1)
    return [text[starts[index] : starts[index] + WINDOW] for index in shuffled]


def _votes(window: str) -> dict[str, float]:
    """Return the letters of a window, shared out among the languages that it may be in.

    One function word more multiplies a language's odds by `ODDS`; a letter that it does not have divides them so.
    """
    window = ADDRESS.sub(" ", window).lower()
    script, letters = _script(window)
    rivals = _rivals(script)
    if len(rivals.codes) < 2:  # noqa: PLR2004 - nothing to tell apart
        return dict.fromkeys(rivals.codes or (UNKNOWN,), letters) if letters else {}
    scores = _scores(window, rivals)
    best = max(scores.values())
    odds = {code: ODDS ** (score - best) for code, score in scores.items()}
    total = sum(odds.values())
    return {code: letters * share / total for code, share in odds.items()}


def _script(window: str) -> tuple[str, int]:
    """Return the script of most letters, and how many they are (in letters of an alphabet); kana take Han along.

    >>> _script("Tokio: 東京へ行きます")
    ('Jpan', 14)
    """
    counts: Counter[str] = Counter()
    for char, count in Counter(window).items():
        counts[_script_of(char)] += count
    del counts[NONE]
    for syllables in ("Jpan", "Kore"):
        if counts[syllables] * KANA_SHARE >= counts["Hani"]:
            counts[syllables] += counts.pop("Hani", 0)
    weighed = {script: count * WORTH.get(script, 1) for script, count in counts.items()}
    script = max(weighed, key=lambda name: weighed[name])
    return script, weighed[script]


@cache
def _script_of(char: str) -> str:
    """Return the script of a letter or of a mark that stands on one (a Hindi vowel sign)."""
    category = unicodedata.category(char)[0]
    if category not in "LM":
        return NONE
    name = unicodedata.name(char, "").partition(" ")[0]
    script: str = general()["script_names"].get(name, OTHER if category == "L" else NONE)
    return script


def _scores(window: str, rivals: Rivals) -> dict[str, float]:
    """Return for each language its words in the window, less the letters that it does not have."""
    scores: dict[str, float] = dict.fromkeys(rivals.codes, 0)
    for word in WORD.findall(window):
        for code in rivals.words.get(word, ()):
            scores[code] += WEAK if len(word) == 1 else 1
        if len(word) >= LONG and word not in rivals.words:
            for code in _ending(word, rivals.endings):
                scores[code] += WEAK
    for letter, codes in rivals.lacking.items():
        if letter in window:
            for code in codes:
                scores[code] -= window.count(letter)
    return scores


def _ending(word: str, endings: Mapping[str, list[str]]) -> list[str]:
    """Return the languages that have the longest ending of a word that any language names."""
    for length in LENGTHS:
        if codes := endings.get(word[-length:]):
            return codes
    return []


@cache
def _rivals(script: str) -> Rivals:
    languages = [head for head in heads() if script in head.scripts]
    marked = {letter for language in languages for letter in language.letters}
    lacking = {letter: [head.code for head in languages if letter not in head.letters] for letter in marked}
    return Rivals(
        codes=tuple(head.code for head in languages),
        words=_index((head.code, head.function_words) for head in languages),
        endings=_index((head.code, head.endings) for head in languages),
        lacking={letter: codes for letter, codes in lacking.items() if codes},
    )


def _index(lists: Iterable[tuple[str, Words]]) -> dict[str, list[str]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for code, entries in lists:
        for entry in entries:
            index[entry].append(code)
    return dict(index)
