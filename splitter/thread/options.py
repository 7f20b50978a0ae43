"""How a thread is to be made."""

from __future__ import annotations

from typing import Literal, NamedTuple

from splitter.thread.breaks import Prefer
from splitter.thread.labels import Templates

LongQuotations = Literal["close", "continue", "verbatim"]


class Options(NamedTuple):
    """How a thread is to be made: everything but the statement and the platform."""

    templates: Templates = Templates()
    prefer: Prefer = "fewest"
    long_quotations: LongQuotations = "close"
