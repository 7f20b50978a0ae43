"""Breaks put into a source and taken out: the statement stays what it was, the source comes back as it was."""

from dataclasses import replace

import pytest

from splitter.live import Settings
from splitter.live.adjusting import join, start_post
from splitter.live.answers import answer, threads_of
from splitter.live.taking import take

SOURCES = {
    "a paragraph": ("text", "It rose. It fell. It stayed.", "It fell"),
    "its end": ("text", "It rose.\n\nIt fell.", "It fell"),
    "the same words twice": ("text", "It rose. We know. It fell. We know. It stayed.", "It stayed"),
    "emphasis": ("markdown", "It rose. **It fell.** It stayed.", "It fell"),
    "a link": ("markdown", "It rose. [It fell](https://example.org/a), they said.", "It fell"),
    "an item": ("markdown", "We ask:\n\n- to go\n- to stay\n- to come back", "• to stay"),
    "a numbered item": ("markdown", "We ask:\n\n1. to go\n2. to stay", "2. to stay"),
    "a sentence of an item": ("markdown", "- One thing. Another thing.\n- More.", "Another"),
    "a heading": ("markdown", "It rose.\n\n## Why\n\nNobody knows.", "Why"),
    "a block quotation": ("markdown", "He said:\n\n> It rose. It fell.\n\nHe left.", "It fell"),
    "wrapped lines": (
        "text",
        "It rose in the long night over the\nharbour. It fell in the morning over\nthe sea.",
        "It fell",
    ),
    "a break beside it": ("text", "It rose.\n\n---\n\nIt fell. It stayed.", "It stayed"),
    "right to left": ("text", "ارتفع السعر. انخفض السعر.", "انخفض"),
}


def settings(kind):
    written, text, _ = SOURCES[kind]
    return Settings(text, written, platforms=("x",))


@pytest.mark.parametrize("kind", SOURCES)
def test_a_break_is_put_where_it_was_asked_for_and_taken_out_without_a_trace(kind):
    _, text, words = SOURCES[kind]
    given = settings(kind)
    before = given.statement()
    made = start_post(text, before.text.index(words), given.statement)
    after = given.statement(made)
    assert len(after.breaks) == len(before.breaks) + 1
    (place,) = [offset for offset in after.breaks if after.text[offset:].lstrip("“").startswith(words)]
    assert join(made, place, given.statement) == text


@pytest.mark.parametrize("kind", SOURCES)
def test_a_platforms_own_break_too_and_nothing_else_changes(kind):
    _, text, words = SOURCES[kind]
    given = settings(kind)
    before = given.statement()
    made = start_post(text, before.text.index(words), given.statement, "x")
    after = given.statement(made)
    assert (after.text, after.blocks, after.breaks) == (before.text, before.blocks, before.breaks)
    assert after.own_breaks == ((before.text.index(words), "x"),)
    assert join(made, after.own_breaks[0][0], given.statement, "x") == text
    assert join(made, after.own_breaks[0][0], given.statement, "bluesky") is None


def test_a_break_for_all_is_taken_out_from_any_platform():
    given = Settings("It rose. \n\n---\n\nIt fell.")
    assert join(given.text, 10, given.statement, "x") == "It rose. It fell."


def test_marks_that_a_break_would_part_are_refused():
    given = Settings("**It rose. It fell.**", "markdown")
    assert start_post(given.text, 9, given.statement) is None


def test_where_there_is_no_break_none_is_taken_out():
    given = Settings("It rose. It fell.")
    assert join(given.text, 9, given.statement) is None


def posts(given):
    return [post.text for post in threads_of(given)[0][0].posts]


def taken(text, start, limit):
    given = Settings(text, platforms=("x",), limits={"x": limit}, number="none")
    made = take(given, "x", start, everywhere=True)
    return None if made is None else posts(replace(given, text=made))


def test_the_next_sentence_is_taken_in():
    assert taken("One.\n\n---\n\nTwo. Three.", 0, 20) == ["One.\n\nTwo.", "Three."]
    assert taken("One. Two. Three.\n\nFour. Five.", 0, 24) == ["One. Two. Three.\n\nFour.", "Five."]


def test_a_sentence_that_does_not_fit_is_not_taken_in():
    assert taken("One is here. Two is here.", 0, 15) is None
    assert taken("One is here. Two is here.", 13, 15) is None  # the last post


def test_each_post_says_where_it_may_be_adjusted():
    made = answer(Settings("One. Two.\n\n---\n\nThree.", platforms=("x",), number="{i}:", post="{label} {text}"), "")
    first, second = made["adjust"]["x"]
    assert (first["start"], first["forced"], first["gaps"], first["take"]["fits"]) == (0, False, [[8, 5]], True)
    assert (second["start"], second["forced"], second["gaps"], second["take"]) == (11, True, [], None)
    assert made["commands"] == {"x": "splitter statement.txt -p x -n '{i}:' --post '{label} {text}'"}
