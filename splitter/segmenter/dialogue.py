"""Sentences that belong together without quotation marks: speech behind a dash (`– To za drogo! Idziemy – mówi Lis.`).

Many languages print speech so.  And what several sentences within brackets say (`(We stayed. We slept.)`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import regex

from splitter.segmenter.attributions import Voice, voice
from splitter.segmenter.punctuation import DASHES
from splitter.spans import Span

OPENED = regex.compile(r"[-–—―]\s?[¿¡“\"«„]?[\p{Lu}\p{Lo}\d]")
"""What begins speech at the head of a sentence."""
GOES_ON = regex.compile(r"[-–—―]\s?\P{Ll}")
"""A dash that takes speech up again behind who says it (`— сказал он. — Идём.`); in Spanish it closes that."""
LINK = regex.compile(r"(?:[,!?…]\s?[-–—―]?|\s?[-–—―])\s?(?=\p{Ll})")
"""What stands between speech and who says it, which begins small."""
SOON = 24
"""How many code points behind the link the verb begins at most (`, varnar Bo Falk`, `– tak powiedział`)."""
BRACKETED = re.compile(r"\([^()\n]{1,600}\)|（[^（）\n]{1,300}）")
MOST = 4
"""How many sentences of speech are looked through for who says it."""


def speeches(text: str, sentences: Sequence[Span], language: str) -> list[Span]:
    """Return the passages of several sentences that are one speech behind a dash, with who says it.

    Args:
        text: the text.
        sentences: its sentences, in order.
        language: a language code.

    >>> text = "– To za drogo! Idziemy do sądu – mówi Nowak. Padało."
    >>> [span.of(text) for span in speeches(text, [Span(0, 14), Span(15, 44), Span(45, 52)], "pl")]
    ['– To za drogo! Idziemy do sądu – mówi Nowak.']
    """
    known = voice(language)
    found: list[Span] = []
    for index, sentence in enumerate(sentences):
        if OPENED.match(text, sentence.start) and not (found and found[-1].covers(sentence.start)):
            last = _last(text, list(_same_line(text, sentences[index : index + MOST + 1])), known)
            if last and last != sentence:
                found.append(Span(sentence.start, last.end))
    return found


def bracketed(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Return the passages of several sentences between round brackets that stand in one line.

    >>> text = "It rained. (We stayed. We slept.) He left."
    >>> [span.of(text) for span in bracketed(text, [Span(0, 10), Span(11, 22), Span(23, 33), Span(34, 42)])]
    ['(We stayed. We slept.)']
    """
    ends = [sentence.end for sentence in sentences]
    found = (Span(*match.span()) for match in BRACKETED.finditer(text))
    return [span for span in found if bisect_right(ends, span.start) < bisect_left(ends, span.end)]


def _same_line(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences up to the end of the line that the first one stands in."""
    place = sentences[0].start
    for sentence in sentences:
        if "\n" in text[place : sentence.start]:
            return
        yield sentence
        place = sentence.end


def _last(text: str, sentences: Sequence[Span], known: Voice) -> Span | None:
    """Return the last sentence of a speech: the one that says whose it is, or what goes on behind a dash after it."""
    for index, sentence in enumerate(sentences):
        if _is_said(text, sentence, known):
            following = sentences[index + 1 : index + 2]
            resumed = following and (GOES_ON.match(text, following[0].start) or text[sentence.end - 2] in DASHES)
            return following[0] if resumed else sentence
    return None


def _is_said(text: str, sentence: Span, known: Voice) -> bool:
    """Say whether a sentence names its speaker: a verb of saying stands soon behind a comma, a question or a dash."""
    links = LINK.finditer(text, sentence.start + 1, sentence.end)
    return any(known.verbs_in(text, link.end(), min(link.end() + SOON, sentence.end)) for link in links)
