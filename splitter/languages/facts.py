"""What a language file may say: one dataclass for each table of the TOML, one field for each entry.

A word list is a multi-line string in the TOML, one entry a line, sorted; it becomes a frozenset here.  A field that a
file leaves out keeps the value of `general.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """Table `[sentences]`: where sentences end, and what only looks like an end."""

    terminators: str = ""
    """Every character that may end a sentence."""
    before_name: Words = frozenset()
    """Abbreviations that a name follows (`Dr.`, `Gen.`), without their stop."""
    before_number: Words = frozenset()
    """Abbreviations that a number follows (`No.`, `p.`)."""
    never_end: Words = frozenset()
    """Abbreviations that never end a sentence (`e.g.`)."""
    either: Words = frozenset()
    """Abbreviations that may end one (`Inc.`, `p.m.`): the context decides."""
    starters: Words = frozenset()
    """Capitalised words that begin a sentence far more often than they go on in one (`The`, `He`)."""


@dataclass(frozen=True, slots=True)
class QuotationFacts:
    """Table `[quotations]`: marks, and the words that tie a quotation to its speaker."""

    pairs: tuple[tuple[str, str], ...] = ()
    """Opening and closing marks as this language uses them, the usual pair first."""
    verbs: Words = frozenset()
    """Verbs of attribution, in the forms that stand beside a quotation (`said`, `asked`)."""


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """Table `[clauses]`: where a sentence that fits no post may be cut, and where it may not."""

    conjunctions: Words = frozenset()
    """A comma before one of these is a better cut than another comma (`and`, `but`, `because`)."""
    relatives: Words = frozenset()
    """The same, for words that open a relative clause (`which`, `who`)."""
    binders: Words = frozenset()
    """Words never parted from the next one: articles, prepositions, determiners (`the`, `of`)."""


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language."""

    code: str
    """The language code, lowercase (`en`)."""
    name: str = ""
    """The name in English."""
    scripts: tuple[str, ...] = ()
    """ISO 15924 codes of its scripts (`Latn`)."""
    function_words: Words = frozenset()
    """Its commonest words, lowercase: they tell languages apart, and a line that ends in one is not finished."""
    sentences: SentenceFacts = field(default_factory=SentenceFacts)
    quotations: QuotationFacts = field(default_factory=QuotationFacts)
    clauses: ClauseFacts = field(default_factory=ClauseFacts)
