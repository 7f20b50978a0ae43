"""A line `--- x` starts a new post on that platform alone and is nowhere else to be seen."""

import pytest

import splitter
from splitter.reading import parse
from splitter.reading.own_breaks import HIDDEN, platforms

PLACES = [
    ("It rose. \n--- x\nIt fell.", "It rose. |It fell."),
    ("It rose.\n\n--- x\n\nIt fell.", "It rose.\n\n|It fell."),
    ("It rose.\n\n--- x\nIt fell.", "It rose.\n\n|It fell."),
    ("It rose. \n--- X\n“It fell,” she said.", "It rose. |“It fell,” she said."),
    ("“It rose. \n  ---  x  \nIt fell,” she said.", "“It rose. |It fell,” she said."),
    ("We ask:\n\n- to go\n--- x\n- to stay", "We ask:\n\n%to go\n|%to stay"),
    ("1. One thing is.\n--- x\n2. Two things are.", "1. One thing is.\n|2. Two things are."),
]


def shown(statement, platform="x"):
    text = statement.text
    for offset in reversed([offset for offset, name in statement.own_breaks if name == platform]):
        text = text[:offset] + "|" + text[offset:]
    return text


@pytest.mark.parametrize(("written", "bullet"), [("text", "- "), ("markdown", "• ")])
@pytest.mark.parametrize(("source", "expected"), PLACES)
def test_it_breaks_where_it_stands(written, bullet, source, expected):
    assert shown(parse(source, format=written)) == expected.replace("%", bullet)


@pytest.mark.parametrize(("source", "_"), PLACES)
def test_nothing_else_changes(source, _):
    without = source.replace(" \n--- x\n", " ").replace(" \n--- X\n", " ").replace(" \n  ---  x  \n", " ")
    for line in ("--- x\n\n", "--- x\n"):
        without = without.replace(line, "")
    for written in ("text", "markdown"):
        one, other = parse(source, format=written), parse(without, format=written)
        assert (one.text, one.blocks, one.breaks) == (other.text, other.blocks, other.breaks)


@pytest.mark.parametrize("line", ["--- anonymous", "--- Ann Lee", "-- x", "---x", "--- x, y", "— x"])
def test_another_line_is_the_statements(line):
    statement = parse(f"It rose.\n\n{line}\n\nIt fell.")
    assert not statement.own_breaks
    assert line.split()[-1] in statement.text


def test_emphasis_and_block_quotations_go_on_across_it():
    assert shown(parse("**It rose. \n--- x\nIt fell.**", format="markdown")) == "It rose. |It fell."
    assert shown(parse("> It rose. \n> --- x\n> It fell.", format="markdown")) == "“It rose. |It fell.”"
    assert shown(parse("# Up\n\n--- x\n\n## Down\n\nIt fell.", format="markdown")) == "Up\n\n|Down\n\nIt fell."


@pytest.mark.parametrize("written", ["text", "markdown"])
def test_beside_a_break_for_all_it_changes_nothing(written):
    for source in ("It rose.\n\n---\n\n--- x\nIt fell.", "It rose. \n--- x\n\n---\n\nIt fell."):
        statement = parse(source, format=written)
        assert (statement.text, statement.breaks) == ("It rose.\n\nIt fell.", (10,))
        assert [post.bare for post in splitter.split(statement).posts] == ["It rose.", "It fell."]


def test_several_platforms_may_be_named_and_all_have_a_name_to_be_told_by():
    statement = parse("It rose.\n\n--- x bluesky\n\nIt fell.")
    assert statement.own_breaks == ((10, "x"), (10, "bluesky"))
    assert platforms() == tuple(splitter.PLATFORMS)
    assert len(platforms()) <= 32


def test_only_that_platform_starts_a_new_post():
    source = splitter.read(b"It rose. \n--- x\nIt fell. It stayed.\n\n--- bluesky\n\nIt left.\n\n---\n\nThe end.")
    texts = {name: [post.bare for post in splitter.split(source, name).posts] for name in ("x", "bluesky", "mastodon")}
    assert texts == {
        "x": ["It rose.", "It fell. It stayed.\n\nIt left.", "The end."],
        "bluesky": ["It rose. It fell. It stayed.", "It left.", "The end."],
        "mastodon": ["It rose. It fell. It stayed.\n\nIt left.", "The end."],
    }
    assert splitter.split(source, "x").breaks == (9, 40)
    assert splitter.split(source, "mastodon").breaks == (40,)


def test_one_in_the_middle_of_a_sentence_is_obeyed():
    assert [post.bare for post in splitter.split("It rose and \n--- x\nit fell.").posts] == ["It rose and", "it fell."]


def test_a_quotation_that_it_parts_is_closed_and_opened_and_named():
    made = splitter.split("“It rose. \n--- x\nIt fell,” she said.")
    assert [post.text for post in made.posts] == ["“It rose.” (1/2)", "“It fell,” she said. (2/2)"]
    assert [(one.kind, one.message) for one in made.warnings] == [
        ("quotation", "post 1 ends inside a quotation, where you start a new post, after ““It rose.”.")
    ]


def test_lines_below_keep_their_numbers():
    source = "It rose. \n--- x\nIt fell.\n\nHe said: “Go."
    assert [warning.line for warning in splitter.split(source).warnings] == [5]


def test_what_goes_in_its_place_is_never_left_over_or_written_by_an_author():
    statement = parse("It rose. \n--- x\n\n\n--- bluesky\n… \ufdd0It fell. &#xfdd0; \ufdef\n\n--- x", format="markdown")
    assert not HIDDEN.search(statement.text)
    assert statement.own_breaks == ((10, "x"), (10, "bluesky"))
