"""A thread that was printed, edited by hand and is split again: what no longer fits is named."""

import pytest

from splitter.output import as_text
from splitter.thread import split

TEXT = "The first one is here, and it is long. The second is here. The third one is here, and it is long."


def names(thread):
    return [(warning.post, warning.message) for warning in thread.warnings if warning.kind == "length"]


def test_a_thread_split_again_without_numbers_is_the_same():
    made = split(TEXT, limit=40, number=None)
    again = split(as_text(made.posts), limit=40, number=None)
    assert [post.text for post in again.posts] == [post.text for post in made.posts]
    assert names(again) == []


def test_a_post_that_fits_without_its_number_is_named():
    made = split(TEXT, limit=40, number=None)
    again = split(as_text(made.posts), limit=40)
    assert [number for number, _ in names(again)] == [1, 4]
    assert names(again)[0][1] == (
        "posts 1 and 2 are one in your text, “The first one is here, and …”, "
        "which is 4 weighted characters too long with its number; shorten it to keep it whole."
    )


def test_a_post_that_grew_is_named():
    made = split(TEXT, limit=50, number=None)
    edited = as_text(made.posts).replace("The second is here.", "The second is here, " + "as all can see " * 5 + "now.")
    ((number, message),) = names(split(edited, limit=50, number=None))
    assert number == 2
    assert message.startswith("posts 2 to 4 are one in your text, “The second is here, as all …”, which is ")
    assert " with its number" not in message


@pytest.mark.parametrize("more", [{"prefer": "sentences"}, {"limit": 20}])
def test_a_break_before_a_new_part_is_no_post_of_the_authors(more):
    text = f"{TEXT}\n\n---\n\n{TEXT} {TEXT}"
    assert names(split(text, **{"limit": 45, "number": None, **more})) == []


def test_one_break_in_a_long_statement_says_nothing_of_the_rest():
    assert names(split(f"The first one is here.\n\n---\n\n{TEXT}", limit=45, number=None)) == []
