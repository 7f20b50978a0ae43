"""From a structure to the packer's numbers: fragments are cut, glued and measured."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain, pairwise

from splitter.thread.breaks import FREE, Break, Kind
from splitter.thread.layout import Layout, dear, must
from splitter.thread.measure import Measure
from splitter.thread.options import Options
from splitter.thread.problem import Dimension, Problem
from splitter.thread.refine import SCRAP, Cutter
from splitter.thread.structure import Structure
from splitter.thread.thinning import thinned


def prepared(
    structure: Structure, measure: Measure, options: Options, halved: frozenset[int]
) -> tuple[list[Break], Problem]:
    """Return the breaks between the fragments, the statement's edges included, and the numbers that the packer needs.

    Args:
        structure: what is known of the statement.
        measure: how wide its pieces are, and what posts may hold.
        options: how the thread is to be made.
        halved: starts of further breaks where a post has to end.

    Raises:
        UsageError: the limit is too small for one character of the text.
    """
    breaks = Cutter(structure, measure, options.long_quotations).breaks()
    if options.prefer != "sentences":
        breaks = _glued(breaks, structure, measure)
    layout, limit = Layout(), measure.platform.limit
    ends = must(breaks, structure, options.prefer, limit)
    costs = layout.costs(breaks, structure, limit)
    problem = Problem(
        dimensions=_dimensions(breaks, measure),
        costs=costs,
        dear=dear(breaks, costs),
        must=ends.union(index for index, place in enumerate(breaks) if place.start in halved) if halved else ends,
        penalties=layout.fill,
    )
    kept = thinned(problem)
    return [breaks[index] for index in kept], problem.only(kept)


def _glued(breaks: list[Break], structure: Structure, measure: Measure) -> list[Break]:
    """Take out the breaks after headings and lead-ins, and before asides, where a post holds what is on both sides.

    From the last backwards.  Where a lead-in (`We come to item 1:`) fits only beside a heading (`Election of the
    chair`), the heading leaves the text below it.
    """
    kept = [breaks[-1]]
    below = breaks[-1]
    for left, place in zip(breaks[-3::-1], breaks[-2:0:-1], strict=True):
        after = kept[-1]
        ties = place.end in structure.leads or place.start in structure.asides
        if not ties or not Kind.FORCED < place.kind <= FREE:
            kept.append(place)
        elif measure.fits(left.start, after.end, left.after + after.before):
            # `BRIGHTPORT – …` is no text for a heading, nor a file's name the code that is promised
            while (_scrap(kept[-1], place, measure) or kept[-1].start in structure.continued) and measure.fits(
                left.start, kept[-2].end, left.after + kept[-2].before
            ):
                kept.pop()
            if _scrap(kept[-1], place, measure):
                kept.append(place)
        elif below is not after and below.end in structure.heading_ends and measure.fits(left.start, below.end):
            kept.append(below)
        else:
            kept.append(place)
        below = place
    return [breaks[0], *reversed(kept)]


def _scrap(after: Break, place: Break, measure: Measure) -> bool:
    """Say whether what lies between two breaks is a scrap of a sentence."""
    return after.kind > FREE and (after.end - place.start) * SCRAP < measure.platform.limit


def _dimensions(breaks: Sequence[Break], measure: Measure) -> list[Dimension]:
    """Return the widths, summed up from the statement's start, in each unit of the platform."""
    pieces = measure.each([(left.start, right.end) for left, right in pairwise(breaks)])
    gaps = [measure.widths_of(measure.text[place.end : place.start]) for place in breaks[1:]]
    after = [measure.widths_of(place.after) for place in breaks]
    before = [measure.widths_of(place.before) for place in breaks]
    room, dimensions = measure.rooms, []
    for unit in range(len(measure.platform.amounts)):
        steps = chain.from_iterable((piece[unit], gap[unit]) for piece, gap in zip(pieces, gaps, strict=True))
        sums = list(accumulate(steps, initial=0))
        dimension = Dimension(
            starts=sums[::2],
            ends=[0, *sums[1::2]],
            after=[width[unit] for width in after],
            before=[width[unit] for width in before],
            room=[middle[unit] for middle in room.middle],
            first=room.first[unit],
            last=room.last[unit],
            lone=room.lone[unit],
        )
        dimensions.append(dimension)
    return dimensions
