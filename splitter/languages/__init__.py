"""Facts of languages, and which language a text is in.  Every other room may ask; nothing here knows the rooms."""

from splitter.languages.detection import detect, resolve
from splitter.languages.facts import ClauseFacts, Language, QuotationFacts, SentenceFacts
from splitter.languages.loader import codes, load

__all__ = ["ClauseFacts", "Language", "QuotationFacts", "SentenceFacts", "codes", "detect", "load", "resolve"]
