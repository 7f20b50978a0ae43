"""Facts of languages, and which language a text is in.  Every other room may ask; nothing here knows the rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from splitter.exports import exports
from splitter.languages.detection import detect

if TYPE_CHECKING:
    from splitter.languages.facts import ClauseFacts, Language, QuotationFacts, SentenceFacts
    from splitter.languages.loader import codes, load

HOMES = {
    "facts": ("ClauseFacts", "Language", "QuotationFacts", "SentenceFacts"),
    "loader": ("codes", "load"),
}
"""The file of each name that only a run with a language's facts needs: a short text is posted without."""

__all__ = ["ClauseFacts", "Language", "QuotationFacts", "SentenceFacts", "codes", "detect", "load", "resolve"]


def resolve(language: str | None, text: str) -> Language:
    """Return the facts of the language named, or of the one that `text` is in where none is named.

    >>> resolve(None, "The house is on the hill.").code
    'en'
    >>> resolve("de", "The house is on the hill.").code
    'de'
    """
    from splitter.languages.loader import load  # noqa: PLC0415 - the same

    return load(detect(text) if language is None else language)


__getattr__ = exports(__name__, HOMES)
