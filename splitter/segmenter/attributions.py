"""Attributions: the words beside a quotation that say whose it is (`The minister said:`, `, she said`, `»と述べた`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from splitter.characters import SPACELESS_LETTERS
from splitter.languages import load
from splitter.segmenter.candidates import candidate
from splitter.segmenter.citations import sourced_to
from splitter.segmenter.deciders import by_mark
from splitter.segmenter.lexicon import Lexicon
from splitter.segmenter.punctuation import CLOSING_BRACKETS, NEW_LINES
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
LONG_SUBJECT = 12
"""The same where the verb ends the sentence."""
SUBJECT = 16
"""How many characters may stand before the verb in a script without spaces."""
ENDED = regex.compile(r"[了著着道]?\s*(?:[,，、]\s*(?=[“「『\"«‘]|$)|[.!?…。！？．।॥۔؟။፧።」』）)—–-]|$)")
"""After the verb comes a stop, or the quotation again."""
OBJECT = 2
"""How many words may stand between the verb and a quotation that no mark parts from it."""
QUOTED = 2
"""So few words that no mark parts from the verb are a name or a doubtful word (`a drink called “Black Ice”`)."""
SPOKEN = regex.compile(r"[.!?…؟।॥។။።:][\"'”’»“]?\W?$")
"""The end of a sentence, before the closing mark."""
UNSPACED = regex.compile(f"[{SPACELESS_LETTERS}]")
LINK = regex.compile(r"[^\S\n]*(?P<comma>[,،、，](?!,))?[^\S\n]*(?P<dash>[-–—―]{1,3}(?=\W|[\p{Lu}\p{Lt}]))?[^\S\n]*")
WORD = regex.compile(r"\w+")
VERB = regex.compile(r"\b(?<!\w[-‐‑])\w+")
"""A word that is not the end of a longer one (`the so-called`)."""
LETTER = regex.compile(r"[^\W_]")
LEAD = regex.compile(r"[\s(\[*_]*$")
EAGER = "!?…,،，、！？-–—―"
"""A quotation that ends so, before its closing mark, may be followed by its speaker's name (`…!" Harry shouted`)."""
CLAUSE = regex.compile(r"[,;:،؛，；：–—―]+(?=\s|$|[\p{Han}\p{Hiragana}\p{Katakana}])|[-–—―]+\s")


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language attributes, ready for use."""

    verbs: frozenset[str]
    """Verbs of one word, lowercase."""
    phrases: regex.Pattern[str]
    """The other verbs: of two words, or of a script without spaces."""
    particle: regex.Pattern[str]
    """What ties a quotation to the words after it (Japanese `と`)."""
    common: frozenset[str]
    """Words that begin a sentence rather than a name."""
    determiners: frozenset[str]
    """Articles and the like, lowercase: what is quoted behind one is part of its phrase (`asked of the “old” crew`)."""
    always_capital: frozenset[str]
    """Words with a capital anywhere (`I`): before a verb of saying they begin no sentence."""
    subject_first: bool

    def verbs_in(self, passage: str, low: int = 0, high: int | None = None) -> list[regex.Match[str]]:
        """Return the verbs of saying between two offsets of a short passage, in order."""
        end = len(passage) if high is None else high
        words = [word for word in VERB.finditer(passage, low, end) if word[0].lower() in self.verbs]
        return sorted([*words, *self.phrases.finditer(passage, low, end)], key=lambda verb: verb.start())


@lru_cache(maxsize=64)  # any code may be asked for
def voice(code: str) -> Voice:
    """Return the patterns of a language.

    >>> [verb[0] for verb in voice("en").verbs_in("she said quietly")]
    ['said']
    """
    language = load(code)
    facts, sentences = language.quotations, language.sentences
    return Voice(
        verbs=frozenset(word.lower() for word in facts.verbs if _is_word(word)),
        phrases=_either(word for word in facts.verbs if not _is_word(word)),
        particle=_either(facts.particles),
        common=_lower(language.function_words | sentences.starters),
        determiners=_lower(language.clauses.determiners),
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


def attributions(text: str, quotations: Sequence[Span], sentences: Sequence[Span], language: str) -> list[Span]:
    """Return each quotation with its attribution on either side.

    Args:
        text: the text.
        quotations: its outermost quotations, in order.
        sentences: its sentences, in order: an attribution stays within the sentence that its quotation is part of.
        language: a language code.

    Returns:
        One span for each quotation, in order, from the start of what introduces it to the end of what follows it, stop
        included; its own span where nothing says whose it is.

    Raises:
        UsageError: the language code is malformed.

    >>> text = "It rained. She said: “Go.” “Why?” Harry asked. He went."
    >>> ends = [Span(0, 10), Span(11, 26), Span(27, 46), Span(47, 55)]
    >>> [span.of(text) for span in attributions(text, [Span(21, 26), Span(27, 33)], ends, "en")]
    ['She said: “Go.”', '“Why?” Harry asked.']
    """
    known, found = voice(language), []
    floors = [0, *(quotation.end for quotation in quotations)]
    ceilings = [*(quotation.start for quotation in quotations[1:]), len(text)]
    for quotation, floor, ceiling in zip(quotations, floors, ceilings, strict=False):
        first = sentence_at(sentences, quotation.start)
        last = sentence_at(sentences, quotation.end - 1)
        start = _lead(text, quotation, max(floor, first.start), known)
        found.append(Span(start, _tail(text, quotation, ceiling, last, known)))
    return found


def sentence_at(sentences: Sequence[Span], offset: int) -> Span:
    """Return the last sentence that begins at `offset` or before it; an empty one where none does.

    >>> sentence_at([Span(0, 4), Span(5, 9)], 6), sentence_at([], 6)
    (Span(start=5, end=9), Span(start=6, end=6))
    """
    index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 else Span(offset, offset)


def _lead(text: str, quotation: Span, floor: int, known: Voice) -> int:
    """Return where the attribution before a quotation starts, not before `floor`; the quotation's start for none."""
    low = max(floor, quotation.start - REACH, text.rfind("\n", floor, quotation.start) + 1)
    passage = LEAD.sub("", text[low : quotation.start])
    if not passage or not (passage[-1] in ":：,،，、" or passage[-1].isalnum()):
        return quotation.start
    verbs = known.verbs_in(passage, max(0, len(passage) - NEAR))
    if passage[-1] not in ":：" and not (verbs and _introduces(passage, verbs[-1].end(), quotation.of(text), known)):
        return quotation.start
    start = 0
    if floor < low == quotation.start - REACH:
        near = verbs[-1].start() if verbs else len(passage) - 1
        start = max((clause.end() for clause in CLAUSE.finditer(passage, 0, near)), default=len(passage))
    letter = LETTER.search(passage, start)
    return low + letter.start() if letter else quotation.start


def _introduces(passage: str, verb_end: int, quoted: str, known: Voice) -> bool:
    """`He said, “No.”` and `he asked Tom “Why?”`, not `he called the report a “hoax”` or `asked of the “old” crew`."""
    if passage[-1] in ",،，、":
        return True
    if len(passage[verb_end:].split()) > OBJECT:
        return False
    if SPOKEN.search(quoted) or UNSPACED.search(quoted):
        return True
    return len(quoted.split()) > QUOTED and passage.rsplit(maxsplit=1)[-1].lower() not in known.determiners


def _tail(text: str, quotation: Span, ceiling: int, own: Span, known: Voice) -> int:
    """Return where the attribution after a quotation ends, not after `ceiling`; the quotation's end for none."""
    end, start, linked, dashed = _link(text, quotation.end)
    if start >= ceiling:
        return end  # a newspaper's name in the source may have marks of its own
    if own.end <= start:
        return end
    line = text.find("\n", start, min(ceiling, start + REACH))
    high = line if line >= 0 else min(ceiling, start + REACH)
    passage = text[start : min(high, own.end)]
    beside = Beside(passage, text[quotation.end - 2 : quotation.end - 1], linked)
    if (dashed and _signs(text, start, passage)) or says(beside, known):
        cut = high == start + REACH < own.end
        return start + (_clause(passage, known) if cut else len(passage.rstrip()))
    return end


def attributed(text: str, end: int, words: Lexicon) -> bool:
    """Say whether an attribution follows the closing mark that ends at `end`, so that no sentence ends there.

    >>> from splitter.segmenter.lexicon import lexicon
    >>> [attributed(text, 5, lexicon("en")) for text in ("“Go!” Harry shouted.", "“Go!” She said no.")]
    [True, False]
    """
    _, start, linked, dashed = _link(text, end)
    passage = text[start : clause_end(text, start, words)]
    if not passage:
        return False
    if dashed and _signs(text, start, passage):
        return True
    return says(Beside(passage, text[end - 2 : end - 1], linked), voice(words.code))


def _signs(text: str, start: int, passage: str) -> bool:
    """Say whether what follows a dash is a name that ends the line (`— Jane Doe, CEO`)."""
    rest = text[start : start + SIGNATURE].partition("\n")[0].rstrip()
    return passage[0].isupper() and len(rest) < SIGNATURE and len(passage.rstrip()) >= len(rest)


def clause_end(text: str, start: int, words: Lexicon) -> int:
    """Return the end of the sentence that goes on at `start`: at the first mark whose rules end one, or at the line's.

    It is not looked for further than an attribution may stretch.
    """
    for match in words.candidates.finditer(text, start, start + REACH):
        mark = match[0][0]
        if mark in NEW_LINES:
            return match.start()
        if mark not in CLOSING_BRACKETS and by_mark(candidate(text, start, *match.span()), words).cut:
            return match.start() + 1
        if any(sign in NEW_LINES for sign in match[0]):
            return match.start() + 1
    return min(len(text), start + REACH)


def _link(text: str, start: int) -> tuple[int, int, bool, bool]:
    """Return where the sources after a mark end, where the words begin, if a comma or dash links, whether a dash."""
    end = sourced_to(text, start)
    link = LINK.match(text, end)
    dashed = bool(link and link["dash"])
    return end, link.end() if link else end, dashed or bool(link and link["comma"]), dashed


def _clause(passage: str, known: Voice) -> int:
    """Return the end of the clause that holds the verb, where the sentence runs on too long."""
    verbs = known.verbs_in(passage)
    clause = CLAUSE.search(passage, verbs[0].end() if verbs else 0)
    return clause.end() if clause else len(passage.rstrip())


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
    goes_on = beside.clause[:1].islower() or beside.last in ",،" or (beside.linked and beside.last not in ".。।")
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
        last = not any(map(str.isalnum, beside.clause[verb.end() :]))
        room = SUBJECT if unspaced else LONG_SUBJECT if last else NAME
        if len(before if unspaced else before.split()) <= room and ENDED.match(beside.clause, verb.end()):
            return True
        if not unspaced and len(before.split()) <= 1:
            return True
    return False


RULES = (_tied, _goes_on, _speaker, _caseless)


def says(beside: Beside, known: Voice) -> bool:
    """Say whether what stands after a quotation says whose it is."""
    return any(rule(beside, known) for rule in RULES)
