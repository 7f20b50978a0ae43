"""Texts with their lengths, derived by hand from the rule that names the case: `x = 9 + 23` is 9 letters and a link."""

import re
from math import prod
from pathlib import Path

import pytest

from splitter.platforms import count
from tests.cases import every

CASES = [(case, line) for case in every(Path(__file__).parent / "cases") for line in case.expected]


def written(text):
    return re.sub(r"\\u\{([0-9A-F]+)\}", lambda code: chr(int(code[1], 16)), text)


def figure(derivation):
    return sum(prod(map(int, term.split("*"))) for term in derivation.split("+"))


@pytest.mark.parametrize(("case", "line"), CASES, ids=[f"{case.name} ({line})" for case, line in CASES])
def test_length(case, line):
    platform, _, derivation = line.partition(" = ")
    assert count(written(case.input), platform) == figure(derivation)
