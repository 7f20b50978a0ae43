"""No hostile shape stops a run: each comes through every format and stage, or is refused with a sentence.

Times are no test's business: `tests/benchmarks/hostile.py` prints how they grow.  But a stage that took quadratic time
would keep the large ones (`pytest -m slow`) from ending at all.
"""

import contextlib

import pytest

from splitter import StatementError, UsageError, quotations, read, sentences, split
from splitter.thread.promises import check
from tests.reading.word import document, written
from tests.trust import shapes

REFUSED = contextlib.suppress(StatementError, UsageError)
SMALL = 1_000
LARGE = 64_000
SIZES = [SMALL, pytest.param(LARGE, marks=pytest.mark.slow)]
EMPTY = frozenset(
    {"spaces", "no-break spaces", "hyphens", "underscores", "asterisks", "newlines", "carriage returns"}
    | {"zero-width joiners", "variation selectors", "byte order marks", "lone surrogates"}
    | {"bullets in a line", "dashes", "hashes", "rules", "bidirectional controls", "form feeds alone"}
)
"""Shapes of which nobody sees anything, and rules."""
ONE_CHARACTER = frozenset(
    {"combining marks", "a letter and combining marks", "unordered combining marks", "joined emoji", "skin tones"}
    | {"Indic conjuncts"}
)
"""Shapes that Unicode calls one character, which no post has room for."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shapes.NAMES)
def test_a_hostile_shape_is_read_and_split(name, size):
    source = shapes.make(name, size)
    try:
        thread = split(source)
    except StatementError as error:
        assert "is empty" in str(error)  # noqa: PT017 - nothing that anybody sees is left of spaces and rules
        assert name in EMPTY
    except UsageError as error:
        assert "too small for one character" in str(error)  # noqa: PT017 - the only reason to refuse a shape
        assert name in ONE_CHARACTER
    else:
        check(thread)
        assert name not in EMPTY | ONE_CHARACTER


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shapes.NAMES)
def test_a_hostile_shape_is_read_in_every_other_format(name, size):
    source = shapes.make(name, size)
    data = source.encode("utf-8", "surrogatepass")
    for form in ("markdown", "html"):
        with REFUSED:
            read(data, format=form)
    with REFUSED:
        read(written(source), format="docx")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shapes.NAMES)
def test_a_hostile_shape_is_analysed_as_it_stands(name, size):
    source = shapes.make(name, size)
    for spans in sentences(source, "en"), quotations(source, "en"):
        assert all(0 <= start < end <= len(source) for start, end in spans)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shapes.WORD_NAMES)
def test_a_hostile_word_file_is_read(name, size):
    with REFUSED:
        read(document(shapes.body(name, size)), format="docx")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shapes.NAMES)
def test_a_hostile_shape_is_split_into_long_posts(name, size):
    with REFUSED:
        check(split(shapes.make(name, size), "reddit"))


def test_the_shapes_are_as_long_as_they_say():
    assert all(LARGE / 2 < len(shapes.make(name, LARGE)) < LARGE + 100 for name in shapes.NAMES)
    assert all(LARGE / 2 < len(shapes.body(name, LARGE)) < LARGE + 100 for name in shapes.WORD_NAMES)
