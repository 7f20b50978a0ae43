"""The command line: reads, calls the library, writes.  What it does, a few lines of Python can do.

`options` has the options with their help, `command` what a run does, `giving` where a thread goes, `terminal` how the
user is spoken to; here stands how a run ends: every error is one sentence and a status.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from splitter.cli.command import command
from splitter.cli.terminal import say
from splitter.errors import SplitterError, UsageError

DONE, UNPOSTABLE, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def main() -> None:
    """Run the command line."""
    sys.exit(run())


def run(args: Sequence[str] | None = None) -> int:
    """Run the command and return its status; every error is one sentence on standard error."""
    typed = sys.argv[1:] if args is None else args
    try:
        return command.main(args, obj=typed, prog_name="splitter", standalone_mode=False) or DONE
    except SplitterError as error:
        return _fail(str(error), WRONG_USE if isinstance(error, UsageError) else UNPOSTABLE)
    except click.ClickException as error:
        return _fail(error.format_message(), WRONG_USE)
    except (click.Abort, KeyboardInterrupt):
        return _fail("stopped.", INTERRUPTED)
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as error:
        _forget_stdout()
        return _fail(f"the thread could not be written: {error.strerror}.", UNPOSTABLE)


def _fail(message: str, status: int) -> int:
    """Say what is wrong, and what to do, in one line."""
    say(message)
    return status


def _forget_stdout() -> None:
    """Keep the interpreter from writing again, at its end, what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
