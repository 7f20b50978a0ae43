"""What may surprise the author of a post that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

_BYTES = 500


def caution(name: str, text: str, platform: str) -> Iterator[str]:
    """Give the sentences that the caution `name` has to say about a post on `platform`."""
    return _CAUTIONS[name](text, platform)


def _bare_address(text: str, platform: str) -> Iterator[str]:
    from splitter.platforms.addresses import bare  # noqa: PLC0415 - only a platform that needs it pays for it

    for span in bare(text):
        yield f"{platform} makes no link of {span.of(text)}: put https:// before it."


def _bytes(text: str, platform: str, *, most: int) -> Iterator[str]:
    length = len(text.encode())
    if length > most:
        yield (
            f"This post has {length} bytes, and {platform} may refuse more than {most} "
            "(it may count curly quotation marks and accents as bytes): shorten it if it does."
        )


_CAUTIONS: dict[str, Callable[[str, str], Iterator[str]]] = {
    "500 bytes": partial(_bytes, most=_BYTES),
    "bare address": _bare_address,
}
