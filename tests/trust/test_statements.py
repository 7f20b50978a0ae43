"""The whole way, for any statement: bytes in, a thread that keeps its promises out, or one of our errors."""

import contextlib
import json
from itertools import pairwise

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import splitter
from splitter.output import as_json, as_text
from splitter.platforms import PLATFORMS
from splitter.reading import parse
from splitter.thread.promises import check
from tests.fuzz.harness import clean, kept
from tests.trust.strategies import FORMATS, SENTENCES, encoded, options, sources

PATIENT = settings(suppress_health_check=[HealthCheck.too_slow])


def read(source, form, **more):
    with contextlib.suppress(splitter.StatementError):
        return parse(source, format=form, **more)
    return None


@PATIENT
@given(encoded(), st.one_of(FORMATS, st.none()), st.sampled_from(["text", "inline"]), st.booleans())
def test_any_bytes_are_a_clean_statement_or_an_error(data, form, links, heal):
    with contextlib.suppress(splitter.StatementError, splitter.UsageError):
        clean(splitter.read(data, format=form, links=links, heal=heal))


@PATIENT
@example(source="<div>ستعود العبّارة.</div>\x0c<blockquote>ستعود العبّارة.</blockquote>\n\n")
@given(source=sources())
def test_plain_text_that_was_read_is_read_again_as_it_is(source):
    once = read(source, "text", language="en")
    if once and not once.breaks:
        assert parse(once.text, language="en").text == once.text


@PATIENT
@given(sources(), FORMATS, st.sampled_from(sorted(PLATFORMS)), options())
def test_every_promise_is_kept_with_every_option(source, form, platform, given_options):
    statement = read(source, form)
    if statement is None:
        return
    with contextlib.suppress(splitter.UsageError):
        thread = splitter.split(statement, platform, **given_options)
        check(thread)
        kept(thread)
        made = json.loads(as_json([thread]))
        for post in made["posts"]:
            bare = post["text"]
            for piece in reversed(post["inserted"]):
                bare = bare[: piece["start"]] + bare[piece["end"] :]
            assert bare == made["statement"][post["start"] : post["end"]]


@PATIENT
@given(sources(), FORMATS, st.sampled_from(["x", "bluesky", "mastodon", "farcaster"]))
def test_the_usual_limits_hold_any_statement(source, form, platform):
    statement = read(source, form)
    if statement:
        check(splitter.split(statement, platform))


@PATIENT
@given(sources(), st.integers(60, 400), st.sampled_from(sorted(SENTENCES)))
def test_a_thread_without_numbers_keeps_its_posts_when_it_is_fed_back(source, limit, language):
    statement = read(source, "text", language=language)
    if statement is None:
        return
    more = {"limit": limit, "number": None, "long_quotations": "verbatim", "language": language}
    with contextlib.suppress(splitter.UsageError):
        thread = splitter.split(statement, **more)
        posts = [post.text for post in thread.posts]
        again = parse(as_text(thread.posts), language=language)
        edges = [0, *again.breaks, len(again.text)]
        assume([again.text[a:b].rstrip() for a, b in pairwise(edges)] == posts)  # no post begins with a stray "-"
        assert [post.text for post in splitter.split(again, **more).posts] == posts
