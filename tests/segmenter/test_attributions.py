from pathlib import Path

import pytest

from splitter.languages import codes, load
from splitter.segmenter.attributions import attributed, attributions
from splitter.segmenter.lexicon import lexicon
from splitter.segmenter.quotations import outermost, quotations
from splitter.segmenter.sentences import sentences
from tests.cases import every

CASES = Path(__file__).parent / "cases" / "attributions"


def language(case):
    named = case.name.split(": ", 1)[1].split(",")[0]
    return named if named in codes() else "en"


def attributed_in(text, code):
    spans = outermost(quotations(text, code))
    return spans, attributions(text, spans, sentences(text, code), code)


@pytest.mark.parametrize("case", every(CASES), ids=lambda case: case.name)
def test_a_quotation_is_found_with_its_attribution(case):
    _, found = attributed_in(case.input, language(case))
    assert tuple(span.of(case.input) for span in found) == case.expected


@pytest.mark.parametrize("case", every(CASES), ids=lambda case: case.name)
def test_an_attribution_holds_its_quotation(case):
    for quotation, span in zip(*attributed_in(case.input, language(case)), strict=True):
        assert span.start <= quotation.start < quotation.end <= span.end <= len(case.input)


@pytest.mark.parametrize("code", codes())
def test_every_language_attributes(code):
    facts = load(code).quotations
    assert facts.pairs
    assert len(facts.verbs) > 10


def test_a_mark_at_the_end_of_the_text_is_followed_by_nothing():
    assert not attributed("“Go.”", 5, lexicon("en"))


@pytest.mark.parametrize("text", ["", "“", "”\x00\ud800", "“”", "“a”" * 50, '"' * 99])
def test_any_text_is_read(text):
    spans, found = attributed_in(text, "en")
    assert len(found) == len(spans)
