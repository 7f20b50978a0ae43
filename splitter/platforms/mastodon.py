"""Mastodon's two counters: the web client's and the server's.  A post must pass both, so the larger counts."""

from __future__ import annotations

import re

from splitter.platforms.addresses import with_scheme
from splitter.platforms.mastodon_server import server

_ADDRESS = "x" * 23
_MENTION = re.compile(r"(^|[^/0-9A-Z_a-z])@([0-9A-Z_a-z]+)@[-.0-9A-Za-z]+[0-9A-Za-z]")
_MARK = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_TONE = "\U0001f3fb-\U0001f3ff"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_SECOND = f"[{_MARK}\ufe0e\ufe0f\u200d{_TONE}\U0001f1e6-\U0001f1ff\U000e0067]"
_JOINS = re.compile(_SECOND)
# A symbol of several code points; the second of them tells cheaply that there may be one.
_SYMBOL = re.compile(
    f"(?=.{_SECOND})(?:"
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    "|\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    "|\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    f"|[{_TONE}](?=[{_TONE}])"
    f"|(?:[\u0000-\uffff][{_MARK}]?|{_FLAG}|.)[\ufe0e\ufe0f]?[{_MARK}{_TONE}]?"
    f"(?:\u200d(?:[\u0000-\uffff]|{_FLAG}|.)[\ufe0e\ufe0f]?[{_MARK}{_TONE}]?)*)",
    re.DOTALL,
)


def mastodon(text: str) -> int:
    """Return the length of `text` on Mastodon: the larger of what its web client and its server count.

    >>> mastodon("@reader@example.org see https://example.org/a-very-long-path/to-it"), mastodon("see example.org/a")
    (35, 17)
    """
    plain = "@" not in text and "://" not in text
    if plain and (text.isascii() or not _JOINS.search(text)):
        return len(text)
    return max(client(text), server(text))


def client(text: str) -> int:
    """Return how many characters Mastodon's web client finds in `text`.

    >>> client("@reader@example.org see https://example.org/какой-то-путь"), client("क्षि")
    (35, 4)
    """
    return _symbols(_countable(text))


def _countable(text: str) -> str:
    if "://" in text:
        text = _with_addresses_counted(text)
    return _MENTION.sub(r"\1@\2", text) if "@" in text else text


def _with_addresses_counted(text: str) -> str:
    pieces, place = [], 0
    for span in with_scheme(text):
        pieces += [text[place : span.start], _ADDRESS]
        place = span.end
    return "".join(pieces) + text[place:]


def _symbols(text: str) -> int:
    """What the client's package char-regex 1.0.2 (by way of stringz) takes for characters."""
    if text.isascii() or not _JOINS.search(text):
        return len(text)
    return len(text) - sum(len(symbol) - 1 for symbol in _SYMBOL.findall(text))
