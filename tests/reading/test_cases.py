"""Each way to read has its folder of cases: what a source holds, the statement that comes out, and the warnings.

A line of what is expected that begins with `! ` is a warning; the warnings of a case are these and no others.
`* * *` stands where the author starts a new post.
"""

from pathlib import Path

import pytest

from splitter.reading import parse
from tests.cases import every

HERE = Path(__file__).parent
WAYS = {
    "text": {"format": "text"},
    "markdown": {"format": "markdown"},
    "html": {"format": "html"},
    "inline": {"format": "html", "links": "inline"},
}
CASES = [
    pytest.param(WAYS[folder], case, id=f"{folder}-{case.name}") for folder in WAYS for case in every(HERE / folder)
]
WARNING = "! "
BREAK = "* * *\n\n"


def shown(statement):
    text = statement.text
    for offset in reversed(statement.breaks):
        text = text[:offset] + BREAK + text[offset:]
    return text


@pytest.mark.parametrize(("way", "case"), CASES)
def test_statement(way, case):
    statement = parse(case.input, **way)
    lines = [*shown(statement).split("\n"), *(WARNING + warning.message for warning in statement.warnings)]
    assert lines == list(case.expected)


@pytest.mark.parametrize(("way", "case"), CASES)
def test_read_again_changes_nothing(way, case):
    once = shown(parse(case.input, **way))
    assert shown(parse(once)) == once


@pytest.mark.parametrize(("way", "case"), CASES)
def test_blocks_cover_the_text(way, case):
    statement = parse(case.input, **way)
    place = 0
    for block in statement.blocks:
        assert not statement.text[place : block.span.start].strip()
        assert block.span.of(statement.text).strip()
        place = block.span.end
    assert place == len(statement.text)
