"""The page: one self-contained file from which a thread is copied, post after post.

The posts stand in it as text, so that it can be read and printed where scripts do not run (a mail's preview); the
script takes each post's text from there once, when it starts, and adds the buttons.  Nothing of a statement reaches
the style or the script, and the Content-Security-Policy admits those two by their hashes alone: no host, no other code.
"""

from __future__ import annotations

import webbrowser
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib import resources
from pathlib import Path
from string import Template
from tempfile import NamedTemporaryFile

from splitter.errors import UsageError
from splitter.output.escaping import attributes, escaped
from splitter.output.section import section, writing
from splitter.output.writing import write
from splitter.thread.thread import Thread

TITLE_LENGTH = 80
SCRIPTS = ("memory", "building", "clipboard", "thread", "copying", "opening", "cuts", "tabs", "keys")
"""The page's scripts, each on one idea; they share one scope, in this order."""


def page(threads: Sequence[Thread], title: str | None = None) -> str:
    """Return the whole page, to be written as UTF-8.

    Args:
        threads: a thread for each platform, at least one; each gets its tab.
        title: what stands above them; the statement's first line, if None.

    >>> from splitter.thread import split
    >>> whole = page([split("Open the borders!", "x")])
    >>> whole.startswith("<!doctype html>"), "Open the borders!" in whole
    (True, True)
    """
    style, script = page_file("style.css"), scripts([page_file("start.js")])
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    written = writing(threads[0])
    return Template(page_file("template.html")).substitute(
        head=f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        title=escaped(title or first_line(threads[0].statement)),
        writing=attributes({"lang": written["lang"], "dir": "auto", "translate": "no"}),
        style=f"<style>{style}</style>",
        main=sections(threads),
        script=f"<script>{script}</script>",
    )


def sections(threads: Sequence[Thread]) -> str:
    """Write each thread as a section of the page."""
    return "\n".join(section(f"thread-{number}", thread) for number, thread in enumerate(threads, start=1))


def scripts(more: Sequence[str]) -> str:
    """Return the page's scripts as one, in one scope, with the code of `more` of them at the end, which starts them."""
    files = [page_file(f"{name}.js") for name in SCRIPTS]
    return '"use strict";\n(() => {\n' + "\n".join([*files, *more]) + "})();\n"


def open_page(whole: str, path: Path | None = None) -> Path:
    """Write a page to a file and open the browser on it.

    Args:
        whole: the page, as `page` returns it.
        path: the file; a temporary one that stays and only its owner may read, if None.

    Returns:
        The file.

    Raises:
        UsageError: no browser could be started; the file is there all the same, and the message names it.
    """
    kept = path or _temporary()
    write(whole, kept)
    if not webbrowser.open(kept.absolute().as_uri()):
        raise UsageError(f"no browser could be started; the page is in {kept}: open it yourself.")
    return kept


def _temporary() -> Path:
    """Return a new empty file that stays."""
    with NamedTemporaryFile(prefix="thread-", suffix=".html", delete=False) as file:
        return Path(file.name)


def page_file(name: str) -> str:
    """Return one of the files that the page is made of."""
    return (resources.files("splitter.output") / "page" / name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def first_line(statement: str) -> str:
    """Return the first line of a statement, cut short between words where it is long."""
    line = statement.strip().split("\n", 1)[0].strip()
    if len(line) <= TITLE_LENGTH:
        return line
    whole_words = line[: TITLE_LENGTH + 1].rsplit(" ", 1)[0]
    return whole_words[:TITLE_LENGTH].rstrip() + "…"
