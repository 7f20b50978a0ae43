"""Runs the loop of --copy on the terminal that it is started in: `python -m tests.output.pasting NUMBER-OF-POSTS`."""

import fcntl
import sys
import termios

from splitter.output import copy
from tests.output.made import HARD, thread

if __name__ == "__main__":
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C reaches us
    copy(thread(HARD[: int(sys.argv[1])]), command="splitter statement.md")
