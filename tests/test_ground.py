"""The ground floor: what the package shows, and spans."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import splitter
from splitter.spans import Span


def test_the_package_shows_its_public_names_and_no_others():
    assert dir(splitter) == sorted(splitter.__all__)
    assert all(getattr(splitter, name) is not None for name in splitter.__all__)
    with pytest.raises(AttributeError, match="module 'splitter' has no attribute 'nothing'"):
        splitter.nothing  # noqa: B018 - asking is the test


def test_the_package_loads_nothing_before_a_name_is_asked_for():
    code = "import sys, splitter; print(*sorted(n for n in sys.modules if n.startswith('splitter')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["splitter", "splitter.version"]


def test_a_type_checker_sees_the_names_themselves():
    """It would take any name for public if it saw the function that loads them."""
    seen = ast.parse(Path(splitter.__file__).read_text(encoding="utf-8")).body
    assert not [one for one in seen if isinstance(one, ast.FunctionDef) and one.name == "__getattr__"]
    (checked,) = [one for one in seen if isinstance(one, ast.If)]
    named = {alias.name for line in checked.body for alias in line.names}
    assert named | {"__version__"} == set(splitter.__all__)


@pytest.mark.parametrize(("offset", "covered", "parted"), [(3, False, False), (4, True, False), (8, True, True),
                                                           (9, False, False)])  # fmt: skip
def test_a_span_is_half_open(offset, covered, parted):
    span = Span(4, 9)
    assert (span.covers(offset), span.parts(offset)) == (covered, parted)
