"""From a source to a Statement: decoding, plain text, Markdown, HTML, healing of broken lines."""

from splitter.reading.statement import Block, Statement

__all__ = ["Block", "Statement"]
