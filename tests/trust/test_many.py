"""Many statements: what goes in and what comes out travels between processes, and the recipes run as written."""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import splitter
from splitter.platforms import PLATFORMS

HERE = Path(__file__).parent
SAMPLE = (HERE.parent / "samples" / "statement.md").read_text(encoding="utf-8")
TEXTS = [
    SAMPLE,
    "One is here. Two is here.",
    " \n",
    "“We stay,” said Dr. Lee.\n\nWe stay too — all of us.",
    "字。" * 400,
]


BROKEN = {
    b"no JSON": "JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
    b'{"id": 500}': "KeyError: 'text'",
    b'{"id": 500, "text": null}': "UsageError: split: statement must be a str or a Statement, not None.",
    b"[1, 2]": "TypeError: list indices must be integers or slices, not str",
    b"\xff": None,
}
"""Lines that are no records, with what is said of them; JSON's own words differ from one Python to the next."""


@pytest.fixture
def archive(tmp_path):
    lines = [json.dumps({"id": number, "text": TEXTS[number % len(TEXTS)]}).encode() for number in range(100)]
    (tmp_path / "archive.jsonl").write_bytes(b"\n".join([*lines[:50], *BROKEN, *lines[50:]]) + b"\n")
    return tmp_path


def run(recipe, folder):
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run(
        [sys.executable, HERE / recipe], cwd=folder, env=environment, capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()


def check(lines, platform):
    records = [json.loads(line) for line in lines]
    made = {record["id"]: record["posts"] for record in records if "id" in record}
    failed = {record["line"].strip(): record["error"] for record in records if "line" in record}
    assert len(made) + len(failed) == len(records) == 100 + len(BROKEN)
    for number in range(100):
        text = TEXTS[number % len(TEXTS)]
        if text.strip():
            assert made[number] == [post.text for post in splitter.split(text, platform).posts]
        else:
            error = failed[json.dumps({"id": number, "text": text})]
            assert error == "StatementError: statement is empty; write the statement first."
    assert [failed[line.decode(errors="replace")] for line in BROKEN][:-1] == [*BROKEN.values()][:-1]
    assert "\ufffd" in failed


def test_over_all_cores(archive):
    run("recipe_processes.py", archive)
    check((archive / "threads.jsonl").read_text(encoding="utf-8").splitlines(), "bluesky")


@pytest.mark.slow
def test_over_a_cluster(archive):
    pytest.importorskip("distributed", reason="dask and distributed are not installed")
    run("recipe_dask.py", archive)
    parts = sorted((archive / "threads").glob("*.jsonl"))
    check([line for part in parts for line in part.read_text(encoding="utf-8").splitlines()], "x")


@pytest.mark.parametrize("recipe", ["recipe_processes.py", "recipe_dask.py"])
def test_a_recipe_is_short(recipe):
    assert len((HERE / recipe).read_text(encoding="utf-8").splitlines()) <= 22


@pytest.mark.parametrize("name", PLATFORMS)
def test_everything_travels(name, tmp_path):
    path = tmp_path / "statement.md"
    path.write_text(SAMPLE, encoding="utf-8")
    statement = splitter.read(path)
    thread = splitter.split(statement, name)
    for value in (statement, thread, PLATFORMS[name], thread.posts[0], thread.warnings):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own


@pytest.mark.parametrize("made", [splitter.StatementError("empty"), splitter.UsageError("no such platform")])
def test_errors_travel_too(made):
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own
    assert (type(again), str(again)) == (type(made), str(made))


def test_split_is_a_function_of_what_it_is_given():
    first, second = (splitter.split(SAMPLE, "mastodon", limit=200) for _ in range(2))
    assert first == second
