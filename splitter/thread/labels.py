"""Labels and templates: what is put around a post's piece of the statement.

A label is the number of a post as the reader sees it, `(3/12)`; a template says where it goes, `{text} {label}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from splitter.errors import UsageError
from splitter.spans import Span
from splitter.thread.thread import Inserted, InsertedKind

NUMBER = "({i}/{n})"
POST = "{text} {label}"
FIELD = re.compile(r"\{(\w*)\}")
UNPOSTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls, and halves of characters: what a terminal obeys and what cannot be encoded."""
LABEL = re.compile(r"(\s*)\{label\}(\s*)")

Runs = tuple[tuple[InsertedKind, str], ...]
"""Runs of text with their kinds."""


class Wrapping(NamedTuple):
    """What stands before and after the piece of a statement in a post, as runs of text with their kinds.

    >>> wrapping = wrap("{text} {label} #press", "(1/2)")
    >>> wrapping.around("Stop it!")
    'Stop it! (1/2) #press'
    >>> [(piece.kind, piece.span) for piece in wrapping.inserted(8)]
    [('label', Span(start=8, end=14)), ('template', Span(start=14, end=21))]
    """

    before: Runs = ()
    after: Runs = ()

    def around(self, text: str) -> str:
        """Return the text with what stands before and after it."""
        return "".join([*[run for _, run in self.before], text, *[run for _, run in self.after]])

    def inserted(self, length: int) -> tuple[Inserted, ...]:
        """Return the ranges that this adds to a piece of `length` code points, in the text that `around` gives."""
        found, place = [], 0
        for runs, skip in ((self.before, length), (self.after, 0)):
            for kind, run in runs:
                found.append(Inserted(kind, Span(place, place + len(run))))
                place += len(run)
            place += skip
        return tuple(found)

    def offset(self) -> int:
        """Return where the piece begins in the text that `around` gives, in code points."""
        return sum(len(run) for _, run in self.before)


@dataclass(frozen=True, slots=True)
class Templates:
    """How posts are numbered and dressed.

    >>> Templates().wrapping(3, 12).around("Stop it!")
    'Stop it! (3/12)'
    >>> Templates(first="{text} {label} #press").wrapping(1, 12).around("Stop it!")
    'Stop it! (1/12) #press'
    >>> Templates().wrapping(1, 1).around("Stop it!")
    'Stop it!'
    >>> Templates(number="{i} of {m}")
    Traceback (most recent call last):
        ...
    splitter.errors.UsageError: the number template '{i} of {m}' has a field {m}; the fields are {i} and {n}.
    """

    number: str | None = NUMBER
    """The label; `{i}` is the number of the post and `{n}` how many there are, if they stand in it.  None for none."""
    post: str = POST
    """Where text and label go, with the fields `{text}` and `{label}`."""
    first: str | None = None
    """The same for the first post alone."""
    last: str | None = None
    """The same for the last post alone."""

    def __post_init__(self) -> None:
        """Check the templates."""
        if self.number is not None:
            _check("number", self.number, needed=set(), known=("i", "n"))
        for name, template in (("post", self.post), ("first", self.first), ("last", self.last)):
            if template is not None:
                _check(name, template, needed={"text"}, known=("text", "label"))

    def label(self, i: int, n: int) -> str:
        """Return the label of post `i` of `n`: empty for a lone post, or where there are no numbers."""
        if n == 1 or self.number is None:
            return ""
        return self.number.replace("{i}", str(i)).replace("{n}", str(n))

    def wrapping(self, i: int, n: int) -> Wrapping:
        """Return what is put around the piece of post `i` of `n`."""
        return self._wrapping(self.label(i, n), first=i == 1, last=i == n)

    def widest(self, own: int, digits: int, *, first: bool, last: bool) -> Wrapping:
        """Return the widest wrapping of a post whose number has `own` digits, in a thread whose length has `digits`.

        A lone post has no number: 0 of 0 digits.
        """
        label = self.label(10**own - 1, 10**digits - 1) if digits else ""
        return self._wrapping(label, first=first, last=last)

    def _wrapping(self, label: str, *, first: bool, last: bool) -> Wrapping:
        if first and last and self.first and self.last:  # a lone post wears both, the label once
            inner, outer = wrap(self.first, label), wrap(self.last, "")
            return Wrapping(outer.before + inner.before, inner.after + outer.after)
        chosen = (self.first if first else None) or (self.last if last else None) or self.post
        return wrap(chosen, label)


def wrap(template: str, label: str) -> Wrapping:
    """Return what a template puts around a text; without a label, its place leaves no stray white space."""
    if not label:
        template = LABEL.sub(_gap, template)
    before, after = _halves(template)
    return Wrapping(_filled(before, label), _filled(after, label))


@lru_cache(maxsize=4)
def _halves(template: str) -> tuple[Runs, Runs]:
    """Return what stands before and after the text, the label's place still open: the posts of a thread share it."""
    before, _, after = template.partition("{text}")
    return tuple(_runs(before, near_end=True)), tuple(_runs(after, near_end=False))


def _filled(runs: Runs, label: str) -> Runs:
    return tuple([(kind, run.replace("{label}", label)) for kind, run in runs])


def _gap(match: re.Match[str]) -> str:
    """Return the white space that stays where a label is missing: the longer of both sides, none at an edge."""
    left, right = match.groups()
    at_edge = match.start() == 0 or match.end() == len(match.string)
    return "" if at_edge else max(left, right, key=len)


def _runs(part: str, *, near_end: bool) -> Iterable[tuple[InsertedKind, str]]:
    """Cut a template's half into runs: the label with the white space between it and the text, and the rest."""
    lead, found, rest = part.partition("{label}")
    if not found:
        return [("template", part)] if part else []
    bare_lead, bare_rest = lead.rstrip(), rest.lstrip()
    left = lead[len(bare_lead) :] if not bare_lead and not near_end else ""
    right = rest[: len(rest) - len(bare_rest)] if not bare_rest and near_end else ""
    runs: list[tuple[InsertedKind, str]] = [
        ("template", lead[: len(lead) - len(left)]),
        ("label", left + found + right),
        ("template", rest[len(right) :]),
    ]
    return [(kind, run) for kind, run in runs if run]


def _check(name: str, template: str, *, needed: set[str], known: tuple[str, ...]) -> None:
    """Raise where a template lacks a field, has one that is not known or stands twice, or cannot be posted."""
    if unseen := UNPOSTABLE.search(template):
        code = f"U+{ord(unseen[0]):04X}"
        raise UsageError(f"the {name} template holds the character {code}, which no post can show; leave it out.")
    fields, rest = FIELD.findall(template), FIELD.sub("", template)
    wrong = [f"a field {{{field}}}" for field in fields if field not in known]
    wrong += ["a brace that belongs to no field"] if "{" in rest or "}" in rest else []
    if wrong:
        choice = " and ".join(f"{{{one}}}" for one in known)
        raise UsageError(f"the {name} template '{template}' has {wrong[0]}; the fields are {choice}.")
    for field in sorted(needed - set(fields)):
        raise UsageError(f"the {name} template '{template}' lacks {{{field}}}; put it where it should stand.")
    if name != "number" and len(fields) != len(set(fields)):
        raise UsageError(f"the {name} template '{template}' names a field twice; once is what a post can show.")
