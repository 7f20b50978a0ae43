"""The table of platforms, read from its data file when one is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from splitter.errors import UsageError
from splitter.platforms.data import facts_in, rows_of
from splitter.platforms.platform import Limit, Platform
from splitter.spans import Span


class _Platforms(Mapping[str, Platform]):
    """Key → platform, in the order of the table."""

    def __getitem__(self, key: str) -> Platform:
        return _platform(key, _rows()[key])

    def __iter__(self) -> Iterator[str]:
        return iter(_rows())

    def __len__(self) -> int:
        return len(_rows())

    def __repr__(self) -> str:
        return f"<platforms: {', '.join(self)}>"


PLATFORMS: Mapping[str, Platform] = _Platforms()


@cache
def _rows() -> dict[str, str]:
    return rows_of("platforms.toml")


@cache
def _platform(key: str, text: str) -> Platform:
    row = facts_in(text)
    limits = tuple(Limit(**limit) for limit in row.pop("limits"))
    return Platform(key=key, limits=limits, checks=tuple(row.pop("cautions", ())), **row)


def platform(name: str, limit: int | None = None) -> Platform:
    """Return the platform called `name`.

    Args:
        name: its key, in capitals or not.
        limit: takes the place of its first limit.

    Raises:
        UsageError: there is no such platform, or the limit is less than 1.

    >>> platform("Bluesky").limit, platform("x", 25_000).limit
    (300, 25000)
    >>> platform("mastodone")
    Traceback (most recent call last):
        ...
    splitter.errors.UsageError: There is no platform 'mastodone'; did you mean mastodon? The choices are x, bluesky, \
mastodon, threads, linkedin, facebook, instagram, telegram, discord, reddit, tumblr, pixelfed, misskey, farcaster.
    """
    found = PLATFORMS.get(name.strip().lower())
    if found is None:
        raise UsageError(f"There is no platform '{name}'{_suggestion(name)} The choices are {', '.join(PLATFORMS)}.")
    return found if limit is None else found.with_limit(limit)


def _suggestion(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    names = {row.name.lower(): key for key, row in PLATFORMS.items()} | {"twitter": "x"}
    close = get_close_matches(name.strip().lower(), names, n=1)
    return f"; did you mean {names[close[0]]}?" if close else "."


def count(text: str, platform: str | Platform) -> int:
    """Return the length of `text` on a platform, in its first unit.

    >>> count("Read https://example.org/a-very-long-path/to-it", "x"), count("👩‍💻", "bluesky")
    (28, 1)
    """
    return _given(platform).count(text)


def fits(text: str, platform: str | Platform) -> bool:
    """Say whether `text` is within every limit of a platform.

    >>> fits("é" * 280, "x"), fits("中" * 141, "x")
    (True, False)
    """
    return _given(platform).fits(text)


def links(text: str, platform: str | Platform | None = None) -> list[Span]:
    """Return the addresses of `text`, which no cut may part.

    Args:
        text: the text.
        platform: what this platform makes a link of; without one, what any does.

    >>> text = "See example.org/a and https://example.com."
    >>> [span.of(text) for span in links(text, "mastodon")]
    ['https://example.com']
    >>> [span.of(text) for span in links(text)]
    ['example.org/a', 'https://example.com']
    """
    from splitter.platforms import addresses  # noqa: PLC0415 - only a run that cuts pays for its patterns

    if platform is None:
        return addresses.every(text)
    return addresses.weighed(text) if _given(platform).links == "bare" else addresses.with_scheme(text)


def _given(name: str | Platform) -> Platform:
    return name if isinstance(name, Platform) else platform(name)


def rows() -> list[tuple[str, ...]]:
    """Return the table for a person to read: a head, then one row for each platform.

    >>> rows()[0]
    ('platform', 'limits', 'links and mentions', 'confidence', 'checked', 'source')
    >>> rows()[2][:5]
    ('bluesky', '300 graphemes, 3000 bytes', 'in full', 'verified', '2026-11-24')
    """
    head = ("platform", "limits", "links and mentions", "confidence", "checked", "source")
    return [head, *(_row(row) for row in PLATFORMS.values())]


def table() -> str:
    """Return the rows as plain text, in columns.

    >>> table().splitlines()[2][:36]
    'bluesky    300 graphemes, 3000 bytes'
    """
    lines = rows()
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join("  ".join(map(str.ljust, line, widths)).rstrip() + "\n" for line in lines)


def _row(row: Platform) -> tuple[str, ...]:
    limits = ", ".join(f"{limit.amount} {limit.unit}" for limit in row.limits)
    return row.key, limits, row.weighing, row.confidence, row.date.isoformat(), row.source
