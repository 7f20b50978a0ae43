"""The packer: fewest posts first, then the best layout, exactly.  It sees numbers, never text.

Fragments 0 … n-1 meet at breaks 0 … n: break 0 is the statement's start, break n its end.  A post from break i to break
j holds the fragments i … j-1.  The cost of a thread is the pair (posts, layout), compared as a tuple; both parts are
sums over the posts, so dynamic programming over the breaks alone finds the least of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

THOUSAND = 1000
ROUNDS = 6
DEARER = 1500
"""What a round adds to a cut, in thousandths of an empty post."""


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
    room: Sequence[int]
    """What a post in the middle may hold, the limit less label and template, where its number has one digit, two, …

    The last is that of all longer ones too, and none is larger than the one before.
    """
    first: int
    """The same for the first post."""
    last: int
    """The same for the last post."""
    lone: int
    """The same for a post that is both."""

    def room_of(self, i: int, j: int, digits: int) -> int:
        """Return what the post from break i to break j may hold, where its number has so many digits."""
        whole = len(self.ends) - 1
        if i == 0:
            return self.lone if j == whole else self.first
        return self.last if j == whole else self.room[min(digits, len(self.room)) - 1]


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

    size: int = field(init=False)
    """How many fragments there are."""

    def __post_init__(self) -> None:
        """Count the fragments."""
        object.__setattr__(self, "size", len(self.costs) - 1)

    def cost(self, i: int, j: int) -> int:
        """Return what the layout pays for the post from break i to break j, the cut at its end included."""
        d = self.dimensions[0]
        width = d.ends[j] - d.starts[i] + d.after[i] + d.before[j]
        if j == self.size:
            return self.penalties.fill(width, d.last if i else d.lone, last=True)
        return self.penalties.fill(width, d.room[-1] if i else d.first, last=False) + self.costs[j]


def pack(problem: Problem) -> list[int] | None:
    """Return the breaks where posts end, the last one included, at the least cost; None where a fragment fits no post.

    >>> tens = Dimension(starts=[0, 5, 10, 15], ends=[0, 4, 9, 14], after=[0] * 4, before=[0] * 4,
    ...                  room=[10], first=10, last=10, lone=10)
    >>> pack(Problem([tens], costs=[0, 0, 0, 0]))
    [2, 3]
    >>> pack(Problem([tens], costs=[0, 0, 900, 0]))
    [1, 3]

    A label takes less where its number has fewer digits: the fewer posts stand before, the more a post may hold, so
    that the fewest are the best for what follows too.
    """
    n = problem.size
    posts, layout, came, digits = [0], [0], [0], [1]
    lowest, most_digits = 0, len(problem.dimensions[0].room)
    for j in range(1, n + 1):
        lowest = _lowest(problem, lowest, j)
        found_posts, found_layout, whence = n + 1, 0, -1
        for i in range(lowest, j):
            if posts[i] >= found_posts or not _fits(problem, i, j, digits[i]):
                continue
            cost = layout[i] + problem.cost(i, j)
            if posts[i] + 1 < found_posts or cost <= found_layout:
                found_posts, found_layout, whence = posts[i] + 1, cost, i
        posts.append(found_posts)
        layout.append(found_layout)
        came.append(whence)
        digits.append(min(len(str(found_posts + 1)), most_digits))
    return _walk(came) if posts[n] <= n else None


def settle(problem: Problem) -> list[int] | None:
    """Return the breaks where posts end like `pack`, and look once more at neighbours that only marks keep apart.

    Two posts whose own text would fit into one look like a slip to whoever reads them, even where the quotation marks
    that a cut elsewhere made necessary leave no room.  The cuts that ask for those marks are made dearer for a few
    rounds; as many posts with fewer such neighbours win.
    """
    cuts = pack(problem)
    if cuts is None:
        return None
    misses, costs = near_misses(problem, cuts), list(problem.costs)
    for _ in range(ROUNDS):
        if not misses:
            break
        for place in misses:
            costs[place] += DEARER
        again = pack(replace(problem, costs=costs)) or cuts
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
    found: set[int] = set()
    for number, (i, j, k) in enumerate(zip([0, *cuts], cuts, cuts[1:], strict=False), start=1):
        digits = len(str(number))
        if j in problem.must or not all(d.ends[k] - d.starts[i] <= d.room_of(i, k, digits) for d in problem.dimensions):
            continue
        found.update(place for place in (i, k) if any(d.after[place] or d.before[place] for d in problem.dimensions))
    return sorted(found - {0, problem.size})


def _lowest(problem: Problem, lowest: int, j: int) -> int:
    """Return the first break from which a post to break j may fit, going on from that of break j - 1."""
    if j - 1 in problem.must:
        lowest = j - 1
    for d in problem.dimensions:
        widest = max(d.room[0], d.first, d.last, d.lone)
        while lowest < j and d.ends[j] - d.starts[lowest] > widest:
            lowest += 1
    return lowest


def _fits(problem: Problem, i: int, j: int, digits: int) -> bool:
    """Say whether a post from break i to break j fits, where no post has to end between the two."""
    for d in problem.dimensions:
        room = d.room[digits - 1] if i and j < problem.size else d.room_of(i, j, digits)
        if d.ends[j] - d.starts[i] + d.after[i] + d.before[j] > room:
            return False
    return True


def _walk(came: list[int]) -> list[int]:
    """Return the breaks of the best thread, read from the last one backwards."""
    cuts, j = [], len(came) - 1
    while j > 0:
        cuts.append(j)
        j = came[j]
    return cuts[::-1]
