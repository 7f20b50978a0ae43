"""Which language a text is written in: by its scripts, then by the function words and letters of their languages.

A text of one paragraph or of a thousand is judged by at most `WINDOWS` windows of `WINDOW` code points, spread evenly.
Each window votes on its own, with its letters, so that a mixed text goes by its majority: a long quotation in another
language counts for its length, however many function words that language uses.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from splitter.languages.heads import heads, usual

WINDOW = 160
"""Code points in a window: some twenty-five words, ten of them function words."""
WINDOWS = 30
ADDRESS = re.compile(r"(?i:https?://|www\.|@)[!-~]+")
"""Links, mentions and the end of a mail address: they are in no language."""
WORD = re.compile(r"[^\s\d!-@\[-`{-¿،؛؟۔।॥\u2000-\u206f]+")
"""A run of letters with the marks that belong to them (Hindi vowel signs are not `\\w`); an apostrophe ends it."""

SCRIPTS = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "BOPOMOFO": "Hani",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "FULLWIDTH": "Latn",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "GUJARATI": "Gujr",
    "HALFWIDTH": "Jpan",
    "HANGUL": "Kore",
    "HEBREW": "Hebr",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "LATIN": "Latn",
    "MYANMAR": "Mymr",
    "TAMIL": "Taml",
    "THAI": "Thai",
}
"""From the first word of a letter's name in the Unicode Character Database to the ISO 15924 code of its script."""
WORTH = {"Hani": 3, "Jpan": 2, "Kore": 2}
"""How many letters of an alphabet say as much as one character of these."""
KANA_SHARE = 10
"""Of a Japanese text at least every tenth character is kana; in a Chinese one a の may stand in a name."""
UNKNOWN = "und"
"""ISO 639: undetermined, for a script that no language here has; the general rules hold for it."""


class Rivals(NamedTuple):
    """The languages of one script, and what tells them apart."""

    codes: tuple[str, ...]
    speaking_for: Mapping[str, tuple[str, ...]]
    """From a function word to the languages that have it."""
    speaking_against: Mapping[str, tuple[str, ...]]
    """From a letter to the languages that lack it, where only some have it."""


def detect(text: str) -> str:
    """Return the code of the language that most of `text` is written in; `en` where it has no letters.

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
    windows = _windows(text)
    for left, window in zip(reversed(range(len(windows))), windows, strict=True):
        votes.update(_votes(window))
        if _decided(votes, left):
            break
    return max(votes, key=lambda code: votes[code], default=usual()[0])


def _windows(text: str) -> list[str]:
    """Windows spread over the text, in an order in which the first few are spread as well."""
    step = max(WINDOW, len(text) // WINDOWS)
    starts = range(0, max(1, len(text)), step)
    shuffled = sorted(range(len(starts)), key=lambda index: index * 0.618 % 1)
    return [text[starts[index] : starts[index] + WINDOW] for index in shuffled]


def _decided(votes: Counter[str], windows_left: int) -> bool:
    """Tell whether the windows left, all voting for the second language, would not carry it to the front."""
    first, second = [*(votes.most_common(2)), ("", 0), ("", 0)][:2]
    return first[1] - second[1] > windows_left * WINDOW * max(WORTH.values())


def _votes(window: str) -> dict[str, float]:
    """Return the letters of a window, shared out among the languages that it may be in.

    One function word more doubles a language's odds, one letter that the language does not have halves them.
    """
    window = ADDRESS.sub(" ", window).lower()
    script, letters = _script(window)
    rivals = _rivals(script)
    if len(rivals.codes) < 2:  # noqa: PLR2004 - nothing to tell apart
        return dict.fromkeys(rivals.codes or (UNKNOWN,), letters) if letters else {}
    scores = _scores(window, rivals)
    best = max(scores.values())
    odds = {code: 2.0 ** (score - best) for code, score in scores.items()}
    total = sum(odds.values())
    return {code: letters * share / total for code, share in odds.items()}


def _script(window: str) -> tuple[str, int]:
    """Return the script of most letters, and how many they are (in letters of an alphabet); kana take Han along.

    >>> _script("Tokio: 東京へ行きます")
    ('Jpan', 14)
    """
    counts: Counter[str] = Counter()
    for char, count in Counter(window).items():
        if char.isalpha():
            counts[_script_of(char)] += count
    for syllables in ("Jpan", "Kore"):
        if counts[syllables] * KANA_SHARE >= counts["Hani"]:
            counts[syllables] += counts.pop("Hani", 0)
    weighed = {script: count * WORTH.get(script, 1) for script, count in counts.items()}
    script = max(weighed, key=lambda name: weighed[name], default="")
    return script, weighed.get(script, 0)


@cache
def _script_of(char: str) -> str:
    return SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0], "")


def _scores(window: str, rivals: Rivals) -> dict[str, int]:
    """Return for each language its function words in the window, less the letters that it does not have."""
    scores = dict.fromkeys(rivals.codes, 0)
    for word in WORD.findall(window):
        for code in rivals.speaking_for.get(word, ()):
            scores[code] += 1
    for letter, codes in rivals.speaking_against.items():
        if letter in window:
            for code in codes:
                scores[code] -= window.count(letter)
    return scores


@cache
def _rivals(script: str) -> Rivals:
    languages = heads(script)
    words: dict[str, list[str]] = {}
    for language in languages:
        for word in language.words:
            words.setdefault(word, []).append(language.code)
    marked = {letter for language in languages for letter in language.letters}
    lacking = {letter: tuple(head.code for head in languages if letter not in head.letters) for letter in marked}
    return Rivals(
        codes=tuple(head.code for head in languages),
        speaking_for={word: tuple(codes) for word, codes in words.items()},
        speaking_against={letter: codes for letter, codes in lacking.items() if codes},
    )
