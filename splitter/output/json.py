"""Threads as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from splitter.output.text import UNSAFE
from splitter.thread import Thread


def as_json(threads: Sequence[Thread], only: Collection[int] | None = None) -> str:
    """Return one thread as an object, several as a list of objects.

    Args:
        threads: the threads of one statement.
        only: numbers of the posts that are wanted, with their warnings; all, if None.

    >>> import json
    >>> from splitter.thread import split
    >>> made = json.loads(as_json([split("One is here. Two is here.", limit=20)]))
    >>> made["platform"], made["limit"], made["posts"][0]["inserted"]
    ('x', 20, [{'start': 12, 'end': 18, 'kind': 'label'}])
    """
    objects = [_with(thread.as_dict(), only) for thread in threads]
    plain = json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1) + "\n"
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)  # the same text, also where a terminal shows it


def _with(made: dict[str, Any], only: Collection[int] | None) -> dict[str, Any]:
    if only is None:
        return made
    return made | {
        "posts": [post for post in made["posts"] if post["number"] in only],
        "warnings": [warning for warning in made["warnings"] if warning["post"] in only],
    }
