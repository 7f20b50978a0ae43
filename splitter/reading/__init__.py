"""From a source to a Statement: decoding, plain text, Markdown, HTML, healing of broken lines."""

from splitter.reading.clipboard import paste
from splitter.reading.reader import Format, parse, read
from splitter.reading.statement import Block, Statement

__all__ = ["Block", "Format", "Statement", "parse", "paste", "read"]
