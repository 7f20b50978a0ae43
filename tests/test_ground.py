"""The ground floor: what the package shows, spans, and patterns that are compiled when they are first used."""

import copy
import subprocess
import sys

import pytest

import splitter
from splitter.patterns import pattern
from splitter.spans import Span


def test_the_package_shows_its_public_names_and_no_others():
    assert dir(splitter) == sorted(splitter.__all__)
    assert all(getattr(splitter, name) is not None for name in splitter.__all__)
    with pytest.raises(AttributeError, match="module 'splitter' has no attribute 'nothing'"):
        splitter.nothing  # noqa: B018 - asking is the test


def test_a_program_pays_for_the_rooms_it_uses():
    code = "import sys, splitter; splitter.Span; print(*sorted(n for n in sys.modules if n.startswith('splitter')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["splitter", "splitter.exports", "splitter.spans", "splitter.version"]


@pytest.mark.parametrize(("offset", "covered", "parted"), [(3, False, False), (4, True, False), (8, True, True),
                                                           (9, False, False)])  # fmt: skip
def test_a_span_is_half_open(offset, covered, parted):
    span = Span(4, 9)
    assert (span.covers(offset), span.parts(offset)) == (covered, parted)


def test_a_pattern_that_was_not_used_yet_can_be_copied():
    made = pattern("[a-z]+")
    assert copy.copy(made).findall("so it is") == ["so", "it", "is"]
    assert made.fullmatch("so")
