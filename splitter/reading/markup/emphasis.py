"""Emphasis beside scripts that put no space between words.

CommonMark lets `**` close before a letter only behind a letter, so that `**「門」**は` keeps its marks: its rule takes
the space between words for granted.  Beside Han, kana and the like a run of marks opens before what is no space, and
closes behind it.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from splitter.characters import spaceless

WIDE = frozenset("「」『』（）《》〈〉【】、。，．！？：；…")
"""Punctuation of these scripts."""

BRACKETS = 20
"""Brackets in brackets that are looked into for a link, as many as in CommonMark's own parsers."""


class State(StateInline):
    """The state of a block's text that is being parsed."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - the parser's own name
        """Say what a run of marks may do."""
        found = super().scanDelims(start, canSplitWord)
        before = self.src[start - 1 : start] if start else ""
        after = self.src[start + found.length : start + found.length + 1]
        beside = before + after
        if (found.can_open and found.can_close) or not beside or not (spaceless(beside) or WIDE.intersection(beside)):
            return found
        opens = found.can_open or bool(after and not after.isspace() and _is_wide(before))
        closes = found.can_close or bool(before and not before.isspace() and _is_wide(after))
        return Scanned(opens, closes, found.length)


def _is_wide(char: str) -> bool:
    return bool(char) and (char in WIDE or spaceless(char))


class Inline(ParserInline):
    """The parser of text within a block, with the state above."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Fill `tokens` with those of a text, and return them."""
        state = State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - the parser's own name
        """Pass over what stands at the state's place, as far as brackets are looked for in brackets."""
        place = state.pos
        if place in state.cache:
            state.pos = state.cache[place]
        elif state.level >= BRACKETS:
            state.cache[place] = state.pos = state.posMax
        else:
            super().skipToken(state)
