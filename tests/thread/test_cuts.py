"""What is cut where nothing else can be done: quotations, sentences, words; and what is put at the cut."""

import sys

import pytest
import regex

import splitter
from splitter.errors import SplitterError
from splitter.spans import Span
from splitter.thread.breaks import Nest

QUOTATION = (
    "“We asked in May. We asked in June. We asked in July, and nobody came. We will ask again in court,” said Ann Lee."
)
LONG = "somewhere over the water nobody answered them"


def texts(statement, limit, **more):
    return [post.text for post in splitter.split(statement, limit=limit, language="en", number=None, **more).posts]


def kinds(statement, limit, **more):
    thread = splitter.split(statement, limit=limit, language="en", number=None, **more)
    return [(warning.kind, warning.post) for warning in thread.warnings]


def test_a_quotation_that_fits_no_post_is_closed_and_opened_again():
    assert texts(QUOTATION, 80) == [
        "“We asked in May. We asked in June. We asked in July, and nobody came.”",
        "“We will ask again in court,” said Ann Lee.",
    ]
    assert kinds(QUOTATION, 80) == [("quotation", 1)]


def test_or_opened_again_alone_as_the_press_does():
    assert texts(QUOTATION, 80, long_quotations="continue") == [
        "“We asked in May. We asked in June. We asked in July, and nobody came.",
        "“We will ask again in court,” said Ann Lee.",
    ]


def test_in_spanish_the_press_takes_a_quotation_up_with_the_other_mark():
    text = "Dijo: «Uno está aquí hoy. Dos está aquí hoy. Tres está aquí hoy con nosotros»."
    thread = splitter.split(text, limit=50, language="es", number=None, long_quotations="continue")
    assert [post.text for post in thread.posts][1:] == ["»Tres está aquí hoy con nosotros»."]


def test_or_left_as_it_is():
    assert texts(QUOTATION, 80, long_quotations="verbatim") == [
        "“We asked in May. We asked in June. We asked in July, and nobody came.",
        "We will ask again in court,” said Ann Lee.",
    ]


def test_inserted_marks_are_reported_and_taking_them_out_gives_the_statement():
    one, two = splitter.split(QUOTATION, limit=85).posts
    assert [(i.kind, i.span.of(one.text)) for i in one.inserted] == [("mark", "”"), ("label", " (1/2)")]
    assert [(i.kind, i.span.of(two.text)) for i in two.inserted] == [("mark", "“"), ("label", " (2/2)")]
    assert f"{one.bare} {two.bare}" == QUOTATION


def test_a_quotation_of_two_paragraphs_that_open_alike_gets_no_second_mark():
    text = "“We asked in May. We asked in June and in July.\n\n“We asked until nobody answered us.” That is all."
    assert texts(text, 50) == [
        "“We asked in May. We asked in June and in July.”",
        "“We asked until nobody answered us.” That is all.",
    ]


def test_a_quotation_nested_deeper_than_anybody_nests_belongs_to_the_one_around_it():
    spans = [Span(depth, 100 - depth) for depth in range(7)]
    nest = Nest(spans)
    assert nest.spans == spans[:4]
    assert nest.chain(nest.innermost(50, 50)) == [0, 1, 2, 3]


def test_an_inner_quotation_that_fits_stays_whole_when_the_outer_one_is_cut():
    text = "“They told us: ‘Go home. Come back.’ We did not go home. We stayed here all night long.”"
    assert not any("Go home" in post and "Come back" not in post for post in texts(text, 60))


def test_a_quotation_that_fits_but_not_with_the_stop_behind_it_is_cut_too():
    quotation = "“We will not close the line this year, not ever in our lives”"
    assert texts(f"{quotation}.", len(quotation)) == [
        "“We will not close the line this year, …”",
        "“…not ever in our lives”.",
    ]


def test_who_says_it_stays_beside_a_quotation_as_long_as_any_of_the_words_fit():
    text = "“We will not close the line this year or ever,” said Ann Lee, of the workers, of the passengers."
    assert texts(text, 70)[0] == "“We will not close the line this year or ever,” said Ann Lee, …"


def test_words_that_introduce_a_quotation_may_end_a_post():
    text = "The minister of transport said on Friday night: “We will not close the line. We will never do it.”"
    assert texts(text, 60) == [
        "The minister of transport said on Friday night:",
        "“We will not close the line. We will never do it.”",
    ]
    assert kinds(text, 60) == [("sentence", 1)]


def test_who_signs_a_quotation_stays_beside_it():
    text = "We wrote to them again. “We will not close the line. We will never do it.” – Ann Lee, who has run it"
    assert texts(text, 80) == [
        "We wrote to them again.",
        "“We will not close the line. We will never do it.” – Ann Lee, who has run it",
    ]


@pytest.mark.parametrize("limit", [60, 63, 68])
def test_who_signs_a_quotation_that_fits_leaves_it_whole_and_keeps_the_name_whole(limit):
    quoted, signed = (
        "“We need it. We need it at night. Do not close the line!”",
        "– Ann Moreau, who speaks for all",
    )
    thread = splitter.split(f"{quoted} {signed}", limit=limit, language="en", number=None)
    assert [post.text for post in thread.posts] == [quoted, signed]
    assert kinds(f"{quoted} {signed}", limit) == [("sentence", 1)]


def test_who_signs_a_quotation_after_a_note_leaves_it_only_with_a_warning():
    quoted, signed = "“Do not close the line, we need it every night!”[1]", "– Ann Lee, who speaks for all passengers"
    assert texts(f"We wrote again. {quoted} {signed}", 100) == ["We wrote again.", f"{quoted} {signed}"]
    thread = splitter.split(f"{quoted} {signed}", limit=60, language="en", number=None)
    assert [post.text for post in thread.posts] == [quoted, signed]
    assert [warning.message for warning in thread.warnings] == [
        "post 1 ends with a quotation, “the line, we need it every night!”[1]”; who said it follows in the next."
    ]


def test_a_sentence_after_a_signature_is_no_part_of_it():
    text = "“Will you close the line?” – Ann Lee, Harbour Ferries Inc. The board did not answer her."
    assert texts(text, 60) == [text[:58], text[59:]]
    assert kinds(text, 60) == []


@pytest.mark.parametrize(
    ("sentence", "limit", "posts"),
    [
        (
            "The board met on Monday, late; nobody had told the crews about it at all.",
            60,
            ["The board met on Monday, late; …", "…nobody had told the crews about it at all."],
        ),
        (
            "The board met on Monday, late, and nobody had told the crews about it at all.",
            60,
            ["The board met on Monday, late, …", "…and nobody had told the crews about it at all."],
        ),
        (
            "The board met on Monday with nobody from the crews of the boats in the room",
            50,
            ["The board met on Monday with nobody…", "…from the crews of the boats in the room"],
        ),
    ],
)
def test_a_sentence_is_cut_at_the_best_place_it_has(sentence, limit, posts):
    assert texts(sentence, limit) == posts
    assert kinds(sentence, limit) == [("sentence", 1)]


def test_a_number_stays_with_its_unit_and_an_article_with_its_noun():
    for post in texts("They carried " + "ten boxes of 40 kg up the stairs of the house " * 6, 60):
        assert not post.rstrip("…").endswith((" 40", " the", " of"))


def test_a_word_that_fits_no_post_falls_into_the_largest_pieces():
    word = "https://example.org/" + "a" * 60
    thread = splitter.split(word, "farcaster", limit=40, number=None)
    assert [post.text for post in thread.posts] == [word[:40], word[40:]]
    assert [(warning.kind, warning.post) for warning in thread.warnings] == [("word", 1)]


def test_words_that_fill_their_posts_stand_there_without_a_mark_of_the_cut():
    words = ["a" * 10, "b" * 10, "c" * 6, "d" * 10, "e" * 9]
    assert texts(" ".join(words), 10) == ["a" * 10, "b" * 10, "…cccccc…", "d" * 10, "e" * 9]


@pytest.mark.parametrize("platform", ["x", "mastodon"])
def test_an_address_that_never_ends_falls_into_posts_that_fit(platform):
    """Its pieces weigh as little as an address each; two of them are too long to be one, and weigh all they have."""
    word = ("https://example.org/" + "a" * 60 + "/") * 200
    thread = splitter.split(word, platform)
    assert "".join(post.bare for post in thread.posts) == word
    assert all(splitter.fits(post.text, platform) for post in thread.posts)


def test_a_template_that_makes_an_address_of_the_last_word_is_counted_as_one():
    thread = splitter.split("An example is over there. See the example.", limit=30, post="{text}org", number=None)
    assert thread.posts[-1].text.endswith("example.org")
    before = thread.posts[-1].text.removesuffix("example.org")
    assert thread.posts[-1].length == splitter.count(before, "x") + 23


def test_a_sentence_longer_than_the_longest_posts_fills_them():
    thread = splitter.split("and on it goes " * 590, "linkedin", number=None)
    assert [round(post.length / 3000) for post in thread.posts] == [1, 1, 1]
    assert kinds("and on it goes " * 590, 3000, platform="linkedin") == [("sentence", 1), ("sentence", 2)]


def test_a_text_without_spaces_never_begins_a_post_against_the_rules():
    thread = splitter.split("今日は雨が降っていたので私たちは家にいました、" * 6, limit=80, number=None)
    assert not any(post.text.lstrip("…").startswith(("、", "。", "っ")) for post in thread.posts)


def test_a_link_between_characters_without_spaces_stays_whole():
    link = "https://example.org/ferry"
    for length in range(20, 60, 3):
        text = "雨" * length + link + "雨" * 30
        assert any(link in post for post in texts(text, 80, platform="bluesky")), length


def test_emoji_stay_whole_when_there_is_nothing_else():
    thread = splitter.split("👩‍👩‍👧" * 30, "bluesky", limit=10, number=None)
    assert {post.text.count("👧") for post in thread.posts} == {10}


def test_the_author_starts_a_new_post():
    thread = splitter.split("One is here.\n\n---\n\nTwo is here.")
    assert [post.text for post in thread.posts] == ["One is here. (1/2)", "Two is here. (2/2)"]
    assert thread.breaks == (14,)


def test_a_lead_in_stays_with_what_follows_and_a_heading_too():
    text = "The board met on Monday.\n\nWe demand:\n\nAn end to the cuts and a new boat."
    assert texts(text, 60) == ["The board met on Monday.", "We demand:\n\nAn end to the cuts and a new boat."]


def test_applause_opens_no_post():
    text = "We will win this fight here today.\n\n(Applause.)\n\nAnd then we will go on to the next."
    assert texts(text, 55)[0].endswith("(Applause.)")


def test_whole_paragraphs_where_they_are_wanted():
    text = "One is here now. Two is here now.\n\nThree is here now. Four is here now. Five is here now."
    mixed = texts(text, 60)
    whole = texts(text, 60, prefer="paragraphs")
    assert len(mixed) == 2
    assert whole[0] == "One is here now. Two is here now."


def test_a_long_thread_says_how_many_posts_are_taken_at_once():
    thread = splitter.split("This is a sentence. " * 60, limit=30)
    assert ("length", None) in [(warning.kind, warning.post) for warning in thread.warnings]


def test_what_a_platform_does_with_a_post_is_said_once():
    thread = splitter.split("See example.org/a today. " * 40, "mastodon")
    cautions = [w for w in thread.warnings if "example.org/a" in w.message]
    assert [(caution.kind, caution.post) for caution in cautions] == [("reading", 1)]


def test_a_mark_without_a_partner_is_named_with_its_line():
    thread = splitter.split("All is well.\n\nShe said: “We will go on.\n\nThat is all.")
    assert [(w.kind, w.line) for w in thread.warnings] == [("reading", 3)]
    (message,) = [warning.message for warning in splitter.split(f"{LONG} “{LONG}").warnings]
    assert "the quotation mark “ has no partner, in “answered them “somewhere over the”; mend it" in message


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_limit_that_holds_nothing_is_an_error(limit):
    with pytest.raises(SplitterError, match="limit"):
        splitter.split("A sentence that does not fit.", limit=limit)


def test_a_limit_that_does_not_hold_one_emoji_names_the_place():
    with pytest.raises(SplitterError, match="a limit of 10 is too small for one character of the text, at '👩‍👩‍👧"):
        splitter.split("The 👩‍👩‍👧", "farcaster", limit=10, number=None)


def test_more_posts_than_labels_can_number_are_an_error(monkeypatch):
    monkeypatch.setattr(sys.modules["splitter.thread.split"], "DIGITS", 1)
    with pytest.raises(SplitterError, match="a limit of 30 gives more posts than labels can number; give a larger"):
        splitter.split("This is a sentence. " * 12, limit=30)


def test_a_statement_without_a_word_is_an_error():
    with pytest.raises(SplitterError, match="the statement is empty"):
        splitter.split(splitter.Statement(""))


def test_labels_widen():
    thread = splitter.split("This is a sentence of words. " * 120, limit=40)
    assert len(thread.posts) == 120
    assert thread.posts[0].text.endswith("(1/120)")


def test_each_sentence_stands_alone_where_this_is_preferred():
    text = "Our plan\n\nWe ask for this: Keep the line. Build the station. (Applause.) That is all."
    assert texts(text, 280, prefer="sentences") == [
        "Our plan",
        "We ask for this: Keep the line.",
        "Build the station.",
        "(Applause.)",
        "That is all.",
    ]


def code(text, limit):
    statement = splitter.read(text.encode(), format="markdown")
    return splitter.split(statement, limit=limit, language="en", number=None)


def test_code_that_fits_is_whole():
    listing = "```\nport.open(\n  gate: 2,\n\n  crew: 'night'\n)\n```"
    thread = code(f"Run it like this and wait:\n\n{listing}\n\nThen go.\n", 60)
    assert [post.text for post in thread.posts] == [
        "Run it like this and wait:",
        "port.open(\ngate: 2,\n\ncrew: 'night'\n)\n\nThen go.",
    ]
    assert not thread.warnings


def test_code_that_does_not_is_cut_between_its_lines_rather_where_one_is_blank():
    thread = code("```\nload ships\nload crews:\n\nfor each ship\n  find a crew\n  send it out\n```\n", 50)
    assert [post.text for post in thread.posts] == [
        "load ships\nload crews:",
        "for each ship\nfind a crew\nsend it out",
    ]
    assert [warning.message for warning in thread.warnings] == [
        "post 1 ends between two lines that belong together, after “load ships load crews:”."
    ]


@pytest.mark.parametrize(("code", "known"), [("gr", False), ("el", True), (None, True)])
def test_a_language_that_nothing_is_known_of_is_named(code, known):
    messages = [
        warning.message for warning in splitter.split("Η πόλη ψήφισε. Κανείς δεν ρώτησε.", language=code).warnings
    ]
    wrong = "nothing is known of the language 'gr', and the general rules were used; is its code right?"
    assert messages == ([] if known else [wrong])


def test_an_address_is_meant_in_prose_and_not_in_code():
    statement = splitter.read(
        b"See union.example.org.\n\n```\nclient.chat(room)\n```\n\nThen mill.example.com.", format="markdown"
    )
    (warning,) = splitter.split(statement, "mastodon").warnings
    assert warning.message.startswith("Mastodon makes no link of union.example.org and mill.example.com:")


@pytest.mark.parametrize("written", ["\ufe0f", "\u0301", "\u20e3", "\U000e0100", "\u3099", "\u200d"])
@pytest.mark.parametrize("mark", "，、。；！？—…」”,.–字か")
def test_what_is_written_on_a_mark_stays_with_it(mark, written):
    for unit in ("字" * 9 + mark + written, "word next" + mark + written, "word next" + mark + written + " "):
        text = unit * 12
        ends = {found.end() for found in regex.finditer(r"\X", text)}
        thread = splitter.split(splitter.Statement(text.strip()), limit=40)
        assert {post.span.end for post in thread.posts} <= ends


def test_a_heading_of_two_sentences_is_one_piece():
    heading, text = "The port can break. What is it?", "It is old and leaks."
    statement = splitter.read(f"We go.\n\n# {heading}\n\n{text}\n".encode(), format="markdown")
    thread = splitter.split(statement, limit=60, language="en", number=None)
    assert [post.text for post in thread.posts] == ["We go.", f"{heading}\n\n{text}"]


def test_code_that_the_author_parts_is_not_warned_of():
    thread = code("```\nload ships\n```\n\n---\n\n```\nsend crews\n```\n", 50)
    assert [post.text for post in thread.posts] == ["load ships", "send crews"]
    assert not thread.warnings
