"""Attributions: the words beside a quotation that say whose it is (`The minister said:`, `, she said`, `»と述べた`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from splitter.languages import Language, load, resolve
from splitter.patterns import unicode_pattern
from splitter.segmenter.quotations import outermost
from splitter.spans import Span

REACH = 200
"""How far an attribution may stretch to either side of its quotation, in code points."""
NEAR = 80
"""How far from the quotation the verb may begin."""
SIGNATURE = 80
"""Longest name after a dash at the end of a line (`— Jane Doe, CEO`)."""
NAME = 5
"""How many words a subject before the verb may have in a script without capitals."""
LONG_NAME = 8
"""How many words a name before the verb may have (`Dr. J. Hale of Acme Corp. told reporters`)."""
SUBJECT = 16
"""How many characters may stand before the verb in a script without spaces."""
ENDED = unicode_pattern(r"[了著着道]?\s*(?:[,，、]\s*(?=[“「『\"«‘]|$)|[.!?…。！？．।॥۔؟။፧።」』）)—–-]|$)")
"""After the verb comes a stop, or the quotation again."""
OBJECT = 2
"""How many words may stand between the verb and a quotation that no mark parts from it."""
UNSPACED = unicode_pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
NOTES = unicode_pattern(r"(?:\[\w{1,4}\]|[¹²³⁰⁴-⁹†‡])*")
LINK = unicode_pattern(r"[^\S\n]*(?P<comma>[,،、，](?!,))?[^\S\n]*(?P<dash>[-–—―]{1,3}(?=\W|[\p{Lu}\p{Lt}]))?[^\S\n]*")
SHORT = 20
"""No abbreviation is longer."""
ORDINAL_DIGITS = 2
BEFORE_STOP = unicode_pattern(r"(?<!\w)(\w[\w.]*)\.$")
WORD = unicode_pattern(r"\w+")
LETTER = unicode_pattern(r"[^\W_]")
LEAD = unicode_pattern(r"[\s(\[*_]*$")
EAGER = "!?…,،，、！？-–—―"
"""A quotation that ends so, before its closing mark, may be followed by its speaker's name (`…!" Harry shouted`)."""
CLAUSE = unicode_pattern(r"[,;:،؛，；：–—―]+(?=\s|$|[\p{Han}\p{Hiragana}\p{Katakana}])|[-–—―]+\s")


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language attributes, ready for use."""

    verbs: frozenset[str]
    """Verbs of one word, lowercase."""
    phrases: regex.Pattern[str]
    """The other verbs: of two words, or of a script without spaces."""
    particle: regex.Pattern[str]
    stop: regex.Pattern[str]
    short: frozenset[str]
    """Abbreviations that end no sentence, lowercase."""
    numbers: frozenset[str]
    """Those that end none before a number (`Jan.`), lowercase."""
    perhaps: frozenset[str]
    """Those that may end one (`Inc.`), lowercase."""
    ordinals: bool
    """Whether an ordinal number is written with a stop."""
    common: frozenset[str]
    """Words that begin a sentence rather than a name."""
    always_capital: frozenset[str]
    """Words with a capital anywhere (`I`): before a verb of saying they begin no sentence."""
    subject_first: bool

    def verbs_in(self, passage: str, low: int = 0, high: int | None = None) -> list[regex.Match[str]]:
        """Return the verbs of saying between two offsets of a short passage, in order."""
        end = len(passage) if high is None else high
        words = [word for word in WORD.finditer(passage, low, end) if word[0].lower() in self.verbs]
        return sorted([*words, *self.phrases.finditer(passage, low, end)], key=lambda verb: verb.start())


@cache
def voice(code: str) -> Voice:
    """Return the patterns of a language.

    >>> [verb[0] for verb in voice("en").verbs_in("she said quietly")]
    ['said']
    """
    language = load(code)
    facts, sentences = language.quotations, language.sentences
    ends = regex.escape("".join(sorted(set(sentences.terminators) | set(".!?…"))))
    return Voice(
        verbs=frozenset(word.lower() for word in facts.verbs if _is_word(word)),
        phrases=_either(word for word in facts.verbs if not _is_word(word)),
        particle=_either(facts.particles),
        stop=regex.compile(rf"[{ends}]+[\"'”’»“)\]]*(?=\s|$|(?<=[。！？｡．]))"),
        short=_lower(sentences.before_name | sentences.never_end),
        numbers=_lower(sentences.before_number),
        perhaps=_lower(sentences.either),
        ordinals=bool(sentences.before_ordinal or sentences.after_ordinal),
        common=_lower(language.function_words | sentences.starters),
        always_capital=sentences.always_capital,
        subject_first=facts.subject_first,
    )


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _is_word(verb: str) -> bool:
    return bool(WORD.fullmatch(verb)) and not UNSPACED.match(verb)


def _either(choice: Iterable[str]) -> regex.Pattern[str]:
    """One pattern for any of the words: whole words, but for scripts that put no space between them."""
    words = tuple(choice)
    spaced = [word for word in words if not UNSPACED.match(word)]
    rest = [word for word in words if UNSPACED.match(word)]
    parts = [rf"(?<!\w)(?:{_alternatives(spaced)})(?!\w)"] if spaced else []
    parts += [f"(?:{_alternatives(rest)})"] if rest else []
    return regex.compile("|".join(parts) or r"(?!)", regex.IGNORECASE)


def attributions(text: str, quotations: Sequence[Span], language: str | None = None) -> list[Span]:
    """Return each outermost quotation with its attribution on either side.

    Args:
        text: the text.
        quotations: its quotations.
        language: a language code; found out from the text where it is None.

    Returns:
        One span for each outermost quotation, in order, from the start of what introduces it to the end of what follows
        it, stop included; its own span where nothing says whose it is.

    Raises:
        UsageError: the language code is malformed.

    >>> text = "It rained. She said: “Go.” “Why?” Harry asked. He went."
    >>> [span.of(text) for span in attributions(text, [Span(21, 26), Span(27, 33)], "en")]
    ['She said: “Go.”', '“Why?” Harry asked.']
    """
    spoken = resolve(language, text)
    spans = outermost(quotations)
    floors = [0, *(span.end for span in spans)]
    ceilings = [*(span.start for span in spans[1:]), len(text)]
    return [
        Span(lead(text, span, floor, spoken), tail(text, span, ceiling, spoken))
        for span, floor, ceiling in zip(spans, floors, ceilings, strict=False)
    ]


def lead(text: str, quotation: Span, floor: int, language: Language) -> int:
    """Return where the attribution before a quotation starts, not before `floor`; the quotation's start for none.

    >>> lead("It rained. Then she said: “No.”", Span(26, 31), 0, load("en"))
    11
    """
    known = voice(language.code)
    low = max(floor, quotation.start - REACH, text.rfind("\n", floor, quotation.start) + 1)
    passage = LEAD.sub("", text[low : quotation.start])
    if not passage or not (passage[-1] in ":：,،，、" or passage[-1].isalnum()):
        return quotation.start
    stops = [end for end in _stops(passage, known) if end < len(passage)]
    start = stops[-1] if stops else 0
    verbs = known.verbs_in(passage, max(start, len(passage) - NEAR))
    if passage[-1] not in ":：" and not (verbs and _introduces(passage, verbs[-1].end())):
        return quotation.start
    if not stops and floor < low == quotation.start - REACH:
        near = verbs[-1].start() if verbs else len(passage) - 1
        start = max((clause.end() for clause in CLAUSE.finditer(passage, 0, near)), default=len(passage))
    letter = LETTER.search(passage, start)
    return low + letter.start() if letter else quotation.start


def _introduces(passage: str, verb_end: int) -> bool:
    """`He said, “No.”` and `he asked Tom “Why?”`, not `he called the report a “hoax”`."""
    return passage[-1] in ",،，、" or len(passage[verb_end:].split()) <= OBJECT


def tail(text: str, quotation: Span, ceiling: int, language: Language) -> int:
    """Return where the attribution after a quotation ends, not after `ceiling`; the quotation's end for none.

    >>> tail("“Go!” Harry shouted. He went.", Span(0, 5), 29, load("en"))
    20
    """
    end, start, linked, dashed = _link(text, quotation.end)
    if start >= ceiling:
        return min(end, ceiling)
    known = voice(language.code)
    line = text.find("\n", start, min(ceiling, start + REACH))
    high = line if line >= 0 else min(ceiling, start + REACH)
    passage = text[start:high]
    whole = next(iter(_stops(passage, known)), len(passage))
    if dashed and high < start + SIGNATURE and passage[:1].isupper() and whole >= len(passage.rstrip()):
        return start + len(passage.rstrip())
    beside = Beside(passage[:whole], text[quotation.end - 2 : quotation.end - 1], linked)
    if any(rule(beside, known) for rule in RULES):
        cut = high == start + REACH and whole == len(passage)
        return start + (_clause(passage, known) if cut else len(passage[:whole].rstrip()))
    return end


def attributed(text: str, end: int, language: Language) -> bool:
    """Say whether an attribution follows the closing mark that ends at `end`, so that no sentence ends there.

    >>> attributed("“Go!” Harry shouted.", 5, load("en")), attributed("“Go!” She said no.", 5, load("en"))
    (True, False)
    """
    return tail(text, Span(end, end), len(text), language) > _link(text, end)[0]


def _link(text: str, start: int) -> tuple[int, int, bool, bool]:
    """Return the end of the notes after a mark, the start of the words, and whether comma or dash, or a dash, links."""
    notes = NOTES.match(text, start)
    end = notes.end() if notes else start
    link = LINK.match(text, end)
    dashed = bool(link and link["dash"])
    return end, link.end() if link else end, dashed or bool(link and link["comma"]), dashed


def _clause(passage: str, known: Voice) -> int:
    """Return the end of the clause that holds the verb, where the sentence runs on too long."""
    verbs = known.verbs_in(passage)
    clause = CLAUSE.search(passage, verbs[0].end() if verbs else 0)
    return clause.end() if clause else len(passage.rstrip())


def _stops(passage: str, known: Voice) -> list[int]:
    """Return the ends of the sentences in a short passage."""
    ends = (match.end() for match in known.stop.finditer(passage))
    return [end for end in ends if not _is_short(passage, end, known)]


def _is_short(passage: str, end: int, known: Voice) -> bool:
    """Say whether the stop before `end` belongs to an abbreviation, an initial or an ordinal number."""
    found = BEFORE_STOP.search(passage, max(0, end - SHORT), end)
    if not found:
        return False
    word = found[1]
    initial = word[-1].isupper() and word[-2:-1] in ("", ".")
    ordinal = known.ordinals and word.isdigit() and len(word) <= ORDINAL_DIGITS
    return initial or ordinal or _is_abbreviation(word.lower(), passage[end:].lstrip(), known)


def _is_abbreviation(word: str, following: str, known: Voice) -> bool:
    """Say whether a word with a stop goes on: `Jan. 5` and `Corp. told`, not `whispered Jan. He` nor `Inc. He`."""
    if word in known.short or (word in known.numbers and following[:1].isdigit()):
        return True
    first = WORD.match(following)
    return word in known.perhaps and not (first and first[0][0].isupper() and first[0].lower() in known.common)


class Beside(NamedTuple):
    """What stands after a quotation."""

    clause: str
    """The rest of the sentence."""
    last: str
    """The character before the closing mark."""
    linked: bool
    """A comma or a dash stands between."""


def _tied(beside: Beside, known: Voice) -> bool:
    """`」と述べた`: a particle says that the sentence goes on."""
    return bool(known.particle.match(beside.clause))


def _goes_on(beside: Beside, known: Voice) -> bool:
    """`, she said`, `? she asked`, `», a déclaré X`: the sentence goes on, and a verb of saying is near."""
    goes_on = beside.clause[:1].islower() or (beside.linked and beside.last not in ".。।")
    return goes_on and bool(known.verbs_in(beside.clause, 0, NEAR))


def _speaker(beside: Beside, known: Voice) -> bool:
    """`!" Harry shouted`: a name, then the verb; `?" She said yes.` is a sentence of its own."""
    if not known.subject_first or beside.last not in EAGER or not beside.clause[:1].isupper():
        return False
    verbs = known.verbs_in(beside.clause, 0, NEAR)
    words = beside.clause[: verbs[0].start()].split() if verbs else []
    named = all(word[0].isupper() or word in known.common for word in words)
    if len(words) == 1 and words[0] in known.always_capital:
        return True
    return 0 < len(words) <= LONG_NAME and named and words[0].lower() not in known.common


def _caseless(beside: Beside, known: Voice) -> bool:
    """`”她说。`, `। उसने कहा।`: without capitals, a short clause that starts or ends with the verb.

    `”他说，生活不易` is a sentence of its own: there the verb has another object.
    """
    first = beside.clause[:1]
    if not first.isalpha() or first.isupper() or first.islower():
        return False
    for verb in known.verbs_in(beside.clause, 0, NEAR):
        before = beside.clause[: verb.start()]
        unspaced = UNSPACED.match(verb[0])
        room = SUBJECT if unspaced else NAME
        if len(before if unspaced else before.split()) <= room and ENDED.match(beside.clause, verb.end()):
            return True
        if not unspaced and len(before.split()) <= 1:
            return True
    return False


RULES = (_tied, _goes_on, _speaker, _caseless)
