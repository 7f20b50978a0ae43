"""No hostile shape stops a run: each comes through every stage, or is refused with a sentence.

Times are no test's business: `tests/benchmarks/hostile.py` prints how they grow.  But a stage that took quadratic time
would keep this file from ending at all.
"""

import contextlib

import pytest

from splitter import SplitterError, split
from splitter.reading import parse
from splitter.thread.promises import check
from tests.trust import shapes

SIZE = 64_000


@pytest.mark.parametrize("name", shapes.NAMES)
def test_a_hostile_shape_is_read_and_split(name):
    source = shapes.make(name, SIZE)
    for form in ("markdown", "html"):
        with contextlib.suppress(SplitterError):
            parse(source, format=form)
    with contextlib.suppress(SplitterError):
        check(split(source))


def test_the_shapes_are_as_long_as_they_say():
    assert all(SIZE / 2 < len(shapes.make(name, SIZE)) < SIZE + 100 for name in shapes.NAMES)
