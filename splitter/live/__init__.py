"""The live page: a statement beside its thread, in step at each key (extra `live`).

`settings` says what was typed and chosen, `answers` makes the threads of it, `adjusting` moves breaks in the source,
`app` is the Flask application with its `guard`, and `serving` runs it on the loopback alone until it is no longer used.
"""

from splitter.live.serving import serve
from splitter.live.settings import Settings
from splitter.live.source import source_of

__all__ = ["Settings", "serve", "source_of"]
