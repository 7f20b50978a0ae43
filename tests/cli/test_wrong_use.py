"""Wrong use: one sentence that says what, where and what next, and nothing else happens."""

import io
import os
import sys
import webbrowser
from pathlib import Path

import pytest

from splitter import cli
from splitter.cli.command import command
from splitter.output import clipboard
from tests.cli.processes import SAMPLE, environment, shell

STATEMENT = """\
Dr. Lee said: "We will not give up the ferry. It is our road." He spoke for an hour, and nobody went home.

The night boat has run for ninety years, in peace and in war, and it is full on most days.

We ask three things of the board: the first is easy, the others are not.

This sentence is too long for one post of such a size, as everybody sees at once.
"""
NINE = "9" * 5000
NO_ADDRESS = "is no address that can be read; give one that begins with https://, or a file."
SENTENCES = "did you mean sentences? The choices are fewest, paragraphs, sentences."
WRONG = "Invalid value for"
ONE = "; give one statement, and put quotation marks around a name or a value with spaces in it."


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(STATEMENT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--limit"], "Option '--limit' requires an argument; see --help."),
        (["--copy=3"], "Option '--copy' does not take a value; see --help."),
        (["a.txt", "-l", "1.5"], "Invalid value for '-l' / '--limit': '1.5' is no whole number; give it like 280."),
        (["a.txt", "-l", NINE], f"Invalid value for '-l' / '--limit': '{NINE}' is no whole number; give it like 280."),
        (["a.txt", "-l", ""], "Invalid value for '-l' / '--limit': '' is no whole number; give it like 280."),
        ([""], "Invalid value for '[STATEMENT]': the name is empty; name a file."),
        (["a.txt", "-o", ""], "Invalid value for '-o' / '--output': the name is empty; name a file."),
        (["a.txt", "-o", "."], "'.' cannot be written (Is a directory); name another file with --output."),
        (["a.txt", "--only", "2-1"], "--only '2-1' ends before it begins; give it like 1-2."),
        (["a.txt", "--only", "0"], "--only '0': the thread has posts 1 to 2; name some of them."),
        (["a.txt", "--only", "2-0"], "--only '2-0': the thread has posts 1 to 2; name some of them."),
        (["a.txt", "--only", "7-3"], "--only '7-3': the thread has posts 1 to 2; name some of them."),
        (["a.txt", "--only", "2", "-p", "mastodon"], "--only '2': the thread has one post; leave --only out."),
        (["a.txt", "--only", "-1"], "--only '-1' names no posts; give it like 3, 3-5, 7- or 1,3-5."),
        (["a.txt", "-n", "{i}.", "--post", "{text}"],
         "--number '{i}.' is shown nowhere; put {label} into --post, or leave it out."),
        (["a.txt", "--abbreviation", "."],
         "'.' is no abbreviation, for it has no letter; give one like Dr or gen. mgr."),
        (["a.txt", "-l", "1000000001"],
         "No post is as long as that; give a limit of at most 1,000,000,000 weighted characters."),
        (["a.txt", "b.txt"], f"Got unexpected extra argument (b.txt){ONE}"),
        (["b.txt"], "there is no file b.txt; did you mean a.txt?"),
        (["a.text"], "there is no file a.text; did you mean a.txt?"),
        (["novel.md"], "there is no file novel.md; check its name, or give the statement on standard input."),
        (["www.example.org"], "there is no file www.example.org; put https:// before it if it is an address."),
        (["htp://example.org/a"], f"htp://example.org/a {NO_ADDRESS}"),
        (["mailto:ann@example.org"], f"mailto:ann@example.org {NO_ADDRESS}"),
        (["a.txt", "--prefer", "sentence"], f"{WRONG} '--prefer': there is no 'sentence'; {SENTENCES}"),
        (["a.txt", "-f", "jsn"],
         f"{WRONG} '-f' / '--format': there is no 'jsn'; did you mean json? The choices are text, json, html."),
        (["a.txt", "-f", "yaml"],
         f"{WRONG} '-f' / '--format': there is no 'yaml'. The choices are text, json, html."),
        (["a.txt", "-o", "x.pdf"], "'x.pdf' cannot be written as .pdf; name it .txt, .json or .html."),
        (["a.txt", "-n", "{i"],
         "the number template '{i' has a brace that belongs to no field; the fields are {i} and {n}."),
        (["a.txt", "--post", "{text} }"],
         "the post template '{text} }' has a brace that belongs to no field; the fields are {text} and {label}."),
        (["a.txt", "--language", "Anglish"], "'Anglish' is no language code; give one like en, de or pt-BR."),
        (["a.txt", "-q", "--verbose"], "--quiet and --verbose do not go together; leave one of them out."),
    ],
)  # fmt: skip
def test_it_is_said_what_to_do_next(capsys, args, said):
    assert cli.run(args) == 2
    assert capsys.readouterr() == ("", f"splitter: {said}\n")
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


def test_a_file_whose_name_begins_with_a_hyphen_is_no_option(capsys):
    assert cli.run(["-x.md"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("splitter: No such option")
    assert err.endswith("; see --help, and give a file whose name begins with a hyphen as ./-x….\n")


def test_an_option_that_is_nearly_right_is_suggested(capsys):
    assert cli.run(["a.txt", "--platfrom", "x"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "--platform" in err
    assert "hyphen" not in err


@pytest.mark.parametrize("more", [["--first", "{label} {text}"], ["--last", "{text} {label}"]])
def test_a_label_that_one_post_shows_is_shown(capsys, more):
    assert cli.run(["a.txt", "-n", "No. {i}", "--post", "{text}", *more]) == 0
    assert capsys.readouterr().out.count("No. ") == 1


def test_a_file_whose_name_is_odd_is_read_and_written(folder):
    names = [b"-x.txt", b"new\nline.txt", b"bytes \xff.txt", "\u202eturned.txt".encode()]
    for name in names:
        (folder / os.fsdecode(name)).write_text(STATEMENT, encoding="utf-8")
        assert cli.run([f"./{os.fsdecode(name)}", "-o", f"./{os.fsdecode(name)}.out"]) == 0
        assert (folder / f"{os.fsdecode(name)}.out").read_text(encoding="utf-8").startswith("Dr. Lee")
    assert cli.run(["--", "-x.txt", "-o", "out"]) == 2, "behind -- all are names"


OPTIONS = {
    "--from": ["--from", "text"],
    "--encoding": ["--encoding", "utf-8"],
    "--paste": ["--paste"],
    "--links": ["--links", "inline"],
    "--no-heal": ["--no-heal"],
    "--language": ["--language", "en"],
    "--abbreviation": ["--abbreviation", "gen. mgr."],
    "--platform": ["-p", "bluesky"],
    "--platform twice": ["-p", "x", "-p", "mastodon"],
    "--limit": ["-l", "100"],
    "--prefer": ["--prefer", "sentences"],
    "--long-quotations": ["--long-quotations", "verbatim"],
    "--number": ["-n", "{i}."],
    "--number none": ["-n", "none"],
    "--post": ["--post", "{label}\\n{text}"],
    "--first": ["--first", "{text} A"],
    "--last": ["--last", "{text} Z"],
    "--format json": ["-f", "json"],
    "--format html": ["-f", "html"],
    "--output": ["-o", "out"],
    "--open": ["--open"],
    "--live": ["--live"],
    "--copy": ["--copy"],
    "--only": ["--only", "1"],
    "--strict": ["--strict"],
    "--quiet": ["-q"],
    "--verbose": ["--verbose"],
    "--explain": ["--explain"],
    "--list-platforms": ["--list-platforms"],
    "--version": ["--version"],
    "--help": ["--help"],
}


def test_each_option_is_tried():
    tried = {words[0] for words in OPTIONS.values()}
    assert all(tried.intersection(option.opts) for option in command.params[1:])


class Answers(io.StringIO):
    """A terminal at which the user presses Enter."""

    def isatty(self):
        return True


def served(path):
    path.touch()
    return path.absolute().as_uri()


@pytest.fixture
def given_out(monkeypatch):
    """Where a thread may go: opened pages, and what was copied."""
    pages, board = [], []
    monkeypatch.setattr(webbrowser, "open", lambda address: pages.append(address) or True)
    monkeypatch.setattr(clipboard, "system", lambda: board.append)
    monkeypatch.setattr("splitter.live.serve", lambda *_, **__: pages.append(served(Path("live"))))
    monkeypatch.setattr("pyperclip.paste", lambda: STATEMENT)
    monkeypatch.setattr("tempfile.tempdir", str(Path.cwd()))
    return pages, board


@pytest.mark.parametrize("one", OPTIONS)
def test_any_two_options_work_or_say_why_not(monkeypatch, capsys, given_out, one):
    for other, value in OPTIONS.items():
        monkeypatch.setattr(sys, "stdin", Answers("\n" * 9))
        words = [*OPTIONS[one], *value, *([] if "--paste" in (one, other) else ["a.txt"])]
        status = cli.run(words)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert all(line.startswith("splitter: ") for line in err.splitlines())
        gave = [out, *given_out[0], *given_out[1], *filter(Path.is_file, [Path("out")])]
        if status in (0, 3):
            assert any(gave), words
        else:
            assert (status, err.count("\n"), any(gave)) == (2, 1, False), words
            assert ";" in err or ":" in err.removeprefix("splitter: "), "what next"
        for made in (*given_out[0],):
            Path(made.removeprefix("file://")).unlink()
        Path("out").unlink(missing_ok=True)
        given_out[0].clear()
        given_out[1].clear()
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


def completed(folder, *lines):
    """Complete the last word of each line as bash does when Tab is pressed."""
    program = folder / "splitter"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m splitter "$@"\n')
    program.chmod(0o755)
    tab = (
        'COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _splitter_completion ./splitter; echo "${COMPREPLY[@]}"; COMPREPLY=()'
    )
    script = "\n".join(f"COMP_WORDS=({words}); {tab}" for words in lines)
    done = shell(f'eval "$(_SPLITTER_COMPLETE=bash_source ./splitter)"\n{script}', cwd=folder)
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def test_bash_completes_options_choices_and_platforms(folder):
    lines = ("splitter --pre", "splitter --prefer s", "splitter -p m", "splitter -f h")
    assert completed(folder, *lines) == ["--prefer", "sentences", "mastodon misskey", "html"]


def test_an_empty_wish_to_complete_is_none(folder):
    done = shell("splitter nosuch.txt", cwd=folder, env=environment(_SPLITTER_COMPLETE=""))
    assert (done.returncode, done.stderr.count(b"\n"), done.stdout) == (2, 1, b"")


def test_a_page_whose_browser_does_not_start_is_named(folder):
    done = shell(f"splitter '{SAMPLE}' --open -o page.html", cwd=folder, env=environment(BROWSER="false"))
    assert done.returncode == 2
    assert done.stderr.endswith(b"no browser could be started; the page is in page.html: open it yourself.\n")
