"""What holds for every statement: nothing is lost, everything fits, and what can stay whole stays whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import splitter
from splitter.output import as_text
from splitter.platforms import PLATFORMS
from tests.thread.strategies import anything, statements

SMALL = ["x", "bluesky", "mastodon", "threads", "farcaster"]


@given(anything(), st.sampled_from(sorted(PLATFORMS)), st.integers(30, 400))
def test_any_text_keeps_every_promise(text, platform, limit):
    try:
        thread = splitter.split(text, platform, limit=limit)
    except (splitter.StatementError, splitter.UsageError):
        return
    place = 0
    for post in thread.posts:
        assert splitter.fits(post.text, thread.platform)
        assert post.length == splitter.count(post.text, thread.platform) <= limit
        assert post.bare == post.span.of(thread.statement)
        assert not thread.statement[place : post.span.start].strip()
        place = post.span.end
    assert not thread.statement[place:].strip()


@given(statements(), st.integers(80, 500))
def test_a_post_ends_where_a_sentence_ends_and_in_no_quotation_that_fits(text, limit):
    thread = splitter.split(text, limit=limit, language="en")
    posts = [post.span.end for post in thread.posts]
    for quotation in splitter.quotations(thread.statement, language="en"):
        assert not any(quotation.parts(end) for end in posts), quotation.of(thread.statement)
    assert not [warning for warning in thread.warnings if warning.kind == "quotation"]
    ends = {sentence.end for sentence in splitter.sentences(thread.statement, language="en")}
    cut = {warning.post for warning in thread.warnings if warning.kind != "reading"}
    assert all(post.span.end in ends for post in thread.posts if post.number not in cut)


@given(statements(), st.sampled_from(SMALL), st.integers(90, 300))
def test_a_thread_without_numbers_is_again_a_statement(text, platform, limit):
    thread = splitter.split(text, platform, limit=limit, number=None)
    again = splitter.split(as_text(thread.posts), platform, limit=limit, number=None)
    assert [post.text for post in again.posts] == [post.text for post in thread.posts]


@given(statements(), st.integers(90, 400))
def test_no_two_posts_would_fit_into_one_but_for_paragraphs_and_sentences_on_request(text, limit):
    fewest = splitter.split(text, limit=limit)
    label = f" ({len(fewest.posts)}/{len(fewest.posts)})"
    for one, two in pairwise(fewest.posts):
        both = fewest.statement[one.span.start : two.span.end] + label
        assert splitter.count(both, "x") > limit
    paragraphs = splitter.split(text, limit=limit, prefer="paragraphs")
    sentences = splitter.split(text, limit=limit, prefer="sentences")
    assert len(fewest.posts) <= len(paragraphs.posts) <= len(sentences.posts)


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_short_statement_is_one_post_without_a_number(platform):
    thread = splitter.split("We will not stop.", platform)
    assert [post.text for post in thread.posts] == ["We will not stop."]


def test_pieces_that_are_an_address_each_are_not_joined_to_one_that_is_too_long():
    """To X an address of at most 4,096 characters weighs 23, and what is longer is no address at all."""
    text = "example.org/" + "y" * 4090
    thread = splitter.split(text, "x")
    assert "".join(post.bare for post in thread.posts) == text
    assert all(splitter.fits(post.text, "x") for post in thread.posts)


def test_a_text_that_becomes_an_address_beside_its_label_leaves_room_for_it():
    text = "\n\n".join(["We all of us went there, to example.c"] * 3)
    thread = splitter.split(text, limit=41, number="om {i}", post="{text}{label}")
    assert any("example.com" in post.text for post in thread.posts)
    assert max(post.length for post in thread.posts) <= 41


def test_a_post_of_two_characters_has_no_room_for_an_ellipsis():
    thread = splitter.split("字" * 10, "x", limit=4, number=None)
    assert "".join(post.bare for post in thread.posts) == "字" * 10
    assert max(post.length for post in thread.posts) <= 4
    assert "字字" in [post.text for post in thread.posts]


@pytest.mark.parametrize(
    ("platform", "room"), [("bluesky", 294), ("threads", 494), ("pixelfed", 494), ("farcaster", 314)]
)
def test_an_address_as_long_as_the_room_stays_whole_before_a_stop(platform, room):
    address = "https://example.org/".ljust(room, "a")
    thread = splitter.split(f"We wrote it down at {address}.", platform)
    assert any(address in post.text for post in thread.posts)
