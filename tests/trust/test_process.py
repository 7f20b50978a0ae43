"""The command as a process among others: pipes, signals, and what must not be lost or never ends."""

import fcntl
import os
import signal
import stat
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from splitter import cli
from tests.cli.processes import COMMAND, environment, shell

ENVIRONMENT = environment(NO_COLOR="1")
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


def one_line(done):
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip().count(b"\n") == 0
    assert done.stderr.strip().startswith(b"splitter: ")
    return done.stderr.decode()


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text("The first one is here. The second one is here.\n", encoding="utf-8")
    return path


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
@pytest.mark.parametrize("more", [("-f", "json"), ("--explain",), ("--help",), ("--list-platforms",), ("--version",)])
def test_a_full_disk_is_one_line_and_status_1(statement, more):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = run(statement, *more, stdout=full)
    assert done.returncode == 1
    assert "No space left" in one_line(done)


def test_a_device_is_written_to_and_stays_one(statement):
    assert run(statement, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("more", ["", "-f json", "--explain"])
def test_a_pipe_that_closes_half_way_ends_without_a_word(tmp_path, more):
    (tmp_path / "book.txt").write_bytes(BOOK[:200_000])
    done = shell(f"splitter book.txt {more} | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}", cwd=tmp_path)
    assert done.stdout == b"0\n"
    assert b"rror" not in done.stderr


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


def test_two_closed_streams():
    assert shell("splitter <&- 2>&-").returncode == 2


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
    with open("/dev/zero", "rb") as endless:  # noqa: PTH123 - a device
        done = run(*args, stdin=endless)
    assert done.returncode == 1
    assert "50" in one_line(done)


def test_bytes_that_are_no_utf8_in_an_option(statement):
    done = run(statement, "-n", b"\xff{i}")
    assert done.returncode == 2
    assert "number template" in one_line(done)
