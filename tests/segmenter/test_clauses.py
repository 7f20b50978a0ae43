"""Places where a sentence that fits no post may be cut, and how well it bears it."""

import pytest

from splitter.languages import Language, load
from splitter.segmenter.clauses import Strength, clauses
from splitter.spans import Span


def found(text, *, language="en", spaces=True):
    places = clauses(text, Span(0, len(text)), load(language), spaces=spaces)
    return [(text[: place.end].split()[-1], place.strength) for place in places]


def test_marks_outside_brackets_are_better_than_those_inside():
    assert found("We saw ships (of oak, of (red) elm) and left; it was late.", spaces=False) == [
        ("elm)", Strength.BRACKET),
        ("left;", Strength.SEMICOLON),
    ]


@pytest.mark.parametrize("text", ["We saw oak) ships, then left.", "We saw (oak ships, then left."])
def test_a_bracket_without_partner_covers_nothing(text):
    assert ("ships,", Strength.COMMA) in found(text)


def test_a_title_is_never_parted_from_its_name():
    assert ("Mag.", Strength.BOUND) in found("There Mag. Weber ran away.")
    assert ("sehr.", Strength.BOUND) not in found("There sehr. weber ran away.")


def test_nothing_is_tied_to_white_space():
    blank = "\u00a0" * 50
    text = f"so{blank} {blank}far"
    assert [place.strength for place in clauses(text, Span(0, len(text)), Language("xx"))] == [Strength.SPACE]


def test_no_place_is_at_an_edge():
    assert found("so we left, ", spaces=False) == []


def test_a_space_before_a_word_that_opens_a_clause_or_a_phrase_is_better_than_another():
    assert found("They feared the mighty fleets which came over us") == [
        ("They", Strength.SPACE),
        ("feared", Strength.PHRASE),
        ("the", Strength.BOUND),
        ("mighty", Strength.SPACE),
        ("fleets", Strength.CLAUSE),
        ("which", Strength.BOUND),
        ("came", Strength.PHRASE),
        ("over", Strength.BOUND),
    ]


def test_the_parts_of_a_name_are_tied():
    assert ("Ann", Strength.BOUND) in found("There came Ann Lee.")
    assert ("5th", Strength.BOUND) not in found("the 5th Ferry left.")


@pytest.mark.parametrize(
    ("language", "text", "commas"),
    [
        ("en", "It weighed the noise, dust and heavy traffic of the road", [Strength.PHRASE]),
        ("en", "We ask for wisdom, justice, and long life in every town", [Strength.PHRASE, Strength.CONJUNCTION]),
        ("en", "The board, however, met again in the town", [Strength.PHRASE, Strength.PHRASE]),
        ("en", "The board came late, a habit that nobody likes, and left", [Strength.COMMA, Strength.CONJUNCTION]),
        ("en", "They sold the boats, which nobody wanted and all needed", [Strength.CONJUNCTION]),
        ("en", "They sold the boats, we wept. And they left", [Strength.COMMA]),
        ("es", "Hubo ruido, polvo y camiones en el pueblo", [Strength.PHRASE]),
    ],
)
def test_a_comma_of_a_series_is_a_poor_place(language, text, commas):
    assert [
        place.strength for place in clauses(text, Span(0, len(text)), load(language)) if text[place.end - 1] == ","
    ] == commas
