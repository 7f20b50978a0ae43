"""The options of the command line as what the live page starts with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from splitter.cli.giving import say
from splitter.reading import paste

PLATFORMS = ("x", "bluesky", "mastodon")
"""Whose tabs are shown unless the user names some."""


def live(ctx: click.Context, given: dict[str, Any], stdin: bytes | None) -> None:
    """Serve the live page until it is done with.

    Args:
        ctx: knows which options were given.
        given: the options.
        stdin: the statement, where it came through standard input.
    """
    from splitter.live import Settings, serve, source_of  # noqa: PLC0415 - only the live page needs a server

    path: Path | None = given["statement"] if stdin is None else None
    written = given["source_format"]
    if given["paste"]:
        text, written = paste(), "markdown" if written == "markdown" else "text"
    elif path is None and stdin is None:
        text, written = "", "markdown" if written == "markdown" else "text"
    else:
        text, written = source_of(path or stdin or b"", written, given["encoding"])
    usual = ctx.get_parameter_source("names") is ParameterSource.DEFAULT
    names = PLATFORMS if usual else given["names"]
    settings = Settings(
        text=text,
        format=written,
        platforms=names,
        limits={names[0]: given["limit"]} if given["limit"] is not None else {},
        number=given["number"],
        post=given["post_template"],
        first=given["first"] or "",
        last=given["last"] or "",
        prefer=given["prefer"],
        long_quotations=given["long_quotations"],
        links=given["links"],
        heal=not given["no_heal"],
        language=given["language"] or "",
        abbreviations=given["abbreviation"],
    )
    serve(settings, file=str(given["output"] or path or ""), output=given["output"], say=say)
