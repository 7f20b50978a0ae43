"""Each format has its folder of cases: what a source holds, and the statement that comes out of it."""

from pathlib import Path

import pytest

from splitter.reading import parse
from tests.cases import every

HERE = Path(__file__).parent
CASES = [
    pytest.param(form, case, id=f"{form}-{case.name}")
    for form in ("text", "markdown", "html")
    for case in every(HERE / form)
]


@pytest.mark.parametrize(("form", "case"), CASES)
def test_statement(form, case):
    statement = parse(case.input, format=form)
    assert statement.text.split("\n") == list(case.expected)


@pytest.mark.parametrize(("form", "case"), CASES)
def test_read_again_changes_nothing(form, case):
    once = parse(case.input, format=form).text
    assert parse(once).text == once


@pytest.mark.parametrize(("form", "case"), CASES)
def test_blocks_cover_the_text(form, case):
    statement = parse(case.input, format=form)
    place = 0
    for block in statement.blocks:
        assert not statement.text[place : block.span.start].strip()
        assert block.span.of(statement.text).strip()
        place = block.span.end
    assert place == len(statement.text)
