"""What a run of the command does: it reads a statement, makes its threads and gives them out as asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from splitter.cli.giving import CUTS, copy, explanation, give_out, hint, list_platforms, on_screen, warn
from splitter.cli.options import NUMBER, OPTIONS, STATEMENT, Command
from splitter.cli.terminal import is_terminal
from splitter.errors import StatementError, UsageError
from splitter.output import own_terminal, write
from splitter.output.writing import is_same
from splitter.platforms import PLATFORMS, platform
from splitter.reading import Statement, parse, paste, read
from splitter.reading.reader import FORMATS as READ
from splitter.reading.reader import LARGEST, Parsed
from splitter.thread import Options, Post, Templates, Thread, structure_of, thread

DONE, STRICT = 0, 3
FORMATS = {".json": "json", ".html": "html", ".htm": "html"}
"""What a suffix of `--output` says, where `--format` says nothing."""
DOCUMENTS = frozenset(suffix for way in READ.values() if not isinstance(way, Parsed) for suffix in way.suffixes)
"""What is read, and not written."""
APART = {
    "--copy": ("--open", "--output", "--format json", "--format html", "--explain"),
    "--only": ("--open", "--format html", "--explain"),
    "--open": ("--format json", "--explain"),
    "--explain": ("--format json", "--format html"),
    "--paste": ("a file", "--encoding"),
    "--quiet": ("--verbose",),
    "--live": ("--open", "--copy", "--only", "--explain", "--strict", "--format json", "--format html"),
}
"""What does not go together: one of the two would be passed over in silence."""


@click.command(
    cls=Command,
    params=[STATEMENT, *chain(*OPTIONS.values())],
    add_help_option=False,
    context_settings={"max_content_width": 100},
)
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> int:  # noqa: ANN401 - click's values
    """Turn a STATEMENT into a thread: numbered posts that fit, cut at sentence ends, quotations whole.

    STATEMENT is a file (Markdown, HTML, Word, PDF, what pandoc reads, else plain text) or an address (https://...); -
    or a pipe is standard input.
    """
    if given["list_platforms"]:
        list_platforms()
        return DONE
    if given["statement"] is None and not (given["paste"] or given["live_page"]) and is_terminal(sys.stdin):
        write(ctx.get_help() + "\n")
        return DONE
    given |= _made_plain(ctx, given)
    _check_together(given)
    if given["live_page"]:
        from splitter.cli.living import live  # noqa: PLC0415 - only the live page needs it

        live(ctx, given, _stdin() if str(given["statement"]) == "-" else None)
        return DONE
    return _thread(_read(given), given, typed=ctx.obj)


def _made_plain(ctx: click.Context, given: dict[str, Any]) -> dict[str, Any]:
    """Return what some of the options come to: `all` platforms, the format by the file's suffix, `-` for no file."""
    output = None if str(given["output"]) == "-" else given["output"]
    suffix = output.suffix.lower() if output and given["output_format"] is None else ""
    if suffix in DOCUMENTS:
        raise UsageError(f"'{output}' cannot be written as {suffix}; name it .txt, .json or .html.")
    writes = not (given["live_page"] or given["explain"])  # those have no format
    output_format = given["output_format"] or (FORMATS.get(suffix) if writes else None) or "text"
    names = [key for name in given["names"] for key in (PLATFORMS if name.lower() == "all" else [name])]
    if ctx.get_parameter_source("names") is ParameterSource.DEFAULT_MAP and _takes_one(given, output_format):
        names = names[:1]  # those of the user's habits are for the page and for JSON
    return {"output": output, "output_format": output_format, "names": tuple(dict.fromkeys(names))}


def _takes_one(given: dict[str, Any], output_format: str) -> bool:
    """Say whether one platform is all that can be given out."""
    return given["only"] is not None or not (output_format != "text" or given["open_page"] or given["live_page"])


def _check_together(given: dict[str, Any]) -> None:
    """Raise where options do not go together."""
    asked = {
        "--copy": given["copy_posts"],
        "--only": given["only"] is not None,
        "--open": given["open_page"],
        "--explain": given["explain"],
        "--live": given["live_page"],
        "--strict": given["strict"],
        "--quiet": given["quiet"],
        "--verbose": given["verbose"],
        "--paste": given["paste"],
        "--output": given["output"] is not None,
        "--encoding": given["encoding"] is not None,
        f"--format {given['output_format']}": True,
        "a file": given["statement"] is not None,
    }
    for one, others in APART.items():
        for other in others:
            if asked[one] and asked.get(other):
                raise UsageError(f"{one} and {other} do not go together; leave one of them out.")
    if len(given["names"]) > 1:
        _check_several(given)
    _check_label(given)
    if given["output"] is not None and not given["paste"] and not given["live_page"]:  # its text goes back to its file
        _check_output(given["output"], given["statement"])


def _check_several(given: dict[str, Any]) -> None:
    """Raise where several platforms are too many."""
    if given["limit"] is not None:
        raise UsageError("--limit goes with one --platform: limits differ.")
    if _takes_one(given, given["output_format"]):
        raise UsageError("text, --copy and --only take one --platform; give --format json or html for several.")


def _check_label(given: dict[str, Any]) -> None:
    """Raise where a label was asked for that no post would show."""
    templates = (given["post_template"], given["first"], given["last"])
    if given["number"] not in (NUMBER, "none") and not any("{label}" in (template or "") for template in templates):
        raise UsageError(f"--number '{given['number']}' is shown nowhere; put {{label}} into --post, or leave it out.")


def _check_output(output: Path, source: Path | str | None) -> None:
    """Raise where the statement would be overwritten."""
    if is_same(output, 0 if source is None or str(source) == "-" else Path(source)):
        raise UsageError(f"'{output}' is the statement itself; write the thread to another file.")


def _read(given: dict[str, Any]) -> Statement:
    """Return the statement that was asked for."""
    more = {
        "format": given["source_format"],
        "language": given["language"],
        "links": given["links"],
        "heal": not given["no_heal"],
    }
    if given["paste"]:
        return parse(paste(), **{**more, "format": more["format"] or "text"})
    path = given["statement"]
    if path is None or str(path) == "-":
        return read(_stdin(), encoding=given["encoding"], **more)
    return read(path, encoding=given["encoding"], **more)


def _stdin() -> bytes:
    """Return all of standard input."""
    try:
        data = sys.stdin.buffer.read(LARGEST + 1)  # a pipe need not end
    except AttributeError:
        raise UsageError("standard input is closed; name a file, or pipe the statement in.") from None
    except OSError as error:
        raise UsageError(f"standard input cannot be read ({error.strerror}); name a file.") from None
    if not data.strip():
        raise StatementError("standard input is empty; look at what was to write to it, or name a file.")
    return data


def _thread(statement: Statement, given: dict[str, Any], typed: Sequence[str]) -> int:
    """Make the threads and give them out as asked."""
    number = None if given["number"] == "none" else _unescaped(given["number"])
    first, last = (_unescaped(given[key]) for key in ("first", "last"))
    templates = Templates(number, _unescaped(given["post_template"]), first, last)
    options = Options(templates, given["prefer"], given["long_quotations"])
    platforms = [platform(name, given["limit"]) for name in given["names"]]
    structure = structure_of(statement, given["language"], abbreviations=given["abbreviation"])
    threads = [thread(structure, one, options) for one in platforms]
    if given["explain"]:
        explanation(threads[0], given)
        return DONE
    posts = _chosen(threads[0], given["only"])
    if given["copy_posts"]:
        with own_terminal() as terminal:
            warn(threads, posts, given)
            copy(threads[0], posts, given, typed=typed, terminal=terminal)
    elif on_screen(given):
        give_out(threads, posts, given)
        warn(threads, posts, given)  # below the thread, where it is seen
        hint(threads[0], structure, options, given)
    else:
        warn(threads, posts, given)
        give_out(threads, posts, given)
    cut = any(warning.kind in CUTS for one in threads for warning in one.warnings)
    return STRICT if given["strict"] and cut else DONE


def _unescaped(template: Any) -> Any:  # noqa: ANN401 - a template, or None where none was given
    return template and template.replace("\\n", "\n")


def _chosen(thread: Thread, only: str | None) -> Sequence[Post]:
    """Return the posts that --only names."""
    if only is None:
        return thread.posts
    wanted = {number for part in only.split(",") for number in _range(part, only, len(thread.posts))}
    return [post for post in thread.posts if post.number in wanted]


def _range(part: str, only: str, total: int) -> range:
    """Return the numbers that a part of `--only` names, of a thread of so many posts."""
    first, hyphen, last = (word.strip() for word in part.partition("-"))
    try:
        start = int(first)
        end = int(last) if last else (total if hyphen else start)
    except ValueError:
        raise UsageError(f"--only '{only}' names no posts; give it like 3, 3-5, 7- or 1,3-5.") from None
    if start > end and 1 <= end <= total:
        raise UsageError(f"--only '{only}' ends before it begins; give it like {end}-{start}.")
    if not 1 <= start <= end or start > total:
        has = f"posts 1 to {total}; name some of them" if total > 1 else "one post; leave --only out"
        raise UsageError(f"--only '{only}': the thread has {has}.")
    return range(start, min(end, total) + 1)
