"""The options of the command line, in the groups that its help shows them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import click
from click.shell_completion import CompletionItem

from splitter.errors import meant
from splitter.output import write
from splitter.platforms import PLATFORMS
from splitter.reading import Format
from splitter.reading.reader import FORMATS, SCHEME
from splitter.version import __version__

NUMBER = "({i}/{n})"
"""The label, unless the user gives one."""


HABITS = (
    *("platform", "prefer", "long-quotations", "number", "post", "first", "last"),
    *("links", "no-heal", "language", "abbreviation"),
)
"""The options that may stand in a file, to hold for every run."""


class Command(click.Command):
    """A command whose help shows its options in groups."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each group under its name."""
        for group, options in OPTIONS.items():
            with formatter.section(group):
                records = [option.get_help_record(ctx) for option in options]
                formatter.write_dl([record for record in records if record], col_max=32)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write where the user's own defaults stand."""
        del ctx
        place = Path(click.get_app_dir("splitter")) / "config.toml"
        says = f'Holds for every run where there is such a file: {", ".join(HABITS)}, each like number = "{{i}}."'
        with formatter.section("Habits"):
            formatter.write_dl([(str(place).replace(str(Path.home()), "~", 1), says)], col_max=32)


class PlatformName(click.ParamType):  # type: ignore[type-arg] # generic only in newer clicks
    """The name of a platform; the shell completes it."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        """Return the platforms that begin like this."""
        del ctx, param
        return [CompletionItem(key, help=p.name) for key, p in PLATFORMS.items() if key.startswith(incomplete)]


class Choice(click.Choice):  # type: ignore[type-arg] # generic only in newer clicks
    """One of a few names; one that is mistyped is guessed."""

    def __init__(self, names: Sequence[str], also: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take the names, and what else might be typed for some of them."""
        super().__init__(names)
        self.guesses = {name: name for name in names} | dict(also)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - whatever click hands over
        """Return the name."""
        if value not in self.choices:
            names = ", ".join(self.choices)
            self.fail(f"there is no '{value}'{meant(value, self.guesses)} The choices are {names}.", param, ctx)
        return value


class FileName(click.Path):
    """The name of a file; the shell completes it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - whatever click hands over
        """Return the path; an empty name would be the directory that the user is in."""
        if not value:
            self.fail("the name is empty; name a file.", param, ctx)
        return super().convert(value, param, ctx)


class StatementName(FileName):
    """The name of a file, or an address of the web."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - whatever click hands over
        """Return the path; an address stays as it is, and so does what might be meant for one."""
        if isinstance(value, str) and SCHEME.match(value) and not Path(value).exists():
            return value
        return super().convert(value, param, ctx)


class WholeNumber(click.ParamType):  # type: ignore[type-arg] # generic only in newer clicks
    """A whole number."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 - whatever click hands over
        """Return the number."""
        try:
            return int(value)
        except ValueError:
            self.fail(f"'{value}' is no whole number; give it like 280.", param, ctx)


def _show(ctx: click.Context, param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's way to call
    """Write the help or the version, and end."""
    if asked:
        write((ctx.get_help() if param.name == "help" else f"splitter {__version__}") + "\n")
        ctx.exit()


def _option(*names: str, **more: Any) -> click.Option:  # noqa: ANN401 - whatever click takes
    return click.Option(names, **more)


def _shown(*names: str, **more: Any) -> click.Option:  # noqa: ANN401 - whatever click takes
    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=_show, **more)


STATEMENT = click.Argument(["statement"], required=False, type=StatementName(path_type=Path, allow_dash=True))

OPTIONS = {
    "Reading": [
        _option(
            "--from",
            "source_format",
            type=Choice(get_args(Format), {s[1:]: name for name, way in FORMATS.items() for s in way.suffixes}),
            metavar="NAME",
            help=f"What it is written in: {', '.join(get_args(Format))}.  [default: by its suffix, else text]",
        ),
        _option("--encoding", metavar="NAME", help="Its encoding, where it is not UTF-8."),
        _option("--paste", is_flag=True, help="Read the statement from the clipboard."),
        _option(
            "--links",
            type=Choice(["text", "inline"]),
            default="text",
            help="Show a link's text alone, or its address after it.",
        ),
        _option("--no-heal", is_flag=True, help="Leave lines and paragraphs as they came, broken or not."),
        _option("--language", metavar="CODE", help="Its language.  [default: found out]"),
        _option("--abbreviation", metavar="WORD", multiple=True, help="A word that ends no sentence; repeatable."),
    ],
    "Splitting": [
        _option(
            "-p",
            "--platform",
            "names",
            type=PlatformName(),
            metavar="NAME",
            multiple=True,
            default=["x"],
            help="Where it will be posted, or all; repeatable with json and html.  [default: x]",
        ),
        _option("-l", "--limit", type=WholeNumber(), metavar="N", help="In place of the platform's own limit."),
        _option(
            "--prefer",
            type=Choice(["fewest", "paragraphs", "sentences"]),
            default="fewest",
            help="Fewest posts; whole paragraphs; or a post for each sentence.",
        ),
        _option(
            "--long-quotations",
            type=Choice(["close", "continue", "verbatim"]),
            default="close",
            help="At a cut in a quotation that fits no post: close and reopen it, reopen it alone, or add nothing.",
        ),
    ],
    "Posts": [
        _option(
            "-n",
            "--number",
            metavar="TEMPLATE",
            default=NUMBER,
            help="The label, or none.  [default: ({i}/{n})]",
        ),
        _option(
            "--post",
            "post_template",
            metavar="TEMPLATE",
            default="{text} {label}",
            help="Where text and label go; \\n is a new line.  [default: {text} {label}]",
        ),
        _option("--first", metavar="TEMPLATE", help="The same for the first post alone."),
        _option("--last", metavar="TEMPLATE", help="The same for the last post alone."),
    ],
    "Output": [
        _option(
            "-f",
            "--format",
            "output_format",
            type=Choice(["text", "json", "html"]),
            help="Text, JSON for other programs, or a page to copy from.  [default: by --output, else text]",
        ),
        _option("-o", "--output", type=FileName(path_type=Path), metavar="FILE", help="Write here."),
        _option("--open", "open_page", is_flag=True, help="Open the page in the browser."),
        _option(
            "--live", "live_page", is_flag=True, help="Open the page while writing: see the thread, move its cuts."
        ),
        _option("--copy", "copy_posts", is_flag=True, help="Put post after post on the clipboard."),
        _option("--only", metavar="3|3-5|7-|1,3", help="These posts alone: as text, as JSON or to copy."),
        _option("--strict", is_flag=True, help="Status 3 when a quotation, a sentence or a word was cut."),
        _option("-q", "--quiet", is_flag=True, help="Give no warnings."),
        _option("--verbose", is_flag=True, help="Give every warning, not the first few of a kind."),
        _option("--explain", is_flag=True, help="Say why posts and sentences end where they do."),
    ],
    "About": [
        _option("--list-platforms", is_flag=True, help="List the platforms and how each counts."),
        _shown("--version", help="Show the version and exit."),
        _shown("-h", "--help", help="Show this message and exit."),
    ],
}
