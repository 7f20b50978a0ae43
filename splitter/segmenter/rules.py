"""The rules: each has a name, says whether it cuts, and which word decided."""
# ruff: noqa: ARG001, PLR0911 - every decider is asked in the same way, and is a ladder of rules in order

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from splitter.languages import load
from splitter.patterns import pattern
from splitter.segmenter import marks
from splitter.segmenter.attributions import attributed
from splitter.segmenter.candidates import JOINTS, Candidate
from splitter.segmenter.lexicon import ROMAN, Kind, Lexicon


class Rule(NamedTuple):
    """One reason to cut, or to leave whole."""

    name: str
    cut: bool
    decided_by: str
    """`left`: the word before the mark; `right`: what comes after it; `mark`: the mark itself."""


BLANK_LINE = Rule("blank line", cut=True, decided_by="mark")
LINE_MARKER = Rule("list item on a new line", cut=True, decided_by="right")
LIST_LINE = Rule("new line after a list item", cut=True, decided_by="right")
SALUTATION = Rule("line that ends in a colon", cut=True, decided_by="right")
HEADING = Rule("heading", cut=True, decided_by="right")
MEANT_LINE = Rule("new line with room before it", cut=True, decided_by="right")
HARD_LINE = Rule("space before a new line where words have none between them", cut=True, decided_by="right")
WRAPPED_LINE = Rule("new line alone", cut=False, decided_by="right")
MARKER = Rule("list marker", cut=False, decided_by="left")
NEXT_MARKER = Rule("next list marker", cut=True, decided_by="right")
CITATION = Rule("citation", cut=True, decided_by="right")

TITLE = Rule("a name follows", cut=False, decided_by="left")
NUMBER = Rule("a number follows", cut=False, decided_by="left")
NEVER_END = Rule("never at an end", cut=False, decided_by="left")
GOES_ON = Rule("abbreviation goes on", cut=False, decided_by="left")
STARTER = Rule("starter after an abbreviation", cut=True, decided_by="right")
OPENED = Rule("quotation after an abbreviation", cut=True, decided_by="right")
CONTINUER = Rule("goes on after an abbreviation", cut=False, decided_by="right")
ABBREVIATION_ENDS = Rule("abbreviation before a capital", cut=True, decided_by="left")
ADVERBIAL = Rule("time at the start", cut=False, decided_by="left")
INITIAL = Rule("initial", cut=False, decided_by="left")
LABEL = Rule("letter as a label", cut=True, decided_by="left")
ACRONYM = Rule("acronym goes on", cut=False, decided_by="left")
RANK = Rule("number of an item within a sentence", cut=False, decided_by="left")
ORDINAL = Rule("ordinal", cut=False, decided_by="left")
DATE = Rule("date", cut=False, decided_by="left")
LOWERCASE_GOES_ON = Rule("lowercase after a number", cut=False, decided_by="right")
QUOTATION_GOES_ON = Rule("lowercase after a closing mark", cut=False, decided_by="right")
ELLIPSIS_GOES_ON = Rule("lowercase after an ellipsis", cut=False, decided_by="right")
LEADING_ELLIPSIS = Rule("ellipsis at the start", cut=False, decided_by="mark")
ALWAYS_CAPITAL = Rule("word with a capital anywhere", cut=False, decided_by="right")
DASH_GOES_ON = Rule("lowercase after a dash", cut=False, decided_by="right")
REFERENCE = Rule("reference in parentheses", cut=False, decided_by="right")
ATTRIBUTION = Rule("attribution", cut=False, decided_by="right")
REPLY = Rule("reply in the same dialogue", cut=False, decided_by="right")
SPOKEN = Rule("short quotation goes on in lower case", cut=False, decided_by="right")
BRAND = Rule("name with a mark of its own", cut=False, decided_by="left")
WEAK = Rule("weak mark", cut=False, decided_by="mark")
GLUED = Rule("no space", cut=False, decided_by="right")
BRACKETED = Rule("inside brackets", cut=False, decided_by="mark")
NO_END = Rule("no end", cut=False, decided_by="mark")

LOWERCASE_START = Rule("lowercase start", cut=True, decided_by="right")
MISSING_SPACE = Rule("missing space", cut=True, decided_by="right")
DASH_START = Rule("dash starts", cut=True, decided_by="right")
NUMBER_START = Rule("number starts", cut=True, decided_by="right")
FULL_STOP = Rule("full stop", cut=True, decided_by="mark")
EXCLAMATION = Rule("question or exclamation", cut=True, decided_by="mark")
STOP_AND_ELLIPSIS = Rule("stop before an ellipsis", cut=True, decided_by="mark")
MARK_GOES_ON = Rule("a mark follows", cut=False, decided_by="right")
ELLIPSIS = Rule("ellipsis before a capital", cut=True, decided_by="right")
TERMINATOR = Rule("terminator", cut=True, decided_by="mark")
WEAK_STARTER = Rule("starter after a weak mark", cut=True, decided_by="right")
EMOJI = Rule("emoji before a capital", cut=True, decided_by="right")
SMILEY = Rule("smiley before a capital", cut=True, decided_by="right")

ACRONYM_SHAPE = pattern(r"(?:[^\W\d_]\.-?)+[^\W\d_]|(?:[^\W\d_a-z][^\W\d_]{0,3}\.)+[^\W\d_a-z][^\W\d_]{0,3}")
LONG_ROMAN = pattern(r"[IVX]{3,}\Z")
UNSPACED = pattern(f"[{marks.UNSPACED}]")
HIRAGANA = pattern("[\u3040-\u309f]")
"""What Japanese sentences end in."""
WIDE_BRACKET = pattern("[（）《》]")
WIDE_OPENING = "（《"
WIDE_CLOSING = "）》"
CLOSING_BRACKETS = ")）"
EYES = (":", ";", "=", "-", "^")
NEAR = 300
"""How far back a parenthesis looks for its partner."""
EMOJI_SIGN = pattern(f"[{marks.EMOJI}]")
NUMERIC = "0123456789.,:/%-–"
ADVERBIAL_WORDS = 4
ORDINAL_DIGITS = 2
LONG_ORDINAL = 3
"""Longer numbers with a stop are years and pages, not ordinals."""
DATES = (
    (pattern(r"(?<![\d.,])\d{4}\Z"), pattern(r"\d{1,2}\.\s?\d{1,2}\.")),
    (pattern(r"(?<![\d.,])\d{4}\.\s?\d{1,2}\Z"), pattern(r"\d{1,2}\.")),
    (pattern(r"(?<![\d.,])\d{1,2}\Z"), pattern(r"\d{1,2}\.\s?\d{4}(?!\d)")),
    (pattern(r"(?<![\d.,])\d{1,2}\.\s?\d{1,2}\Z"), pattern(r"\d{4}(?!\d)")),
)
"""What stands before a stop within a date, and what stands after it: the year first, or the day."""
WHOLE_DATE = pattern(r"(?<![\d.,])\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\Z")
DATE_REACH = 16
ITEM_HEAD = pattern(r"(?:[(\[]|:\s+|[^\W\d]\)?\s+[-–—]\s+)\d{1,2}\Z")
ITEM_REACH = 12
WORDS = pattern(r"[^\W\d_]+")
NEXT_WORDS = 40
"""How far ahead the next two words are looked for."""
SQUARE = pattern(r"[\[\]]")
NUMBER_SIGNS = "$€£¥#+§"
ENDING = (",", ";", ")")
"""What stands behind a numeral, and never behind the word `I`."""
OPEN_BRACKETS = "([（［"
GOING_ON = ",;:)]}/№،؛、，；："
"""What stands before no sentence."""
SPACED_ELLIPSIS = pattern(r"\. \. \. \.")
WORD_ALONE = pattern(r"[^\W\d_]+(?=[\s,;:!?'’\")]|\.\s)")


def full_stop(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a single full stop."""
    if c.after == c.end:
        return glued(c, lexicon)
    if c.first.islower():
        return stop_before_lower(c, lexicon)
    if c.first.isdigit() or c.first in NUMBER_SIGNS:
        return stop_before_number(c, lexicon)
    if c.first and c.first in GOING_ON:
        return MARK_GOES_ON
    if c.first in marks.DASHES:
        return stop_before_dash(c, lexicon)
    return stop_before_capital(c, lexicon)


def kind_of(c: Candidate, lexicon: Lexicon) -> Kind | None:
    """Return the kind of an abbreviation, also of two words (`z. B`), or behind a number, an apostrophe, a hyphen."""
    kinds = lexicon.kinds
    if c.left in lexicon.seconds:
        before = c.before
        kind = kinds.get(f"{before} {c.left}") or (before[-1:].isnumeric() and kinds.get(f"# {c.left}"))
        if kind:
            return kind
    return kinds.get(c.left) or kinds.get(c.part)


def is_number_word(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether a number is wont to follow an abbreviation, also behind an apostrophe or a hyphen."""
    return c.left in lexicon.numbers or c.part in lexicon.numbers


def is_acronym(c: Candidate) -> bool:
    """Say whether the word before the stop is made of short parts with stops, also behind an apostrophe (`L'O.N.U`)."""
    return ACRONYM_SHAPE.fullmatch(c.left) is not None or ACRONYM_SHAPE.fullmatch(c.part) is not None


def stop_before_lower(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a lowercase word: an ordinary word ends there all the same.

    On the web sentences begin in lower case as often as an unknown abbreviation stands before one.
    """
    left = c.left
    if kind_of(c, lexicon) or is_number_word(c, lexicon):
        return GOES_ON
    if c.end - c.at > 1:
        return QUOTATION_GOES_ON
    if len(left) <= 1 and not left.isdigit():
        return INITIAL
    if left.strip(NUMERIC) == "":
        return LOWERCASE_GOES_ON if lexicon.ordinals or c.word.islower() else LOWERCASE_START
    if lexicon.ordinals and left in ROMAN:
        return ORDINAL
    if is_acronym(c):
        return ACRONYM
    return LOWERCASE_START


def stop_before_number(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a number or a sum of money."""
    left = c.left
    if is_number_word(c, lexicon):
        return NUMBER
    kind = kind_of(c, lexicon)
    if kind in (Kind.NEVER_END, Kind.EITHER) or (kind is Kind.BEFORE_NAME and c.opened):
        return GOES_ON
    if len(left) == 1 and left.isalpha():
        return INITIAL
    if lexicon.ordinals and left.isdigit() and len(left) <= ORDINAL_DIGITS:
        return ORDINAL
    if left.isdigit() and goes_on_as_date(c):
        return DATE
    if kind is None and is_acronym(c):
        return ACRONYM
    return NUMBER_START


def goes_on_as_date(c: Candidate) -> bool:
    """Say whether two numbers of a date with stops stand around the stop (`5. 1. 2026`, `2026. 1. 5.`)."""
    begin = max(c.start, c.at - DATE_REACH)
    return any(ahead.match(c.text, c.right) and behind.search(c.text[begin : c.at]) for behind, ahead in DATES)


def stop_before_dash(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a dash: an abbreviation goes on (`Austin, D.C. – Hale`)."""
    if kind_of(c, lexicon) or is_number_word(c, lexicon) or len(c.left) == 1 or is_acronym(c):
        return GOES_ON
    return before_dash(c)


def before_dash(c: Candidate) -> Rule:
    """A dash and a capital start a sentence (`? – Posted`); a dash and a lowercase word go on with one."""
    place = c.right
    while c.text[place : place + 1] in (*marks.DASHES, " ", "\xa0"):
        place += 1
    following = c.text[place : place + 1]
    if c.opened:
        return DASH_START
    if following.islower() or in_guillemets(c):
        return DASH_GOES_ON
    return NO_END if following.isdigit() and place == c.right + 1 else DASH_START


def is_numeral(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the next word numbers things: one letter (`Fig. A`), or a Roman numeral (`Art. I, cl. 3`)."""
    word = c.word
    if word in lexicon.facts.always_capital and c.text[c.right + len(word) : c.right + len(word) + 1] not in ENDING:
        return False
    return len(word) == 1 or word in ROMAN


def in_guillemets(c: Candidate) -> bool:
    """Say whether the sentence opened a quotation that is still open: a dash ends what the narrator says in between."""
    begin = max(c.start, c.at - NEAR)
    return c.text.rfind("«", begin, c.end) > c.text.rfind("»", begin, c.end)


def stop_before_capital(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a stop before a capital, a letter of a script without case, or a sign."""
    left = c.left
    kind = kind_of(c, lexicon)
    if kind:
        return ABBREVIATIONS[kind](c, lexicon)
    if is_number_word(c, lexicon) and is_numeral(c, lexicon):
        return NUMBER
    if len(left) == 1 and left.isalpha():
        return initial(c, lexicon)
    if left.isdigit() and len(left) <= ORDINAL_DIGITS and heads_an_item(c):
        return RANK
    if lexicon.ordinals and (left.isdigit() or (len(left) > 1 and left in ROMAN)):
        return ordinal(c, lexicon)
    if "." in left and is_acronym(c):
        return either(c, lexicon, ACRONYM)
    if left.isdigit() and not c.first.isupper() and WHOLE_DATE.search(c.text[max(c.start, c.at - DATE_REACH) : c.at]):
        return DATE
    if c.text[c.after : c.after + 1] in OPEN_BRACKETS:
        return before_bracket(c)
    return FULL_STOP


def heads_an_item(c: Candidate) -> bool:
    """Say whether a number stands alone behind a colon, a dash or a parenthesis (`Results: 1. Hale – 2. Ruiz`)."""
    return bool(ITEM_HEAD.search(c.text[max(c.start, c.at - ITEM_REACH) : c.at]))


def never_end(c: Candidate, lexicon: Lexicon) -> Rule:
    """Leave `vs.` and `e.g.` alone."""
    return NEVER_END


def before_name(c: Candidate, lexicon: Lexicon) -> Rule:
    """Leave `Dr. Hale` whole."""
    return TITLE


def is_starter(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the next word is a starter; one letter is none before a stop (`A. A. Milne`)."""
    word = c.word
    if word not in lexicon.facts.starters and JOINTS.split(word)[0] not in lexicon.facts.starters:
        return False
    return len(word) > 1 or c.text[c.right + 1 : c.right + 2] != "."


def either(c: Candidate, lexicon: Lexicon, goes_on: Rule = GOES_ON) -> Rule:
    """Tell `Acme Inc. The` and `Acme Inc. “We` from `Acme Inc. Chairman`."""
    if c.start + len(c.left) == c.at:
        return goes_on  # "P.S. The": no sentence is an abbreviation alone
    if is_starter(c, lexicon):
        return STARTER
    if c.opened and c.text[c.after] in marks.QUOTES and c.first.isupper():
        return OPENED
    return goes_on


def usually_end(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `at 5 p.m. Travellers` from `at 5 p.m. Monday`."""
    if c.word in lexicon.facts.continuers:
        return CONTINUER
    return ADVERBIAL if is_adverbial(c, lexicon) else ABBREVIATION_ENDS


def is_adverbial(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the sentence so far is no more than a time (`At 5 a.m. Mr. Hale left`)."""
    words = c.text[c.start : c.at].split() if c.at - c.start < NEXT_WORDS else ()
    return 1 < len(words) <= ADVERBIAL_WORDS and words[0] in lexicon.facts.adverbials


ABBREVIATIONS: dict[Kind, Callable[[Candidate, Lexicon], Rule]] = {
    Kind.NEVER_END: never_end,
    Kind.BEFORE_NAME: before_name,
    Kind.EITHER: either,
    Kind.USUALLY_END: usually_end,
}


def initial(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `Ada L. Hale` from `vitamin C. Studies` and `you and I. Did`."""
    if c.at - c.start <= 1:
        return INITIAL
    if c.before.lower() in lexicon.facts.labels:
        return LABEL
    return STARTER if is_starter(c, lexicon) else INITIAL


def ordinal(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `am 3. Oktober` from `auf Seite 12. Dort`."""
    word = c.word
    if c.left.isdigit() and len(c.left) > ORDINAL_DIGITS:
        return ORDINAL if len(c.left) <= LONG_ORDINAL and word in lexicon.facts.after_ordinal else FULL_STOP
    if word in lexicon.facts.after_ordinal:
        return ORDINAL
    if word in lexicon.facts.starters:
        return FULL_STOP
    named = not c.left.isdigit()
    return ORDINAL if named or c.before.lower().lstrip(marks.OPENERS) in lexicon.facts.before_ordinal else FULL_STOP


def before_bracket(c: Candidate) -> Rule:
    """A parenthesis after a stop is a sentence of its own, unless it only names the source (`." (Smith 55).`)."""
    if c.end - c.at > 1:
        close = c.text.find(")", c.after, c.after + 60)
        if close > 0 and c.text[close + 1 : close + 2] in (".", ","):
            return REFERENCE
    return FULL_STOP


def glued(c: Candidate, lexicon: Lexicon) -> Rule:
    """A mark without white space after it ends a sentence where plainly a space was left out (`world.Today`)."""
    first, second = c.text[c.right : c.right + 1], c.text[c.right + 1 : c.right + 2]
    if c.left[-1:].isalpha() and (UNSPACED.match(first) or (c.text[c.at] != "." and is_unspaced_before_number(c))):
        return MISSING_SPACE
    if not first.isupper():
        return NO_END
    alone = second.isspace() and first in lexicon.facts.starters
    if not (
        (second.islower() or alone or LONG_ROMAN.match(c.word)) and WORD_ALONE.match(c.text, c.right, c.right + NEAR)
    ):
        return GLUED
    left = c.left
    plain = len(left) > 1 and left.isalpha() and left[-2:].islower()  # not the "f" of "50 f.Kr."
    if (plain and left not in lexicon.suspects) or ends_in_number(left, lexicon):
        return MISSING_SPACE
    return GLUED


def is_attributed(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether one of the next two words is a verb of attribution (`Stop! he yelled`)."""
    return any(word in lexicon.attributions for word in WORDS.findall(c.text[c.right : c.right + NEXT_WORDS])[:2])


def closes_square(c: Candidate) -> bool:
    """Say whether a square bracket closes soon behind the mark (`[4: firm? 13]`)."""
    found = SQUARE.search(c.text, c.end, c.end + NEXT_WORDS)
    return found is not None and found[0] == "]"


def is_unspaced_before_number(c: Candidate) -> bool:
    """Say whether a number follows a word of a script without spaces (`そうですか?2008年`)."""
    return c.first.isdigit() and bool(UNSPACED.match(c.left[-1:]))


def ends_in_number(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word ends in a digit, and is neither the number of an item (`1.Bread`) nor an ordinal."""
    return word[-1:].isdigit() and len(word) > ORDINAL_DIGITS and not (lexicon.ordinals and word.isdigit())


def exclamation(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide marks with a question or exclamation among them."""
    if c.after == c.end:
        return glued(c, lexicon)
    if c.first.islower():
        return exclamation_before_lower(c, lexicon)
    if c.first.isdigit() and closes_square(c):
        return BRACKETED
    if c.end - c.at > 1 and c.text.startswith(",,", c.after):
        return REPLY
    if c.first and c.first in GOING_ON:
        return MARK_GOES_ON
    if c.first in marks.DASHES:
        return before_dash(c)
    if is_brand(c, lexicon):
        return STARTER if is_starter(c, lexicon) else BRAND
    return before_bracket(c) if c.text[c.after : c.after + 1] in OPEN_BRACKETS else EXCLAMATION


def exclamation_before_lower(c: Candidate, lexicon: Lexicon) -> Rule:
    """Tell `“Stop!” he said` and `Stop! he said` from `who cares? not me`."""
    if is_brand(c, lexicon):
        return BRAND
    if c.text[c.end - 1] in marks.CLOSERS + marks.QUOTES:
        return QUOTATION_GOES_ON
    return ATTRIBUTION if is_attributed(c, lexicon) else LOWERCASE_START


def is_said(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether an attribution follows a closing mark of quotation (`!" Harry shouted`, `。」と述べた`)."""
    return c.end - c.at > 1 and c.text[c.end - 1] in marks.SAID and attributed(c.text, c.end, load(lexicon.code))


def is_brand(c: Candidate, lexicon: Lexicon) -> bool:
    """Say whether the word before the mark is a name together with it."""
    return c.left + c.text[c.at] in lexicon.facts.brands


def ellipsis(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide three dots or more: they end a sentence before a capital alone."""
    if c.at - c.start <= ITEM_REACH and not WORDS.search(c.text, c.start, c.at):
        return LEADING_ELLIPSIS
    if c.left and c.first and SPACED_ELLIPSIS.fullmatch(c.body):
        return STOP_AND_ELLIPSIS
    if c.after == c.end:
        return GLUED
    if c.first.islower():
        return ELLIPSIS_GOES_ON
    if UNSPACED.match(c.first):
        return ELLIPSIS_GOES_ON
    if c.word in lexicon.facts.always_capital:
        return ALWAYS_CAPITAL
    if c.first and c.first in GOING_ON:
        return MARK_GOES_ON
    if c.first in marks.DASHES:
        return before_dash(c)
    if c.text[c.after : c.after + 1] in OPEN_BRACKETS:
        return before_bracket(c)
    return ELLIPSIS


def weak(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a mark that ends a sentence only before a starter (Spanish `;`)."""
    told = c.opened or c.word not in lexicon.facts.always_capital
    return WEAK_STARTER if c.after > c.end and told and is_starter(c, lexicon) else WEAK


def terminator(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a mark that does nothing but end sentences (`。`, `।`): it needs no space after it, if it is not ASCII."""
    if c.after > c.end:
        return exclamation(c, lexicon)
    if c.text[c.at].isascii():
        return glued(c, lexicon)
    if c.first.isdigit() and c.left[-1:].isdigit():
        return NO_END
    if c.first and c.first in GOING_ON:
        return MARK_GOES_ON
    return BRACKETED if in_brackets(c) or closes_brackets(c) else TERMINATOR


def closes_brackets(c: Candidate) -> bool:
    """Say whether the mark is the last in a title or in brackets within a sentence (`《…？》一书`, `（…。）良い`)."""
    last = c.text[c.end - 1]
    return last == "》" or (last == "）" and c.text[c.start] != "（")


def in_brackets(c: Candidate) -> bool:
    """Say whether a wide bracket that was opened before the mark is closed after it."""
    closing = WIDE_BRACKET.search(c.text, c.end, c.end + NEAR)
    if closing is None or closing[0] not in WIDE_CLOSING:
        return False
    begin = max(c.start, c.at - NEAR)
    return max(c.text.rfind(mark, begin, c.at) for mark in WIDE_OPENING) > max(
        c.text.rfind(mark, begin, c.at) for mark in WIDE_CLOSING
    )


def emoji(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide an emoji that ends a sentence where a mark would (`Thanks 🙏 See you`)."""
    if c.after == c.end:
        return EMOJI if HIRAGANA.match(c.left[-1:]) and UNSPACED.match(c.first) else NO_END
    return EMOJI if c.first.isupper() else NO_END


def bracket(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a closing parenthesis without a mark behind it: it may be a smiley."""
    return SMILEY if is_smiley(c.text, c.start, c.at, c.end) and c.after > c.end and c.first.isupper() else NO_END


def is_smiley(text: str, start: int, at: int, end: int) -> bool:
    """Say whether the parenthesis `text[at:end]` has eyes, company, or no opening partner near by."""
    if text[at - 1 : at] in EYES or text[at + 1 : end].startswith(")"):
        return True
    return text.rfind("(", max(start, at - NEAR), at) < 0


def dots(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide a run that begins with a full stop: one stop, an ellipsis, or a stop with other marks."""
    if c.end - c.at == 1:
        return full_stop(c, lexicon)
    body = c.body
    if any(mark in marks.EXCLAMATIONS for mark in body):
        return exclamation(c, lexicon)
    return ellipsis(c, lexicon) if body.count(".") > 1 else full_stop(c, lexicon)


DECIDERS: dict[str, Callable[[Candidate, Lexicon], Rule]] = {
    ".": dots,
    **dict.fromkeys(marks.EXCLAMATIONS, exclamation),
    **dict.fromkeys(marks.ELLIPSES, ellipsis),
    **dict.fromkeys(CLOSING_BRACKETS, bracket),
}
"""What decides a run, by its first mark; any other is a terminator of its language, an emoji, or nothing."""


def by_mark(c: Candidate, lexicon: Lexicon) -> Rule:
    """Decide by the first mark of the run."""
    mark = c.text[c.at]
    decider = DECIDERS.get(mark)
    if decider:
        return decider(c, lexicon)
    if mark in lexicon.facts.weak_terminators:
        return weak(c, lexicon)
    if mark in lexicon.facts.terminators:
        return terminator(c, lexicon)
    return emoji(c, lexicon) if EMOJI_SIGN.match(mark) else NO_END
