"""The README says what the program does: its help and tables are generated, its examples run."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest
from click.testing import CliRunner

from splitter.cli.command import command
from splitter.languages import load
from splitter.platforms import table
from splitter.segmenter import clauses
from splitter.spans import Span

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL)
RECIPE = re.findall(r"```sh recipe\n(.*?)```", TEXT, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


PLACES = [
    "The council voted to close the line on Friday night, ‖ because nobody had asked the crews who run it.",
    "The council voted to close the line on Friday night; ‖ nobody had told the crews who run it.",
    "The council weighed ‖ for days the noise, dust and traffic of the new road to the harbour in the north.",
    "The council said that the growth rate (CAGR) ‖ of the harbour was too low for a line to the north.",
    "The council voted to close the line for the people of the islands ‖ who need it on the way to school.",
    "The council weighed for days the noise, ‖ dust and traffic of the new road to the harbour in the north.",
    "The council of the old town ‖ voted to close the line for the people who need it on the way to school.",
    "The council voted to close the ‖ line for the people of the islands who need it on the way to school.",
]


def costs():
    """Examples of places inside a sentence, with what a cut there costs."""
    rows = []
    for example in PLACES:
        end = example.index(" ‖")
        text = example.replace(" ‖", "")
        places = clauses(text, Span(0, len(text)), load("en"))
        rows.append((next(place.cost for place in places if place.end == end), example))
    return "\n".join(
        ["| The place | Cost |", "|---|---|", *[f"| {example} | {cost} |" for cost, example in sorted(rows)]]
    )


def generated():
    """What stands between the README's markers; `python tests/test_readme.py` writes it there."""
    with mock.patch("click.get_app_dir", lambda name: f"~/.config/{name}"):  # as on Linux
        shown = CliRunner().invoke(command, ["--help"], prog_name="splitter", terminal_width=100)
    blocks = {"help": f"```text\n{shown.output}```", "platforms": f"```text\n{table()}```"}
    blocks["costs"] = costs()
    for name in ("processes", "dask"):  # both run in tests/trust
        recipe = (ROOT / "tests" / "trust" / f"recipe_{name}.py").read_text(encoding="utf-8")
        blocks[name] = f"```py\n{recipe}```"
    return blocks


def with_generated(text):
    for name, body in generated().items():
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m, b=body: f"{m[1]}{b}\n{m[2]}", text, flags=re.DOTALL
        )
    return text


@pytest.fixture
def desk(tmp_path):
    """A folder with the sample as statement.md, and the command on the PATH."""
    shutil.copy(ROOT / "tests" / "samples" / "statement.md", tmp_path)
    tools = tmp_path / "bin"
    tools.mkdir()
    tool = tools / "splitter"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m splitter "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return tmp_path, environment


def test_help_and_tables_are_as_they_are():
    assert with_generated(TEXT) == TEXT, "run: python tests/test_readme.py"


@pytest.mark.parametrize("block", CONSOLE)
def test_a_console_example_runs_as_written(block, desk):
    folder, environment = desk
    first, _, expected = block.partition("\n")
    assert first.startswith("$ ")
    if "jq" in first and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    done = subprocess.run(["bash", "-c", first[2:]], cwd=folder, env=environment, capture_output=True, check=True)
    shown = done.stdout.decode("utf-8")
    if expected.endswith("\n…\n"):
        assert shown.startswith(expected.removesuffix("…\n"))
    else:
        assert shown == expected


@pytest.mark.parametrize("block", PYTHON)
def test_a_python_example_runs_as_written(block, desk):
    folder, environment = desk
    done = subprocess.run([sys.executable, "-c", block], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_the_recipe_posts_each_post_as_a_reply_to_the_last(desk):
    folder, environment = desk
    toot = folder / "bin" / "toot"
    toot.write_text('#!/bin/sh\necho "$@" >> calls\ncat >> posts\n', encoding="utf-8")
    toot.chmod(0o755)
    (recipe,) = RECIPE
    subprocess.run(["sh", "-c", recipe], cwd=folder, env=environment, capture_output=True, check=True)
    calls = (folder / "calls").read_text(encoding="utf-8").splitlines()
    posted = (folder / "posts").read_text(encoding="utf-8")
    assert calls == ["post", *["post --reply-last"] * (len(calls) - 1)]
    assert [f"({i}/{len(calls)})" in posted for i in range(1, len(calls) + 1)] == [True] * len(calls)


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_the_recipe_stops_at_a_post_that_fails(desk):
    folder, environment = desk
    toot = folder / "bin" / "toot"
    toot.write_text('#!/bin/sh\necho "$@" >> calls\n[ $(wc -l < calls) -lt 3 ]\n', encoding="utf-8")
    toot.chmod(0o755)
    (recipe,) = RECIPE
    done = subprocess.run(["sh", "-c", recipe], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert 'not posted: {"number":3,' in done.stderr.decode()
    assert len((folder / "calls").read_text(encoding="utf-8").splitlines()) == 3


def test_the_habits_shown_are_habits(desk):
    folder, environment = desk
    (habits,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    (folder / "splitter").mkdir()
    (folder / "splitter" / "config.toml").write_text(habits, encoding="utf-8")
    environment = {**environment, "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(
        ["bash", "-c", "splitter statement.md -o t.json && splitter statement.md"], cwd=folder, env=environment,
        capture_output=True, check=True,
    )  # fmt: skip
    made = json.loads((folder / "t.json").read_text(encoding="utf-8"))
    assert [thread["platform"] for thread in made] == ["x", "bluesky", "mastodon"]
    assert " 1/9\n" in done.stdout.decode()


def test_there_are_examples():
    assert CONSOLE
    assert PYTHON


if __name__ == "__main__":
    README.write_text(with_generated(TEXT), encoding="utf-8")
