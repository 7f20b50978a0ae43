"""The command as a process among others: terminals, pipes, signals and disks that are full."""

import fcntl
import os
import pty
import select
import signal
import stat
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from splitter import cli

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
COMMAND = [sys.executable, "-m", "splitter"]
HOSTILE = (
    "Red \x1b[31mink\x1b]0;title\x07, \x9b2J\x90q\x9c and \x1b]8;;http://example.org\x1b\\a link\x08\x7f. The end.\n"
)
BOOK = b"This is one more sentence of the statement, which goes on. " * 60_000


def run(*args, **more):
    more = {"stdin": subprocess.DEVNULL, **more} if "input" not in more else more
    return subprocess.run(
        [*COMMAND, *map(os.fsdecode, args)],
        stdout=more.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        check=False,
        **more,
    )


def on_a_terminal(*args, stdin=None, environment=ENVIRONMENT):
    """Run the command on a terminal of its own; return its status and all that reached the terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *map(os.fsdecode, args)], stdin=stdin or theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    return process.returncode, shown


def one_line(done):
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip().count(b"\n") == 0
    assert done.stderr.strip().startswith(b"splitter: ")
    return done.stderr.decode()


def obeyed(shown):
    """What a terminal would obey, new lines apart."""
    return [character for character in shown.decode("utf-8", "replace") if not character.isprintable()
            and character not in "\r\n\ufeff"]  # fmt: skip


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text("The first one is here. The second one is here.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("more", [(), ("-f", "json"), ("--explain",), ("--only", "1"), ("--limit", "30")])
def test_what_a_statement_says_never_steers_the_terminal(tmp_path, more):
    path = tmp_path / "hostile.txt"
    path.write_bytes(HOSTILE.encode())
    status, shown = on_a_terminal(path, *more)
    assert status == 0
    assert b"ink" in shown
    assert not obeyed(shown)


@pytest.mark.parametrize(
    "args",
    [
        (b"no\x1b[31m such\nfile.txt",),
        (b"no\xc2\x9b31m.txt",),
        ("--platform", "\x1b[31mx", "statement.txt"),
        ("--language", "\x1b]0;e", "statement.txt"),
        ("--encoding", "\x1b[31m", "statement.txt"),
        ("--number", "\x1b[31m{i}", "statement.txt"),
        ("--post", "{text}\x9b {label}", "statement.txt"),
        ("--only", "\x1b[31m", "statement.txt"),
        ("--\x1b[31m",),
        ("--format", "\x1b[31m"),
        ("--limit", "\x1b[31m"),
        ("statement.txt", "-o", "no\x1b[31m/thread.txt"),
    ],
)
def test_what_is_typed_never_steers_the_terminal(statement, monkeypatch, args):
    monkeypatch.chdir(statement.parent)
    status, shown = on_a_terminal(*args)
    assert status == 2
    assert shown.startswith(b"splitter: ")
    assert shown.strip().count(b"\n") == 0
    assert not obeyed(shown)


def test_the_names_in_a_word_file_or_page_never_steer_the_terminal(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("A [link](<https://example.org/\x1b[31m>) and ![a\x9b picture](x). <s>\x1b[2Jstruck</s>\n")
    status, shown = on_a_terminal(path)
    assert status == 0
    assert not obeyed(shown)


def test_colour_is_the_terminals_own_and_goes_with_no_color(statement):
    coloured = {key: value for key, value in ENVIRONMENT.items() if key != "NO_COLOR"}
    assert b"\x1b[2m" in on_a_terminal(statement, environment=coloured)[1]
    assert b"\x1b" not in on_a_terminal(statement)[1]


def test_a_terminal_that_knows_few_letters_gets_the_others_as_question_marks(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text("Żółw — turtle.", encoding="utf-8")
    status, shown = on_a_terminal(path, environment={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"})
    assert status == 0
    assert b"turtle" in shown
    assert b"Traceback" not in shown


def test_without_a_statement_a_terminal_shows_the_help():
    status, shown = on_a_terminal()
    assert status == 0
    assert shown.startswith(b"Usage: splitter [OPTIONS] [STATEMENT]")


@pytest.mark.parametrize("kind", ["itself", "link", "hard link", "another way", "standard input"])
def test_the_statement_is_never_overwritten(statement, kind):
    before = statement.read_bytes()
    folder = statement.parent
    target = folder / "other.txt"
    more = {}
    if kind == "link":
        target.symlink_to(statement)
    elif kind == "hard link":
        target.hardlink_to(statement)
    elif kind == "another way":
        (folder / "sub").mkdir()
        target = folder / "sub" / ".." / "statement.txt"
    else:
        target = statement
    if kind == "standard input":
        with statement.open("rb") as more["stdin"]:
            done = run("-", "-o", target, **more)
    else:
        done = run(statement, "-o", target)
    assert done.returncode == 2
    assert "is the statement itself" in one_line(done)
    assert statement.read_bytes() == before


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(statement):
    real, link = statement.parent / "thread.txt", statement.parent / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    assert run(statement, "-o", link).returncode == 0
    assert link.is_symlink()
    assert real.read_text().startswith("The first")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert len(list(statement.parent.iterdir())) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("more", [(), ("-f", "json"), ("-f", "html"), ("--explain",)])
def test_a_full_disk_is_one_line_and_status_1(statement, more):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = run(statement, *more, stdout=full)
    assert done.returncode == 1
    assert "No space left" in one_line(done)
    named = run(statement, *more, "-o", "/dev/full")
    assert named.returncode == 1
    assert "No space left" in one_line(named)
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("args", [("--help",), ("--list-platforms",), ("--version",)])
def test_help_on_a_full_disk_is_one_line_too(args):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - the same
        done = run(*args, stdout=full)
    assert done.returncode == 1
    assert "No space left" in one_line(done)


def test_a_device_is_written_to_and_stays_one(statement):
    done = run(statement, "-o", "/dev/stdout")
    assert done.returncode == 0
    assert done.stdout.startswith(b"The first")
    assert run(statement, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("more", ["", "-f json", "-f html", "--explain", "--limit 60"])
def test_a_closed_pipe_ends_without_a_word(tmp_path, more):
    path = tmp_path / "book.txt"
    path.write_bytes(BOOK[:200_000])
    line = f'"{sys.executable}" -m splitter "{path}" {more} 2>errors | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", line], env=ENVIRONMENT, cwd=tmp_path, stdout=subprocess.PIPE, check=True)
    errors = (tmp_path / "errors").read_text()
    assert done.stdout == b"0\n"
    assert "Traceback" not in errors
    assert "rror" not in errors


@pytest.mark.parametrize("more", ["--help", "--list-platforms", "--version"])
def test_help_into_a_closed_pipe_ends_without_a_word(tmp_path, more):
    line = f'"{sys.executable}" -m splitter {more} 2>errors | true'
    subprocess.run(["bash", "-c", line], env=ENVIRONMENT, cwd=tmp_path, check=True)
    assert not (tmp_path / "errors").read_text()


def interrupted(process):
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip() == b"splitter: stopped."


def test_ctrl_c_is_one_line_and_status_130(tmp_path):
    """The statement comes through a named pipe, which is opened when the command is ready to read."""
    path = tmp_path / "book.txt"
    os.mkfifo(path)
    command = [*COMMAND, str(path), "-o", str(tmp_path / "thread.txt")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        path.write_bytes(BOOK)
        time.sleep(0.3)
        interrupted(process)
    assert [one.name for one in tmp_path.iterdir()] == ["book.txt"]


def test_ctrl_c_while_it_waits_for_standard_input():
    pipe = subprocess.PIPE
    with subprocess.Popen(COMMAND, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT) as process:
        process.stdin.write(b"One is here. ")
        process.stdin.flush()
        unread = b"x"
        while any(unread):
            time.sleep(0.05)
            unread = fcntl.ioctl(process.stdin, termios.FIONREAD, bytes(4))
        interrupted(process)


@pytest.mark.parametrize(("closed", "status"), [("<&-", 2), (">&-", 1), ("2>&-", 0), ("<&- 2>&-", 2)])
def test_closed_streams(statement, closed, status):
    source = "" if "<&-" in closed else f'"{statement}"'
    line = f'"{sys.executable}" -m splitter {source} {closed}'
    done = subprocess.run(["bash", "-c", line], env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


def test_what_cannot_be_read_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    for name in ("x" * 5000, tmp_path / "file" / "in it"):
        done = run(name)
        assert done.returncode == 2
        one_line(done)


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (OSError(5, "Input/output error"), 2, "standard input cannot be read (Input/output error); name a file."),
        (KeyboardInterrupt(), 130, "stopped."),
    ],
)
def test_a_standard_input_that_fails_is_one_line(monkeypatch, capsys, error, status, said):
    class Failing:
        buffer = property(lambda self: self)

        def read(self, _):
            raise error

        def isatty(self):
            return False

    monkeypatch.setattr(sys, "stdin", Failing())
    assert cli.run(["-"]) == status
    assert capsys.readouterr().err.strip() == f"splitter: {said}"


@pytest.mark.parametrize("args", [("/dev/zero",), ("-",)])
def test_what_never_ends_is_refused(args):
    with open("/dev/zero", "rb") as endless:  # noqa: PTH123 - the same
        done = run(*args, stdin=endless)
    assert done.returncode == 1
    assert "50" in one_line(done)


def test_bytes_that_are_no_utf8_in_an_option(statement):
    done = run(statement, "-n", b"\xff{i}")
    assert done.returncode == 2
    assert "number template" in one_line(done)
