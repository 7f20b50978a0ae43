"""The command line as its users meet it: through click's runner, and as a real process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from splitter import cli

SAMPLE = Path(__file__).parents[1] / "samples" / "statement.md"


@pytest.fixture
def run(capfdbinary, monkeypatch):
    """Run the command and return its status, standard output and standard error."""

    def run(*args, stdin=b""):
        read, write = os.pipe()
        os.write(write, stdin)
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            status = cli.run([str(arg) for arg in args])
        out, err = capfdbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run


def process(*args, **more):
    return subprocess.run([sys.executable, "-m", "splitter", *map(str, args)], capture_output=True, check=False, **more)


def test_a_statement_becomes_numbered_posts(run):
    status, out, _ = run(SAMPLE)
    posts = out.rstrip("\n").split("\n\n---\n\n")
    assert status == 0
    assert posts[0].startswith("Keep the night ferry running\n\n")
    assert [post.endswith(f" ({i}/{len(posts)})") for i, post in enumerate(posts, 1)] == [True] * len(posts)


def test_as_a_real_process():
    done = process(SAMPLE, "--format", "json")
    assert (done.returncode, done.stderr.count(b"\n")) == (0, 1)
    thread = json.loads(done.stdout)
    assert thread["platform"] == "x"
    assert thread["posts"][-1]["end"] == len(thread["statement"])
    piped = process(input=b"One is here. Two is here.")
    assert piped.stdout == b"One is here. Two is here.\n"


def test_several_platforms_in_one_run(run):
    status, out, _ = run(SAMPLE, "-p", "x", "-p", "mastodon", "-f", "json")
    assert status == 0
    assert [thread["platform"] for thread in json.loads(out)] == ["x", "mastodon"]


def test_templates(run):
    status, out, _ = run("-", "--limit", "30", "-n", "{i}.", "--post", "{label} {text}", "--last", "{text}\\n#end",
                         stdin=b"The first one is here. The second one is here.")  # fmt: skip
    assert (status, out) == (0, "1. The first one is here.\n\n---\n\nThe second one is here.\n#end\n")
    _, out, _ = run("-", "-n", "none", "--limit", "30", stdin=b"The first one is here. The second one is here.")
    assert out == "The first one is here.\n\n---\n\nThe second one is here.\n"


def test_only_some_posts(run):
    whole = run(SAMPLE)[1].rstrip("\n").split("\n\n---\n\n")
    for only, posts in (("2", whole[1:2]), ("2-3", whole[1:3]), ("4-", whole[3:])):
        assert run(SAMPLE, "--only", only)[1].rstrip("\n").split("\n\n---\n\n") == posts


def test_only_some_posts_as_json(run):
    made = json.loads(run("-", "--only", "2-3", "-f", "json", "-l", "60", stdin=b"word " * 40 + b"end.")[1])
    assert [post["number"] for post in made["posts"]] == [2, 3]
    assert [warning["post"] for warning in made["warnings"]] == [2, 3]


def test_only_shows_the_warnings_of_its_posts_alone(run):
    err = run("-", "--only", "2", "-l", "60", stdin=b"word " * 40 + b"end.")[2]
    assert "post 2 ends inside" in err
    assert "post 1 ends inside" not in err
    assert "post 3 ends inside" not in err


def test_strict_says_so_when_something_had_to_be_cut(run):
    long = b"word " * 100
    status, out, err = run("-", "--strict", stdin=long)
    assert status == 3
    assert "(1/2)" in out
    assert "post 1 ends inside a sentence" in err
    assert run("-", "--strict", stdin=b"A short one.")[0] == 0


def test_written_to_a_file_whole_or_not_at_all(run, tmp_path):
    target = tmp_path / "thread.txt"
    assert run(SAMPLE, "-o", target)[:2] == (0, "")
    assert target.read_text(encoding="utf-8") == run(SAMPLE)[1]
    assert [path.name for path in tmp_path.iterdir()] == ["thread.txt"]


def test_the_statement_itself_is_never_overwritten(run, tmp_path):
    source = tmp_path / "statement.txt"
    source.write_text("One is here.", encoding="utf-8")
    status, out, err = run(source, "-o", source)
    assert (status, out) == (2, "")
    assert "is the statement itself" in err
    assert source.read_text(encoding="utf-8") == "One is here."


def _files(folder):
    (folder / "binary.txt").write_bytes(b"ab\0c")
    (folder / "latin.txt").write_bytes("Der Rat hat ge\u00e4ndert.".encode("utf-16-le")[:7] + b"\xe4\xff")
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "good.txt").write_text("The first one is here. The second one is here.", encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        (["none.txt"], 2, ["none.txt"]),
        (["."], 2, ["directory"]),
        (["binary.txt"], 1, ["binary.txt"]),
        (["empty.txt"], 1, ["empty"]),
        (["good.txt", "-p", "myspace"], 2, ["myspace", "bluesky", "mastodon"]),
        (["good.txt", "-p", "blueski"], 2, ["bluesky"]),
        (["good.txt", "--language", "e!"], 2, ["e!"]),
        (["good.txt", "--limit", "4"], 2, ["limit"]),
        (["good.txt", "--limit", "0"], 2, ["limit"]),
        (["good.txt", "--number", "{m}"], 2, ["{i}"]),
        (["good.txt", "--post", "{label}"], 2, ["{text}"]),
        (["good.txt", "--post", ""], 2, ["{text}"]),
        (["good.txt", "--only", "9"], 2, ["9"]),
        (["good.txt", "--only", "two"], 2, ["two"]),
        (["good.txt", "--only", "3-2"], 2, ["3-2"]),
        (["good.txt", "--only", "1", "-f", "html"], 2, ["--only"]),
        (["good.txt", "-p", "x", "-p", "bluesky"], 2, ["--platform"]),
        (["good.txt", "-p", "x", "-p", "bluesky", "-f", "json", "-l", "99"], 2, ["--limit"]),
        (["good.txt", "--paste"], 2, ["--paste"]),
        (["good.txt", "--format", "pdf"], 2, ["json"]),
        (["good.txt", "--nonsense"], 2, ["--nonsense"]),
        (["good.txt", "-o", "none/thread.txt"], 2, ["none"]),
    ],
)
def test_bad_input_gets_one_sentence_and_nothing_on_standard_output(run, tmp_path, monkeypatch, args, status, words):
    monkeypatch.chdir(tmp_path)
    _files(tmp_path)
    got, out, err = run(*args)
    assert (got, out) == (status, "")
    assert err.startswith("splitter: ")
    assert err.count("\n") == 1
    assert all(word in err for word in words), err
    assert not list(tmp_path.glob(".*"))


def test_version_help_and_platforms(run):
    assert run("--version")[1].startswith("splitter ")
    status, out, _ = run("--help")
    assert status == 0
    assert [line for line in out.splitlines() if line.endswith(":") and not line.startswith(" ")] == [
        "Reading:", "Splitting:", "Posts:", "Output:", "About:", "Habits:",
    ]  # fmt: skip
    assert "bluesky" in run("--list-platforms")[1]


def test_the_shell_completes_platform_names():
    script = {**os.environ, "_SPLITTER_COMPLETE": "bash_complete", "COMP_WORDS": "splitter -p blu", "COMP_CWORD": "2"}
    done = process(env=script)
    assert b"plain,bluesky" in done.stdout


def test_why_here(run):
    status, out, _ = run("-", "--explain", stdin=b"Dr. Lee came. He spoke.")
    assert status == 0
    places = out.partition("\n\n")[2].splitlines()[2:]
    assert [line.split("  ")[-1].strip() for line in places] == ["Dr.| Lee came. He spoke.", "Dr. Lee came.| He spoke."]
    assert [" ends " in line for line in places] == [False, True]


def test_a_closed_pipe_ends_quietly():
    text = ("This is one more sentence of the statement. " * 4_000).encode()
    command = f"{sys.executable} -m splitter - -p facebook | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], input=text, capture_output=True, check=False)
    assert done.stdout == b"This is on"
    assert b"Traceback" not in done.stderr
