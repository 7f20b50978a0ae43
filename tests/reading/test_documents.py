"""Word files and pages: read through one reader, refused where they are not what they say."""

import re
import sys
import zipfile

import pytest

from splitter.errors import StatementError
from splitter.reading import parse, read
from tests.reading.word import document, paragraph


def test_a_word_file(tmp_path):
    path = tmp_path / "statement.docx"
    path.write_bytes(
        document(
            paragraph("No eviction", "Heading1"),
            paragraph("The house is ours."),
            paragraph("Nobody asked us.", "Quote"),
        )
    )
    statement = read(path)
    assert statement.text == "No eviction\n\nThe house is ours.\n\n“Nobody asked us.”"
    assert [block.kind for block in statement.blocks] == ["heading", "paragraph", "quotation"]
    assert statement.line_at(3) is None


def test_a_word_file_that_is_a_bomb():
    data = document(paragraph("Rent."), extra={"word/media/big.xml": b"0" * 200_000_000})
    assert len(data) < 1_000_000
    with pytest.raises(StatementError, match="would unpack to 200 MB"):
        read(data, format="docx")


def test_a_word_file_with_entities():
    bomb = (
        "<!DOCTYPE d [" + "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    )
    with pytest.raises(StatementError, match="cannot be read"):
        read(document(paragraph("&a11;"), prologue=bomb + "]>"), format="docx")


def test_not_a_word_file(tmp_path):
    with pytest.raises(StatementError, match="is no Word file"):
        read(b"Rent.", format="docx")
    path = tmp_path / "some.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("rent.txt", "Rent.")
    with pytest.raises(StatementError, match="without a Word document"):
        read(path, format="docx")


@pytest.mark.parametrize(("module", "data", "form"), [
    ("selectolax.lexbor", b"<p>Rent.</p>", "html"),
    ("selectolax.lexbor", document(paragraph("Rent.")), "docx"),
    ("pypdfium2", b"%PDF-1.7", "pdf"),
])  # fmt: skip
def test_without_the_extra(monkeypatch, module, data, form):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(StatementError, match=f"{re.escape(sys.executable)} -m pip install {module.split('.')[0]}"):
        read(data, format=form)


def test_without_the_extra_where_pipx_installed_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    monkeypatch.setattr(sys, "prefix", "/home/ada/.local/share/pipx/venvs/thread-splitter")
    with pytest.raises(StatementError, match=r"pipx inject thread-splitter selectolax$"):
        read(document(paragraph("Rent.")), format="docx")


def test_entities_of_a_page_do_nothing():
    bomb = "<!DOCTYPE html [<!ENTITY a 'haha'><!ENTITY b '&a;&a;'>]><p>Rent &b; rose.</p>"
    assert "haha" not in parse(bomb, format="html").text.split("\n\n")[-1]


def test_what_is_left_out_of_a_page_is_named():
    page = "<nav>Home</nav><main><h1>Rent</h1><p>It rose, and rose again last year.</p></main><footer>Imprint</footer>"
    (warning,) = parse(page, format="html").warnings
    assert warning.removed == "Home Imprint"


def test_a_row_without_cells_is_none():
    page = "<table><tr><th>Year<th>Spent<th>Left</tr><tr></tr><tr><td>2026<td>3<td>1</tr></table>"
    assert parse(page, format="html").text.count("\n") == 1


def test_a_page_may_nest_deeply():
    page = "<div>" * 20_000 + "Rent." + "</div>" * 20_000
    assert parse(page, format="html").text == "Rent."


def test_a_page_that_closes_nothing_is_refused_before_it_is_parsed():
    with pytest.raises(StatementError, match="never closes them; save it again"):
        parse("".join(f"<p><b id={n}>Rent." for n in range(5000)), format="html")


def test_a_page_that_closes_most_is_read():
    closed = "".join(f"<p><font size={n}><b>Rent.</b></font>" for n in range(5000))
    late = "<p><font color=red>Rent.<p><b id=1>Heat." * 5 + "<p>Light." * 1000
    for page in closed, "<font size=1><i>" + closed, late:
        assert parse(page, format="html").text.endswith((" Rent.", "\n\nRent.", "\n\nLight."))


def test_a_long_address_is_named_once_and_its_links_stay():
    long = f"[b]: https://example.org/{'a' * 64_000}\n\n" + "[Read][b] " * 2000
    for links in "text", "inline":
        statement = parse(long, format="markdown", links=links)
        assert statement.text == " ".join(["Read"] * 2000)
        (warning,) = statement.warnings
        assert warning.message.startswith(
            "the address of a link is too long, all together, to be shown, and left out: h"
        )
        assert warning.removed == f"https://example.org/{'a' * 64_000}"


def test_an_address_that_is_used_again_and_again_is_not_always_shown():
    many = f"[b]: https://example.org/{'a' * 1000}\n\n" + "[the letter][b] " * 2000
    statement = parse(many, format="markdown", links="inline")
    assert 400_000 < len(statement.text) < 600_000
    assert statement.text.endswith("the letter")
    assert [warning.removed for warning in statement.warnings] == [f"https://example.org/{'a' * 1000}"]


def test_a_term_stands_with_its_meaning():
    page = "<dl><dt>Base rent</dt><dd>What a flat costs without heat.</dd></dl>"
    for statement in parse(page, format="html"), parse("Base rent\n: What it costs.", format="markdown"):
        assert [block.kind for block in statement.blocks] == ["heading", "paragraph"]


def test_a_greeting_stands_with_its_letter():
    letter = "Dear tenants of Mill Lane,\n\nWe write to you today."
    for way in "text", "markdown":
        assert [block.kind for block in parse(letter, format=way).blocks] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("mark", "hidden"), [("<w:vanish/>", True), ('<w:vanish w:val="1" />', True), ('<w:vanish w:val="0"/>', False)]
)
def test_hidden_text_of_word_is_not_posted(mark, hidden):
    secret = f"<w:r><w:rPr>{mark}</w:rPr><w:t>until the lawyers agree</w:t></w:r>"
    shown = (
        paragraph("The rent stays.")
        + f"<w:p><w:r><w:t xml:space='preserve'>We say so </w:t></w:r>{secret}<w:r><w:t>.</w:t></w:r></w:p>"
    )
    statement = read(document(shown), format="docx")
    assert ("lawyers" in statement.text) is not hidden
    assert [warning.removed for warning in statement.warnings] == ["until the lawyers agree"] * hidden
    assert statement.text.startswith("The rent stays.\n\nWe say so")
