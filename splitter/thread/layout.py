"""What a layout pays for a cut at each break: where a thread pauses matters to whoever reads it post by post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from splitter.thread.breaks import FREE, Break, Kind, Prefer
from splitter.thread.problem import Penalties
from splitter.thread.structure import Structure

THIRD = 3
QUARTER = 4
"""A paragraph shorter than this part of the limit may share a post with its neighbours."""

FAIR = 1000
"""What a place inside a sentence may cost (most commas do not cost more) without being worth a further post."""
GRAIN = 500
"""Of places that differ by less, the layout decides."""
COSTS = {
    Kind.FORCED: 0,
    Kind.PARAGRAPH: 0,
    Kind.ITEM: 60,
    Kind.SENTENCE: 400,
    Kind.ATTRIBUTED: 500,
    Kind.SAID: 600,
    Kind.QUOTED_PARAGRAPH: 300,
    Kind.QUOTED_SENTENCE: 500,
    Kind.SIGNED: 700,
    Kind.LINE: 300,
    Kind.TORN: 6000,
    Kind.CHARACTER: 3000,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Documented defaults of what a layout costs, in thousandths of a post that stands empty.

    A post that ends with a sentence inside its paragraph pays 400: as much as leaving 63 % of a post empty, so posts
    end where paragraphs end unless that makes the thread ragged.  A heading in the middle of a post pays 400.

    >>> Layout().cuts[Kind.SENTENCE], Layout().cuts[Kind.ITEM]
    (400, 60)
    """

    fill: Penalties = field(default_factory=Penalties)
    """What an uneven fill and scraps cost."""
    cuts: dict[Kind, int] = field(default_factory=lambda: dict(COSTS))
    """What a cut at a break of each kind costs."""
    heading: int = -400
    """Paid on top where a cut puts a heading at the start of a post."""
    speaker: int = -700
    """Paid on top where a cut parts two speakers: a quotation that ends a paragraph, and the next one's words."""
    resumed: int = 600
    """Paid on top where a cut parts a quotation from what the same speaker goes on to say behind the attribution."""
    one_word: int = 3000
    """Paid on top where a cut puts a one-word paragraph (`(Applause.)`) at the start of a post."""
    stranded: int = 1500
    """Paid on top where a cut leaves a heading or a lead-in at the end of a post."""
    asked: int = 1000
    """Paid on top where a cut leaves a question in a paragraph of its own (`What happened?`) at the end of a post."""
    code: int = 900
    """Paid on top where a cut parts code at a blank line in it."""
    stub: int = 1400
    """Paid on top where a cut leaves a scrap of its sentence on one side; nothing from a third of a post on."""

    def costs(self, breaks: Sequence[Break], structure: Structure, limit: int) -> list[int]:
        """Return what a cut at each break costs."""
        costs = [self._cost(place, structure) for place in breaks]
        for run in _sentences_cut(breaks):
            start, end = breaks[run.start].start, breaks[run.stop].end
            for index in range(run.start + 1, run.stop):
                part = min(breaks[index].end - start, end - breaks[index].start)
                if part * THIRD < limit:
                    costs[index] += self.stub * (limit - part * THIRD) // limit
        return costs

    def _cost(self, place: Break, structure: Structure) -> int:
        cost = self.cuts.get(place.kind, place.cost)
        if place.start in structure.headings:
            cost += self.heading
        if place.start in structure.speakers:
            cost += self.speaker
        if place.start in structure.resumed:
            cost += self.resumed
        if place.start in structure.continued:
            cost += self.code
        if place.start in structure.asides:
            cost += self.one_word
        if place.end in structure.leads:
            cost += self.stranded
        if place.end in structure.questions:
            cost += self.asked
        return cost


def dear(breaks: Sequence[Break], costs: Sequence[int]) -> list[int]:
    """Return what it is worth to avoid a cut at each break, in thousandths of a further post.

    One post more is better than a word parted from its article, or two sentences cut at doubtful places.
    """
    return [
        max(0, cost - FAIR) // GRAIN * GRAIN if place.kind >= Kind.CLAUSE else 0
        for place, cost in zip(breaks, costs, strict=True)
    ]


def _sentences_cut(breaks: Sequence[Break]) -> list[range]:
    """Return, for each sentence that may be cut, the indexes from its first break to its last."""
    free = [index for index, place in enumerate(breaks) if place.kind <= FREE]
    return [range(one, two) for one, two in pairwise(free) if two > one + 1]


def must(breaks: Sequence[Break], structure: Structure, prefer: Prefer, limit: int) -> frozenset[int]:
    """Return the indexes of the breaks where a post has to end, the statement's edges left out."""
    inner = range(1, len(breaks) - 1)
    forced = {index for index in inner if breaks[index].kind is Kind.FORCED} | _turns(breaks, structure)
    if prefer == "sentences":
        return frozenset(inner)
    if prefer == "paragraphs":
        return frozenset(forced | _paragraph_ends(breaks, structure, limit))
    return frozenset(forced)


def _turns(breaks: Sequence[Break], structure: Structure) -> set[int]:
    """Return the breaks between a quotation that is cut and the next speaker, whose words never join its last part."""
    return {
        run.stop
        for run in _sentences_cut(breaks)
        if breaks[run.stop].start in structure.speakers
        and any(place.within >= 0 for place in breaks[run.start + 1 : run.stop])
    }


def _paragraph_ends(breaks: Sequence[Break], structure: Structure, limit: int) -> set[int]:
    """Return the breaks between two paragraphs neither of which is a heading or short."""
    edges = [i for i, place in enumerate(breaks) if place.kind <= Kind.PARAGRAPH]
    full = [
        (breaks[two].end - breaks[one].start) * QUARTER >= limit and breaks[one].start not in structure.headings
        for one, two in pairwise(edges)
    ]
    return {edges[k] for k in range(1, len(edges) - 1) if full[k - 1] and full[k]}
