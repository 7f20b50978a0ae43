"""A platform: its name, its limits, and how it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - `date` is the name of a field
from typing import Literal, NamedTuple

from splitter.errors import UsageError
from splitter.platforms.cautions import CAUTIONS
from splitter.platforms.counters import COUNTERS

Confidence = Literal["verified", "documented", "third party", "from memory"]
Links = Literal["bare", "scheme"]
MOST = 1_000_000_000
"""More than any statement has: a limit beyond it is a slip."""


class Limit(NamedTuple):
    """How much of something a post may have.

    >>> Limit(300, "graphemes", "graphemes").counts("café")
    4
    """

    amount: int
    unit: str
    """What is counted, in words for the user (`graphemes`)."""
    counter: str
    """The name of its counter in `counters.py`."""

    @property
    def counts(self) -> Callable[[str], int]:
        """The function that counts its units."""
        return COUNTERS[self.counter]


@dataclass(frozen=True, slots=True)
class Platform:
    """One row of the table of platforms.

    >>> from splitter.platforms import PLATFORMS
    >>> bluesky = PLATFORMS["bluesky"]
    >>> bluesky.limit, bluesky.unit, bluesky.amounts, bluesky.lengths("café")
    (300, 'graphemes', (300, 3000), (4, 5))
    """

    key: str
    """What the user types (`bluesky`)."""
    name: str
    """What it is called (`Bluesky`)."""
    limits: tuple[Limit, ...]
    """Every limit of a post; the first is the one that `--limit` replaces."""
    confidence: Confidence
    """How sure the rule is."""
    date: Date
    """When the rule was last looked up."""
    source: str
    """Where the rule comes from."""
    links: Links = "bare"
    """Whether an address without `https://` becomes a link (`bare`) or not (`scheme`)."""
    weighing: str = "in full"
    """How links and mentions count."""
    compose: str = ""
    """Address that opens one post in its composer, with `{text}` (and `{instance}`) to be filled in; empty for none."""
    batch: int = 0
    """How many posts its composer takes at once, 0 where that is not known."""
    checks: tuple[str, ...] = ()
    """Names of the cautions that hold for it."""

    @property
    def limit(self) -> int:
        """The first limit's amount."""
        return self.limits[0].amount

    @property
    def unit(self) -> str:
        """The first limit's unit."""
        return self.limits[0].unit

    @property
    def amounts(self) -> tuple[int, ...]:
        """The amount of each limit."""
        return tuple([limit.amount for limit in self.limits])

    def lengths(self, text: str) -> tuple[int, ...]:
        """Return the length of `text` in the unit of each limit."""
        return tuple([limit.counts(text) for limit in self.limits])

    def count(self, text: str) -> int:
        """Return the length of `text` in the first limit's unit."""
        return self.limits[0].counts(text)

    def fits(self, text: str) -> bool:
        """Say whether `text` is within every limit.

        >>> from splitter.platforms import PLATFORMS
        >>> PLATFORMS["bluesky"].fits("é" * 300), PLATFORMS["bluesky"].fits("👩‍👩‍👧‍👦" * 150)
        (True, False)
        """
        return all(limit.counts(text) <= limit.amount for limit in self.limits)

    def with_limit(self, amount: int) -> Platform:
        """Return the same platform with `amount` in place of its first limit.

        Raises:
            UsageError: `amount` is less than 1, or more than any statement has.

        >>> from splitter.platforms import PLATFORMS
        >>> PLATFORMS["bluesky"].with_limit(250).amounts
        (250, 3000)
        """
        if amount < 1:
            raise UsageError(f"A post cannot be limited to {amount} {self.unit}; give a limit of 1 or more.")
        if amount > MOST:
            raise UsageError(f"No post is as long as that; give a limit of at most {MOST:,} {self.unit}.")
        return replace(self, limits=(self.limits[0]._replace(amount=amount), *self.limits[1:]))

    def cautions(self, texts: Sequence[str], prose: Sequence[str] | None = None) -> list[tuple[int, str]]:
        """Return what the author should know about posts that fit: a sentence, and the index of its first post.

        Args:
            texts: the posts.
            prose: the same without what is code, in which `client.chat` is no address; `texts`, if None.

        >>> from splitter.platforms import PLATFORMS
        >>> PLATFORMS["mastodon"].cautions(["It is closed.", "Read example.org today."])
        [(1, 'Mastodon makes no link of example.org: put https:// before it.')]
        """
        given = {"bare address": texts if prose is None else prose}
        return [caution for check in self.checks for caution in CAUTIONS[check](given.get(check, texts), self.name)]
