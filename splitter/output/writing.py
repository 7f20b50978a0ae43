"""Where a result goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from splitter.errors import StatementError, UsageError

WRONG_PLACES = frozenset(
    {errno.EACCES, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOENT, errno.ENOTDIR, errno.EPERM, errno.EROFS}
)
"""Errors that another name would mend; others (a full disk) would meet any file."""

STANDARD_OUTPUT = frozenset({"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
"""Where standard output is a file, these lead to it: to take its place would lose what others have written there."""


def write(text: str, path: Path | None = None) -> None:
    """Write a text as UTF-8.

    Args:
        text: the text.
        path: the file, which keeps its old content until all of the new one is there; None is standard output.  A link
            stays a link; what is no file (`/dev/stdout`, another program's pipe) is written to as it is.

    Raises:
        UsageError: nothing can be written under that name.
        StatementError: writing failed on the way (a full disk), or there is no standard output.
        BrokenPipeError: nobody reads any more.
    """
    data = text.encode("utf-8")
    if path is None or str(path) in STANDARD_OUTPUT:
        _to_standard_output(data)
        return
    try:
        if path.exists() and not path.is_file():
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


def _to_standard_output(data: bytes) -> None:
    if sys.stdout is None:
        raise StatementError("standard output is closed; open it, or name a file with --output.")
    stream, left = sys.stdout.buffer, memoryview(data)
    while left:  # where Python does not buffer, a disk that is nearly full takes a part and raises nothing
        left = left[stream.write(left) or 0 :]
    stream.flush()


def _whole(path: Path, data: bytes) -> None:
    """Write beside the file, then let the new one take the place and the permissions of the old one."""
    beside = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
    try:
        if path.exists():
            beside.touch(0o600)  # nobody else reads it before it has the old one's permissions
        beside.write_bytes(data)
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
