"""Bytes that are not UTF-8: a guess that is announced, or a refusal that helps."""

from __future__ import annotations

from splitter.errors import SplitterWarning, StatementError


def guess(data: bytes, offset: int, name: str) -> tuple[str, list[SplitterWarning]]:
    """Decode bytes of an unknown encoding.

    Args:
        data: the whole source.
        offset: the first byte that is not UTF-8.
        name: what to call the source in a message.

    Raises:
        StatementError: it is not sure which encoding it is.
    """
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - only here
    except ImportError:
        raise StatementError(
            f"{name}: byte {offset} is not UTF-8; give --encoding (likely cp1252 or iso-8859-1), or let it be guessed "
            "after: pip install 'thread-splitter[documents]'."
        ) from None
    best = from_bytes(data).best()
    if best is None:
        raise StatementError(
            f"{name}: byte {offset} is not UTF-8, and what it is instead is not sure; give --encoding (likely cp1252 "
            "or iso-8859-1), or save the file as UTF-8."
        )
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    message = f"{name} is not UTF-8 (byte {offset}) and was read as {encoding}; if letters look wrong, give --encoding."
    return data.decode(encoding), [SplitterWarning("reading", message)]
