"""The command as a process: with pipes, and on a terminal of its own."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "statement.md"
COMMAND = [sys.executable, "-m", "splitter"]


def environment(**changed):
    """Return a plain environment with some variables of its own; None takes one away."""
    base = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY"}}
    changed = {"PYTHONPATH": str(ROOT), "TERM": "xterm", **changed}
    return {key: value for key, value in {**base, **changed}.items() if value is not None}


def shell(line, **more):
    """Run a line of bash in which `splitter` is the command; return what it gave."""
    own = f'splitter() {{ "{sys.executable}" -m splitter "$@"; }}\n{line}'
    more = {"env": environment(), "stdin": subprocess.DEVNULL, **more}
    return subprocess.run(["bash", "-c", own], capture_output=True, check=False, timeout=60, **more)


ON_A_TERMINAL = "import fcntl, termios; fcntl.ioctl(1, termios.TIOCSCTTY, 0); from splitter.cli import main; main()"
"""Makes the terminal our own, so that its Ctrl-C and `/dev/tty` are ours."""


class Screen:
    """The command on a pseudo-terminal."""

    def __init__(self, *args, columns=80, stdin=None, **variables):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", ON_A_TERMINAL, *map(os.fsdecode, args)],
            stdin=stdin or slave, stdout=slave, stderr=slave, env=environment(**variables), start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.shown = b""

    def read(self):
        """Read some of what it shows; False where it has ended."""
        if not select.select([self.master], [], [], 0.1)[0]:
            return True
        try:
            piece = os.read(self.master, 65536)
        except OSError:  # the other side is closed
            piece = b""
        self.shown += piece
        return bool(piece)

    def until(self, words):
        """Read until it shows the words."""
        end = time.monotonic() + 30
        while words.encode() not in self.shown:
            assert time.monotonic() < end, self.shown
            assert self.read(), self.shown

    def type(self, keys):
        os.write(self.master, keys.encode())

    def end(self):
        """Read to the end; return the status and all that was shown."""
        end = time.monotonic() + 30
        while self.read():
            assert time.monotonic() < end, self.shown
        os.close(self.master)
        return self.process.wait(timeout=30), self.shown.decode("utf-8", "replace").replace("\r\n", "\n")


def on_a_screen(*args, **more):
    """Run the command on a terminal to its end; return the status and all that was shown."""
    return Screen(*args, **more).end()
