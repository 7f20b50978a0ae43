"""Warnings as an editor would give them: one line for one thing, the gravest first, no kind at length."""

from splitter.output import warning_lines
from splitter.thread import split

LONG = "“Nobody asked the crews whether the boat should go. " + "They would have said no to it. " * 8
SECOND = LONG.replace("crews", "bakers")
QUOTED = f"It was said at noon. {LONG}”\n\n“No. Never,” said Ann Lee.\n\nThe hall was full. {SECOND}”"
SENTENCE = "The boat goes on " + "and on past the islands of the north " * 40 + "until it is there."


def test_a_quotation_is_one_line_however_many_posts_share_it():
    made = split(QUOTED, limit=120)
    lines = list(warning_lines([made]))
    assert [line.partition(": ")[0].split(" share ")[1] for line in lines] == [
        "the quotation that begins “Nobody asked the crews …”",
        "the quotation that begins “Nobody asked the bakers …”",
    ]
    assert len([warning for warning in made.warnings if warning.kind == "quotation"]) > 3
    start, end = QUOTED.index("“"), QUOTED.index("”")
    sharing = [post.number for post in made.posts if post.span.start < end and post.span.end > start]
    assert lines[0].startswith(f"posts {sharing[0]} to {sharing[-1]} share")
    assert lines[0].endswith(f": its {len(LONG) + 1} characters fit no post.")


def test_a_break_of_the_authors_in_a_quotation_is_said_to_be_theirs():
    (line,) = warning_lines([split("“The first is here.\n\n---\n\nThe second is here,” said Ann Lee.", "bluesky")])
    assert line.startswith("posts 1 and 2 share the quotation that begins “The first is here. The …”")
    assert line.endswith(": you start a new post in it.")


def test_three_lines_of_a_kind_and_how_many_more_there_are():
    made = split(SENTENCE, limit=100)
    number = len(made.warnings)
    lines = list(warning_lines([made]))
    assert lines[:3] == [warning.message for warning in made.warnings[:3]]
    assert lines[3:] == [f"{number - 3} more posts end inside a sentence; --verbose shows them."]
    assert list(warning_lines([made], most=None)) == [warning.message for warning in made.warnings]
    assert list(warning_lines([made], most=number - 1)) == [warning.message for warning in made.warnings], (
        "none is 1 more"
    )


def test_cuts_come_before_what_was_read():
    made = split(f"He said: “It is long.\n\n{SENTENCE}", limit=100, language="en")
    kinds = [warning.kind for warning in made.warnings]
    assert kinds[0] == "reading"
    assert list(warning_lines([made]))[-1] == made.warnings[0].message


def test_of_some_posts_alone():
    made = split(f"He said: “It is long.\n\n{SENTENCE}", limit=100, language="en")
    (second,) = [warning.message for warning in made.warnings if warning.post == 2]
    assert list(warning_lines([made], only=[2])) == [second]


def test_several_platforms_are_named_and_what_concerns_all_is_said_once():
    text = f"He said: “It is long.\n\n{SENTENCE}"
    lines = list(warning_lines([split(text, name, limit=400, language="en") for name in ("x", "bluesky")]))
    names = [line.split(",")[0] for line in lines[:-1]]
    assert names == sorted(names, reverse=True)
    assert set(names) == {"X", "Bluesky"}
    assert sum("has no partner" in line for line in lines) == 1
