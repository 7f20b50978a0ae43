"""How a run ends: done, or with one sentence and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from splitter.cli.command import command
from splitter.cli.terminal import forget, say
from splitter.errors import SplitterError, UsageError

DONE, UNPOSTABLE, WRONG_USE = 0, 1, 2
NAME = "splitter"
COMPLETE = "_SPLITTER_COMPLETE"
"""Set by the shell while it completes: click answers it."""


def obey(typed: Sequence[str]) -> int:
    """Run the command on what was typed and return the status.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    try:
        if os.environ.get(COMPLETE):
            command.main(typed, prog_name=NAME, complete_var=COMPLETE)
        with command.make_context(NAME, list(typed), obj=typed) as ctx:
            return int(command.invoke(ctx) or DONE)
    except click.exceptions.Exit as end:
        return end.exit_code
    except SplitterError as error:
        return _fail(str(error), WRONG_USE if isinstance(error, UsageError) else UNPOSTABLE)
    except click.ClickException as error:
        return _fail(_with_remedy(error), WRONG_USE)
    except BrokenPipeError:
        forget(sys.stdout)
        return DONE
    except OSError as error:
        forget(sys.stdout)
        reason = error.strerror or error
        return _fail(f"the thread could not be written: {reason}; try again with --output FILE.", UNPOSTABLE)


def _fail(message: str, status: int) -> int:
    """Say what is wrong, and what to do, in one line."""
    say(message)
    return status


def _with_remedy(error: click.ClickException) -> str:
    """Return what click says, and what to do next where it does not say it.

    >>> _with_remedy(click.BadOptionUsage("-l", "Option '-l' requires an argument."))
    "Option '-l' requires an argument; see --help."
    """
    message = error.format_message()
    remedy = _remedy(error)
    return f"{message.rstrip('.')}; {remedy}." if remedy else message


def _remedy(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        hyphen = f"see --help, and give a file whose name begins with a hyphen as ./{error.option_name}…"
        return "" if error.possibilities else hyphen
    if isinstance(error, click.BadOptionUsage):
        return "see --help"
    if isinstance(error, click.BadParameter):
        return ""
    return "give one statement, and put quotation marks around a name or a value with spaces in it"
