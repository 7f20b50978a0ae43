"""The application: the page's files for all, and for the page itself its threads, its breaks, and what is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from string import Template
from threading import Event
from typing import Any

from flask import Flask, Response, abort, jsonify, request

from splitter.errors import SplitterError
from splitter.live.adjusting import join, start_post
from splitter.live.answers import answer, whole_page
from splitter.live.guard import TOKEN, Tokens, guard
from splitter.live.settings import Settings, settings_of
from splitter.live.taking import take
from splitter.output import write
from splitter.output.page import page_file, scripts
from splitter.platforms import PLATFORMS

TABS = 50
"""So many tabs have their text kept, to be there again after a reload."""
SCRIPTS = ("server", "text", "controls", "adjusting", "notes", "saving", "live")
TITLE = "Statement and thread"


@dataclass
class Session:
    """What a run of the live page knows."""

    settings: Settings
    """What a tab starts with."""
    file: str
    """The statement's name, for the commands and the download."""
    output: Path | None = None
    """Where the text is saved to; None for a download alone."""
    address: str = ""
    """Host and port; known when it listens."""
    tokens: Tokens = field(default_factory=Tokens)
    tabs: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The settings that each tab sent last."""
    silence: float = 0
    """Seconds since a page was heard of."""
    done: Event = field(default_factory=Event)


def application(session: Session) -> Flask:
    """Return the application for a session."""
    app = Flask("splitter.live", static_folder=None)
    app.json.sort_keys = False  # type: ignore[attr-defined] # platforms in the order in which they were asked for
    guard(app, lambda: session.address, session.tokens)
    for path, body in _files().items():
        kind = {"": "text/html", "css": "text/css", "js": "text/javascript"}[path.rpartition(".")[2].strip("/")]
        app.add_url_rule(path, path, lambda body=body, kind=kind: Response(body, content_type=f"{kind}; charset=utf-8"))
    for path, reply in REPLIES.items():
        app.add_url_rule(path, path, _answering(session, reply), methods=["POST"])
    return app


def _files() -> dict[str, str]:
    """Return the page and its files, each under its path."""
    whole = Template(page_file("template.html")).substitute(
        head="", title=TITLE, writing="", main=_file("live.html"),
        style='<link rel="stylesheet" href="/style.css">', script='<script src="/script.js"></script>',
    )  # fmt: skip
    return {
        "/": whole,
        "/style.css": page_file("style.css") + _file("live.css"),
        "/script.js": scripts([_file(f"{name}.js") for name in SCRIPTS]),
    }


def _file(name: str) -> str:
    return (resources.files("splitter.live") / "page" / name).read_text(encoding="utf-8")


Reply = Callable[[Session, dict[str, Any]], dict[str, Any]]


def _answering(session: Session, reply: Reply) -> Callable[[], Response]:
    """Return a view: what is asked and answered is JSON, and what goes wrong is a sentence."""

    def view() -> Response:
        asked = request.get_json()
        if not isinstance(asked, dict):
            abort(400, "The live page takes an object.")
        session.silence = 0
        try:
            return jsonify(reply(session, asked))
        except SplitterError as error:
            return jsonify({"error": str(error)})

    return view


def _start(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Let a page in: tell it the lasting word, and what its tab had or what every tab starts with."""
    lasting = session.tokens.exchanged(request.headers.get(TOKEN, ""))
    if lasting is None:
        abort(403, "The address was used already; open the one that the terminal shows.")
    kept = session.tabs.get(str(asked.get("tab")))
    return {
        "token": lasting,
        "settings": kept or _plain(session.settings),
        "platforms": {key: [one.name, one.limit, one.unit] for key, one in PLATFORMS.items()},
        "file": session.file,
        "output": session.output and str(session.output),
    }


def _plain(settings: Settings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in Settings.__slots__}


def _split(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    settings = settings_of(asked.get("settings"))
    session.tabs.pop(tab := str(asked.get("tab"))[:40], None)
    session.tabs[tab] = _plain(settings)
    while len(session.tabs) > TABS:
        session.tabs.pop(next(iter(session.tabs)))
    return answer(settings, session.file)


def _adjust(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Put a break into the text, or take one out."""
    del session
    settings, offset, key = settings_of(asked.get("settings")), asked.get("offset"), asked.get("platform")
    if type(offset) is not int or key not in settings.platforms:
        abort(400, "The live page takes an offset and a platform.")
    change = CHANGES.get(str(asked.get("change")))
    text = change(settings, key, offset, asked.get("everywhere") is True) if change else None
    return {"text": text} if text is not None else {"refused": REFUSED}


REFUSED = (
    "This cannot be done from here: marks around this place belong together. Put a line --- into the text yourself."
)


def _start_post(settings: Settings, platform: str, offset: int, everywhere: bool) -> str | None:  # noqa: FBT001 - see Change
    return start_post(settings.text, offset, settings.statement, "" if everywhere else platform)


def _join(settings: Settings, platform: str, offset: int, everywhere: bool) -> str | None:  # noqa: FBT001 - see Change
    del everywhere
    return join(settings.text, offset, settings.statement, platform)


Change = Callable[[Settings, str, int, bool], str | None]
"""Takes the settings, a platform, an offset, and whether the change is for all platforms; gives the new text."""
CHANGES: dict[str, Change] = {"start": _start_post, "join": _join, "take": take}


def _save(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    if session.output is None:
        return {"error": "no file was named; start with -o FILE, or take the download."}
    write(settings_of(asked.get("settings")).text, session.output)
    return {"saved": str(session.output)}


def _page(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    del session
    return {"page": whole_page(settings_of(asked.get("settings")))}


def _alive(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    del session, asked
    return {}


def _done(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    del asked
    session.done.set()
    return {}


REPLIES: dict[str, Reply] = {
    "/start": _start,
    "/split": _split,
    "/adjust": _adjust,
    "/save": _save,
    "/page": _page,
    "/alive": _alive,
    "/done": _done,
}
