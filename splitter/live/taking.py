"""A post takes the next sentence in: breaks are put so that it ends one sentence later."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from splitter.live.adjusting import join, solid, start_post
from splitter.live.answers import threads_of
from splitter.live.settings import Settings
from splitter.spans import Span
from splitter.thread import Structure, Thread


def take(settings: Settings, platform: str, start: int, everywhere: bool) -> str | None:  # noqa: FBT001 - as the other changes
    """Return a source in which a post ends one sentence later, or None where that cannot be.

    Args:
        settings: what stands in the page.
        platform: the one whose thread is adjusted.
        start: the offset in the statement at which the post starts.
        everywhere: whether a break that it takes is for all platforms.
    """
    made, structure = _made(settings, platform)
    starts = [post.span.start for post in made.posts]
    if start not in starts or starts[-1] == start:
        return None
    post, following = made.posts[starts.index(start)], made.posts[starts.index(start) + 1]
    end = structure.sentences[bisect_left(structure.sentences, post.span.end + 1, key=lambda span: span.end)].end
    wanted = Span(solid(made.statement[:start]), solid(made.statement[:end]))
    text: str | None = settings.text
    if following.span.start in made.breaks:
        text = join(settings.text, following.span.start, settings.statement, platform)
    for place in (wanted.end, wanted.start):  # the packer may find the post by itself once it must end there
        if text is None or wanted in _posts(replace(settings, text=text), platform):
            return text
        text = _broken(replace(settings, text=text), platform, place, "" if everywhere else platform)
    return text if text and wanted in _posts(replace(settings, text=text), platform) else None


def _made(settings: Settings, platform: str) -> tuple[Thread, Structure]:
    threads, structure = threads_of(replace(settings, platforms=(platform,)))
    return threads[0], structure


def _posts(settings: Settings, platform: str) -> Sequence[Span]:
    """Return the posts of a thread as spans that are counted without white space."""
    made, _ = _made(settings, platform)
    return [
        Span(solid(made.statement[: post.span.start]), solid(made.statement[: post.span.end])) for post in made.posts
    ]


def _broken(settings: Settings, platform: str, place: int, own: str) -> str | None:
    """Return the text with a break before the sentence that so many characters stand before, if there is one."""
    made, structure = _made(settings, platform)
    offset = next((one.start for one in structure.sentences if solid(made.statement[: one.start]) == place), 0)
    if offset == 0 or offset in made.breaks:
        return settings.text
    return start_post(settings.text, offset, settings.statement, own)
