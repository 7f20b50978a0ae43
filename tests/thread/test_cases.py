"""Threads as they read: each case names its language and limit, then the posts, one a line, `¶` for a line's end."""

from pathlib import Path

import pytest

import splitter
from tests.cases import every

CASES = every(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_thread_reads_well(case):
    settings, _, text = case.input.partition("\n")
    language, limit = settings.split()
    thread = splitter.split(text, limit=int(limit), language=language, number=None)
    assert [post.text.replace("\n", "¶") for post in thread.posts] == list(case.expected)
