"""What may surprise the author of a post that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from splitter.platforms.plain import utf8

_BYTES = 500


def caution(name: str, text: str, platform: str) -> Iterator[str]:
    """Give the sentences that the caution `name` has to say about a post on `platform`."""
    return _CAUTIONS[name](text, platform)


def _bare_address(text: str, platform: str) -> Iterator[str]:
    from splitter.platforms.addresses import bare  # noqa: PLC0415 - only a platform that needs it pays for it

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


_CAUTIONS: dict[str, Callable[[str, str], Iterator[str]]] = {
    "500 bytes": partial(_bytes, most=_BYTES),
    "bare address": _bare_address,
}
