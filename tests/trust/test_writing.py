"""A file is written whole or not at all."""

import os
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


@pytest.mark.parametrize("failing", ["write_bytes", "replace", "chmod"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device"), MemoryError()])
def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path, monkeypatch, failing, error):
    path = tmp_path / "thread.txt"
    path.write_text("old", encoding="utf-8")

    def fail(*_):
        raise error

    monkeypatch.setattr(Path, failing, fail)
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
