"""A statement says what its blocks are: nobody has to guess at lines again."""

import pytest

from splitter.reading import parse

TABLE = "| year | rent |\n|------|------|\n| then | low |\n| now | high |\n"
PAGE = "<table><tr><td>then<td>low<tr><td>now<td>high</table>"
CODE = "Run this:\n\n```\nsay 'hello\n---\nwe are\n```\n\nDone.\n"


def kinds(statement):
    return [(block.kind, block.span.of(statement.text)) for block in statement.blocks]


@pytest.mark.parametrize(("source", "way"), [(TABLE, "text"), (TABLE, "markdown"), (PAGE, "html")])
def test_each_row_of_a_table_is_a_block(source, way):
    statement = parse(source, format=way)
    assert kinds(statement)[-2:] == [("row", "then · low"), ("row", "now · high")]
    assert statement.text.endswith("then · low\nnow · high")


def test_items_are_no_rows():
    statement = parse("We ask for:\n\n• heat\n• light · and a lift\n")
    assert kinds(statement) == [
        ("paragraph", "We ask for:"), ("item", "• heat"), ("item", "• light · and a lift"),
    ]  # fmt: skip


def test_fenced_code_keeps_its_lines():
    statement = parse(CODE, format="markdown")
    assert kinds(statement)[1] == ("code", "say 'hello\n---\nwe are")
    assert not statement.breaks
    assert not statement.warnings


def test_code_of_a_page_is_code_and_other_preformatted_text_verse():
    statement = parse("<pre><code>a = 1\nb = 2</code></pre><pre>Roses are red,\nViolets blue.</pre>", format="html")
    assert kinds(statement) == [("code", "a = 1\nb = 2"), ("verse", "Roses are red,\nViolets blue.")]


def test_code_in_a_block_quotation_gets_no_marks():
    statement = parse("> Try it.\n>\n> ```\n> a\n> ```\n", format="markdown")
    assert kinds(statement) == [("quotation", "“Try it.”"), ("code", "a")]


def test_a_numbered_heading_is_no_item():
    statement = parse("# 1. What we ask for\n\nHeat in every house.\n", format="markdown")
    assert kinds(statement) == [("heading", "1. What we ask for"), ("paragraph", "Heat in every house.")]


def test_the_name_of_a_section_is_a_heading():
    statement = parse("3. cikk\nMindenki fűthet.\n4. cikk\nA tulajdonos fizet.\n")
    assert [kind for kind, _ in kinds(statement)] == ["heading", "paragraph", "heading", "paragraph"]


def test_a_cell_too_many_that_is_empty_is_not_named():
    statement = parse("| a | b |\n|---|---|\n| c | d |\x0c", format="markdown")
    assert [block.kind for block in statement.blocks] == ["row", "row"]
    assert not [warning for warning in statement.warnings if "more cells" in warning.message]
