"""The command line: reads, calls the library, writes.  What it does, a few lines of Python can do.

`running` says how a run ends, `options` has the options with their help, `command` what a run does, `giving` where a
thread goes, `habits` which defaults the user has, `terminal` how the user is spoken to.  This file loads nothing else
before it is ready to answer Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C has ended."""


def main() -> None:
    """Run the command line."""
    sys.exit(run())


def run(args: Sequence[str] | None = None) -> int:
    """Run the command and return its status; every error is one sentence on standard error.

    Args:
        args: what was typed after the command's name; that of this process, if None.
    """
    try:
        from splitter.cli.running import obey  # noqa: PLC0415 - loading takes a moment, in which Ctrl-C may come

        return obey(sys.argv[1:] if args is None else args)
    except KeyboardInterrupt:
        from splitter.cli.terminal import is_terminal, tell  # noqa: PLC0415 - only now is it needed

        exec("")  # noqa: S102 - Python forgets that it came through such code, and ends with our status, not by a signal
        tell("\nsplitter: stopped." if is_terminal(sys.stderr) else "splitter: stopped.")  # "^C" stands in that line
        return INTERRUPTED
