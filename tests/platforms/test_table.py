import pickle

import pytest

from splitter.errors import UsageError
from splitter.platforms import PLATFORMS, count, fits, platform, table
from splitter.platforms.counters import COUNTERS

EVERY = (
    "x bluesky mastodon threads linkedin facebook instagram telegram discord reddit tumblr pixelfed misskey farcaster"
)


def test_the_table_holds_every_platform():
    assert list(PLATFORMS) == EVERY.split()


@pytest.mark.parametrize("row", PLATFORMS.values(), ids=list(PLATFORMS))
def test_each_platform_counts_and_travels(row):
    assert pickle.loads(pickle.dumps(row)) == row  # noqa: S301 - our own
    assert row.count("plain") == 5
    assert row.fits("plain")
    assert len(row.lengths("plain")) == len(row.amounts) == len(row.limits)
    assert all(limit.counter in COUNTERS for limit in row.limits)
    assert row.confidence in {"verified", "documented", "third party", "from memory"}
    assert row.source


def test_a_platform_is_found_in_any_case():
    assert platform(" BlueSky ") is PLATFORMS["bluesky"]


@pytest.mark.parametrize(("name", "meant"), [("mastadon", "mastodon"), ("twitter", "x"), ("linkdin", "linkedin")])
def test_an_unknown_name_gets_a_suggestion(name, meant):
    with pytest.raises(UsageError, match=f"did you mean {meant}\\?.*bluesky"):
        platform(name)


def test_a_name_like_none_gets_the_choices():
    with pytest.raises(UsageError, match=r"There is no platform 'zzz'\. The choices are x, bluesky"):
        platform("zzz")


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(limit):
    with pytest.raises(UsageError, match="give a limit of 1 or more"):
        platform("x", limit)


@pytest.mark.parametrize("limit", [10**9 + 1, 10**5000], ids=["slip", "endless"])
def test_a_limit_beyond_any_statement_is_refused(limit):
    with pytest.raises(UsageError, match="at most 1,000,000,000 weighted characters"):
        platform("x", limit)


def test_a_limit_replaces_the_first_alone():
    assert platform("bluesky", 250).amounts == (250, 3000)
    assert platform("mastodon", 5000).fits("a" * 5000)


def test_every_limit_must_hold():
    assert count("👩‍👩‍👧‍👦" * 150, "bluesky") == 150
    assert not fits("👩‍👩‍👧‍👦" * 150, "bluesky")


def test_threads_refuses_more_than_five_links():
    assert fits("https://example.org " * 5, "threads")
    assert not fits("https://example.org " * 6, "threads")


def test_the_table_has_a_head_and_a_line_for_each_platform():
    head, *lines = table().splitlines()
    assert [line.split()[0] for line in lines] == list(PLATFORMS)
    places = [head.index(name) for name in ("limits", "links", "confidence", "checked", "source")]
    assert all(line[place - 2 : place] == "  " and line[place] != " " for line in lines for place in places)
