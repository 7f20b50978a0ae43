"""Which language a text is in."""

from pathlib import Path

import pytest

from splitter import languages
from splitter.languages import detection
from splitter.languages.detection import LENGTHS
from splitter.languages.loader import heads
from tests.cases import load

CASES = load(Path(__file__).parent / "detection.txt")
GERMAN = "Wir haben lange gewartet, und nun ist es so weit: Das Bad ist wieder für alle da. "
ENGLISH = "We have been waiting for a long time, and it is now that the pool is open to all of us. "


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_is_found(case):
    assert languages.detect(case.input) == case.expected[0]


def test_every_language_here_is_found_in_some_case():
    assert set(languages.codes()) <= {case.expected[0] for case in CASES}


@pytest.mark.parametrize("text", ["", " \n\n", "…!", "🙏🙏", "https://example.org"])
def test_a_text_without_letters_is_taken_for_english(text):
    assert languages.detect(text) == "en"


@pytest.mark.parametrize("most", [0.6, 0.8])
def test_a_mixed_text_goes_by_its_majority(most):
    sentences = 1000
    german = round(sentences * most)
    assert languages.detect(ENGLISH * (sentences - german) + GERMAN * german) == "de"
    assert languages.detect(GERMAN * german + ENGLISH * (sentences - german)) == "de"
    assert languages.detect(GERMAN * (sentences - german) + ENGLISH * german) == "en"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_capitals_change_nothing(case):
    assert languages.detect(case.input.upper()) == case.expected[0]


def test_heads_are_what_the_whole_files_say():
    for code in languages.codes():
        facts = languages.load(code)
        (head,) = [head for head in heads() if head.code == code]
        assert (head.name, head.scripts, head.letters) == (facts.name, facts.scripts, facts.letters)
        assert head.function_words == facts.function_words
        assert head.endings == facts.endings
        assert all(len(ending) in LENGTHS for ending in head.endings)


def test_a_long_text_in_one_language_is_not_read_whole(monkeypatch):
    seen = []
    votes = detection._votes  # noqa: SLF001 - how much is read shows nowhere else
    monkeypatch.setattr(detection, "_votes", lambda window: seen.append(window) or votes(window))
    assert languages.detect(GERMAN * 1000) == "de"
    assert sum(map(len, seen)) < 1000
