from pathlib import Path

import pytest

from splitter.segmenter.dialogue import speeches
from splitter.segmenter.sentences import sentences
from tests.cases import every

CASES = Path(__file__).parent / "cases" / "speeches"


@pytest.mark.parametrize("case", every(CASES), ids=lambda case: case.name)
def test_speech_behind_a_dash_is_found_with_who_says_it(case):
    code = case.name.split(": ", 1)[1][:2]
    found = speeches(case.input, sentences(case.input, code), code)
    assert tuple(span.of(case.input) for span in found) == case.expected


def test_nothing_is_no_speech():
    assert speeches("", [], "en") == []
