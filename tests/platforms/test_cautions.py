import pytest

from splitter.platforms import PLATFORMS


@pytest.mark.parametrize("address", ["example.org", "www.example.org/a_(b)", "EXAMPLE.ORG"])
def test_mastodon_makes_no_link_of_a_bare_address(address):
    assert PLATFORMS["mastodon"].cautions(f"Read {address}, please.") == [
        f"Mastodon makes no link of {address}: put https:// before it."
    ]


@pytest.mark.parametrize(
    "text", ["Read https://example.org.", "It ended.It began.", "Write to a@example.org", "E.g. this"]
)
def test_nothing_to_say(text):
    assert PLATFORMS["mastodon"].cautions(text) == []


def test_threads_may_count_bytes():
    (sentence,) = PLATFORMS["threads"].cautions("é" * 251)
    assert "502 bytes" in sentence
    assert PLATFORMS["threads"].cautions("é" * 250) == []


def test_x_has_nothing_to_say():
    assert PLATFORMS["x"].cautions("Read example.org, “please”.") == []
