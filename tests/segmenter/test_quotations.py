from pathlib import Path

import pytest

from splitter.languages import detect
from splitter.segmenter.quotations import continuing_mark, marks_of, outermost, quotations, unpaired
from splitter.spans import Span
from tests.cases import every

CASES = Path(__file__).parent / "cases" / "quotations"
LANGUAGES = {"French": "fr", "Spanish": "es", "Finnish": "fi", "German": "de", "Polish": "pl", "Japanese": "ja"}
LANGUAGES |= {"Chinese": "zh", "Hebrew": "he", "Hindi": "hi"}


def language(case):
    named = case.name.split(": ", 1)[-1].split(",")[0]
    return LANGUAGES.get(named, "en")


def shown(text, spans):
    return tuple(span.of(text).replace("\n", "¶") for span in spans)


@pytest.mark.parametrize("case", every(CASES / "found"), ids=lambda case: case.name)
def test_what_stands_between_marks_is_found_whole(case):
    assert shown(case.input, quotations(case.input, language(case))) == case.expected


@pytest.mark.parametrize("case", every(CASES / "alone"), ids=lambda case: case.name)
def test_what_only_looks_like_a_mark_is_left_alone(case):
    assert quotations(case.input, language(case)) == []
    assert unpaired(case.input, language(case)) == []


@pytest.mark.parametrize("text", ["", "\x00", '\ud800"\udfff"', "“" * 99, '"' * 99, "'" * 99, "’“«\n»„\n\n‘"])
def test_any_text_is_read(text):
    spans = quotations(text, "en")
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert all(0 <= offset < len(text) for offset in unpaired(text, "en"))


def test_the_language_may_be_found_out():
    text = "“The house is on the hill. It is old.” She left."
    assert quotations(text) == quotations(text, detect(text)) == [Span(0, 38)]


def test_a_mark_without_partner_is_told():
    assert unpaired("It is late.” He said “no. Then he slept.", "en") == [11, 21]


def test_a_span_inside_another_is_not_outermost():
    assert outermost([Span(5, 9), Span(0, 12), Span(12, 14)]) == [Span(0, 12), Span(12, 14)]


@pytest.mark.parametrize(
    ("text", "code", "marks", "continuing"),
    [
        ("“One. Two.”", "en", ("“", "”"), "“"),
        ("``One. Two.''", "en", ("``", "''"), "``"),
        ("«\u00a0Un. Deux.\u00a0»", "fr", ("«\u00a0", "\u00a0»"), "«\u00a0"),
        ("«Uno.\n\n»Dos»", "fr", ("«", "»"), "»"),
        ("«Uno. Dos»", "es", ("«", "»"), "»"),
    ],
)
def test_marks_are_told_as_they_stand(text, code, marks, continuing):
    span = Span(0, len(text))
    assert marks_of(text, span) == marks
    assert continuing_mark(text, span, code) == continuing
