"""The packer: few posts first, then the best layout, exactly.

The cost of a thread is the pair (price, layout), compared as a tuple; both parts are sums over the posts.  A post costs
1000 of the price, and a cut what it is worth to avoid it: most cost nothing there, so that there are as few posts as
there can be, but rather one post more than a cut at 1200, or two at 600.  The best thread that ends at a break is the
best one that ends at an earlier break and one post more, whichever earlier break makes that cheapest: one pass over the
breaks, from left to right, finds the least of all.

A worked example.  Posts hold 10; fragments of 4, 4, 4 and 4 meet at breaks 1, 2 and 3, with a space at each; a cut at
break 1 costs 400, at break 2 costs 0 and at break 3 costs 400.  A post that holds 4 pays 360 for what stands empty, one
that holds 9 pays 10 (`Penalties.fill`).

    break   comes from 0         from 1              from 2             from 3            best
    1       1 post, 360+400                                                               1 post, 760, from 0
    2       1 post, 10+0         2 posts                                                  1 post, 10, from 0
    3       too wide             2 posts, 760+10+400 2 posts, 10+360+400                  2 posts, 770, from 2
    4                            too wide            2 posts, 10+10     3 posts           2 posts, 20, from 2

Read from the last break backwards, posts end at 4 and 2.

What makes the pass short: whether a post fits is one comparison, `wide[j] <= reach[i]`, since its width is a difference
of two sums; only the breaks from `lowest[j]` on can fit at all; and what a post pays for its width stands in a list.  A
label takes less where its number has fewer digits: the fewer posts stand before, the more a post may hold.  The best
thread to a break is mostly the one of the fewest posts; where it is not, around the tenth and the hundredth post, a
character of room may be missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from splitter.thread.problem import THOUSAND, Dimension, Penalties, Problem, walk

ROUNDS = 6
DEARER = 1500
"""What a round adds to a cut, in thousandths of an empty post."""
NONE = 10**12
"""The price where there is no thread to a break."""
STRIDE = 32
"""Breaks after which a pass that repeats another looks whether it may take over the rest."""


def pack(problem: Problem) -> list[int] | None:
    """Return the breaks where posts end, the last one included, at the least cost; None where a fragment fits no post.

    >>> tens = Dimension(starts=[0, 5, 10, 15], ends=[0, 4, 9, 14], after=[0] * 4, before=[0] * 4,
    ...                  room=[10], first=10, last=10, lone=10)
    >>> pack(Problem([tens], costs=[0, 0, 0, 0]))
    [2, 3]
    >>> pack(Problem([tens], costs=[0, 0, 900, 0]))
    [1, 3]
    """
    return _forward(_line(problem), problem.costs).cuts


def settle(problem: Problem) -> list[int] | None:
    """Return the breaks where posts end like `pack`, and look once more at neighbours that only marks keep apart.

    Two posts whose own text would fit into one look like a slip to whoever reads them, even where the quotation marks
    that a cut elsewhere made necessary leave no room.  The cuts that ask for those marks are made dearer for a few
    rounds; as many posts with fewer such neighbours win.
    """
    line = _line(problem)
    best = _forward(line, problem.costs)
    cuts = best.cuts
    if cuts is None:
        return None
    misses, costs = near_misses(problem, cuts), list(problem.costs)
    for _ in range(ROUNDS):
        if not misses:
            break
        for place in misses:
            costs[place] += DEARER
        best = _again(line, costs, best, misses)
        again = best.cuts or cuts
        left = near_misses(problem, again)
        if len(left) < len(misses):
            cuts, misses = again, left
    return cuts


def near_misses(problem: Problem, cuts: Sequence[int]) -> list[int]:
    """Return the cuts around neighbours that would fit into one post if these cuts added nothing.

    >>> line = Dimension([0, 4, 8, 12], [0, 4, 8, 12], [0, 1, 0, 0], [0] * 4, room=[8], first=8, last=8, lone=8)
    >>> near_misses(Problem([line], [0] * 4), [1, 2, 3])
    [1]
    """
    d, ends, marked = problem.dimensions[0], [0, *cuts], problem.marked - {0, problem.size}
    widest = max(d.room[0], d.first, d.last, d.lone)
    near = {beside for number, end in enumerate(ends) if end in marked for beside in (number - 1, number + 1)}
    found: set[int] = set()
    for number in near.intersection(range(1, len(cuts))):
        i, j, k = ends[number - 1 : number + 2]
        if d.ends[k] - d.starts[i] > widest or j in problem.must:
            continue
        if problem.fits(i, k, number, marks=False):
            found |= marked.intersection((i, k))
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Line:
    """A problem as flat lists, one number for each break."""

    problem: Problem
    wide: list[int]
    """Width of all that stands before it, with what a cut adds there: `wide[j] - gone[i]` is that of a post."""
    gone: list[int]
    """Width of all that a post which begins there leaves behind, less what the cut adds to it."""
    lowest: list[int]
    """The first break from which a post may reach it."""
    fill: list[int]
    """What a post in the middle pays for each width."""
    rooms: list[int]
    """What a post in the middle may hold behind none, one, two, … others."""
    others: list[Dimension]
    """The dimensions, besides the first, that ever keep a post from being longer."""

    def fits_others(self, i: int, j: int, number: int) -> bool:
        """Say whether the post of this number, from break i to break j, fits in every dimension but the first."""
        return all(d.fits(i, j, number) for d in self.others)


def _line(problem: Problem) -> _Line:
    d = problem.dimensions[0]
    lowest = _lowest(d, problem.must)
    others = [other for other in problem.dimensions[1:] if _binds(other, lowest)]
    for other in others:
        lowest = list(map(max, lowest, _lowest(other, problem.must)))
    return _Line(
        problem,
        wide=[end + before for end, before in zip(d.ends, d.before, strict=True)],
        gone=[start - after for start, after in zip(d.starts, d.after, strict=True)],
        lowest=lowest,
        fill=_fills(problem.penalties, d.room[-1], d.room[0]),
        rooms=_rooms(d.room, problem.size),
        others=others,
    )


@lru_cache(maxsize=8)
def _fills(penalties: Penalties, room: int, most: int) -> list[int]:
    """Return what posts of each width pay: the threads of many statements have the same rooms."""
    return [penalties.fill(width, room) for width in range(most + 1)]


def _lowest(d: Dimension, must: frozenset[int]) -> list[int]:
    """Return, for each break, the first one from which a post may reach it, what cuts add left aside."""
    widest = max(d.room[0], d.first, d.last, d.lone)
    lowest, place, starts = [0], 0, d.starts
    for j, end in enumerate(d.ends[1:], start=1):
        if j - 1 in must:
            place = j - 1
        while place < j and end - starts[place] > widest:
            place += 1
        lowest.append(place)
    return lowest


def _binds(d: Dimension, lowest: Sequence[int]) -> bool:
    """Say whether a dimension has no room for some of the posts that others would allow."""
    room = min(d.room[-1], d.first, d.last, d.lone) - max(d.after) - max(d.before)
    starts = d.starts
    return any(end - starts[place] > room for end, place in zip(d.ends, lowest, strict=True))


@dataclass(frozen=True, slots=True)
class _Best:
    """The best thread to each break, as far as the pass has come."""

    posts: list[int]
    price: list[int]
    """Its posts, in thousandths, and what dear cuts add."""
    layout: list[int]
    came: list[int]
    """The break where its last post begins."""
    reach: list[int]
    """How wide all that stands before a break may be for a post from here to reach it."""

    @property
    def cuts(self) -> list[int] | None:
        """The breaks where posts end in the best thread of all; None where there is none."""
        return walk(self.came) if self.came[-1] >= 0 else None

    def upto(self, stop: int) -> _Best:
        """Return the best threads to the breaks before `stop`."""
        return _Best(self.posts[:stop], self.price[:stop], self.layout[:stop], self.came[:stop], self.reach[:stop])


def _forward(line: _Line, costs: Sequence[int]) -> _Best:
    """Return the best thread to each break."""
    best = _Best([0], [0], [0], [0], [line.gone[0] + line.problem.dimensions[0].first])
    _extend(best, line, costs, line.problem.size)
    _finish(best, line)
    return best


def _again(line: _Line, costs: Sequence[int], known: _Best, changed: Sequence[int]) -> _Best:
    """Return the best thread to each break, given those for costs that differed at the breaks `changed` alone.

    Before the first of them nothing changes.  Behind each, a few posts on, all breaks from which a post may begin cost
    the same more than they did; then so do all that follow, as far as the next change.
    """
    size = line.problem.size
    best = known.upto(changed[0])
    while (j := len(best.posts)) < size:
        stop = min(j + STRIDE, size)
        _extend(best, line, costs, stop)
        low = line.lowest[stop]
        more = {new - old for new, old in zip(best.layout[low:], known.layout[low:stop], strict=True)}
        if len(more) == 1 and best.posts[low:] == known.posts[low:stop] and best.price[low:] == known.price[low:stop]:
            after = next((place for place in changed if place >= stop), size)
            dearer = more.pop()
            best.posts.extend(known.posts[stop:after])
            best.price.extend(known.price[stop:after])
            best.layout.extend([cost + dearer for cost in known.layout[stop:after]])
            best.came.extend(known.came[stop:after])
            best.reach.extend(known.reach[stop:after])
    _finish(best, line)
    return best


def _extend(best: _Best, line: _Line, costs: Sequence[int], stop: int) -> None:
    """Add the best threads to the breaks before `stop`, where the thread goes on."""
    problem, wide, gone, lowest, others = line.problem, line.wide, line.gone, line.lowest, line.others
    posts, price, layout, came, reach = best.posts, best.price, best.layout, best.came, best.reach
    for j in range(len(posts), stop):
        spent, least, whence = NONE, 0, -1
        width, low = wide[j], lowest[j]
        if low == 0:
            low = 1
            if width <= reach[0] and (not others or line.fits_others(0, j, 1)):
                least = problem.penalties.fill(width - gone[0], problem.dimensions[0].first)
                spent, whence = 0, 0
        for i in range(low, j):
            before = price[i]
            if before > spent or width > reach[i]:
                continue
            cost = layout[i] + line.fill[width - gone[i]]
            if (before < spent or cost <= least) and (not others or line.fits_others(i, j, posts[i] + 1)):
                spent, least, whence = before, cost, i
        count = posts[whence] + 1
        posts.append(count)
        price.append(spent + THOUSAND + problem.dear[j])
        layout.append(least + costs[j])
        came.append(whence)
        reach.append(gone[j] + line.rooms[count])


def _finish(best: _Best, line: _Line) -> None:
    """Add the best thread to the last break, which is no cut."""
    size, penalties, d = line.problem.size, line.problem.penalties, line.problem.dimensions[0]
    spent, least, whence = NONE, 0, -1
    for i in range(line.lowest[size], size):
        room, width, before = d.last if i else d.lone, line.wide[size] - line.gone[i], best.price[i]
        if before > spent or width > room or not line.fits_others(i, size, best.posts[i] + 1):
            continue
        cost = best.layout[i] + penalties.fill(width, room, last=True)
        if before < spent or cost <= least:
            spent, least, whence = before, cost, i
    best.posts.append(best.posts[whence] + 1)
    best.price.append(spent)
    best.layout.append(least)
    best.came.append(whence)


def _rooms(room: Sequence[int], size: int) -> list[int]:
    """Return what a post in the middle may hold behind so many others: its number has one digit more from ten on."""
    rooms: list[int] = []
    for digits, one in enumerate(room, start=1):
        rooms += [one] * min(10**digits - 1 - len(rooms), size + 2 - len(rooms))
    return rooms + [room[-1]] * (size + 2 - len(rooms))
