"""The command line: reads, calls the library, writes.  What it does, a few lines of Python can do."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from splitter.errors import SplitterError, UsageError
from splitter.version import __version__

if TYPE_CHECKING:
    from splitter.reading import Statement
    from splitter.thread import Post, Structure, Thread

F = TypeVar("F", bound=Callable[..., Any])
DONE, UNPOSTABLE, WRONG_USE, STRICT, INTERRUPTED = 0, 1, 2, 3, 130
GROUPS = ("reading", "splitting", "posts", "output", "about")
CUTS = {"quotation", "sentence", "word"}


class Option(click.Option):
    """An option that knows the group it is shown in."""

    def __init__(self, *args: Any, group: str, **more: Any) -> None:  # noqa: ANN401 - whatever click takes
        super().__init__(*args, **more)
        self.group = group


class Command(click.Command):
    """A command whose help shows its options in groups."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each group under its name."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record:
                groups.setdefault(getattr(param, "group", "about"), []).append(record)
        for name in GROUPS:
            with formatter.section(name.capitalize()):
                formatter.write_dl(groups[name], col_max=32)


class PlatformName(click.ParamType):  # type: ignore[type-arg] # generic only in newer clicks
    """The name of a platform; the shell completes it."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        """Return the platforms that begin like this."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only while completing

        from splitter.platforms import PLATFORMS  # noqa: PLC0415 - only while completing

        del ctx, param
        return [CompletionItem(key, help=p.name) for key, p in PLATFORMS.items() if key.startswith(incomplete)]


def option(*names: str, group: str, **more: Any) -> Callable[[F], F]:  # noqa: ANN401 - whatever click takes
    """Return click's decorator for an option of a group."""
    return click.option(*names, cls=Option, group=group, **more)


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("statement", required=False, type=click.Path(path_type=Path, allow_dash=True))
@option(
    "--from",
    "source_format",
    group="reading",
    type=click.Choice(["text", "markdown", "html", "docx"]),
    help="What the statement is written in.  [default: by its suffix, else text]",
)
@option("--encoding", group="reading", metavar="NAME", help="Its encoding, where it is not UTF-8.")
@option("--paste", group="reading", is_flag=True, help="Read the statement from the clipboard.")
@option(
    "--links",
    group="reading",
    type=click.Choice(["text", "inline"]),
    default="text",
    help="Show a link's text alone, or its address after it.",
)
@option("--no-heal", group="reading", is_flag=True, help="Leave lines and paragraphs as they came, broken or not.")
@option("--language", group="reading", metavar="CODE", help="Its language.  [default: found out]")
@option(
    "--abbreviation", group="reading", metavar="WORD", multiple=True, help="A word that ends no sentence; repeatable."
)
@option(
    "-p",
    "--platform",
    "names",
    group="splitting",
    type=PlatformName(),
    metavar="NAME",
    multiple=True,
    default=["x"],
    help="Where it will be posted; repeatable with json and html.  [default: x]",
)
@option("-l", "--limit", group="splitting", type=int, metavar="N", help="In place of the platform's own limit.")
@option(
    "--prefer",
    group="splitting",
    type=click.Choice(["fewest", "paragraphs", "sentences"]),
    default="fewest",
    help="Fewest posts; whole paragraphs; or a post for each sentence.",
)
@option(
    "--long-quotations",
    group="splitting",
    type=click.Choice(["close", "continue", "verbatim"]),
    default="close",
    help="At a cut in a quotation that fits no post: close and reopen it, reopen it alone, or add nothing.",
)
@option(
    "-n",
    "--number",
    group="posts",
    metavar="TEMPLATE",
    default="({i}/{n})",
    help="The label, or none.  [default: ({i}/{n})]",
)
@option(
    "--post",
    "post_template",
    group="posts",
    metavar="TEMPLATE",
    default="{text} {label}",
    help="Where text and label go; \\n is a new line.  [default: {text} {label}]",
)
@option("--first", group="posts", metavar="TEMPLATE", help="The same for the first post alone.")
@option("--last", group="posts", metavar="TEMPLATE", help="The same for the last post alone.")
@option(
    "-f",
    "--format",
    "output_format",
    group="output",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help="Text, JSON for other programs, or a page to copy from.",
)
@option(
    "-o",
    "--output",
    group="output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write here.",
)
@option("--open", "open_page", group="output", is_flag=True, help="Open the page in the browser.")
@option("--copy", "copy_posts", group="output", is_flag=True, help="Put post after post on the clipboard.")
@option("--only", group="output", metavar="3|3-5|7-", help="These posts alone, as text or to copy.")
@option("--strict", group="output", is_flag=True, help="Status 3 when a quotation, a sentence or a word was cut.")
@option("--explain", group="output", is_flag=True, help="List where sentences end and do not, and why.")
@option("--list-platforms", group="about", is_flag=True, help="List the platforms and how each counts.")
@click.version_option(__version__, prog_name="splitter", message="%(prog)s %(version)s")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> int:  # noqa: ANN401 - click's values
    """Turn a STATEMENT into a thread: numbered posts that fit, cut at sentence ends, quotations whole.

    STATEMENT is a file: Markdown (.md), HTML (.html), Word (.docx), else plain text; - or a pipe is standard input.
    """
    if given["list_platforms"]:
        return _list_platforms()
    if given["statement"] is None and not given["paste"] and _is_terminal(sys.stdin):
        click.echo(ctx.get_help())
        return DONE
    _check_together(given)
    statement = _read(given)
    if given["explain"]:
        return _explain(statement, given)
    return _thread(statement, given)


def _check_together(given: dict[str, Any]) -> None:
    """Raise where options do not go together."""
    single = given["copy_posts"] or given["only"] or (given["output_format"] == "text" and not given["open_page"])
    if len(given["names"]) > 1 and single:
        raise UsageError("text, --copy and --only take one --platform; give --format json or html for several.")
    if len(given["names"]) > 1 and given["limit"] is not None:
        raise UsageError("--limit goes with one --platform: limits differ.")
    if given["only"] and given["output_format"] != "text":
        raise UsageError("--only goes with text and --copy; leave it or --format out.")
    if given["paste"] and given["statement"] is not None:
        raise UsageError("give a file or --paste, not both.")
    if given["output"] is not None and not given["paste"]:
        _check_output(given["output"], given["statement"])


def _check_output(output: Path, source: Path | None) -> None:
    """Raise where the statement would be overwritten."""
    from splitter.output.writing import is_same  # noqa: PLC0415 - few runs write a file

    if is_same(output, 0 if source is None or str(source) == "-" else source):
        raise UsageError(f"'{output}' is the statement itself; write the thread to another file.")


def _read(given: dict[str, Any]) -> Statement:
    """Return the statement that was asked for."""
    from splitter.reading import parse, paste, read  # noqa: PLC0415 - --help and --version do without

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
    from splitter.reading.reader import LARGEST  # noqa: PLC0415 - the same

    try:
        return sys.stdin.buffer.read(LARGEST + 1)  # a pipe need not end
    except AttributeError:
        raise UsageError("standard input is closed; name a file, or pipe the statement in.") from None
    except OSError as error:
        raise UsageError(f"standard input cannot be read ({error.strerror}); name a file.") from None


def _thread(statement: Statement, given: dict[str, Any]) -> int:
    """Make the threads and give them out as asked."""
    from splitter.platforms import platform  # noqa: PLC0415 - --help and --version do without
    from splitter.thread import Options, Templates, analyse, thread  # noqa: PLC0415 - the same

    number = None if given["number"] == "none" else _unescaped(given["number"])
    first, last = (_unescaped(given[key]) for key in ("first", "last"))
    templates = Templates(number, _unescaped(given["post_template"]), first, last)
    options = Options(templates, given["prefer"], given["long_quotations"])
    platforms = [platform(name, given["limit"]) for name in dict.fromkeys(given["names"])]
    structure = analyse(statement, given["language"], abbreviations=given["abbreviation"])
    threads = [thread(structure, one, options) for one in platforms]
    posts = _chosen(threads[0], given["only"])
    _warn(threads)
    if given["copy_posts"]:
        return _copy(threads[0], posts)
    _give_out(threads, posts, given)
    _hint(threads[0], structure, options, given)
    cut = any(warning.kind in CUTS for one in threads for warning in one.warnings)
    return STRICT if given["strict"] and cut else DONE


def _unescaped(template: Any) -> Any:  # noqa: ANN401 - a template, or None where none was given
    return template and template.replace("\\n", "\n")


def _chosen(thread: Thread, only: str | None) -> Sequence[Post]:
    """Return the posts that --only names."""
    if only is None:
        return thread.posts
    first, hyphen, last = (part.strip() for part in only.partition("-"))
    total = len(thread.posts)
    try:
        start = int(first)
        end = int(last) if last else (total if hyphen else start)
    except ValueError:
        raise UsageError(f"--only '{only}' names no posts; give it like 3, 3-5 or 7-.") from None
    if not 1 <= start <= end or start > total:
        raise UsageError(f"--only '{only}': the thread has posts 1 to {total}.")
    return thread.posts[start - 1 : end]


def _give_out(threads: Sequence[Thread], posts: Sequence[Post], given: dict[str, Any]) -> None:
    """Write the threads where they were asked for, in the format asked for."""
    from splitter.output import as_text, for_terminal, write  # noqa: PLC0415 - --help does without

    if given["output_format"] == "html" or given["open_page"]:
        _give_page(threads, given)
    elif given["output_format"] == "json":
        from splitter.output import as_json  # noqa: PLC0415 - only this format needs it

        write(as_json(threads), given["output"])
    elif given["output"] is None and _is_terminal(sys.stdout):
        _show(for_terminal(threads[0], posts, _dim))
    else:
        write(as_text(posts), given["output"])


def _give_page(threads: Sequence[Thread], given: dict[str, Any]) -> None:
    """Write the page, or open it in the browser."""
    from splitter.output import open_page, page, write  # noqa: PLC0415 - only this format needs it

    whole = page(threads)
    if given["open_page"] and given["output"] is None:
        _say(f"opened {open_page(whole)}; --output FILE keeps it elsewhere.")
        return
    write(whole, given["output"])
    if given["open_page"]:
        click.launch(str(given["output"]))


def _copy(thread: Thread, posts: Sequence[Post]) -> int:
    """Put the posts on the clipboard one after another."""
    from splitter.output import copy  # noqa: PLC0415 - only --copy needs it

    typed = (word for word in sys.argv[1:] if word != "--copy")
    copy(thread, posts=posts, command=shlex.join(["splitter", *typed]))
    return DONE


def _explain(statement: Statement, given: dict[str, Any]) -> int:
    """List each place that looks like a sentence's end, and what decided."""
    from splitter.output import write  # noqa: PLC0415 - the same
    from splitter.segmenter import explain  # noqa: PLC0415 - only --explain needs it

    rows = []
    for one in explain(statement.text, language=given["language"], abbreviations=given["abbreviation"]):
        left = statement.text[max(0, one.offset - 30) : one.offset].split("\n")[-1]
        right = statement.text[one.offset : one.offset + 30].split("\n\n")[0].replace("\n", " ")
        verdict = "cut " if one.cut else "kept"
        rows.append(f"{one.offset:>7}  {verdict}  {one.rule:<24} {one.word:<16} {left}|{right}".rstrip() + "\n")
    write("".join(rows), given["output"])
    return DONE


def _list_platforms() -> int:
    from splitter.output import write  # noqa: PLC0415 - the same
    from splitter.platforms import table  # noqa: PLC0415 - only this option needs it

    write(table(), None)
    return DONE


def _warn(threads: Sequence[Thread]) -> None:
    """Say on standard error what the author should look at, each thing once."""
    several = len(threads) > 1
    said: set[str] = set()
    for thread in threads:
        for warning in thread.warnings:
            on = f"{thread.platform.name}, " if several and warning.kind in CUTS else ""
            message = f"{on}{warning.message}"
            if message not in said:
                said.add(message)
                _say(message)


def _hint(thread: Thread, structure: Structure, options: Any, given: dict[str, Any]) -> None:  # noqa: ANN401 - Options
    """On a terminal, say what whole paragraphs would cost where posts mix them."""
    if options.prefer != "fewest" or given["output_format"] != "text" or not _is_terminal(sys.stdout):
        return

    from splitter.thread import thread as make  # noqa: PLC0415 - the same

    other = make(structure, thread.platform, options._replace(prefer="paragraphs"))
    if [post.span for post in other.posts] != [post.span for post in thread.posts]:
        click.echo(_dim(f"--prefer paragraphs: {len(other.posts)} posts, none mixing paragraphs"))


def _show(text: str) -> None:
    """Write to the terminal, with a question mark for what its encoding has not."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)


def _say(message: str) -> None:
    """Write one line on standard error, with nothing in it that a terminal would obey."""
    from splitter.output import harmless  # noqa: PLC0415 - most runs have nothing to say

    click.echo(" ".join(harmless(f"splitter: {message}").splitlines()), err=True)


def _is_terminal(stream: Any) -> bool:  # noqa: ANN401 - any stream, or none at all
    return stream is not None and stream.isatty()


def _dim(text: str) -> str:
    return text if os.environ.get("NO_COLOR") else click.style(text, dim=True)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command and return its status; every error is one sentence on standard error."""
    try:
        return command.main(args, prog_name="splitter", standalone_mode=False) or DONE
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
    _say(message)
    return status


def _forget_stdout() -> None:
    """Keep the interpreter from writing again, at its end, what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line."""
    sys.exit(run())
