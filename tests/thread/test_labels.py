"""Labels and templates around a post's text."""

import re

import pytest

from splitter import UsageError, split
from splitter.thread.labels import Templates, wrap


@pytest.mark.parametrize(
    ("template", "label", "whole"),
    [
        ("{text} {label}", "(1/2)", "Stop it! (1/2)"),
        ("{label} {text}", "1.", "1. Stop it!"),
        ("{text}\n\n{label}\n#press", "1/2", "Stop it!\n\n1/2\n#press"),
        ("{text} {label}", "", "Stop it!"),
        ("{label} {text}", "", "Stop it!"),
        ("{text}\n\n{label}\n#press", "", "Stop it!\n\n#press"),
        ("Statement: {text}", "", "Statement: Stop it!"),
        ("{label} | {text}", "", "| Stop it!"),
    ],
)
def test_a_missing_label_leaves_no_stray_space(template, label, whole):
    assert wrap(template, label).around("Stop it!") == whole


@pytest.mark.parametrize("template", ["{text} {label}", "{label}: {text} #press", "A\n{text}\n{label}\nB", "{text}"])
def test_taking_out_what_is_inserted_leaves_the_text(template):
    wrapping = wrap(template, "(1/2)")
    whole, out, place = wrapping.around("Stop it!"), [], 0
    for piece in wrapping.inserted(len("Stop it!")):
        out.append(whole[place : piece.span.start])
        place = piece.span.end
    assert "".join([*out, whole[place:]]) == "Stop it!"


def test_the_label_takes_the_white_space_that_parts_it_from_the_text():
    kinds = [(piece.kind, piece.span) for piece in wrap("{text}\n\n{label}\n#press", "1/2").inserted(4)]
    assert kinds == [("label", (4, 9)), ("template", (9, 16))]


def test_first_and_last_posts_have_templates_of_their_own():
    templates = Templates(first="NEW {text} {label}", last="{text} {label} #end")
    assert [templates.wrapping(i, 3).around("A") for i in (1, 2, 3)] == ["NEW A (1/3)", "A (2/3)", "A (3/3) #end"]
    assert templates.wrapping(1, 1).around("A") == "NEW A #end"


def test_a_thread_without_numbers():
    assert Templates(number=None).wrapping(2, 3).around("A") == "A"


def test_the_widest_label_has_as_many_digits_as_the_thread():
    assert Templates().widest(2, 2, first=False, last=False).around("A") == "A (99/99)"
    assert Templates().widest(1, 2, first=False, last=False).around("A") == "A (9/99)"
    assert Templates().widest(0, 0, first=True, last=True).around("A") == "A"


@pytest.mark.parametrize(
    ("number", "labels"), [("🧵", "🧵 🧵"), ("{i}", "1 2"), ("{n}", "2 2"), ("🧵 {i}", "🧵 1 🧵 2")]
)
def test_a_label_needs_no_field(number, labels):
    made = split("The first is here. The second is here.", limit=25, number=number)
    assert " ".join(post.text.removeprefix(post.bare).strip() for post in made.posts) == labels


def test_a_label_for_the_first_post_alone():
    made = split("The first is here. The second is here.", limit=25, number="🧵", post="{text}", first="{text} {label}")
    assert [post.text for post in made.posts] == ["The first is here. 🧵", "The second is here."]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"number": "{m}"}, "the number template '{m}' has a field {m}; the fields are {i} and {n}"),
        ({"post": "{label}"}, "the post template '{label}' lacks {text}"),
        ({"first": "{text} {tag}"}, "has a field {tag}; the fields are {text} and {label}"),
        ({"last": "{text} {text}"}, "names a field twice"),
        ({"number": "{i}\x1b"}, "the number template holds the character U+001B, which no post can show"),
    ],
)
def test_a_template_without_its_fields_is_an_error(fields, sentence):
    with pytest.raises(UsageError, match=re.escape(sentence)):
        Templates(**fields)


@pytest.mark.parametrize("name", ["post", "first", "last"])
def test_a_template_that_leaves_no_room_is_named(name):
    with pytest.raises(UsageError, match=rf"leaves no room for a word .* a shorter --number or --{name}\."):
        split("One is here. Two is here. Three is here.", limit=20, **{name: "{text} {label} #pressrelease"})
