from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from splitter.languages import codes, detect
from splitter.segmenter.quotations import continuing_mark, marks_of, outermost, quotations, unpaired
from splitter.spans import Span
from tests.cases import every

CASES = Path(__file__).parent / "cases" / "quotations"


def language(case):
    named = case.name.split(": ", 1)[-1].split(",")[0]
    return named if named in codes() else "en"


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
        ("“One.\n\nTwo.”", "en", ("“", "”"), "“"),
        ("«Uno.\n\n»Dos»", "fr", ("«", "»"), "»"),
        ("«Uno. Dos»", "es", ("«", "»"), "»"),
    ],
)
def test_marks_are_told_as_they_stand(text, code, marks, continuing):
    span = Span(0, len(text))
    assert marks_of(text, span) == marks
    assert continuing_mark(text, span, code) == continuing


MARKED = st.text(alphabet="\"'“”‘’„«»‹›「」‚`,<>.?a Я\n\u00a0—5", max_size=60)


@example('"’5"‘', "en")
@given(MARKED, st.sampled_from(["en", "de", "fr", "ru", "he", "ja", "fi", "xx"]))
def test_quotations_nest_and_never_overlap(text, code):
    spans = quotations(text, code)
    assert spans == sorted(set(spans), key=lambda span: (span.start, -span.end))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    ends = []
    for span in spans:
        while ends and ends[-1] <= span.start:
            ends.pop()
        assert not ends or span.end <= ends[-1]
        ends.append(span.end)


@given(MARKED, st.sampled_from(["en", "de", "fr", "ru", "he", "ja", "fi", "xx"]))
def test_a_mark_without_partner_bounds_no_quotation(text, code):
    edges = {span.start for span in quotations(text, code)}
    assert edges.isdisjoint(unpaired(text, code))


@given(st.text(max_size=40))
def test_text_without_marks_holds_no_quotation(text):
    bare = "".join(sign for sign in text if sign.isalnum() or sign.isspace())
    assert quotations(bare, "en") == []
    assert unpaired(bare, "en") == []


@given(
    st.lists(st.sampled_from(["She left.", "“Go. Now!”", "‘Why? Tell me.’", "“He said ‘no’. So be it.”"]), min_size=1)
)
def test_what_follows_a_quotation_does_not_change_it(pieces):
    text = " ".join(pieces)
    place, expected = 0, []
    for piece in pieces:
        if piece[0] in "“‘":
            expected.append(Span(place, place + len(piece)))
        place += len(piece) + 1
    assert outermost(quotations(text, "en")) == expected
