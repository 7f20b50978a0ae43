"""The user's own defaults: options that stand in a file once, instead of in every run."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import click

from splitter.cli.options import HABITS, OPTIONS
from splitter.errors import UsageError


def file() -> Path:
    """Return where the defaults stand: the usual place of the computer, whether there is such a file or not."""
    return Path(click.get_app_dir("splitter")) / "config.toml"


def habits() -> dict[str, Any]:
    """Return the defaults under the names of the command's parameters; none where there is no file.

    Raises:
        UsageError: the file cannot be read, or says something that is no habit.
    """
    path = file()
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise UsageError(f"'{path}' cannot be read ({error}); mend it, or move it away.") from error
    options = {option.opts[-1].removeprefix("--"): option for option in chain(*OPTIONS.values())}
    for name, value in written.items():
        if name not in HABITS:
            raise UsageError(f"'{path}' has an entry '{name}'; what may stand there is {', '.join(HABITS)}.")
        kind = bool if options[name].is_flag else str
        several = options[name].multiple and isinstance(value, list)
        if not all(isinstance(one, kind) for one in (value if several else [value])):
            wanted = "true or false" if kind is bool else "a text in quotation marks"
            raise UsageError(f"'{path}': {name} takes {wanted}, not {value!r}.")
    return {str(options[name].name): _listed(options[name], value) for name, value in written.items()}


def _listed(option: click.Option, value: Any) -> Any:  # noqa: ANN401 - whatever the option takes
    return [value] if option.multiple and isinstance(value, str) else value
