"""Options together: what goes along, and what is refused rather than passed over in silence."""

import sys
import webbrowser
from pathlib import Path

import pytest

from splitter import cli
from splitter.cli.command import APART
from splitter.output import clipboard

VALUES = {"--only": ["--only", "1"], "--output": ["-o", "out"], "--encoding": ["--encoding", "utf-8"], "a file": []}


def words(option):
    return VALUES.get(option, option.split())


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("long.txt").write_text("One word after another " * 20, encoding="utf-8")


@pytest.fixture
def statement():
    Path("a.txt").write_text("The first one is here. The second one is here.", encoding="utf-8")
    return "a.txt"


@pytest.mark.parametrize(("one", "other"), [(one, other) for one, others in APART.items() for other in others])
def test_what_does_not_go_together_is_said(statement, capsys, one, other):
    file = [] if "--paste" in (one, other) and "a file" not in (one, other) else [statement]
    assert cli.run([*words(one), *words(other), *file]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"splitter: {one} and {other} do not go together; leave one of them out.\n"
    assert not Path("out").exists()


def test_a_platform_that_is_named_twice_is_one(statement, capsys):
    assert cli.run([statement, "-p", "x", "-p", "x", "-l", "30"]) == 0
    assert capsys.readouterr().out.count("(1/2)") == 1


def test_each_warning_names_its_platform_where_there_are_several(capsys):
    assert cli.run(["long.txt", "-p", "x", "-p", "bluesky", "-p", "mastodon", "-f", "json", "--strict"]) == 3
    told = capsys.readouterr().err.splitlines()
    assert [line.split(" ends inside")[0] for line in told] == ["splitter: X, post 1", "splitter: Bluesky, post 1"]


@pytest.fixture
def browser(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    return opened


def test_a_page_is_opened_from_a_file_that_stays(statement, capsys, browser):
    assert cli.run([statement, "--open", "-p", "x", "-p", "bluesky"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    path = Path(err.removeprefix("splitter: opened ").split(";")[0])
    assert browser == [path.as_uri()]
    assert "The first one" in path.read_text(encoding="utf-8")
    path.unlink()


@pytest.mark.parametrize("more", [(), ("-f", "html")])
def test_a_page_is_opened_from_the_file_that_was_asked_for(statement, capsys, browser, more):
    assert cli.run([statement, "--open", "-o", "page.html", *more]) == 0
    assert capsys.readouterr() == ("", "")
    assert browser == [Path("page.html").absolute().as_uri()]
    assert "The first one" in Path("page.html").read_text(encoding="utf-8")


def test_without_a_browser_the_page_is_there_all_the_same(statement, capsys, monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert cli.run([statement, "--open", "-o", "page.html"]) == 2
    assert capsys.readouterr().err == (
        "splitter: no browser could be started; the page is in page.html: open it yourself.\n"
    )
    assert Path("page.html").exists()


@pytest.fixture
def board(monkeypatch):
    """A terminal at which Enter is pressed once, and a clipboard."""
    board, keys = [], ["\n"]

    class Keys:
        def readline(self):
            return keys.pop(0) if keys else ""

        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Keys())
    monkeypatch.setattr(clipboard, "system", lambda: board.append)
    return board


def test_posts_are_copied_and_how_to_go_on_repeats_what_was_typed(statement, capsys, board):
    assert cli.run([statement, "--copy", "-l", "30", "--only", "1-2", "-n", "{i} of {n}"]) == 0
    assert board == ["The first one is here. 1 of 2", "The second one is here. 2 of 2"]
    assert cli.run([statement, "-l", "30", "-n", "{i} of {n}", "--only=1-", "--copy"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Post 1 is on the clipboard. To go on: splitter a.txt -l 30 -n '{i} of {n}' --copy --only 2-"
    )


def test_strict_counts_where_posts_are_copied_too(board):
    assert cli.run(["long.txt", "--copy", "--strict"]) == 3
    assert len(board) == 2


@pytest.mark.parametrize(
    ("pasted", "args", "out"),
    [
        ("One is here.\n", [], "One is here.\n"),
        ("One *is* here.", ["--from", "markdown"], "One is here.\n"),
        ("One <b>is</b> here.", ["--from", "html"], "One is here.\n"),
    ],
)
def test_a_statement_is_pasted(monkeypatch, capsys, pasted, args, out):
    monkeypatch.setattr("pyperclip.paste", lambda: pasted)
    assert cli.run(["--paste", *args]) == 0
    assert capsys.readouterr().out == out
