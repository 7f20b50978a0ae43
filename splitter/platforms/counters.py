"""The counters by name: what a limit of the table counts with."""

from __future__ import annotations

from collections.abc import Callable

from splitter.platforms.graphemes import graphemes
from splitter.platforms.mastodon import mastodon
from splitter.platforms.threads import number_of_links, threads
from splitter.platforms.units import utf8, utf16
from splitter.platforms.weighted import weighted

COUNTERS: dict[str, Callable[[str], int]] = {
    "bytes": utf8,
    "code points": len,
    "graphemes": graphemes,
    "links": number_of_links,
    "mastodon": mastodon,
    "threads": threads,
    "utf16": utf16,
    "weighted": weighted,
}
