"""The rules: each has a name, says whether it cuts, and which word decided."""

from __future__ import annotations

from typing import NamedTuple


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
CLIPPED = Rule("word cut short", cut=False, decided_by="left")
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
