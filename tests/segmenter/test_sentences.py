from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis.strategies import lists, sampled_from

from splitter.errors import UsageError
from splitter.segmenter import Decision, explain, sentences
from tests.cases import load

CASES = Path(__file__).parents[1] / "languages" / "sentences"
FILES = sorted(CASES.glob("*.txt"))
EVERY = [(file.stem, case) for file in FILES for case in load(file)]


def shown(text, language, **options):
    return [span.of(text).replace("\n", "\\n") for span in sentences(text, language, **options)]


@pytest.mark.parametrize(("language", "case"), EVERY, ids=[case.name for _, case in EVERY])
def test_each_case_falls_into_its_sentences(language, case):
    assert shown(case.input, language) == list(case.expected)


@pytest.mark.parametrize(("language", "case"), EVERY, ids=[case.name for _, case in EVERY])
def test_explain_tells_the_very_cuts_that_are_made(language, case):
    ends = [span.end for span in sentences(case.input, language)]
    cuts = [decision.offset for decision in explain(case.input, language) if decision.cut]
    assert cuts == ends[:-1]


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n\n", "\t\u3000"])
def test_nothing_holds_no_sentence(text):
    assert sentences(text, "en") == []
    assert explain(text, "en") == []


@pytest.mark.parametrize(
    "text", ["\ud800. A\udfff", "\x00. \x00", "\x1b[0m! B", "At 5 p.m. ¼։", "\ufeffA. B", "a\u0300. B\u0300."]
)
def test_odd_characters_are_left_alone(text):
    found = sentences(text, "en")
    assert all(span.of(text).strip() == span.of(text) for span in found)


def test_an_abbreviation_of_ones_own():
    text = "We asked kevin. about it. Sue met kevin. Hale said so."
    assert shown(text, "en") == ["We asked kevin.", "about it.", "Sue met kevin.", "Hale said so."]
    assert shown(text, "en", abbreviations=["kevin."]) == ["We asked kevin. about it.", "Sue met kevin. Hale said so."]


def test_an_abbreviation_of_ones_own_in_several_words():
    text = "The gen. mgr. Smith came. A mgr. Jones went."
    assert shown(text, "en") == ["The gen. mgr.", "Smith came.", "A mgr.", "Jones went."]
    for own in ("gen. mgr.", " gen.  mgr "):
        assert shown(text, "en", abbreviations=[own]) == ["The gen. mgr. Smith came.", "A mgr.", "Jones went."]
    with pytest.raises(UsageError, match="no letter"):
        shown(text, "en", abbreviations=["", " "])


def test_explain_names_the_word_that_decided():
    assert explain("Dr. Hale left at 5 p.m. Monday. He ran.", "en") == [
        Decision(3, cut=False, rule="a name follows", word="Dr"),
        Decision(23, cut=False, rule="goes on after an abbreviation", word="Monday"),
        Decision(31, cut=True, rule="full stop", word="."),
    ]


def test_a_language_without_data_gets_general_rules():
    assert shown("Da e la. Io son qui!", "xx") == ["Da e la.", "Io son qui!"]


PIECES = [
    "Mr", "Inc", "etc", "p.m", "U.S", "No", "the", "The", "ii", "mill", "two-Inc", "12", "3.5", "I", "b", "(b", "“Go",
    "go”", ".", ".", ". ", ". ", "? ", "! ", "...", "… ", "\n", "\n\n", " ", " ", ")", ") ", '"', ' "', "'", ",", "; ",
    " – ", "[1]", "•", "1. ", "2) ", "Yahoo!", "😀 ", "。", "（", "）", "\u200f", "é", "\ud800", ":\n",
]  # fmt: skip


@example(pieces=["Mr", "3.5", " ", "Mr"], language="en")
@example(pieces=["Go (12", ")", "[1]", " ", "The", "."], language="en")
@example(pieces=["[1]", "Mr", ". ", "Mr"], language="en")
@example(pieces=["::Mr", ". ", "The", "."], language="en")
@example(pieces=["•", ". ", "•"], language="en")
@example(pieces=["See No", ". ", "12", " 1. Go ", "mill 2", "."], language="en")
@given(pieces=lists(sampled_from(PIECES), max_size=30), language=sampled_from(["en", "de", "fr", "sk", "ja", "xx"]))
def test_what_is_decided_in_place_is_decided_as_the_rules_would(pieces, language):
    text = "".join(pieces)
    spans = sentences(text, language)
    assert [span.of(text) for span in spans] == [span.of(text).strip() for span in spans]
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    cuts = [decision.offset for decision in explain(text, language) if decision.cut]
    assert [span.end for span in spans][:-1] == cuts


def test_a_line_with_a_colon_and_one_in_another_language():
    assert shown("Señores:\nEMBAJADA DE OLDFORD", "es") == ["Señores:", "EMBAJADA DE OLDFORD"]
