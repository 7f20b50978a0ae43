"""What a language file may say: one dataclass for each table of the TOML, one field for each entry.

A word list is a multi-line string in the TOML, one entry a line, sorted; it becomes a frozenset here.  The words of
`general.toml` are added to it, but for those that the language has in another list; any other field that a file leaves
out keeps the value of `general.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """Table `[sentences]`: where sentences end, and what only looks like an end.

    An abbreviation is written without its last stop (`Dr`, `e.g`, `z. B`).  In lower case it stands for every case
    (`inc` is also `Inc` and `INC`), but for one letter (`p` is not `P`); with capitals it stands for itself and for
    all capitals (`Mass` is not `mass`): write it so where the word in lower case is an ordinary word.  `# in` is `in`
    behind a number alone (`5 in. wide`); `-str` is any word that ends so (`Ahornstr.`).  Its list says what may follow:

    | list            | before a lowercase word | before a capitalised one                   | before a number |
    |-----------------|-------------------------|--------------------------------------------|-----------------|
    | `never_end`     | goes on                 | goes on                                    | goes on         |
    | `before_name`   | goes on                 | goes on                                    | ends            |
    | `before_number` | goes on                 | ends (but not before one letter or `IV`)   | goes on         |
    | `either`        | goes on                 | ends only before a starter or an open mark | goes on         |
    | `usually_end`   | goes on                 | ends (but not before one of `continuers`)  | ends            |

    A word in several lists has the first of them in this order: `never_end`, `before_name`, `before_number`, `either`,
    `usually_end`; only `before_number` beside `either` or `before_name` is both, each for its own right-hand side.
    """

    terminators: str = ""
    """Every character that may end a sentence, `.` included (a language that has none of its own leaves this out)."""
    weak_terminators: str = ""
    """Marks that end a sentence only before a starter: `;` in Spanish."""
    before_name: Words = frozenset()
    """Abbreviations that a name follows (`Dr`, `Gen`, `St`)."""
    before_number: Words = frozenset()
    """Abbreviations that a number follows (`No`, `p`, `Fig`, `Dec`)."""
    never_end: Words = frozenset()
    """Abbreviations that never end a sentence (`e.g`, `vs`)."""
    either: Words = frozenset()
    """Abbreviations that may stand before a name and may end a sentence (`Inc`, `Calif`, `U.S`)."""
    usually_end: Words = frozenset()
    """Abbreviations that go on in lower case alone (`etc`, `p.m`, units)."""
    starters: Words = frozenset()
    """Capitalised words that begin a sentence far more often than they go on in one (`The`, `He`): words that no name
    begins with.  They decide after `either`, acronyms and initials, and after `weak_terminators`."""
    continuers: Words = frozenset()
    """Capitalised words that go on with a sentence after `usually_end` (`5 p.m. EST`, `8 a.m. Monday`)."""
    adverbials: Words = frozenset()
    """Capitalised prepositions that begin a time at the head of a sentence (`At 5 a.m. Mr. Hale left`)."""
    always_capital: Words = frozenset()
    """Words with a capital wherever they stand (`I`): no sign of a start after an ellipsis."""
    before_ordinal: Words = frozenset()
    """Words that an ordinal number with a stop follows before a capital (German `am`, `der`: `am 3. Oktober`); only for
    languages that write ordinals so."""
    after_ordinal: Words = frozenset()
    """Capitalised words that an ordinal number with a stop precedes (German `Oktober`, `Jahrhundert`)."""
    labels: Words = frozenset()
    """Words, lower case, after which a single letter is a label that may end a sentence (`vitamin C.`, `size S.`)."""
    brands: Words = frozenset()
    """Names that end in a mark of their own, with it (`Yahoo!`)."""
    spoken_length: int = 0
    """A quotation of at most so many characters that goes on in lower case is one sentence with what follows it
    (`„No. Never,“ she said`); with 0 every quotation is cut inside."""


@dataclass(frozen=True, slots=True)
class QuotationFacts:
    """Table `[quotations]`: marks, and the words that tie a quotation to its speaker."""

    pairs: tuple[tuple[str, str], ...] = ()
    """Opening and closing marks as this language uses them, the usual pair first."""
    mixed: tuple[tuple[str, str], ...] = ()
    """Pairs understood in every language: other languages' marks, and mixtures that slips make (`“…"`)."""
    continued: tuple[tuple[str, str], ...] = ()
    """An opening mark, and another that takes the quotation up at its next paragraphs (`»` after `«`)."""
    continuing: tuple[tuple[str, str], ...] = ()
    """The same, where the language's own habit is not to repeat the opening mark (Spanish `»`)."""
    elided: Words = frozenset()
    """Words that begin with an apostrophe, without it (`em`, `tis`)."""
    clipped: Words = frozenset()
    """Words that end with an apostrophe, without it; `-s` is the end of any word (`dogs'`)."""
    prefixes: Words = frozenset()
    """Letters that are written as one with the next word, also before a mark (Hebrew `ב"הארץ"`)."""
    verbs: Words = frozenset()
    """Verbs of attribution, in the forms that stand beside a quotation (`said`, `asked`)."""
    spaced: bool = False
    """A no-break space stands between its marks and what they hold (French `« oui »`)."""
    subject_first: bool = False
    """After a quotation the speaker's name may stand before the verb, without a comma (`"Go!" Harry shouted`)."""
    particles: Words = frozenset()
    """What ties a quotation to the words after it (Japanese `と`, Korean `라고`)."""


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """Table `[clauses]`: where a sentence that fits no post may be cut, and where it may not."""

    coordinators: Words = frozenset()
    """Join equals, words as well as clauses (`and`, `or`, `but`)."""
    subordinators: Words = frozenset()
    """Open a clause (`because`, `that`, `if`)."""
    relatives: Words = frozenset()
    """Open a relative clause (`which`, `who`)."""
    determiners: Words = frozenset()
    """Serve the noun after them: articles, demonstratives, quantifiers (`the`, `these`, `two`, `very`)."""
    auxiliaries: Words = frozenset()
    """Serve the verb after them, particles and clitics included (`is`, `would`, `not`)."""
    pronouns: Words = frozenset()
    """Stand for a subject: a clause begins with them (`we`, `there`)."""
    postpositions: Words = frozenset()
    """Serve the word before them (Turkish `için`, Hindi `ने`)."""
    linkers: Words = frozenset()
    """Join the word before them to the next one (Hindi `का`): parted from neither."""
    binders: Words = frozenset()
    """Other words never parted from the next one: prepositions, titles (`of`, `minister`)."""
    clause_endings: Words = frozenset()
    """Endings of words that close a clause (Turkish `-erek`, Korean `-지만`)."""
    phrase_endings: Words = frozenset()
    """Endings of words that close a phrase (Korean `-에서`)."""
    binding_endings: Words = frozenset()
    """Endings of words that serve the next one: adjectives, genitives (Russian `-ого`)."""


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language."""

    code: str
    """The language code, lowercase (`en`)."""
    name: str = ""
    """The name in English."""
    scripts: tuple[str, ...] = ()
    """ISO 15924 codes of its scripts (`Latn`)."""
    letters: str = ""
    """Its letters beyond those that every language of its script has, lowercase, in one string (`äöüß`)."""
    function_words: Words = frozenset()
    """Its commonest words, lowercase: they tell languages apart."""
    endings: Words = frozenset()
    """Endings of its longer words that others of its script lack, lowercase, no hyphen: they help with short texts."""
    unfinished: Words = frozenset()
    """Words, lowercase, after which a sentence cannot be over (`the`, `of`, `and`): a line that ends in one goes on."""
    sentences: SentenceFacts = field(default_factory=SentenceFacts)
    quotations: QuotationFacts = field(default_factory=QuotationFacts)
    clauses: ClauseFacts = field(default_factory=ClauseFacts)
