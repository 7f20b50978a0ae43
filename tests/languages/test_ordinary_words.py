"""Words that are also abbreviations (German `dir.`, Czech `nám.`): they end sentences, and stand before names."""

from pathlib import Path

import pytest

from splitter.segmenter import sentences
from tests.cases import load

CASES = load(Path(__file__).parent / "ordinary_words.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_word_that_is_also_an_abbreviation(case):
    language = case.name.rpartition(" ")[2]
    assert [span.of(case.input) for span in sentences(case.input, language)] == list(case.expected)
