"""Pipes, closed streams, full disks and Ctrl-C: what was asked for is given, or one sentence says why not."""

import subprocess
import sys
from pathlib import Path

import pytest

from splitter import cli
from tests.cli.processes import ROOT, SAMPLE, environment, shell


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text("The first one is here. The second one is here.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("unbuffered", "more"),
    [
        *(("", more) for more in ("", "-f json", "-f html", "--explain", "--help", "--version", "--list-platforms")),
        *(("1", more) for more in ("", "--help")),
    ],
)
def test_a_pipe_that_nobody_reads_is_no_error(more, unbuffered):
    line = f"splitter '{SAMPLE}' {more} | true; echo ${{PIPESTATUS[0]}}"
    done = shell(line, env=environment(PYTHONUNBUFFERED=unbuffered))
    assert done.stdout == b"0\n"
    assert done.stderr.count(b"\n") <= 1
    assert b"rror" not in done.stderr


@pytest.mark.parametrize("stderr", ["/dev/full", ">(true)", "closed"])
def test_a_thread_is_given_out_where_nobody_hears_its_warnings(stderr):
    if stderr == "/dev/full" and not Path(stderr).exists():
        pytest.skip("this system has no /dev/full")
    redirected = "2>&-" if stderr == "closed" else f"2> {stderr}"
    done = shell(f"splitter '{SAMPLE}' {redirected}; echo $?; splitter nosuch.txt {redirected}; echo $?")
    assert done.stdout.endswith(b"(9/9)\n0\n2\n")


@pytest.mark.parametrize("asked", ["--help", "--version", "--list-platforms", "good.txt", "good.txt --explain"])
def test_a_closed_standard_output_is_said(folder, asked):
    done = shell(f"splitter {asked} >&-", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == b"splitter: standard output is closed; open it, or name a file with --output.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_said_with_a_way_out(folder, unbuffered):
    done = shell("splitter good.txt > /dev/full", cwd=folder, env=environment(PYTHONUNBUFFERED=unbuffered))
    assert done.returncode == 1
    assert done.stderr == (
        b"splitter: the thread could not be written: No space left on device; try again with --output FILE.\n"
    )
    done = shell("splitter good.txt -o /dev/full", cwd=folder)
    assert done.stderr == (
        b"splitter: '/dev/full' could not be written: No space left on device; name another file with --output.\n"
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_fills_up_half_way_is_never_taken_for_success(folder, unbuffered):
    done = shell(
        f"ulimit -f 2; trap '' XFSZ; splitter '{SAMPLE}' -f json > part.json",
        cwd=folder, env=environment(PYTHONUNBUFFERED=unbuffered),
    )  # fmt: skip
    assert done.returncode == 1
    assert b"could not be written" in done.stderr


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-"])
def test_standard_output_by_a_name_of_its_own_goes_after_what_is_there(folder, name):
    if name != "-" and not Path(name).exists():
        pytest.skip(f"this system has no {name}")
    done = shell(f"(echo before; splitter good.txt -o {name}; echo after) > all; echo more >> all; cat all", cwd=folder)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        b"before", b"The first one is here. The second one is here.", b"after", b"more",
    ]  # fmt: skip
    assert sorted(path.name for path in folder.iterdir()) == ["all", "good.txt"]


def test_a_statement_may_come_through_a_named_pipe_and_go_into_one(folder):
    done = shell("mkfifo in out; cat good.txt > in & cat out > got & splitter in -o out; wait; cat got", cwd=folder)
    assert done.stdout == b"The first one is here. The second one is here.\n"
    assert (folder / "out").is_fifo()


def test_a_named_pipe_whose_reader_leaves_is_no_error(folder):
    (folder / "book.txt").write_text("This is one more sentence of the statement. " * 2_000, encoding="utf-8")
    done = shell("mkfifo out; head -c 4 out & splitter book.txt -p facebook -o out", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"This")
    assert b"rror" not in done.stderr


@pytest.mark.parametrize(
    ("redirected", "said"),
    [
        ("<&-", "standard input is closed; name a file, or pipe the statement in."),
        ("0> other.txt", "standard input cannot be read (Bad file descriptor); name a file."),
    ],
)
def test_a_standard_input_that_cannot_be_read_is_said(folder, redirected, said):
    for statement in ("", "-"):
        done = shell(f"splitter {statement} {redirected}", cwd=folder)
        assert (done.returncode, done.stdout, done.stderr) == (2, b"", f"splitter: {said}\n".encode())


LOADING = """
import builtins, os, signal, sys
real = builtins.__import__
def load(name, *more):
    if name == sys.argv[1]:
        del sys.argv[1]
        builtins.__import__ = real
        exec("signal.raise_signal(signal.SIGINT)")
    return real(name, *more)
from splitter.cli import main
builtins.__import__ = load
main()
"""
"""Ctrl-C at the moment at which a module is loaded, in code that was a string, as a dataclass makes it."""


@pytest.mark.parametrize("module", ["click", "splitter.cli.command", "splitter.reading", "splitter.thread"])
def test_ctrl_c_while_it_loads_is_one_line_and_status_130(folder, tmp_path_factory, module):
    beside = tmp_path_factory.mktemp("loading")
    (beside / "loading.py").write_text(LOADING)
    done = subprocess.run(
        [sys.executable, "-m", "loading", module, "good.txt", "-o", "out.txt"],
        env=environment(PYTHONPATH=f"{ROOT}:{beside}"), cwd=folder, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"splitter: stopped.\n")
    assert [path.name for path in folder.iterdir()] == ["good.txt"]


def test_main_ends_with_the_status(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["splitter", "--version"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("splitter ")


def test_a_python_without_standard_error_says_nothing(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.run(["nosuch.txt"]) == 2
    assert capsys.readouterr().out == ""
