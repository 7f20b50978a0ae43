"""From a source to a Statement.

Bytes become text (`encodings`), text becomes drafts (`plaintext`, `markup`), drafts are made whole (`healing`), and
`reader` takes a source through all of it.  What lies beside it here is what these rooms share.
"""

from splitter.reading.pasting import paste
from splitter.reading.reader import Format, parse, read
from splitter.reading.statement import Block, Statement

__all__ = ["Block", "Format", "Statement", "parse", "paste", "read"]
