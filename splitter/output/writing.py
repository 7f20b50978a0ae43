"""Where a result goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from secrets import token_hex

from splitter.errors import StatementError, UsageError

WRONG_PLACES = frozenset(
    {errno.EACCES, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOENT, errno.ENOTDIR, errno.EPERM, errno.EROFS}
)
"""Errors that another name would mend; others (a full disk) would meet any file."""

LINKS = 40
"""So many links after one another are followed; Linux follows as many."""


def write(text: str, path: Path | None = None) -> None:
    """Write a text as UTF-8.

    Args:
        text: the text.
        path: the file, which keeps its old content until all of the new one is there; None is standard output.  A link
            stays a link; what is no file (another program's pipe), or is open (`/dev/stderr`), is written to as it is.

    Raises:
        UsageError: nothing can be written under that name.
        StatementError: writing failed on the way (a full disk), or there is no standard output.
        BrokenPipeError: nobody reads any more.
    """
    number = 1 if path is None else _descriptor(path)
    if path is None or number == 1:
        _to_standard_output(text)
        return
    data = text.encode("utf-8")
    try:
        if number is not None:
            with os.fdopen(os.dup(number), "wb") as stream:
                stream.write(data)
        elif path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _whole(Path(os.path.realpath(path)), data)  # unlike resolve(), it takes links that go round in circles
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno in WRONG_PLACES:
            raise UsageError(
                f"'{path}' cannot be written ({error.strerror}); name another file with --output."
            ) from error
        raise StatementError(
            f"'{path}' could not be written: {error.strerror}; name another file with --output."
        ) from error


def is_same(path: Path, source: Path | int) -> bool:
    """Say whether a file to be written is the one that is read, under another name or not.

    Args:
        path: what is to be written.
        source: what is read: a path, or the number of an open file (0 is standard input).
    """
    try:
        return os.path.samestat(os.stat(path), os.stat(source)) and path.is_file()  # noqa: PTH116 - a number too
    except OSError:
        return False


def _to_standard_output(text: str) -> None:
    if sys.stdout is None:
        raise StatementError("standard output is closed; open it, or name a file with --output.")
    # UTF-8 on a terminal that is told to show Latin-1 would be commands to it: `Ü` ends in the byte 9C.
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    stream, left = sys.stdout.buffer, memoryview(text.encode(encoding, "replace"))
    while left:  # where Python does not buffer, a disk that is nearly full takes a part and raises nothing
        left = left[stream.write(left) or 0 :]
    stream.flush()


def _descriptor(path: Path) -> int | None:
    """Return the number of the open file that a path names (2 for `/dev/stderr`), None where it names none.

    To open such a file once more would empty it, or lose what others write there.
    """
    for _ in range(LINKS):
        folder = os.path.realpath(path.parent)
        if folder in ("/dev/fd", f"/proc/{os.getpid()}/fd") and path.name.isdecimal():
            return int(path.name)
        try:
            path = Path(folder) / path.readlink()
        except OSError:
            return None
    return None


def _whole(path: Path, data: bytes) -> None:
    """Write beside the file, then let the new one take the place and the permissions of the old one."""
    there = path.exists()
    beside = path.with_name(f".{token_hex(8)}.part")
    try:
        # Nobody else may have such a file ready (O_EXCL), nor read it before it has the old one's permissions.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # Windows else writes \r\n for \n
        descriptor = os.open(beside, flags, 0o600 if there else 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        if there:
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
