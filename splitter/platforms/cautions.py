"""What may surprise the author of a post that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from splitter.platforms.addresses import bare
from splitter.platforms.units import utf8


def _bare_address(text: str, platform: str) -> Iterator[str]:
    for span in bare(text):
        address = span.of(text)
        domain = address.partition("/")[0]
        # "It ended.It began" lacks a space; nobody meant an address of Italy.
        if domain.isupper() or not domain.rpartition(".")[2].istitle():
            yield f"{platform} makes no link of {address}: put https:// before it."


def _bytes(text: str, platform: str, *, most: int) -> Iterator[str]:
    length = utf8(text)
    if length > most:
        yield (
            f"This post has {length} bytes, and {platform} may refuse more than {most} "
            "(it may count curly quotation marks and accents as bytes): shorten it if it does."
        )


CAUTIONS: dict[str, Callable[[str, str], Iterator[str]]] = {
    "500 bytes": partial(_bytes, most=500),
    "bare address": _bare_address,
}
"""By name, what is given a post and the platform's name, and gives the sentences that its author should read."""
