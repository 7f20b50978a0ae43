"""Who may speak to the live page: the page itself, in the browser of who started it, and nobody else.

The server listens on the loopback alone, but any page in the browser can send there, and a name that resolves to the
loopback (DNS rebinding) even as if it were its own.  So the Host must be ours, whoever sends must be our own page
(Origin), and must know a word that only our page was told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest
from secrets import token_urlsafe

from flask import Flask, Request, Response, abort, request

LARGEST_BODY = 4_000_000
"""Bytes: a statement of a million letters in any script."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types live",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
TOKEN = "X-Splitter"  # noqa: S105 - the name of a header


@dataclass
class Tokens:
    """The words that let a page in.

    The address that the browser is started with can be seen by others on the same machine in the list of processes,
    so that the word in it is good for one page; the one printed on the terminal is good for all.
    """

    lasting: str = field(default_factory=token_urlsafe)
    once: str | None = field(default_factory=token_urlsafe)

    def known(self, word: str) -> bool:
        """Say whether a word lets a page in."""
        return compare_digest(word.encode(), self.lasting.encode())

    def exchanged(self, word: str) -> str | None:
        """Return the lasting word for one that lets a page start, or None."""
        if self.once is not None and compare_digest(word.encode(), self.once.encode()):
            self.once = None
            return self.lasting
        return self.lasting if self.known(word) else None


def guard(app: Flask, address: Callable[[], str], tokens: Tokens) -> None:
    """Let an application answer its own page alone.

    Args:
        app: the application.
        address: gives the host and port that it listens on.
        tokens: the words that let a page in.
    """
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    @app.before_request
    def refuse() -> None:
        _refuse(request, address(), tokens)

    @app.after_request
    def close(response: Response) -> Response:
        response.headers.update(HEADERS)
        response.headers.pop("Server", None)
        return response


def _refuse(asked: Request, address: str, tokens: Tokens) -> None:
    """End a request that did not come from our page."""
    if asked.headers.get("Host") != address:
        abort(421, "This address is not that of the live page.")
    if asked.method in {"GET", "HEAD"}:
        return  # what is got is the same for all: the page's own files, with nothing of a statement in them
    if asked.method != "POST":
        abort(405, "The live page answers GET and POST.")
    if asked.headers.get("Origin") != f"http://{address}":
        abort(403, "Another page must not speak to the live page.")
    word = asked.headers.get(TOKEN, "")
    if not (tokens.known(word) or asked.path == "/start"):
        abort(403, "The live page knows its own tabs alone; open the address that the terminal shows.")
    if not asked.is_json:
        abort(415, "The live page takes JSON.")
