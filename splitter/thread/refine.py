"""From a structure to fragments: what fits stays whole, what does not falls at its strongest breaks.

A piece that fits no post is cut at all its breaks of the strongest kind it has, and again, with the next kind, only
where a part is still too wide.  Which of the places inside a sentence are used the packer decides, by what each costs.
Inside a quotation that fits nothing is ever cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from splitter.errors import UsageError
from splitter.segmenter import Clause, clauses
from splitter.spans import Span
from splitter.thread.breaks import FREE, Break, Kind
from splitter.thread.marks import CUT, dressed
from splitter.thread.measure import Measure
from splitter.thread.options import LongQuotations
from splitter.thread.pieces import Piecer
from splitter.thread.structure import Structure, inside

SCRAP = 4
"""A part of a sentence shorter than this share of a post is a scrap."""


class Step(NamedTuple):
    """Breaks that are tried together."""

    kind: Kind
    late: bool = False
    """Whether a quotation that fits no post is parted from who speaks it as well."""


LATE = Step(Kind.SAID, late=True), Step(Kind.SIGNED, late=True)
"""Who speaks is parted from a quotation first where that keeps the quotation whole, and else last of all."""
REACH = 300
"""So many code points before a quotation such a place is looked for."""
GOOD = 1400
"""A place inside a sentence that costs no more (most commas do not) is better than the end of `He said,`."""
WEAKER: tuple[Step, ...] = (
    *(Step(kind) for kind in Kind if FREE < kind <= Kind.CLAUSE),
    *LATE,
    *(Step(kind) for kind in Kind if kind > Kind.CLAUSE),
)
"""What is tried in turn where a piece fits no post."""
SPEAKING = frozenset({Kind.SAID, Kind.SIGNED})
DASHES = frozenset("-–—―")
CLOSED = frozenset("”’»“\"'")
"""What may close the speech that a dash breaks off."""
CELLS = 12
"""So many places inside a sentence are weighed within a post: with more of them threads are no better, and later."""


@dataclass(frozen=True, slots=True)
class Cutter:
    """What is needed to cut one statement for one platform."""

    structure: Structure
    measure: Measure
    long_quotations: LongQuotations

    protect: bool = True
    """Whether a quotation that fits a post is never cut."""

    def breaks(self) -> list[Break]:
        """Return the breaks between the fragments, the statement's edges included."""
        text = self.structure.statement.text
        free = [place for place in self.structure.breaks if place.kind <= FREE]
        free = [self._dressed(place) if place.kind is Kind.FORCED else place for place in free]
        edges = Break(0, 0, Kind.FORCED), Break(len(text), len(text), Kind.FORCED)
        return self._bared(list(self._refined([edges[0], *free, edges[1]], WEAKER, self.structure.breaks)))

    def _bared(self, places: Sequence[Break]) -> list[Break]:
        """Return the breaks without the `…` around a fragment that has no room for it."""
        bared = [places[0]]
        for right in places[1:]:
            left = bared[-1]
            if CUT not in left.after + right.before or self._fits(left, right):
                bared.append(right)
            else:
                bared[-1] = left._replace(after=left.after.replace(CUT, ""))
                bared.append(right._replace(before=right.before.replace(CUT, "").strip()))
        return bared

    def _fits(self, left: Break, right: Break) -> bool:
        return self.measure.fits(left.start, right.end, left.after + right.before)

    def _refined(self, places: Sequence[Break], steps: Sequence[Step], known: Sequence[Break]) -> Iterator[Break]:
        """Yield the breaks given, with weaker ones between two of them where what lies between fits no post."""
        yield places[0]
        for left, right, fits in zip(places, places[1:], self.measure.each_fits(places), strict=False):
            if not fits:
                yield from self._weaker(left, right, steps, known)
            yield right

    def _weaker(self, left: Break, right: Break, steps: Sequence[Step], known: Sequence[Break]) -> Sequence[Break]:
        """Return the breaks that part what lies between two others: the strongest, and weaker ones where it must be."""
        kinds = {place.kind for place in inside(known, left.start, right.end)} | {Kind.CHARACTER}
        for index, step in enumerate(steps):
            if step.kind is Kind.LINE:
                known = self._clauses(left, right)
                kinds = {place.kind for place in known} | {Kind.CHARACTER}
            if step.kind is Kind.TORN and self._fits(*self._bared([left, right])):
                return []  # rather no `…` than a word cut in two
            if step.kind is Kind.CHARACTER and self._protects(left, right, known):
                bold = replace(self, protect=False)  # the quotation fits, but not with what cannot leave its side
                return bold._weaker(left, right, WEAKER, self.structure.breaks)  # noqa: SLF001 - its own method
            found = self._at(step, left, right, known) if step.kind in kinds else []
            if found:
                return list(self._refined([left, *found, right], steps[index + 1 :], known))[1:-1]
        if self._fits(*self._bared([left, right])):
            return []  # a piece of a word that fits without `…`
        raise UsageError(
            f"a limit of {self.measure.platform.limit} is too small for one character of the text, at "
            f"'{self.measure.text[left.start : left.start + 20]}'; give a larger --limit."
        )

    def _at(self, step: Step, left: Break, right: Break, known: Sequence[Break]) -> list[Break]:
        """Return the breaks of one step strictly between two others, with what they add."""
        if step.kind is Kind.CHARACTER:
            return list(Piecer(self.measure.text, self.measure, self._inside_word).breaks(left, right))
        if step.kind in SPEAKING:
            found = list(self._speaking(step, left, right))
            return [self._dressed(place) for place in found if not self._protected(place)]
        found = [place for place in inside(known, left.start, right.end) if place.kind is step.kind]
        if step.kind is Kind.CLAUSE:
            found = self._thinned(found, left, right)
        return [self._dressed(place) for place in found if not self._protected(place)]

    def _speaking(self, step: Step, left: Break, right: Break) -> Iterator[Break]:
        """Yield the places between a quotation and who speaks it, or better ones within who introduces it.

        At first only those beside a quotation that fits a post: another one is cut itself, so that the words beside it
        hold on to its nearest part.
        """
        for place in inside(self.structure.breaks, left.start, right.end):
            if place.kind is not step.kind:
                continue
            quotation, signed = self.structure.beside(place)
            if step.late:
                yield place
            elif self.measure.fits(*quotation):
                whole = signed if self.measure.fits(*signed) else quotation
                yield self._within(place, left, whole) if place.kind is Kind.SAID else place

    def _within(self, place: Break, left: Break, quotation: Span) -> Break:
        """Return the best place in the words before a quotation whose rest fits beside it, else `place`."""
        least = self.measure.platform.limit // SCRAP
        good = [
            one
            for one in self._clauses(left._replace(start=max(left.start, place.end - REACH)), place)
            if one.cost <= GOOD
            and one.end - left.start >= least
            and not self._protected(one)
            and self.measure.fits(one.start, quotation.end, CUT)
        ]
        return min(good, key=lambda one: one.cost, default=place)

    def _clauses(self, left: Break, right: Break) -> list[Break]:
        """Return the places inside a sentence between two breaks."""
        structure, text = self.structure, self.measure.text
        places = clauses(text, Span(left.start, right.end), structure.language)
        if not structure.quotes(left.start, right.end):
            return [Break(c.end, c.start, self._kind(c), cost=c.cost) for c in places]
        found = [
            Break(c.end, c.start, self._kind(c), structure.nest.innermost(c.end, c.start), cost=c.cost) for c in places
        ]
        return [place._replace(kind=structure.torn(place) or place.kind) for place in found]

    def _kind(self, place: Clause) -> Kind:
        """Return what ends at a place: a line, or speech that breaks off before a capital (`“What the—” He fell.`)."""
        text = self.measure.text
        if "\n" in text[place.end : place.start]:
            return Kind.LINE
        broken = text[place.end - 1] in CLOSED and text[place.end - 2 : place.end - 1] in DASHES
        return Kind.LINE if broken and text[place.start].isupper() else Kind.CLAUSE

    def _thinned(self, places: Sequence[Break], left: Break, right: Break) -> list[Break]:
        """Return the best place in each of the cells that a long sentence is divided into."""
        letters, width = right.end - left.start, self.measure.widths(left.start, right.end)[0]
        cell = max(1, self.measure.platform.limit * letters // width // CELLS)
        best: dict[int, Break] = {}
        for place in places:
            at = (place.end - left.start) // cell
            if at not in best or place.cost < best[at].cost:
                best[at] = place
        return list(best.values())

    def _protected(self, place: Break) -> bool:
        """Say whether the break lies inside a quotation that fits a post."""
        if place.within < 0 or not self.protect:
            return False
        return self.measure.fits(*self.structure.nest.spans[place.within])

    def _protects(self, left: Break, right: Break, known: Sequence[Break]) -> bool:
        """Say whether a quotation that fits a post keeps what lies between two breaks from being cut."""
        return any(self._protected(place) for place in inside(known, left.start, right.end))

    def _inside_word(self, at: int) -> Break:
        return self._dressed(Break(at, at, Kind.CHARACTER, self.structure.nest.innermost(at, at)))

    def _dressed(self, place: Break) -> Break:
        """Return the break with what a cut there adds before and after it."""
        return dressed(place, self.structure, self.long_quotations)
