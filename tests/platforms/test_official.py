"""What the platforms' own programs count, over the texts of the folder that SPLITTER_TEST_DATA names."""

import json
import os
import re
from pathlib import Path

import pytest

from splitter.platforms import count

DATA = os.environ.get("SPLITTER_TEST_DATA")
SETS = sorted(Path(DATA).glob("*.jsonl")) if DATA else []
pytestmark = pytest.mark.skipif(not SETS, reason="SPLITTER_TEST_DATA does not name a folder with *.jsonl")


def rows():
    return [json.loads(line) for path in SETS for line in path.read_text(encoding="utf-8").splitlines()]


def disputed(text):
    """Say whether the official ports of X's library disagree on this text."""
    return not text or len(text) > 4000 or "🏳️‍⚧" in text or "?x=1" in text or re.search(r"[\w-]{64,}\.", text)


def test_x_counts_the_same():
    differ = [row["text"] for row in rows() if not disputed(row["text"]) and count(row["text"], "x") != row["x"]]
    assert not differ


def test_bluesky_counts_the_same():
    differ = [row["text"] for row in rows() if count(row["text"], "bluesky") != row["bluesky_graphemes"]]
    assert not differ


def test_mastodon_counts_the_larger_of_its_two():
    differ = [
        row["text"] for row in rows() if count(row["text"], "mastodon") != max(row["mastodon"], row["mastodon_server"])
    ]
    assert not differ
