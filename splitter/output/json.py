"""Threads as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from splitter.output.text import UNSAFE
from splitter.thread import Thread


def as_json(threads: Sequence[Thread]) -> str:
    """Return one thread as an object, several as a list of objects.

    >>> import json
    >>> from splitter.thread import split
    >>> made = json.loads(as_json([split("One is here. Two is here.", limit=20)]))
    >>> made["platform"], made["limit"], made["posts"][0]["inserted"]
    ('x', 20, [{'start': 12, 'end': 18, 'kind': 'label'}])
    """
    objects = [thread.as_dict() for thread in threads]
    plain = json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1) + "\n"
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)  # the same text, also where a terminal shows it
