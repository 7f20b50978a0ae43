"""Threads as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from splitter.output.text import UNSAFE
from splitter.thread import Post, Thread


def as_json(threads: Sequence[Thread]) -> str:
    """Return one thread as an object, several as a list of objects.

    >>> import json
    >>> from splitter.thread import split
    >>> made = json.loads(as_json([split("One is here. Two is here.", limit=20)]))
    >>> made["platform"], made["limit"], made["posts"][0]["inserted"]
    ('x', 20, [{'start': 12, 'end': 18, 'kind': 'label'}])
    """
    import json  # noqa: PLC0415 - only this format needs it

    objects = [_thread(thread) for thread in threads]
    plain = json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1) + "\n"
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)  # the same text, also where a terminal shows it


def _thread(thread: Thread) -> dict[str, Any]:
    return {
        "platform": thread.platform.key,
        "limit": thread.limit,
        "language": thread.language,
        "statement": thread.statement,
        "breaks": list(thread.breaks),
        "posts": [_post(post) for post in thread.posts],
        "warnings": [
            {"kind": w.kind, "post": w.post, "line": w.line, "removed": w.removed, "message": w.message}
            for w in thread.warnings
        ],
    }


def _post(post: Post) -> dict[str, Any]:
    return {
        "number": post.number,
        "text": post.text,
        "start": post.span.start,
        "end": post.span.end,
        "length": post.length,
        "inserted": [{"start": i.span.start, "end": i.span.end, "kind": i.kind} for i in post.inserted],
    }
