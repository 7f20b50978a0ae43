"""HTML inside Markdown: what is a tag, what is hidden, and what is text all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from splitter.reading.markup.fragment import Fragment, attributes, characters
from splitter.reading.markup.scribe import Scribe
from splitter.reading.markup.tags import Markup
from splitter.reading.words import Words


def text(html, number=None):
    scribe = Scribe(Words(""))
    Fragment(Markup(scribe), html, number).read()
    scribe.finish()
    return "\n\n".join(draft.text for draft in scribe.drafts)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("a <b>bold</b> word", "a bold word"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("<b title='a > b' id=\"<i>\">seen</b>", "seen"),
        ("<b title='no end>seen", "<b title='no end>seen"),
        ("<b <i>seen</i>", "<b seen"),
        ("<!-- gone -->seen<!-- no end", "seen<!-- no end"),
        ("<!-- no end <!-- again", "<!-- no end <!-- again"),
        ("<!doctype html>seen<?php gone ?>", "seen"),
        ("<![CDATA[gone > here]]>seen", "seen"),
        ("<! seen >", "<! seen >"),
        ("love </3", "love </3"),
        ("<script>a<b '</p>'</SCRIPT>seen", "seen"),
        ("<script>never ends <b>", ""),
        ("<style>b{}</style><textarea><b></textarea>seen", "seen"),
        ("</script>seen", "seen"),
        ("a<BR/>b", "a\nb"),
        ("Bread &amp; roses &#8212; &nope; &", "Bread & roses — &nope; &"),
        ("", ""),
    ],
)
def test_what_is_shown(html, shown):
    assert text(html) == shown


def test_attributes():
    assert attributes(" href = 'a' HREF=b c = \"d&amp;e\" f / g=h/i") == {
        "href": "a", "c": "d&e", "f": None, "g": "h/i",
    }  # fmt: skip


def test_a_number_with_thousands_of_digits_is_no_reference():
    assert characters("&#" + "1" * 5000 + ";") == "&#" + "1" * 5000 + ";"


def test_lines_are_counted():
    scribe = Scribe(Words(""))
    Fragment(Markup(scribe), "<p>one\n<p title='\n'>two\n<!--\n-->\n<p>three", 7).read()
    scribe.finish()
    assert [draft.number for draft in scribe.drafts] == [7, 9, 12]


@given(st.text("<>/'\"=abp!-[]? \n&#;"))
def test_anything_is_read_to_its_end(html):
    text(html)


def test_a_link_ends_where_the_next_one_begins():
    scribe = Scribe(Words(""), "inline")
    html = "</a>See <a href='https://example.org/a'>one <a href='https://example.org/b'>two</a> and <a href='tel:1'>c"
    Fragment(Markup(scribe), html, None).read()
    scribe.finish()
    (draft,) = scribe.drafts
    assert draft.text == "See one (https://example.org/a) two (https://example.org/b) and c (1)"
