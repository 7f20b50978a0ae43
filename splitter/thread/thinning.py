"""Where posts hold hundreds of fragments, most of the breaks are left out before packing.

The packer weighs each break against all that lie within a post before it: in a text of `Go. Go. Go.` and posts of
40,000 characters that would be 10,000 for each.  Nobody sees whether a post of 40,000 ends one `Go.` earlier.  So the
text is divided into cells of a 128th of a post, and in each only the break that costs least is kept.  That alone could
make a post more of them; so all breaks of one thread of the fewest posts are kept as well.

What comes out has as few posts as ever, and a layout as good as if each post could be moved by a cell.  Where no post
could hold more than 256 fragments nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from splitter.thread.problem import Problem, walk

MOST = 256
"""Fragments that a post may hold without any break being left out."""
CELLS = 128
"""Breaks that are kept within a post."""


def thinned(problem: Problem, most: int = MOST, cells: int = CELLS) -> list[int]:
    """Return the breaks that are kept, in order.

    Args:
        problem: what is to be packed.
        most: fragments that a post may hold without any break being left out.
        cells: into how many cells a post is divided.

    >>> from splitter.thread.problem import Dimension
    >>> line = Dimension([*range(9)], [*range(9)], [0] * 9, [0] * 9, room=[6], first=6, last=6, lone=6)
    >>> thinned(Problem([line], costs=[0, 400, 400, 0, 400, 400, 400, 400, 0]), most=4, cells=2)
    [0, 2, 3, 6, 7, 8]
    """
    path = fewest(problem) if _crowded(problem, most) else []
    if not path:
        return list(range(problem.size + 1))
    widths = [max(1, min(d.room[-1], d.first, d.last) // cells) for d in problem.dimensions]
    best: dict[tuple[int, ...], int] = {}
    for index in range(1, problem.size):
        cell = tuple([d.ends[index] // width for d, width in zip(problem.dimensions, widths, strict=True)])
        if cell not in best or problem.costs[index] <= problem.costs[best[cell]]:
            best[cell] = index
    return sorted({0, *best.values(), *problem.must, *path})


def _crowded(problem: Problem, most: int) -> bool:
    """Say whether a post could hold more fragments than that."""
    sides = [(d.starts, d.ends, max(d.room[0], d.first, d.last, d.lone)) for d in problem.dimensions]
    return any(
        all(ends[i + most + 1] - starts[i] <= room for starts, ends, room in sides) for i in range(problem.size - most)
    )


def fewest(problem: Problem) -> list[int]:
    """Return the breaks of a thread of the fewest posts, whatever its layout; nothing where there is none.

    Of the breaks that are reached with the same number of posts the last one is the best to go on from, unless what a
    cut there adds leaves no room: then one of the few before it may be.

    >>> from splitter.thread.problem import Dimension
    >>> line = Dimension([0, 5, 10, 15], [0, 4, 9, 14], [0] * 4, [0] * 4, room=[10], first=10, last=10, lone=10)
    >>> fewest(Problem([line], costs=[0] * 4))
    [2, 3]
    """
    reached = [[0]]  # for each number of posts, the breaks that are reached with as many and no fewer
    came, posts = [0], [0]
    base = low = 0
    for j in range(1, problem.size + 1):
        if j - 1 in problem.must:
            base = low = posts[-1]
            reached[low:] = [[j - 1]]
        while j < problem.size and low < len(reached) and not problem.fits(reached[low][-1], j, low + 1, marks=False):
            low += 1
        count, whence = base if j == problem.size else low, -1
        while whence < 0 and count < len(reached):
            whence = _last_that_fits(problem, reached[count], j, count + 1)
            count += 1
        if whence < 0 and (j in problem.must or j == problem.size):
            return []
        came.append(whence)
        posts.append(count)
        if whence >= 0:
            if count == len(reached):
                reached.append([])
            reached[count].append(j)
    return walk(came)


def _last_that_fits(problem: Problem, breaks: Sequence[int], j: int, number: int) -> int:
    """Return the last of the breaks from which a post may reach break j; -1 for none."""
    for i in reversed(breaks):
        if problem.fits(i, j, number):
            return i
        if not problem.fits(i, j, number, marks=False):
            break
    return -1
