"""A statement that an address names: one request, and what comes back is read like a saved file."""

from __future__ import annotations

import codecs
import re
import socket
import ssl
import threading
import urllib.request
from http.client import HTTPException
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit

from splitter.errors import StatementError
from splitter.version import __version__

SECONDS = 10
LARGEST = 20_000_000
"""Bytes of an answer, at most."""
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SAFE = "!#$%&'()*+,/:;=?@[]~"
"""What an address may hold as it is (source: RFC 3986); the rest is spelled with `%`."""
TYPES = {
    "application/epub+zip": "epub",
    "application/msword": "doc",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-ipynb+json": "ipynb",
    "application/x-tex": "tex",
    "application/xhtml+xml": "html",
    "text/html": "html",
    "text/markdown": "markdown",
    "text/rtf": "rtf",
    "text/x-org": "org",
    "text/x-rst": "rst",
    "text/x-tex": "tex",
}
"""Media types (source: IANA's register, and what is in use)."""
VAGUE = frozenset({"", "application/octet-stream", "binary/octet-stream", "text/plain"})
"""Types of which the suffix of the address knows more."""


REASONS = {
    socket.gaierror: "its host was not found",
    ConnectionRefusedError: "no server answers there",
    ssl.SSLCertVerificationError: "its certificate is not to be trusted",
    ssl.SSLError: "it speaks no https",
}
"""What the system says in its own terms, `[Errno -2] Name or service not known`, in words."""


class Answer(NamedTuple):
    """What an address gave."""

    data: bytes
    format: str | None
    """Its format, as the header says; None where the header does not know."""
    encoding: str | None
    suffix: str
    """Of the address that it came from in the end."""


class Redirects(urllib.request.HTTPRedirectHandler):
    """Follows an answer that names another address, if that is one of the web."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, D102, PLR0913, PLR0917 - the standard library's
        if not ADDRESS.match(newurl):
            fp.close()
            raise StatementError(f"{req.full_url} leads to {newurl}, which is no address of the web; give another.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, seconds: float = SECONDS) -> Answer:
    """Return what an address gives.

    Raises:
        StatementError: nothing, an error, nothing in time, too much, or what is no text.
    """
    found: list[Answer | StatementError] = []

    def ask() -> None:
        try:
            found.append(_ask(address, seconds))
        except StatementError as error:
            found.append(error)

    # A server may send a letter a second: no time limit of a socket ends that.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    answer = found[0] if found else StatementError(_later(address, seconds))
    if isinstance(answer, StatementError):
        raise answer
    return answer


def _ask(address: str, seconds: float) -> Answer:
    opener = urllib.request.OpenerDirector()  # no handler for files or FTP
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        Redirects,
    ):
        opener.add_handler(handler())
    opener.addheaders = [("User-Agent", f"splitter/{__version__}")]
    try:
        with opener.open(quote(address, safe=SAFE), timeout=seconds) as response:
            data = response.read(LARGEST + 1)
            kind, charset = response.headers.get_content_type(), response.headers.get_content_charset()
            kind = kind if response.headers.get("Content-Type") else ""
            suffix = PurePosixPath(urlsplit(response.geturl()).path).suffix.lower()
    except HTTPError as error:
        error.close()
        raise StatementError(
            f"{address} answers {error.code} ({error.reason}); open it in a browser, save the page, and give the file."
        ) from None
    except TimeoutError:
        raise StatementError(_later(address, seconds)) from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise StatementError(f"{address} cannot be reached ({_why(error)}); check it, or give a file.") from None
    if len(data) > LARGEST:
        raise StatementError(f"{address} gives more than 20 MB; is it the statement?")
    if kind not in TYPES and kind not in VAGUE and not kind.startswith("text/"):
        raise StatementError(f"{address} is {kind}; give the address of the statement itself.")
    return Answer(data, TYPES.get(kind), _known(charset), suffix)


def _why(error: Exception) -> str:
    """Return why nothing came, in words.

    >>> _why(URLError(ConnectionRefusedError(111, "Connection refused"))), _why(ValueError("no host given"))
    ('no server answers there', 'no host given')
    """
    reason = getattr(error, "reason", error)
    said = next((words for kind, words in REASONS.items() if isinstance(reason, kind)), None)
    return said or str(getattr(reason, "strerror", None) or reason)


def _later(address: str, seconds: float) -> str:
    return f"{address} did not answer within {seconds:g} seconds; try again, or give a file."


def _known(charset: str | None) -> str | None:
    """Return an encoding that Python knows; a server may name any."""
    try:
        return codecs.lookup(charset).name if charset else None
    except LookupError:
        return None
