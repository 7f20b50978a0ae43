"""The table of platforms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from splitter.errors import UsageError, meant
from splitter.platforms.addresses import weighed, with_scheme
from splitter.platforms.data import facts_of
from splitter.platforms.platform import Limit, Platform
from splitter.spans import Span


def _platform(key: str, limits: list[dict[str, Any]], checks: Sequence[str] = (), **row: Any) -> Platform:  # noqa: ANN401 - a row of TOML
    return Platform(key=key, limits=tuple(Limit(**limit) for limit in limits), checks=tuple(checks), **row)


PLATFORMS: Mapping[str, Platform] = MappingProxyType(
    {key: _platform(key, **row) for key, row in facts_of("platforms.toml").items()}
)
"""Key → platform, in the order of the table."""


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
        names = {row.name.lower(): key for key, row in PLATFORMS.items()} | {"twitter": "x"}
        raise UsageError(f"There is no platform '{name}'{meant(name, names)} The choices are {', '.join(PLATFORMS)}.")
    return found if limit is None else found.with_limit(limit)


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


def links(text: str, platform: str | Platform) -> list[Span]:
    """Return the addresses of `text` that a platform makes links of; no cut may part one.

    >>> [span.of("See example.org/a.") for span in links("See example.org/a.", "x")], links("See a.org.", "mastodon")
    (['example.org/a'], [])
    """
    return weighed(text) if _given(platform).links == "bare" else with_scheme(text)


def _given(name: str | Platform) -> Platform:
    return name if isinstance(name, Platform) else platform(name)


def table() -> str:
    """Return the table for a person to read: a head, then one line for each platform, in columns.

    >>> table().splitlines()[2][:36]
    'bluesky    300 graphemes, 3000 bytes'
    """
    head = ("platform", "limits", "links and mentions", "confidence", "checked", "source")
    lines = [head, *map(_row, PLATFORMS.values())]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join("  ".join(map(str.ljust, line, widths)).rstrip() + "\n" for line in lines)


def _row(row: Platform) -> tuple[str, ...]:
    limits = ", ".join(f"{limit.amount} {limit.unit}" for limit in row.limits)
    return row.key, limits, row.weighing, row.confidence, row.date.isoformat(), row.source
