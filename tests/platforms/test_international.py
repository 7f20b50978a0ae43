import pytest

from splitter.platforms.international import possible


@pytest.mark.parametrize(
    "domain",
    [
        "example.org",
        "a..org",
        "BÜCHER.de",
        "пример.рф",
        "图书馆.中国",
        "אבג.example.org",
        "مكتبة1.مصر",
        "אב\u05b0.org",
        "😀.org",
        "a\ufe0f.org",
        "क\u094d\u200dष.org",
        "نامه\u200cای.ir",
        "xn--mnchen-3ya.de",
        "XN--MNCHEN-3YA.de",
        "xn--p1ai.рф",
        "a。b.org",
        "\u00b4a.org",
    ],
)
def test_possible(domain):
    assert possible(domain)


@pytest.mark.parametrize(
    "domain",
    [
        "\u0301a.org",  # begins with a mark
        "a\u200db.org",  # joins nothing
        "\u200ca.org",
        "a\u200cb.org",
        "xn--ä.org",  # Punycode in other letters
        "xn--a-.org",  # Punycode of ASCII
        "xn--99999999.org",  # Punycode of nothing
        "xn--a.org",  # … of a control character
        "a\ue000.org",  # private use
        "a\u0378.org",  # unassigned
        "a\x80.org",
        "…a.org",  # three dots
        "\u0600.org",
        "1א.org",  # begins with a digit beside Hebrew
        "אa.org",  # Hebrew and Latin
        "אב1\u0661.org",  # two kinds of digits
        "a.א-",  # ends in a hyphen
        "א.a!",
        "א.a\u0661b",  # an Arabic digit in a Latin label
    ],
)
def test_impossible(domain):
    assert not possible(domain)


def test_a_domain_of_ignored_characters_is_empty():
    assert possible("\u200b.א")
