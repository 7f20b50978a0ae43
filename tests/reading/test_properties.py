"""What holds for any source: nothing seen is lost, nothing changes when it is read again."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from splitter.errors import StatementError
from splitter.reading import parse

VOCABULARY = """the council house rent of and roof Ada Mill Lane winter has not yet been mended by its owners well-known
1984 a Oppose lawyer's Geneva, however; (again) “never” it"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(lambda words: " ".join(words).capitalize() + ".")
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join)
HEADINGS = st.lists(WORDS, max_size=5).map(lambda words: " ".join(["Winter", *words, "rent"]))
"""No heading looks like the first half of a sentence: where one does, plain text cannot know better."""
WIDTHS = st.integers(min_value=30, max_value=100)


def wrap(paragraph, width):
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


WRAPPED = st.builds(wrap, PARAGRAPHS, WIDTHS)
VERSES = st.lists(HEADINGS, min_size=2, max_size=6).map("\n".join)
LISTS = st.builds(
    lambda mark, items: "\n".join(f"{mark} {item}" for item in items),
    st.sampled_from(["*", "-", "•", "+"]),
    st.lists(st.one_of(HEADINGS, SENTENCES), min_size=1, max_size=4),
)
PLAIN = st.lists(
    st.one_of(
        PARAGRAPHS, WRAPPED, HEADINGS, VERSES, LISTS, st.sampled_from(["***", "> quoted\n> twice", "-30-", "ENDS"])
    ),
    min_size=1,
    max_size=8,
)
SEPARATORS = st.sampled_from(["\n\n", "\n", "\n\n\n", "\n\n   "])
INLINE = st.builds(
    lambda words, mark: f"{mark}{words}{mark}", HEADINGS, st.sampled_from(["", "*", "**", "_", "`", "~~"])
)
LINKS = st.sampled_from(["[here](https://mill.example/a)", "<https://mill.example>", "![a house](house.png)", "[^1]"])
MARKDOWN = st.lists(
    st.one_of(
        PARAGRAPHS,
        WRAPPED,
        HEADINGS.map(lambda text: f"## {text}"),
        VERSES.map(lambda text: text.replace("\n", "  \n")),
        LISTS,
        st.lists(HEADINGS, min_size=1, max_size=3).map(
            lambda items: "\n".join(f"{n}. {t}" for n, t in enumerate(items, 3))
        ),
        PARAGRAPHS.map(lambda text: f"> {text}"),
        st.lists(INLINE, min_size=1, max_size=4).map(" and ".join),
        st.builds("{} {}".format, HEADINGS, LINKS),
        st.sampled_from(
            ["***", "<div>in a box<br>of two</div>", "    code\n\n    more", "| a | b |\n|---|---|\n| c | d |"]
        ),
        st.just("[^1]: A note."),
    ),
    min_size=1,
    max_size=8,
).map("\n\n".join)
NASTY = st.text(
    st.sampled_from(
        list("aAbé.,:-–•*#>_`~[]()!|=+0123 \n\n\n\t“”\"'«»\u00a0\u200b\u00ad\ufeff\u2028\f\r\x07\ud800\u202eשقक中")
    ),
    max_size=120,
)
FORMS = st.sampled_from(["text", "markdown", "html"])


def words(text):
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold()))


def read(text, form="text", **options):
    try:
        return parse(text, format=form, **options)
    except StatementError:
        return None


def again(statement):
    """The statement as plain text, its thematic breaks written out."""
    text, pieces, place = statement.text, [], 0
    for offset in statement.breaks:
        pieces.append(text[place:offset].rstrip("\n"))
        place = offset
    return "\n\n---\n\n".join([*pieces, text[place:]])


@given(PLAIN, SEPARATORS)
def test_plain_text_read_again_is_the_same(parts, separator):
    statement = read(separator.join(parts))
    if statement:
        assert read(again(statement)).text == statement.text


@given(MARKDOWN)
def test_markdown_read_again_as_plain_text_is_the_same(text):
    statement = read(text, "markdown")
    if statement:
        assert read(again(statement)).text == statement.text


@given(PLAIN, SEPARATORS, st.booleans())
def test_plain_text_loses_no_word(parts, separator, heal):
    source = separator.join(parts)
    statement = read(source, heal=heal)
    if statement:
        for warning in statement.warnings:
            if warning.removed:
                source = source.replace(warning.removed, "", 1)
        assert words(statement.text) == words(source)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6), WIDTHS)
def test_paragraphs_that_end_their_sentences_stay_apart(paragraphs, width):
    text = "\n\n".join(wrap(paragraph, width) for paragraph in paragraphs)
    assert len(read(text).text.split("\n\n")) >= len(paragraphs)


@given(NASTY, FORMS, st.booleans())
def test_anything_gives_a_clean_statement_or_an_error(text, form, heal):
    statement = read(text, form, heal=heal)
    if statement is None:
        return
    assert statement.text == unicodedata.normalize("NFC", statement.text)
    assert statement.text == statement.text.strip()
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u00ad\ufeff\ufffe\uffff\ud800-\udfff\u202e]", statement.text
    )
    assert not re.search(r"\n\n\n| \n|\n |  ", statement.text)
    place = 0
    for block in statement.blocks:
        assert statement.text[place : block.span.start] in {"", "\n", "\n\n"}
        place = block.span.end
    assert place == len(statement.text)
    assert set(statement.breaks) <= {block.span.start for block in statement.blocks}


@given(NASTY)
def test_nasty_text_read_again_is_the_same(text):
    statement = read(text)
    if statement:
        assert read(again(statement)).text == statement.text
