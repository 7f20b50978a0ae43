"""What the packer is given: numbers, never text.

Fragments 0 … n-1 meet at breaks 0 … n: break 0 is the statement's start, break n its end.  A post from break i to break
j holds the fragments i … j-1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

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

    def fill(self, width: int, room: int, *, last: bool = False) -> int:
        """Return what a post costs that fills `width` of `room`."""
        filled = THOUSAND * width // room if room > 0 else THOUSAND
        cost = self.even * (THOUSAND - filled) ** 2 // THOUSAND**2
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

    def room_of(self, i: int, j: int, number: int) -> int:
        """Return what the post of this number may hold, from break i to break j."""
        whole = len(self.ends) - 1
        if i == 0:
            return self.lone if j == whole else self.first
        return self.last if j == whole else self.room[min(len(str(number)), len(self.room)) - 1]

    def fits(self, i: int, j: int, number: int, *, marks: bool = True) -> bool:
        """Say whether the post of this number, from break i to break j, fits; without what cuts add, if so wished."""
        added = self.after[i] + self.before[j] if marks else 0
        return self.ends[j] - self.starts[i] + added <= self.room_of(i, j, number)

    def only(self, kept: Sequence[int]) -> Dimension:
        """Return the dimension with these breaks alone."""
        starts, ends, after, before = (
            [values[index] for index in kept] for values in (self.starts, self.ends, self.after, self.before)
        )
        return replace(self, starts=starts, ends=ends, after=after, before=before)


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
    dear: Sequence[int] = ()
    """What it is worth to avoid a cut at each break, in thousandths of a further post; nothing where none is given."""

    marked: frozenset[int] = field(init=False)
    """The breaks at which a cut adds something."""

    def __post_init__(self) -> None:
        """Find the breaks at which a cut adds something."""
        if not self.dear:
            object.__setattr__(self, "dear", [0] * len(self.costs))
        added = (
            (index, sum(marks))
            for d in self.dimensions
            for index, marks in enumerate(zip(d.after, d.before, strict=True))
        )
        object.__setattr__(self, "marked", frozenset(index for index, width in added if width))

    @property
    def size(self) -> int:
        """How many fragments there are."""
        return len(self.costs) - 1

    def fits(self, i: int, j: int, number: int, *, marks: bool = True) -> bool:
        """Say whether the post of this number, from break i to break j, fits in every dimension."""
        return all(d.fits(i, j, number, marks=marks) for d in self.dimensions)

    def cost(self, i: int, j: int) -> int:
        """Return what the layout pays for the post from break i to break j, the cut at its end included."""
        d = self.dimensions[0]
        width = d.ends[j] - d.starts[i] + d.after[i] + d.before[j]
        if j == self.size:
            return self.penalties.fill(width, d.last if i else d.lone, last=True)
        return self.penalties.fill(width, d.room[-1] if i else d.first) + self.costs[j]

    def only(self, kept: Sequence[int]) -> Problem:
        """Return the problem with these breaks alone, which include the first, the last and all that must be."""
        return Problem(
            dimensions=[d.only(kept) for d in self.dimensions],
            costs=[self.costs[index] for index in kept],
            dear=[self.dear[index] for index in kept],
            must=frozenset(index for index, old in enumerate(kept) if old in self.must),
            penalties=self.penalties,
        )


def walk(came: Sequence[int]) -> list[int]:
    """Return the breaks where posts end, from the break before each, read from the last one backwards.

    >>> walk([0, 0, 0, 2, 2])
    [2, 4]
    """
    cuts, j = [], len(came) - 1
    while j > 0:
        cuts.append(j)
        j = came[j]
    return cuts[::-1]
