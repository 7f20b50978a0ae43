"""A file is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from splitter.errors import StatementError, UsageError
from splitter.output.writing import is_same, write


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "thread.txt"
    for text in ("old", "new — and longer"):
        write(text, path)
        assert path.read_text(encoding="utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("failing", [(os, "fdopen"), (Path, "replace"), (Path, "chmod")])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device"), MemoryError()])
def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path, monkeypatch, failing, error):
    path = tmp_path / "thread.txt"
    path.write_text("old", encoding="utf-8")

    def fail(*_):
        raise error

    monkeypatch.setattr(*failing, fail)
    with pytest.raises((KeyboardInterrupt, MemoryError, StatementError)):
        write("new", path)
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["none/thread.txt", "file/thread.txt", "x" * 300])
def test_a_name_that_cannot_be_written_is_wrong_use(tmp_path, name):
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UsageError, match=r"cannot be written .*; name another file"):
        write("new", tmp_path / name)
    assert sorted(tmp_path.iterdir()) == before


def test_a_link_that_leads_to_itself_becomes_the_file(tmp_path):
    path = tmp_path / "loop"
    path.symlink_to(path)
    write("new", path)
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("name", ["字" * 84, "x" * 255])
def test_the_longest_names_are_names(tmp_path, name):
    write("new", tmp_path / name)
    write("newer", tmp_path / name)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["newer"]


def test_a_new_file_has_the_permissions_of_any_other(tmp_path):
    (tmp_path / "other").touch()
    write("new", tmp_path / "thread.txt")
    (tmp_path / "thread.txt").chmod((tmp_path / "thread.txt").stat().st_mode)
    assert (tmp_path / "thread.txt").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_that_somebody_left_where_the_new_file_is_written_is_not_followed(tmp_path, monkeypatch):
    monkeypatch.setattr("splitter.output.writing.token_hex", lambda _: "known")
    (tmp_path / ".known.part").symlink_to(tmp_path / "other")
    (tmp_path / "other").write_text("theirs", encoding="utf-8")
    with pytest.raises(StatementError, match="File exists"):
        write("new", tmp_path / "thread.txt")
    assert (tmp_path / "other").read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize(("target", "redirected"), [("/dev/stderr", "2>>"), ("/dev/fd/3", "3>>"), ("link", "3>>")])
def test_a_file_that_is_open_is_written_to_and_not_replaced(tmp_path, target, redirected):
    log = tmp_path / "log"
    log.write_text("what was there\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("/dev/fd/3")
    line = f'echo "One is here." | "{sys.executable}" -m splitter - -o {target} {redirected} log'
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert log.read_text(encoding="utf-8") == "what was there\nOne is here.\n"


def test_a_pipe_that_has_a_name_while_standard_output_is_closed(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    line = f'cat pipe > got & echo "One is here." | "{sys.executable}" -m splitter - -o pipe >&-; echo $? >&2; wait'
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.stderr == b"0\n"
    assert (tmp_path / "got").read_text(encoding="utf-8") == "One is here.\n"


def test_standard_output_that_is_closed_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(StatementError, match="standard output is closed"):
        write("new")


def test_nobody_reads_a_pipe_any_more(monkeypatch):
    def fail(*_):
        raise BrokenPipeError

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(BrokenPipeError):
        write("new", Path(os.devnull))


def test_the_same_file_by_another_name(tmp_path):
    path, link, other = (tmp_path / name for name in ("one.txt", "link.txt", "other.txt"))
    path.touch()
    other.touch()
    link.symlink_to(path)
    assert is_same(link, path)
    assert not is_same(other, path)
    assert not is_same(tmp_path / "none", path)
    assert not is_same(Path(os.devnull), Path(os.devnull)), "a device holds no statement"
    with path.open() as file:
        assert is_same(link, file.fileno())
