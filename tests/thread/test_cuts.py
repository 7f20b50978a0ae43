"""What is cut where nothing else can be done: quotations, sentences, words; and what is put at the cut."""

import pytest

import splitter
from splitter.errors import SplitterError

QUOTATION = (
    "“We asked in May. We asked in June. We asked in July, and nobody came. We will ask again in court,” said Ann Lee."
)


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


def test_an_inner_quotation_that_fits_stays_whole_when_the_outer_one_is_cut():
    text = "“They told us: ‘Go home. Come back.’ We did not go home. We stayed here all night long.”"
    assert not any("Go home" in post and "Come back" not in post for post in texts(text, 60))


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


def test_a_mark_without_a_partner_is_named_with_its_line():
    thread = splitter.split("All is well.\n\nShe said: “We will go on.\n\nThat is all.")
    assert [(w.kind, w.line) for w in thread.warnings] == [("reading", 3)]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_limit_that_holds_nothing_is_an_error(limit):
    with pytest.raises(SplitterError, match="limit"):
        splitter.split("A sentence that does not fit.", limit=limit)


def test_labels_widen():
    thread = splitter.split("This is a sentence of words. " * 120, limit=40)
    assert len(thread.posts) == 120
    assert thread.posts[0].text.endswith("(1/120)")
