"""The packer gives the least of all threads: compared with trying every one."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from splitter.thread.packer import _again, _forward, _line, near_misses, pack, settle
from splitter.thread.problem import Dimension, Penalties, Problem
from splitter.thread.thinning import fewest, thinned

widths = st.integers(1, 12)


@st.composite
def problems(draw, *, dear=False):
    """Problems of all kinds; with cuts that are worth a post where all labels are equally long."""
    size = draw(st.integers(1, 12))
    units = draw(st.integers(1, 3))
    must = draw(st.frozensets(st.integers(1, size), max_size=2)) - {size}
    lengths = 1 if dear else draw(st.integers(1, 2))  # of the labels: the same in every unit
    dimensions = []
    for _ in range(units):
        starts, ends = [0], [0]
        for _ in range(size):
            ends.append(starts[-1] + draw(widths))
            starts.append(ends[-1] + draw(st.integers(0, 2)))
        added = st.lists(st.integers(0, 2), min_size=size + 1, max_size=size + 1)
        middle = sorted(draw(st.lists(st.integers(6, 25), min_size=lengths, max_size=lengths)), reverse=True)
        rooms = (draw(st.integers(6, 25)) for _ in range(3))
        dimensions.append(Dimension(starts, ends, draw(added), draw(added), middle, *rooms))
    costs = draw(st.lists(st.integers(-500, 4000), min_size=size + 1, max_size=size + 1))
    penalties = Penalties(scrap=draw(st.sampled_from([0, 250, 500])))
    worth = st.sampled_from([0, 0, 400, 1200]) if dear else st.just(0)
    return Problem(dimensions, costs, must, penalties, draw(st.lists(worth, min_size=size + 1, max_size=size + 1)))


def fits(problem, i, j, number):
    widths = [(d.ends[j] - d.starts[i] + d.after[i] + d.before[j], d.room_of(i, j, number)) for d in problem.dimensions]
    return all(width <= room for width, room in widths) and not any(i < k < j for k in problem.must)


def total(problem, cuts):
    pairs = list(zip([0, *cuts], cuts, strict=False))
    if not all(fits(problem, i, j, number) for number, (i, j) in enumerate(pairs, start=1)):
        return None
    price = 1000 * len(cuts) + sum(problem.dear[cut] for cut in cuts[:-1])
    return price, sum(problem.cost(i, j) for i, j in pairs)


def every_thread(problem):
    inner = range(1, problem.size)
    for count in range(problem.size):
        for chosen in combinations(inner, count):
            yield [*chosen, problem.size]


@given(problems() | problems(dear=True))
def test_no_thread_costs_less(problem):
    costs = [cost for cuts in every_thread(problem) if (cost := total(problem, cuts)) is not None]
    cuts = pack(problem)
    if not costs:
        assert cuts is None
    else:
        assert total(problem, cuts) == min(costs)


def test_one_post_more_is_better_than_a_cut_that_is_worth_it():
    line = Dimension([0, 4, 8, 12, 16], [0, 4, 8, 12, 16], [0] * 5, [0] * 5, [8], 8, 8, 8)
    assert pack(Problem([line], [0] * 5, dear=[0, 0, 999, 0, 0])) == [2, 4]
    assert pack(Problem([line], [0] * 5, dear=[0, 0, 1001, 0, 0])) == [1, 3, 4]


def test_a_post_must_end_where_the_author_says():
    line = Dimension([0, 2, 4, 6], [0, 2, 4, 6], [0] * 4, [0] * 4, [10], 10, 10, 10)
    assert pack(Problem([line], [0] * 4)) == [3]
    assert pack(Problem([line], [0] * 4, must=frozenset({1}))) == [1, 3]


def test_a_fragment_wider_than_a_post_cannot_be_packed():
    line = Dimension([0, 20], [0, 20], [0, 0], [0, 0], [10], 10, 10, 10)
    assert pack(Problem([line], [0, 0])) is None
    assert settle(Problem([line], [0, 0])) is None


def test_the_first_and_the_last_post_have_rooms_of_their_own():
    line = Dimension([0, 4, 8, 12], [0, 4, 8, 12], [0] * 4, [0] * 4, room=[12], first=4, last=8, lone=8)
    assert pack(Problem([line], [0] * 4)) == [1, 3]


def test_a_number_of_fewer_digits_leaves_more_room():
    """A post whose number has one digit holds two fragments of 5 and a space, the tenth and later ones hold one."""
    size = 24
    line = Dimension(
        [*range(0, 6 * size, 6), 6 * size - 1],
        [0, *range(5, 6 * size, 6)],
        [0] * (size + 1),
        [0] * (size + 1),
        [11, 10],
        11,
        10,
        10,
    )
    assert pack(Problem([line], [0] * (size + 1))) == [*range(2, 19, 2), *range(19, size + 1)]


def test_neighbours_that_only_marks_keep_apart_are_joined_by_cutting_elsewhere():
    """Widths 2, 1, 5, 1 in posts of 6: a cut at break 2 adds marks, and keeps 5 and 1 apart that make one post."""
    line = Dimension([0, 2, 3, 8, 9], [0, 2, 3, 8, 9], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [6], 6, 6, 6)
    problem = Problem([line], [0] * 5)
    assert (pack(problem), near_misses(problem, [2, 3, 4])) == ([2, 3, 4], [2])
    assert (settle(problem), near_misses(problem, [1, 3, 4])) == ([1, 3, 4], [])


@given(problems())
def test_costs_that_change_are_packed_like_new_ones(problem):
    """`settle` goes on from the pass before; what it takes over is what a whole pass would find."""
    if pack(problem) is None:
        return
    changed = [*range(1, problem.size)][::3]
    costs = [cost + 1500 * (index in changed) for index, cost in enumerate(problem.costs)]
    line = _line(problem)
    if changed:
        again = _again(line, costs, _forward(line, problem.costs), changed)
        assert again == _forward(line, costs)


def long_line(size, mark=0):
    """Return a problem of so many fragments of 4 in posts of 400, their breaks of two kinds."""
    places, costs = [*range(0, 4 * size + 1, 4)], [400 * (index % 9 > 0) for index in range(size + 1)]
    line = Dimension(places, places, [mark] * (size + 1), [mark] * (size + 1), [400, 398], 400, 398, 398)
    return Problem([line], costs)


def test_far_from_where_costs_change_a_pass_is_taken_over():
    problem = long_line(3000)
    line, changed = _line(problem), [50, 1999, 2950]
    costs = [cost + 1500 * (index in changed) for index, cost in enumerate(problem.costs)]
    assert _again(line, costs, _forward(line, problem.costs), changed) == _forward(line, costs)


@given(problems(), st.integers(0, 3), st.integers(1, 8))
def test_breaks_left_out_cost_no_post(problem, most, cells):
    cuts = pack(problem)
    kept = thinned(problem, most, cells)
    assert kept == sorted(set(kept))
    fewer = pack(problem.only(kept))
    assert (fewer is None) == (cuts is None)
    if cuts:
        assert len(fewer) == len(cuts)
        assert len(fewest(problem)) == len(cuts)


def test_of_hundreds_of_breaks_within_a_post_the_cheap_ones_are_kept():
    problem = long_line(4000)
    everything, kept = thinned(problem), thinned(problem, most=50, cells=10)
    assert len(everything) == 4001
    assert len(kept) < 1000
    cost = total(problem, pack(problem))
    thin = total(problem, [kept[cut] for cut in pack(problem.only(kept))])
    assert thin[0] == cost[0]
    assert thin[1] <= cost[1] * 1.05


def test_a_break_takes_no_longer_where_posts_are_longer():
    """The fragments that are weighed for one break are at most a few hundred, however many a post could hold."""
    size = 20_000
    places = [*range(0, 4 * size + 1, 4)]
    line = Dimension(places, places, [0] * (size + 1), [0] * (size + 1), [40_000], 40_000, 40_000, 40_000)
    problem = Problem([line], [400] * (size + 1))
    fewer = problem.only(thinned(problem))
    assert max(index - low for index, low in enumerate(_line(fewer).lowest)) < 512
    assert len(pack(fewer)) == 2
