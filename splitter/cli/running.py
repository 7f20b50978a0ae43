"""How a run ends: done, or with one sentence and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click
from click.core import ParameterSource

from splitter.cli.command import command
from splitter.cli.giving import say
from splitter.cli.habits import file, habits
from splitter.cli.terminal import forget
from splitter.errors import SplitterError, UsageError, fault

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
        with command.make_context(NAME, list(typed), obj=typed, default_map=habits()) as ctx:
            return int(command.invoke(ctx) or DONE)
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        forget(sys.stdout)
        return DONE
    except Exception as error:  # noqa: BLE001 - whatever nobody foresaw is one sentence as well
        message, status = _said(error)
        say(message)
        return status


def _said(error: Exception) -> tuple[str, int]:
    """Return what to say of an error, in one line, and the status."""
    if isinstance(error, SplitterError):
        return str(error), WRONG_USE if isinstance(error, UsageError) else UNPOSTABLE
    if isinstance(error, click.ClickException):
        return _with_remedy(error), WRONG_USE
    if isinstance(error, OSError):
        forget(sys.stdout)
        return f"the thread could not be written: {error.strerror or error}; try again with --output FILE.", UNPOSTABLE
    return str(fault(error)), UNPOSTABLE


def _with_remedy(error: click.ClickException) -> str:
    """Return what click says, and what to do next where it does not say it.

    >>> _with_remedy(click.BadOptionUsage("-l", "Option '-l' requires an argument."))
    "Option '-l' requires an argument; see --help."
    """
    message = error.format_message()
    if isinstance(error, click.BadParameter) and error.ctx and error.param:
        source = error.ctx.get_parameter_source(str(error.param.name))
        message = f"'{file()}': {message}" if source is ParameterSource.DEFAULT_MAP else message
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
