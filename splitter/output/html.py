"""The page: one self-contained file from which a thread is copied, post after post.

The posts stand in it as text, so that it can be read and printed where scripts do not run (a mail's preview); the
script takes each post's text from there once, when it starts, and adds the buttons.  Nothing of a statement reaches
the style or the script, and the Content-Security-Policy admits those two by their hashes alone: no host, no other code.
"""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib import resources
from itertools import islice, takewhile
from operator import attrgetter
from pathlib import Path
from string import Template

from splitter.errors import SplitterWarning, UsageError
from splitter.languages import load
from splitter.output.batches import publish_now
from splitter.spans import Span
from splitter.thread.thread import Post, Thread

TURNING = re.compile("[\r\u202a-\u202e\u2066-\u2069]")
"""Written by their numbers: a carriage return, and what turns around the text after it (UAX #9)."""
RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""ISO 15924 codes of the scripts in living use that run from right to left (Unicode's Bidi_Class R and AL)."""
TITLE_LENGTH = 80
NOTES_SHOWN = 3
"""So many warnings of the whole thread are shown at once; more are folded away under their number."""
CUTS = {
    "quotation": ("cut inside a quotation", "cuts inside a quotation"),
    "sentence": ("cut inside a sentence", "cuts inside a sentence"),
    "word": ("cut inside a word", "cuts inside a word"),
}
"""What a post may end inside of, as the summary says it for one and for several."""

BREAK = '<span class="break" role="separator" aria-label="The author starts a new post"></span>'


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
    style, script = _file("style.css"), _file("script.js")
    return Template(_file("template.html")).substitute(
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        title=_escaped(title or _first_line(threads[0].statement)),
        style=style,
        threads="\n".join(_thread(f"thread-{number}", thread) for number, thread in enumerate(threads, start=1)),
        script=script,
    )


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
    import webbrowser  # noqa: PLC0415 - only --open pays for it

    from splitter.output.writing import write  # noqa: PLC0415 - the same

    kept = path or _temporary()
    write(whole, kept)
    if not webbrowser.open(kept.absolute().as_uri()):
        raise UsageError(f"no browser could be started; the page is in {kept}: open it yourself.")
    return kept


def _temporary() -> Path:
    """Return a new empty file that stays."""
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - only --open pays for it

    with NamedTemporaryFile(prefix="thread-", suffix=".html", delete=False) as file:
        return Path(file.name)


def _file(name: str) -> str:
    return (resources.files("splitter.output") / "page" / name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def _escaped(text: str) -> str:
    r"""Write text so that HTML reads the very same text: also a carriage return, which HTML would make a line feed.

    What turns text around is written by its number: it would turn the tags after it as well for who reads the source.

    >>> _escaped("<b>\r\n")
    '&lt;b&gt;&#13;\n'
    """
    return TURNING.sub(lambda found: f"&#{ord(found[0])};", html.escape(text))


def _first_line(statement: str) -> str:
    line = statement.strip().split("\n", 1)[0].strip()
    if len(line) <= TITLE_LENGTH:
        return line
    whole_words = line[: TITLE_LENGTH + 1].rsplit(" ", 1)[0]
    return whole_words[:TITLE_LENGTH].rstrip() + "…"


def _thread(ident: str, thread: Thread) -> str:
    platform = thread.platform
    attributes = {
        "id": ident,
        "class": "thread",
        "data-name": platform.name,
        "data-compose": platform.compose,
        "data-key": _key(thread),
    }
    return (
        f"<section{_attributes(attributes)}>\n"
        f"<h2>{_escaped(platform.name)}</h2>\n"
        f'<p class="summary">{_escaped(summary(thread))}</p>\n'
        f"{_notes(thread)}"
        f'<ol class="posts" role="list">\n{"".join(_posts(ident, thread))}</ol>\n'
        f"{_proof(ident, thread)}"
        "</section>"
    )


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in values.items())


def _key(thread: Thread) -> str:
    """Return the name under which the browser remembers what was copied: another text is another name."""
    content = json.dumps([thread.platform.key, *(post.text for post in thread.posts)])
    return sha256(content.encode()).hexdigest()[:24]


def summary(thread: Thread) -> str:
    """Say in one line what there is to post and what had to be cut."""
    parts = [
        _counted(len(thread.posts), "post", "posts"),
        _counted(len(thread.statement), "character", "characters"),
        *_quotations(thread),
        *_cuts(thread),
    ]
    return " · ".join(parts)


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def _quotations(thread: Thread) -> Iterator[str]:
    total = len(thread.quotations)
    ends = [post.span.end for post in thread.posts]
    cut = sum(_parted(quotation, ends) for quotation in thread.quotations)
    if total and not cut:
        yield _counted(total, "quotation, whole", "quotations, all whole")
    elif total:
        yield f"{total - cut:,} of {_counted(total, 'quotation', 'quotations')} whole"


def _parted(quotation: Span, ends: list[int]) -> bool:
    """Say whether a post ends inside a quotation; `ends` are in order."""
    at = bisect_right(ends, quotation.start)
    return at < len(ends) and quotation.parts(ends[at])


def _cuts(thread: Thread) -> Iterator[str]:
    for kind, (one, several) in CUTS.items():
        number = sum(warning.kind == kind for warning in thread.warnings)
        if number and kind != "quotation":
            yield _counted(number, one, several)


def _notes(thread: Thread) -> str:
    """Write the warnings that belong to no post."""
    notes = [warning.message for warning in thread.warnings if warning.post is None]
    if not notes:
        return ""
    items = "".join(f'<li dir="auto">{_escaped(note)}</li>\n' for note in notes)
    head = _counted(len(notes), "thing to look at", "things to look at")
    opened = " open" if len(notes) <= NOTES_SHOWN else ""
    return f'<details class="notes"{opened}>\n<summary>{head}</summary>\n<ul>\n{items}</ul>\n</details>\n'


def _posts(ident: str, thread: Thread) -> Iterator[str]:
    cuts: dict[int | None, list[SplitterWarning]] = {}
    for warning in thread.warnings:
        cuts.setdefault(warning.post, []).append(warning)
    for post in thread.posts:
        yield _post(ident, thread, post, cuts.get(post.number, ()))
        if hint := publish_now(thread, post.number):
            yield f'<li class="divider">{_escaped(hint)}</li>\n'


def _post(ident: str, thread: Thread, post: Post, cuts: Iterable[SplitterWarning]) -> str:
    attributes = {"class": "post", "id": f"{ident}-post-{post.number}"}
    return (
        f"<li{_attributes(attributes)}>\n"
        f'<h3><span class="hidden">Post </span>{post.number}<span class="hidden"> of {len(thread.posts)}</span></h3>\n'
        f'<div class="card">\n'
        f"<p{_attributes(_text_attributes(thread, post))}>{_marked(post)}</p>\n"
        f"{''.join(_warning(cut) for cut in cuts)}"
        f'<div class="foot"><span class="length"><span>{post.length:,} / {thread.limit:,}'
        f'<span class="hidden"> {_escaped(thread.platform.unit)}</span></span>'
        f'<meter aria-hidden="true" max="{thread.limit}" value="{post.length}"></meter></span></div>\n'
        "</div>\n</li>\n"
    )


def _text_attributes(thread: Thread, post: Post) -> dict[str, str]:
    attributes = {"class": "text", **_writing(thread)}
    if "\0" in post.text:  # HTML has no way to write U+0000
        attributes["data-exact"] = json.dumps(post.text)
    return attributes


def _writing(thread: Thread) -> dict[str, str]:
    """Say in which language and direction the statement is written."""
    scripts = load(thread.language).scripts
    direction = "rtl" if RIGHT_TO_LEFT.intersection(scripts) else "auto"
    return {"lang": thread.language, "dir": direction, "translate": "no"}


def _marked(post: Post) -> str:
    """Write a post's text; what is not the statement's is told apart by a class."""
    pieces, place = [], 0
    for inserted in post.inserted:
        pieces.append(_escaped(post.text[place : inserted.span.start]))
        pieces.append(f'<span class="{inserted.kind}">{_escaped(inserted.span.of(post.text))}</span>')
        place = inserted.span.end
    return "".join(pieces) + _escaped(post.text[place:])


def _warning(warning: SplitterWarning) -> str:
    return f'<p class="warning" dir="auto">{_escaped(warning.message)}</p>\n'


def _proof(ident: str, thread: Thread) -> str:
    """Write the statement whole, with the place where each post begins drawn in it."""
    attributes = {"class": "proof", **_writing(thread)}
    return f"<div{_attributes(attributes)} hidden>{''.join(_pieces(ident, thread))}</div>\n"


def _pieces(ident: str, thread: Thread) -> Iterator[str]:
    inside = {warning.post for warning in thread.warnings if warning.kind in CUTS}
    forced = frozenset(thread.breaks)
    place = 0
    for post in thread.posts:
        yield from _gap(thread.statement[place : post.span.start], forced=post.span.start in forced)
        attributes = {
            "class": "cut inside" if post.number - 1 in inside else "cut",
            "href": f"#{ident}-post-{post.number}",
            "data-post": str(post.number),
            "aria-label": f"Post {post.number} begins",
        }
        yield f"<a{_attributes(attributes)}></a>"
        yield f'<span class="piece">{"".join(_quoted(thread, post.span))}</span>'
        place = post.span.end
    yield _escaped(thread.statement[place:])


def _gap(text: str, *, forced: bool) -> Iterator[str]:
    """Write what stands between two posts; where the author starts a new one a line is drawn, in the blank line."""
    blank = text.find("\n") + 1
    yield _escaped(text[:blank])
    if forced:
        yield BREAK
    yield _escaped(text[blank:])


def _quoted(thread: Thread, piece: Span) -> Iterator[str]:
    """Write a piece of the statement with the quotations in it marked."""
    place = piece.start
    for quotation in _within(thread.quotations, piece):
        yield _escaped(thread.statement[place : quotation.start])
        yield f'<span class="quotation">{_escaped(quotation.of(thread.statement))}</span>'
        place = quotation.end
    yield _escaped(thread.statement[place : piece.end])


def _within(spans: Sequence[Span], piece: Span) -> Iterator[Span]:
    """Give the parts of `spans`, in order and apart, that lie in `piece`."""
    first = bisect_right(spans, piece.start, key=attrgetter("end"))
    for span in takewhile(lambda span: span.start < piece.end, islice(spans, first, None)):
        yield Span(max(span.start, piece.start), min(span.end, piece.end))
