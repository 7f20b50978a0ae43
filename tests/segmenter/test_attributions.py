from pathlib import Path

import pytest

from splitter.languages import codes, load
from splitter.segmenter.attributions import attributed, attributions
from splitter.segmenter.quotations import outermost, quotations
from tests.cases import every

CASES = Path(__file__).parent / "cases" / "attributions"


def language(case):
    named = case.name.split(": ", 1)[1].split(",")[0]
    return named if named in codes() else "en"


@pytest.mark.parametrize("case", every(CASES), ids=lambda case: case.name)
def test_a_quotation_is_found_with_its_attribution(case):
    spans = outermost(quotations(case.input, language(case)))
    found = attributions(case.input, spans, language(case))
    assert tuple(span.of(case.input) for span in found) == case.expected


@pytest.mark.parametrize("case", every(CASES), ids=lambda case: case.name)
def test_an_attribution_holds_its_quotation(case):
    spans = outermost(quotations(case.input, language(case)))
    for quotation, span in zip(spans, attributions(case.input, spans, language(case)), strict=True):
        assert span.start <= quotation.start < quotation.end <= span.end <= len(case.input)


@pytest.mark.parametrize("code", codes())
def test_every_language_attributes(code):
    facts = load(code).quotations
    assert facts.pairs
    assert len(facts.verbs) > 10


def test_a_mark_at_the_end_of_the_text_is_followed_by_nothing():
    assert not attributed("“Go.”", 5, load("en"))


@pytest.mark.parametrize("text", ["", "“", "”\x00\ud800", "“”", "“a”" * 50, '"' * 99])
def test_any_text_is_read(text):
    spans = outermost(quotations(text, "en"))
    assert len(attributions(text, spans, "en")) == len(spans)
