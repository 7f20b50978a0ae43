"""What stands in the live page: the statement's source, and a choice for each option of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from splitter.errors import UsageError
from splitter.reading import Statement, parse
from splitter.thread import NUMBER, POST, Options, Templates
from splitter.thread.breaks import Prefer
from splitter.thread.options import LongQuotations

Written = Literal["text", "markdown"]
CHOICES: dict[str, tuple[str, ...]] = {
    "format": get_args(Written),
    "prefer": get_args(Prefer),
    "long_quotations": get_args(LongQuotations),
    "links": ("text", "inline"),
}
SUFFIXES: dict[str, tuple[str, ...]] = {"markdown": (".md", ".markdown"), "text": (".txt", "")}


@dataclass(frozen=True, slots=True)
class Settings:
    r"""The source of a statement, and how its threads are to be made; templates as they are typed, with `\n`.

    >>> Settings("# Peace", format="markdown", number="none").flags("x")
    {'number': ['-n', 'none']}
    """

    text: str = ""
    format: Written = "text"
    platforms: tuple[str, ...] = ("x", "bluesky", "mastodon")
    limits: Mapping[str, int] = field(default_factory=dict)
    """Limits in place of the platforms' own."""
    number: str = NUMBER
    post: str = POST
    first: str = ""
    last: str = ""
    prefer: Prefer = "fewest"
    long_quotations: LongQuotations = "close"
    links: Literal["text", "inline"] = "text"
    heal: bool = True
    language: str = ""
    abbreviations: tuple[str, ...] = ()

    def statement(self, text: str | None = None) -> Statement:
        """Return the statement of this source, or of another text read in the same way.

        Raises:
            StatementError: there is no text in it.
            UsageError: the language is malformed.
        """
        source = self.text if text is None else text
        return parse(source, format=self.format, language=self.language or None, links=self.links, heal=self.heal)

    def options(self) -> Options:
        """Return how the threads are to be made.

        Raises:
            UsageError: a template is malformed.
        """
        number = None if self.number == "none" else typed(self.number)
        templates = Templates(number, typed(self.post), typed(self.first) or None, typed(self.last) or None)
        return Options(templates, self.prefer, self.long_quotations)

    def flags(self, platform: str) -> dict[str, list[str]]:
        """Return what is typed on the command line for each choice that is not the usual one."""
        usual = Settings()
        named = {
            "number": "-n",
            "post": "--post",
            "first": "--first",
            "last": "--last",
            "prefer": "--prefer",
            "long_quotations": "--long-quotations",
            "links": "--links",
            "language": "--language",
        }
        found = {
            key: [flag, str(getattr(self, key))]
            for key, flag in named.items()
            if getattr(self, key) != getattr(usual, key)
        }
        if limit := self.limits.get(platform):
            found["limit"] = ["-l", str(limit)]
        if not self.heal:
            found["heal"] = ["--no-heal"]
        if self.abbreviations:
            found["abbreviations"] = [part for word in self.abbreviations for part in ("--abbreviation", word)]
        return found

    def command(self, platform: str, file: str) -> list[str]:
        """Return the command that gives the same thread of the text saved in a file."""
        fitting = Path(file).suffix.lower() in SUFFIXES[self.format]
        written = [] if fitting else ["--from", self.format]
        flags = [part for flag in self.flags(platform).values() for part in flag]
        return ["splitter", file, *written, "-p", platform, *flags]


def typed(template: str) -> str:
    r"""Return a template as it was meant: `\n` is a new line."""
    return template.replace("\\n", "\n")


def settings_of(given: object) -> Settings:
    """Return the settings that a page sends.

    Raises:
        UsageError: they are none.

    >>> settings_of({"text": "Open the borders!", "platforms": ["x"]}).platforms
    ('x',)
    """
    if not isinstance(given, dict):
        raise UsageError("the page sent no settings; load it again.")
    known = {one.name for one in fields(Settings)}
    taken: dict[str, Any] = {}
    for key, value in given.items():
        if key not in known or not _fits(key, value):
            raise UsageError(f"the page sent '{key}' in a way that is not known; load it again.")
        taken[key] = tuple(value) if isinstance(value, list) else value
    return Settings(**taken)


def _fits(key: str, value: object) -> bool:
    if key in CHOICES:
        return value in CHOICES[key]
    if key == "heal":
        return isinstance(value, bool)
    if key == "limits":
        return isinstance(value, dict) and all(type(limit) is int for limit in value.values())
    if key in {"platforms", "abbreviations"}:
        return isinstance(value, list) and all(isinstance(word, str) for word in value)
    return isinstance(value, str)
