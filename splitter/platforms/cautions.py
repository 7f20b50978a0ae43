"""What may surprise the author of posts that fit: one sentence for one thing, however many posts it is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from splitter.platforms.addresses import bare
from splitter.platforms.domains import end_of_top_level
from splitter.platforms.units import utf8

Caution = tuple[int, str]
"""The index of the first post that it is about, and the sentence."""
SHOWN = 4
"""So many things of a kind are named; the others are counted."""
FREE = r"(?<![\w.@/-])"
"""What stands before a handle; behind a letter it is a mail address, behind a slash a path."""
NAME, DOMAIN, SERVER = (
    re.compile(FREE + one)
    for one in (r"@\w+(?![\w@-]|\.\w)", r"@[\w-]+(?:\.[\w-]+)*\.(?P<top>[a-z]+)(?![\w@-])", r"@[\w.-]+@[\w.-]+\w")
)
"""Handles as they are written on X (`@name`), Bluesky (`@name.bsky.social`) and Mastodon (`@name@server`)."""


def _bare_addresses(texts: Sequence[str], platform: str) -> Iterator[Caution]:
    found = _firsts((index, span.of(text)) for index, text in enumerate(texts) for span in bare(text))
    meant = {address: index for address, index in found.items() if _meant(address.partition("/")[0])}
    if meant:
        each = "it" if len(meant) == 1 else "each"
        yield min(meant.values()), f"{platform} makes no link of {_listed(meant)}: put https:// before {each}."


def _meant(domain: str) -> bool:
    """Say whether it is an address: "It ended.It began" lacks a space, and nobody meant an address of Italy."""
    return domain.isupper() or not domain.rpartition(".")[2].istitle()


def _bytes(texts: Sequence[str], platform: str, *, most: int) -> Iterator[Caution]:
    longer = [index for index, text in enumerate(texts) if utf8(text) > most]
    if longer:
        which, has = _listed(f"post {index + 1}" for index in longer), "has" if len(longer) == 1 else "have"
        counts = "it may count curly quotation marks and accents as bytes"
        says = (
            f"{platform} may refuse more than {most} bytes, and {which} {has} more ({counts}): shorten what it refuses."
        )
        yield longer[0], says


def _handles(
    texts: Sequence[str], platform: str, *, foreign: Sequence[re.Pattern[str]], says: str
) -> Iterator[Caution]:
    found = _firsts(
        (index, handle[0])
        for index, text in enumerate(texts)
        if "@" in text
        for pattern in foreign
        for handle in pattern.finditer(text)
        if pattern is not DOMAIN or end_of_top_level(text, handle.start("top")) >= 0
    )
    if found:
        yield min(found.values()), says.format(platform=platform, handles=_listed(found))


def _firsts(found: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return each thing with the index of the first post it is in; `Example.org` is `example.org`."""
    kept: dict[str, tuple[str, int]] = {}
    for index, thing in found:
        kept.setdefault(thing.casefold(), (thing, index))
    return dict(kept.values())


def _listed(things: Iterable[str]) -> str:
    """Return some things as a list in words.

    >>> _listed(["a.org"]), _listed(["a.org", "b.org"]), _listed("abcdefg")
    ('a.org', 'a.org and b.org', 'a, b, c, d and 3 more')
    """
    named = list(things)
    if len(named) > SHOWN + 1:
        named[SHOWN:] = [f"{len(named) - SHOWN} more"]
    return " and ".join([", ".join(named[:-1]), named[-1]] if named[1:] else named)


CAUTIONS: dict[str, Callable[[Sequence[str], str], Iterator[Caution]]] = {
    "500 bytes": partial(_bytes, most=500),
    "bare address": _bare_addresses,
    "handles are names": partial(
        _handles,
        foreign=(SERVER, DOMAIN),
        says="{platform} reads no more of {handles} than the name, which may be a stranger's: write who it is, or the "
        "handle on {platform}.",
    ),
    "handles have a domain": partial(
        _handles,
        foreign=(SERVER, NAME),
        says="{platform} knows nobody called {handles}: write who it is, or the handle there, with its domain.",
    ),
    "handles have a server": partial(
        _handles,
        foreign=(DOMAIN, NAME),
        says="{platform} looks for {handles} on your own server, where it may be a stranger or nobody: write who it "
        "is, or the handle with its server.",
    ),
}
"""By name, what is given the posts and the platform's name, and gives the sentences that the author should read."""
