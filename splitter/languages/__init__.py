"""Facts of languages, and which language a text is in.  Every other room may ask; nothing here knows the rooms."""

from splitter.languages.detection import detect
from splitter.languages.facts import ClauseFacts, Language, QuotationFacts, SentenceFacts
from splitter.languages.loader import codes, load

__all__ = ["ClauseFacts", "Language", "QuotationFacts", "SentenceFacts", "codes", "detect", "load", "resolve"]


def resolve(language: str | None, text: str) -> Language:
    """Return the facts of the language named, or of the one that `text` is in where none is named.

    >>> resolve(None, "The house is on the hill.").code
    'en'
    >>> resolve("de", "The house is on the hill.").code
    'de'
    """
    return load(detect(text) if language is None else language)
