"""What people type out of habit: a suffix that says the format, lists of posts, every platform, quiet and verbose."""

import json

import pytest

from splitter import cli
from splitter.platforms import PLATFORMS
from tests.cli.processes import Screen, on_a_screen

TEXT = "The first one is here. The second one is here. The third one is here. The fourth one is here.\n"
LONG = "The boat goes on " + "and on past the islands of the north " * 60 + "until it is there.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("click.get_app_dir", lambda name: str(tmp_path / name))
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "long.txt").write_text(LONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.json", "{"),
        ("out.JSON", "{"),
        ("out.html", "<!doctype"),
        ("out.htm", "<!doctype"),
        ("out.txt", "The first"),
    ],
)
def test_the_suffix_says_the_format(folder, name, start):
    assert cli.run(["a.txt", "-o", name]) == 0
    assert (folder / name).read_text(encoding="utf-8").startswith(start)


def test_the_suffix_says_nothing_of_an_explanation(folder):
    assert cli.run(["a.txt", "--explain", "-o", "why.html"]) == 0
    assert (folder / "why.html").read_text(encoding="utf-8").startswith("why each post ends")


def test_what_is_asked_for_wins_over_the_suffix(folder):
    assert cli.run(["a.txt", "-o", "out.json", "-f", "text"]) == 0
    assert (folder / "out.json").read_text(encoding="utf-8").startswith("The first")


@pytest.mark.parametrize(
    ("only", "numbers"), [("1,3", [1, 3]), ("1, 3-4", [1, 3, 4]), ("4,1", [1, 4]), ("2-,1", [1, 2, 3, 4]), ("3,3", [3])]
)
def test_posts_are_named_one_by_one(capsys, only, numbers):
    assert cli.run(["a.txt", "-l", "30", "--only", only]) == 0
    assert [int(post.split("(")[1][0]) for post in capsys.readouterr().out.split("---")] == numbers


@pytest.mark.parametrize("only", ["1,", ",", "1,9", "1;3"])
def test_a_list_that_names_no_posts_is_said(capsys, only):
    assert cli.run(["a.txt", "-l", "30", "--only", only]) == 2
    assert f"--only '{only}'" in capsys.readouterr().err


def test_every_platform(capsys):
    assert cli.run(["a.txt", "-p", "all", "-p", "x", "-f", "json"]) == 0
    assert [thread["platform"] for thread in json.loads(capsys.readouterr().out)] == list(PLATFORMS)


def test_warnings_are_three_of_a_kind_all_or_none(capsys):
    told = []
    for more in ([], ["--verbose"], ["-q"]):
        assert cli.run(["long.txt", *more, "--strict"]) == 3
        told.append(capsys.readouterr().err.splitlines())
    few, every, none = told
    assert few[:3] == every[:3]
    assert few[3:] == [f"splitter: {len(every) - 3} more posts end inside a sentence; --verbose shows them."]
    assert none == []


def test_warnings_stand_below_the_thread_on_a_terminal():
    shown = on_a_screen("long.txt", TERM="dumb")[1]
    assert shown.index("until it is there.") < shown.index("splitter: post 1 ends inside a sentence")


def test_warnings_stand_above_the_first_post_that_is_copied():
    screen = Screen("long.txt", "--copy", TERM="xterm")
    screen.until("q: end > ")
    screen.type("q\n")
    shown = screen.end()[1]
    assert shown.index("splitter: post 1 ends inside a sentence") < shown.index("Post 1 of ")
    assert "--prefer paragraphs" not in shown


@pytest.fixture
def written(folder):
    """Writes the file of habits."""
    (folder / "splitter").mkdir()
    return (folder / "splitter" / "config.toml").write_text


def test_habits_hold_where_nothing_else_is_typed(written, capsys):
    written('number = "{i}."\nplatform = "bluesky"\nno-heal = true\nabbreviation = ["gen. mgr."]\n')
    assert cli.run(["a.txt", "-l", "30", "--only", "1"]) == 0
    assert capsys.readouterr().out == "The first one is here. 1.\n"
    assert cli.run(["a.txt", "-l", "30", "-n", "none", "--only", "1"]) == 0
    assert capsys.readouterr().out == "The first one is here.\n"
    assert cli.run(["a.txt", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["platform"] == "bluesky"


def test_of_several_platforms_out_of_habit_text_takes_the_first(written, capsys):
    written('platform = ["mastodon", "x"]\n')
    assert cli.run(["a.txt"]) == 0
    capsys.readouterr()
    assert cli.run(["a.txt", "-f", "json"]) == 0
    assert [thread["platform"] for thread in json.loads(capsys.readouterr().out)] == ["mastodon", "x"]
    assert cli.run(["a.txt", "-p", "mastodon", "-p", "x"]) == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("number = ", "cannot be read ("),
        ('output = "thread.txt"', "has an entry 'output'; what may stand there is platform, prefer, "),
        ("number = 3", "number takes a text in quotation marks, not 3."),
        ('no-heal = "yes"', "no-heal takes true or false, not 'yes'."),
        ('prefer = "most"', "config.toml': Invalid value for '--prefer': there is no 'most'."),
        ('platform = "mastodone"', "did you mean mastodon?"),
    ],
)
def test_a_file_of_habits_that_is_none_is_said(written, capsys, text, says):
    written(text)
    assert cli.run(["a.txt"]) == 2
    assert says in capsys.readouterr().err


def test_why_each_post_ends_where_it_does(folder, capsys):
    text = "One is here.\nTwo is here, and it is long.\n\nThree is here.\n\n---\n\n" + LONG
    (folder / "b.md").write_text(text, encoding="utf-8")
    assert cli.run(["b.md", "--explain", "-l", "60"]) == 0
    posts, _, sentences = capsys.readouterr().out.partition("\n\n")
    assert posts.splitlines()[:2] == ["why each post ends where it does (X)", "post     end  because"]
    reasons = [line[14:] for line in posts.splitlines()[2:]]
    assert reasons[:2] == ["a paragraph ends", "you start a new post there"]
    assert reasons[2] == "inside a sentence, or between a quotation and whose it is"
    assert reasons[-1] == "the statement ends"
    assert sentences.startswith("where a sentence ends and where it goes on\n    end  verdict  rule")
