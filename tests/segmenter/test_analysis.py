import splitter
from splitter.segmenter import analyse
from splitter.spans import Span

TABLE = "| bread | a loaf of rye, or two |\n|---|---|\n" + "| milk | from the hill farm, when it comes |\n" * 7


def analysed(statement, **options):
    return analyse(statement.text, statement.blocks, "en", **options)


def test_a_table_has_as_many_sentences_as_rows():
    statement = splitter.read(TABLE.encode(), format="markdown")
    assert len(analysed(statement).sentences) == 8
    thread = splitter.split(statement, "discord", limit=100, number=None)
    assert thread.warnings == ()
    rows = set(statement.text.split("\n"))
    assert all(set(post.text.split("\n")) <= rows for post in thread.posts)


def test_each_line_of_verse_is_told_apart():
    text = "O bridge\nof ours. Hold,\nhold"
    found = analyse(text, [("verse", Span(0, len(text)))], "en")
    assert [span.of(text) for span in found.sentences] == ["O bridge", "of ours.", "Hold,", "hold"]


def test_a_word_that_ends_no_sentence_ends_no_attribution():
    text = "“It holds,” said the gen. mgr. Smith of the bridge. It rained."
    found = analyse(text, [("paragraph", Span(0, len(text)))], "en", abbreviations=["gen. mgr."])
    assert found.attributed[0].of(text) == "“It holds,” said the gen. mgr. Smith of the bridge."
    assert [span.of(text) for span in found.sentences][-1] == "It rained."
