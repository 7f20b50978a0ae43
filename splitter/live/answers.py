"""What the page is told: the threads of its text, where each may be adjusted, and the commands that give the same."""

from __future__ import annotations

import shlex
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from splitter.live.settings import SUFFIXES, Settings
from splitter.output.page import page, sections
from splitter.platforms import platform
from splitter.thread import Options, Post, Structure, Thread, structure_of, thread


def threads_of(settings: Settings) -> tuple[list[Thread], Structure]:
    """Return a thread for each platform that was chosen, and the structure that they share.

    Raises:
        SplitterError: what stands in the page gives no thread; the message says why.
    """
    structure = structure_of(settings.statement(), settings.language or None, abbreviations=settings.abbreviations)
    options = settings.options()
    targets = [platform(key, settings.limits.get(key)) for key in settings.platforms]
    return [thread(structure, target, options) for target in targets], structure


def answer(settings: Settings, file: str) -> dict[str, Any]:
    """Return what the page shows for these settings.

    Args:
        settings: what stands in the page.
        file: the name of the statement's file, for the commands; empty where there is none yet.
    """
    file = file or f"statement{SUFFIXES[settings.format][0]}"
    threads, structure = threads_of(settings)
    options = settings.options()
    return {
        "html": sections(threads),
        "language": threads[0].language,
        "adjust": {made.platform.key: list(places(made, structure, options)) for made in threads},
        "commands": {key: shlex.join(settings.command(key, file)) for key in settings.platforms},
        "flags": {
            key: {name: shlex.join(flag) for name, flag in settings.flags(key).items()} for key in settings.platforms
        },
    }


def whole_page(settings: Settings) -> str:
    """Return the static page of these settings, to hand over."""
    return page(threads_of(settings)[0])


def places(made: Thread, structure: Structure, options: Options) -> Iterator[dict[str, Any]]:
    """Yield for each post where it may be adjusted.

    `line` is the line of the source at which it begins; `gaps` are the places between its sentences, each as its place
    in the post's text and its offset in the statement; `forced` says that the author starts it; `take` has the length
    that it would have with the next sentence in it, and whether that fits.
    """
    starts = [span.start for span in structure.sentences]
    forced = frozenset(made.breaks)
    for post in made.posts:
        lead = post.inserted[0].span.end if post.inserted and post.inserted[0].span.start == 0 else 0
        inside = starts[bisect_right(starts, post.span.start) : bisect_left(starts, post.span.end)]
        yield {
            "start": post.span.start,
            "line": structure.statement.line_at(post.span.start),
            "forced": post.span.start in forced,
            "gaps": [[lead + offset - post.span.start, offset] for offset in inside],
            "take": _take(made, structure, options, post),
        }


def _take(made: Thread, structure: Structure, options: Options, post: Post) -> dict[str, Any] | None:
    """Say whether the sentence after a post would fit into it; None where there is no sentence."""
    following = _after(structure, post.span.end)
    if following is None:
        return None
    piece = made.statement[post.span.start : following]
    number, total = post.number, len(made.posts)
    last = following >= made.posts[-1].span.end
    whole = options.templates.wrapping(number, number if last else total).around(piece.rstrip())
    return {"length": made.platform.count(whole), "fits": made.platform.fits(whole)}


def _after(structure: Structure, end: int) -> int | None:
    """Return the end of the sentence that goes on or begins after an offset."""
    sentences: Sequence[Any] = structure.sentences
    at = bisect_right(sentences, end, key=lambda span: span.end)
    return sentences[at].end if at < len(sentences) else None
