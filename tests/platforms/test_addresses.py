"""The search for addresses, against a plain one that tries every place and the longest chain first."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from splitter.platforms import links
from splitter.platforms.addresses import _GRAMMAR, bare, weighed, with_scheme
from splitter.platforms.domains import end_of_top_level
from splitter.platforms.grammar import find

PIECES = """
a b1 Z é 图 - _ . . . : / ? ( ) @ ＠ # " 😀 com co рф भारतम् xn-- xn--a http https:// http:// HTTP:// t.co/ a.b
example.org
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]), max_size=14).map("".join)


def chain(text, start):
    """Return where the longest domain ends that begins at `start`."""
    ends, place = [], start
    while True:
        label = re.compile(r"[^!#%&\'()*+,./:;<=>?@\[\\\]^{|}~$\s\ufeff]+").match(text, place)
        if not label or label[0][0] in "-_" or label[0][-1] in "-_" or text[label.end() : label.end() + 1] != ".":
            break
        place = label.end() + 1
        if "_" not in label[0]:
            ends.append(end_of_top_level(text, place))
    return next((end for end in reversed(ends) if end >= 0), -1)


def plain(text, *, bare):
    """Yield each address's start, domain and end of the domain, trying every place in turn."""
    place = 0
    while place < len(text):
        for start in ([place + 1] if re.match(r"[^A-Za-z0-9@＠$#＃\ufeff]", text[place]) else []) + [0] * (not place):
            scheme = re.compile(r"https?://", re.IGNORECASE).match(text, start)
            domain = scheme.end() if scheme and chain(text, scheme.end()) >= 0 else start
            end = chain(text, domain) if domain > start or bare else -1
            if end >= 0:
                yield start, domain, end
                place = _GRAMMAR.tail.match(text, end).end() - 1
                break
        place += 1


@given(TEXTS, st.booleans())
@example("a_b.com", True)  # noqa: FBT003 - hypothesis wants them by place
@example("t.co图https://图.рф", False)  # noqa: FBT003 - the same
def test_the_search_equals_the_plain_one(text, bare):
    text = text.replace("😀", "图")
    found = [(address.start, address.domain, address.domain_end) for address in find(text, _GRAMMAR, bare=bare)]
    assert found == list(plain(text, bare=bare))


@given(TEXTS)
def test_spans_are_in_order_and_apart(text):
    for search in (weighed, with_scheme, bare):
        spans = search(text)
        assert all(one.end <= two.start for one, two in pairwise(spans))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def found(search, text):
    return [span.of(text) for span in search(text)]


def test_what_x_counts_as_an_address():
    text = "Read example.org/a_(b), https://t.co/abc's and (http://example.com:80/?q=1)."
    assert found(weighed, text) == ["example.org/a_(b)", "https://t.co/abc", "http://example.com:80/?q=1"]


def test_what_mastodon_makes_a_link_of():
    assert found(with_scheme, "Read example.org/a, https://t.co/abc's and a") == ["https://t.co/abc's"]


def test_a_long_address_is_none_to_x():
    assert not weighed("https://example.org/" + "a" * 4100)
    assert with_scheme("https://example.org/" + "a" * 4100)


def test_a_domain_that_begins_inside_a_character():
    assert found(weighed, "@😀.example.org") == ["example.org"]
    assert found(weighed, "😀.example.org and a😀.example.org") == ["example.org", "example.org"]
    assert not weighed("😀.рф")


def test_several_latin_domains_in_one_chain():
    text = "example.com图图.example.org图"
    assert found(weighed, text) == ["example.com", "example.org"]
    assert found(weighed, "example.comé.图.a_b.org") == ["example.com"]


def test_links_by_platform():
    text = "Read example.org and https://example.com."
    assert found(lambda one: links(one, "x"), text) == ["example.org", "https://example.com"]
    assert found(lambda one: links(one, "mastodon"), text) == ["https://example.com"]


@pytest.mark.parametrize(
    ("text", "end"), [(".ΕΛ", 3), (".εΛ.", 3), (".vermögensberatung", 18), (".भारतम्", 7), (".भारत", 5)]
)
def test_domains_in_other_letters(text, end):
    assert end_of_top_level(text, 1) == end


@pytest.mark.parametrize("text", ["", ".", ".x", ".c", ".comx", ".भारत9", ".xn--", ".ſo"])
def test_no_top_level_domain(text):
    assert end_of_top_level(text, 1) == -1
