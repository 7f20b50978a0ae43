"""Grapheme clusters, against the rules of UAX #29 written down one by one."""

import os
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from splitter.platforms.graphemes import _JOINS, _MAY_JOIN, graphemes, graphemes_without_conjuncts

PIECES = [
    *(
        "a",
        "é",
        "e\u0301",
        "\u0301",
        "\u0323",
        "\u200d",
        "\u200c",
        "\ufe0f",
        "\u20e3",
        "\u0600",
        "\r",
        "\n",
        "\r\n",
        "\u200b",
    ),
    *("क", "ष", "\u094d", "\u093f", "\u0903", "\u093c", "ক", "\u09cd", "က", "\u1039", "เ", "ก", "ำ"),
    *("\u1100", "\u1161", "\u11a8", "가", "각", "👩", "🎉", "🏽", "❤", "🇩", "🇪", "1", " "),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
DATA = os.environ.get("SPLITTER_TEST_DATA")


def has(letter, prop):
    return regex.fullmatch(rf"\p{{{prop}}}", letter) is not None


def joined(text, place):
    """Say whether UAX #29 forbids a break before the character at `place`."""
    before, after = text[place - 1], text[place]
    if before + after == "\r\n":  # GB3
        return True
    if any(has(one, f"GCB={kind}") for one in (before, after) for kind in ("CR", "LF", "Control")):  # GB4, GB5
        return False
    kinds = [
        (("L",), ("L", "V", "LV", "LVT")),  # GB6
        (("LV", "V"), ("V", "T")),  # GB7
        (("LVT", "T"), ("T",)),  # GB8
    ]
    if any(
        any(has(before, f"GCB={k}") for k in one) and any(has(after, f"GCB={k}") for k in two) for one, two in kinds
    ):
        return True
    if any(has(after, f"GCB={kind}") for kind in ("Extend", "ZWJ", "SpacingMark")) or has(before, "GCB=Prepend"):  # GB9
        return True
    return conjunct(text, place) or pictographs(text, place) or flags(text, place)


def conjunct(text, place):  # GB9c
    return bool(
        has(text[place], "InCB=Consonant")
        and regex.search(
            r"\p{InCB=Consonant}\p{InCB=Extend}*\p{InCB=Linker}[\p{InCB=Extend}\p{InCB=Linker}]*$", text[:place]
        ),
    )


def pictographs(text, place):  # GB11
    return has(text[place], "ExtPict") and bool(regex.search(r"\p{ExtPict}\p{GCB=Extend}*\u200d$", text[:place]))


def flags(text, place):  # GB12, GB13
    before = regex.search(r"\p{RI}*$", text[:place])[0]
    return has(text[place], "RI") and len(before) % 2 == 1


@given(TEXTS)
def test_the_count_is_that_of_the_rules(text):
    assert graphemes(text) == sum(not joined(text, place) for place in range(1, len(text))) + bool(text)


@given(TEXTS)
def test_without_conjuncts_every_virama_parts(text):
    breaks = sum(not joined(text, place) or conjunct(text, place) for place in range(1, len(text)))
    assert graphemes_without_conjuncts(text) == breaks + bool(text)


@pytest.mark.parametrize(
    ("text", "younger", "older"),
    [
        ("a\u05c8", 2, 2),  # a mark since Unicode 18
        ("a\u1acf", 1, 2),  # a mark since Unicode 17
        ("✁\u200d✂", 2, 1),  # a pictograph until Unicode 16
        ("\U0001f7da\u200d✂", 1, 1),  # … until Unicode 17
    ],
)
def test_each_platform_keeps_its_version_of_unicode(text, younger, older):
    assert (graphemes(text), graphemes_without_conjuncts(text)) == (younger, older)


def test_a_long_run_of_flags_is_paired():
    assert graphemes("🇩🇪" * 500 + "🇩") == 501


@pytest.mark.skipif(not DATA, reason="SPLITTER_TEST_DATA does not name a folder with grapheme_break_tests.txt")
def test_the_break_tests_of_unicode_17():
    lines = (Path(DATA) / "grapheme_break_tests.txt").read_text(encoding="utf-8").splitlines()
    tests = [line for line in lines if line.strip() and not line.startswith("#")]
    assert tests
    for line in tests:
        clusters = [
            "".join(chr(int(code, 16)) for code in cluster.replace("×", " ").split())
            for cluster in line.split("÷")[1:-1]
        ]
        assert graphemes("".join(clusters)) == len(clusters), line
        assert [graphemes(cluster) for cluster in clusters] == [1] * len(clusters), line


def test_the_cheap_question_misses_nothing_that_joins():
    missed = [code for code in range(0x110000) if _JOINS.match(chr(code)) and not _MAY_JOIN.match(chr(code))]
    assert not missed
