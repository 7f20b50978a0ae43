import re

import pytest

from splitter.platforms import PLATFORMS


@pytest.mark.parametrize("address", ["example.org", "www.example.org/a_(b)", "EXAMPLE.ORG"])
def test_mastodon_makes_no_link_of_a_bare_address(address):
    assert PLATFORMS["mastodon"].cautions([f"Read {address}, please."]) == [
        (0, f"Mastodon makes no link of {address}: put https:// before it.")
    ]


@pytest.mark.parametrize(
    "text", ["Read https://example.org.", "It ended.It began.", "Write to a@example.org", "E.g. this"]
)
def test_nothing_to_say(text):
    assert PLATFORMS["mastodon"].cautions([text]) == []


def test_code_has_no_addresses():
    text = "Read example.org:\n\nclient.chat(room)"
    assert PLATFORMS["mastodon"].cautions([text], ["Read example.org:"]) == [
        (0, "Mastodon makes no link of example.org: put https:// before it.")
    ]
    assert PLATFORMS["mastodon"].cautions([text], [""]) == []


def test_threads_may_count_bytes():
    ((index, sentence),) = PLATFORMS["threads"].cautions(["é" * 250, "é" * 251])
    assert index == 1
    assert sentence.startswith("Threads may refuse more than 500 bytes, and post 2 has more (")
    assert PLATFORMS["threads"].cautions(["é" * 250]) == []
    ((_, sentence),) = PLATFORMS["threads"].cautions(["é" * 300] * 7)
    assert "and post 1, post 2, post 3, post 4 and 3 more have more" in sentence


def test_x_has_nothing_to_say():
    assert PLATFORMS["x"].cautions(["Read example.org, “please”."]) == []


def test_an_address_is_named_once_however_it_is_written():
    texts = ["Read example.org.", "Or Example.org, or www.example.org/a.", "EXAMPLE.ORG"]
    assert PLATFORMS["mastodon"].cautions(texts) == [
        (0, "Mastodon makes no link of example.org and www.example.org/a: put https:// before each.")
    ]


@pytest.mark.parametrize(
    ("platform", "text", "named"),
    [
        ("x", "Ask @ann@example.social and @bo.example.com.", "@ann@example.social and @bo.example.com"),
        ("threads", "(@ann.example.com)", "@ann.example.com"),
        ("bluesky", "Ask @ann, @bo@example.social or @cy.example.com.", "@bo@example.social and @ann"),
        ("mastodon", "“@ann!” and @bo@example.social, @cy.example.com", "@cy.example.com and @ann"),
    ],
)
def test_a_handle_of_another_platform_is_named(platform, text, named):
    ((_, sentence),) = PLATFORMS[platform].cautions([text])
    assert re.search(rf"{re.escape(named)}[ :]", sentence)


@pytest.mark.parametrize(
    ("platform", "text"),
    [
        ("x", "Ask @ann.But @bo said no, @cy. It is 5 @ 3, mail ann@example.org, https://example.org/@ann"),
        ("bluesky", "Ask @ann.example.com. Mail ann@example.org, see https://example.org/@ann, @ 5"),
        ("mastodon", "Ask @ann@example.social. Mail ann@example.org, see https://example.org/@ann"),
        ("linkedin", "Ask @ann, @ann@example.social and @ann.example.com."),
    ],
)
def test_handles_of_the_platform_itself_and_addresses_are_none_of_those(platform, text):
    assert PLATFORMS[platform].cautions([text]) == []
