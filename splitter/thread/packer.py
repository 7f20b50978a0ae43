"""The packer: fewest posts first, then the best layout, exactly.  It sees numbers, never text.

Fragments 0 … n-1 meet at breaks 0 … n: break 0 is the statement's start, break n its end.  A post from break i to break
j holds the fragments i … j-1.  The cost of a thread is the pair (posts, layout), compared as a tuple; both parts are
sums over the posts, so dynamic programming over the breaks alone finds the least of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Penalties:
    """What a layout costs, in thousandths of a post that stands empty.

    A worked example.  A post has room for 270; it holds 216 and ends inside a paragraph, and the post after it, the
    last, holds 54.  The first is filled to 800 thousandths and leaves 200: `even` makes that 200² / 1000 = 40, and its
    break costs what the caller set for the end of a sentence.  The second leaves 800, which is 800² / 1000 = 640, and
    being filled less than `scrap` it costs `last_scrap` on top.  Had the cut come one sentence earlier, say at 162 and
    108, the two would have cost 160 + 360 and nothing on top: that layout wins.

    >>> penalties = Penalties()
    >>> penalties.fill(216, 270, last=False), penalties.fill(54, 270, last=True), penalties.fill(108, 270, last=True)
    (40, 1440, 360)
    """

    even: int = 1000
    """Weight of the squared share left empty: its sum is least when all posts are filled alike."""
    scrap: int = 250
    """A post filled less than this many thousandths is a scrap."""
    a_scrap: int = 400
    """What a scrap costs."""
    last_scrap: int = 800
    """What a scrap costs as the last post: it is what stays with the reader."""

    def fill(self, width: int, room: int, *, last: bool) -> int:
        """Return what a post costs that fills `width` of `room`."""
        filled = THOUSAND * width // room if room > 0 else THOUSAND
        empty = THOUSAND - filled
        cost = self.even * empty * empty // (THOUSAND * THOUSAND)
        if filled < self.scrap:
            cost += self.last_scrap if last else self.a_scrap
        return cost


@dataclass(frozen=True, slots=True)
class Dimension:
    """The widths in one of the platform's units.

    A post from break i to break j is `ends[j] - starts[i] + after[i] + before[j]` wide.
    """

    starts: Sequence[int]
    """Width of all that stands before the fragment that begins at break i (white space before it included)."""
    ends: Sequence[int]
    """Width of all that stands before break j (white space at the break not included)."""
    after: Sequence[int]
    """What a cut at break i adds to the post that begins there (a quotation mark that opens again, `…`)."""
    before: Sequence[int]
    """What a cut at break j adds to the post that ends there."""
    room: int
    """What a post in the middle may hold: the limit less label and template."""
    first: int
    """The same for the first post."""
    last: int
    """The same for the last post."""
    lone: int
    """The same for a post that is both."""

    def width(self, i: int, j: int) -> int:
        """Return the width of the post from break i to break j."""
        return self.ends[j] - self.starts[i] + self.after[i] + self.before[j]

    def room_of(self, i: int, j: int) -> int:
        """Return what the post from break i to break j may hold."""
        whole = len(self.ends) - 1
        if i == 0:
            return self.lone if j == whole else self.first
        return self.last if j == whole else self.room


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be packed."""

    dimensions: Sequence[Dimension]
    """One for each limit of the platform, the first limit first: the layout goes by it."""
    costs: Sequence[int]
    """What the layout pays for a cut at each break; the first and the last break are no cuts."""
    must: frozenset[int] = frozenset()
    """Breaks where a post has to end."""
    penalties: Penalties = Penalties()

    @property
    def size(self) -> int:
        """How many fragments there are."""
        return len(self.costs) - 1

    def fits(self, i: int, j: int) -> bool:
        """Say whether the fragments between the breaks i and j may be one post."""
        return all(d.width(i, j) <= d.room_of(i, j) for d in self.dimensions) and not any(i < k < j for k in self.must)

    def cost(self, i: int, j: int) -> int:
        """Return what the layout pays for the post from break i to break j, the cut at its end included."""
        d = self.dimensions[0]
        last = j == self.size
        return self.penalties.fill(d.width(i, j), d.room_of(i, j), last=last) + (0 if last else self.costs[j])


def pack(problem: Problem) -> list[int] | None:
    """Return the breaks where posts end, the last one included, at the least cost; None where a fragment fits no post.

    >>> tens = Dimension(starts=[0, 5, 10, 15], ends=[0, 4, 9, 14], after=[0] * 4, before=[0] * 4,
    ...                  room=10, first=10, last=10, lone=10)
    >>> pack(Problem([tens], costs=[0, 0, 0, 0]))
    [2, 3]
    >>> pack(Problem([tens], costs=[0, 0, 900, 0]))
    [1, 3]
    """
    n = problem.size
    best: list[tuple[int, int]] = [(0, 0)]
    came: list[int] = [0]
    for j in range(1, n + 1):
        found, whence = (n + 1, 0), -1
        for i in _reach(problem, j):
            posts = best[i][0] + 1
            if posts > found[0] or best[i][0] > n:
                continue
            candidate = (posts, best[i][1] + problem.cost(i, j))
            if candidate < found:
                found, whence = candidate, i
        best.append(found)
        came.append(whence)
    return _walk(came) if best[n][0] <= n else None


def _reach(problem: Problem, j: int) -> Iterator[int]:
    """Yield the breaks i from which a post to break j fits, nearest first."""
    for i in range(j - 1, -1, -1):
        fits, hopeless = True, False
        for d in problem.dimensions:
            room = d.room_of(i, j)
            if d.width(i, j) > room:
                fits = False
                hopeless = hopeless or d.ends[j] - d.starts[i] > max(d.room, d.first, d.last, d.lone)
        if fits:
            yield i
        if hopeless or i in problem.must:
            return


def _walk(came: list[int]) -> list[int]:
    """Return the breaks of the best thread, read from the last one backwards."""
    cuts, j = [], len(came) - 1
    while j > 0:
        cuts.append(j)
        j = came[j]
    return cuts[::-1]
