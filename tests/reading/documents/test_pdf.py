"""Whole PDFs, most of them made by fpdf2."""

import subprocess
import zlib

import pytest
from fpdf import FPDF

from splitter import StatementError, read
from splitter.reading.documents import process

WORDS = "The rents of the mill were raised again in the spring of the year, and nobody had been asked. "


def pdf(write, **more):
    document = FPDF(**more)
    document.set_font("Helvetica", size=11)
    document.add_page()
    write(document)
    return bytes(document.output())


def paragraph(document, text, **more):
    document.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT", **more)
    document.ln(4)


def blocks(data, **more):
    statement = read(data, format="pdf", **more)
    return [(block.kind, block.span.of(statement.text)) for block in statement.blocks]


def test_headings_paragraphs_and_items():
    def write(document):
        document.set_font(size=18)
        paragraph(document, "Lower the rents!")
        document.set_font(size=11)
        paragraph(document, WORDS * 4)
        paragraph(document, "We ask for two things:")
        document.multi_cell(0, 5, "- heat in every house", new_x="LMARGIN", new_y="NEXT")
        document.multi_cell(0, 5, "- light on every stair", new_x="LMARGIN", new_y="NEXT")

    assert blocks(pdf(write)) == [
        ("heading", "Lower the rents!"),
        ("paragraph", (WORDS * 4).strip()),
        ("paragraph", "We ask for two things:"),
        ("item", "• heat in every house"),
        ("item", "• light on every stair"),
    ]


class Running(FPDF):
    def header(self):
        self.cell(0, 5, "Mill Lane Union", align="R", new_x="LMARGIN", new_y="NEXT")
        self.ln(8)

    def footer(self):
        self.set_y(-15)
        self.cell(0, 5, f"Page {self.page_no()} of {{nb}}", align="C")


def test_running_heads_are_left_out_and_named():
    document = Running()
    document.set_font("Helvetica", size=11)
    document.add_page()
    for _ in range(12):
        paragraph(document, WORDS * 6)
    statement = read(bytes(document.output()), format="pdf")
    assert statement.text == "\n\n".join([(WORDS * 6).strip()] * 12)
    (warning,) = statement.warnings
    assert warning.removed == "Mill Lane Union · Page 1 of 2 · Page 2 of 2"


def test_two_columns():
    def write(document):
        with document.text_columns(ncols=2, gutter=10, text_align="J") as columns:
            for number in range(16):
                with columns.paragraph(bottom_margin=3) as one:
                    one.write(f"{number} {WORDS * 4}")

    assert [text.split()[0] for _, text in blocks(pdf(write))] == [str(number) for number in range(16)]


def test_notes_stand_at_the_end_behind_their_marks():
    def write(document):
        document.write(5, WORDS * 3 + "It is said to be the last time")
        document.char_vpos = "SUP"
        document.write(5, "1")
        document.char_vpos = "LINE"
        document.write(5, " that they rise.")
        document.set_y(-30)
        document.set_font(size=8)
        document.write(4, "1 By the town.")

    (_, text), note = blocks(pdf(write))
    assert text.endswith("the last time[1] that they rise.")
    assert note == ("item", "[1] By the town.")


def test_the_address_of_a_link_is_known():
    def write(document):
        document.write(5, "Read ")
        document.write(5, "the letter", link="https://mill.example/letter")
        document.write(5, " to the town, and answer it.")

    data = pdf(write)
    assert blocks(data, links="inline") == [
        ("paragraph", "Read the letter (https://mill.example/letter) to the town, and answer it.")
    ]
    (warning,) = read(data, format="pdf").warnings
    assert warning.removed == "https://mill.example/letter"


def test_a_page_of_which_only_a_picture_is_known_is_named():
    def write(document):
        document.write(5, WORDS)
        document.add_page()
        document.image(picture(), w=100)

    (warning,) = read(pdf(write), format="pdf").warnings
    assert warning.message == "page 2 holds no text; run OCR first."
    with pytest.raises(StatementError, match=r"^statement: page 1 holds no text; run OCR first\.$"):
        read(pdf(lambda document: document.image(picture(), w=100)), format="pdf")


def picture():
    from PIL import Image  # noqa: PLC0415 - comes with fpdf2

    return Image.new("L", (20, 20), 128)


def test_an_empty_page_holds_no_statement():
    with pytest.raises(StatementError, match=r"^statement holds no text\.$"):
        read(pdf(lambda _: None), format="pdf")


def test_a_locked_one_asks_for_a_copy_without_a_password():
    document = FPDF()
    document.set_encryption("mill", "lane")
    document.add_page()
    with pytest.raises(StatementError, match="locked with a password; save a copy without one"):
        read(bytes(document.output()), format="pdf")


@pytest.mark.parametrize("data", [b"", b"Rent.", b"# The rent\n"])
def test_what_is_none_is_said_to_be_none(data):
    with pytest.raises(StatementError, match=r"^statement is no PDF; [^;]+$"):
        read(data, format="pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", pdf(lambda document: document.write(5, WORDS))[:300]])
def test_a_broken_one_is_one_sentence(data):
    with pytest.raises(StatementError, match=r"^statement is a broken PDF; [^;]+$"):
        read(data, format="pdf")


def raw(*objects):
    """A PDF of these objects, each after its number; the first is the catalogue."""
    data = b"%PDF-1.4\n"
    for number, content in enumerate(objects, start=1):
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return data + b"trailer << /Root 1 0 R /Size %d >>\n%%%%EOF" % (len(objects) + 1)


def stream(content, more=b""):
    return b"<< /Length %d %s>> stream\n%s\nendstream" % (len(content), more, content)


def drawn(content, more=b""):
    return raw(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        stream(content, more),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def test_a_page_by_hand():
    assert blocks(drawn(b"BT /F 12 Tf 50 700 Td (Rent.) Tj ET")) == [("paragraph", "Rent.")]


def test_a_page_that_unpacks_to_gigabytes_is_one_sentence():
    packed = zlib.compress(b"0 0 m 1 1 l " * 30_000_000, 9)
    with pytest.raises(StatementError, match=r"^statement "):
        read(drawn(packed, b"/Filter /FlateDecode "), format="pdf")


def test_what_takes_too_long_is_one_sentence():
    with pytest.raises(StatementError, match="took longer to read than 8 seconds"):
        list(process.pages(drawn(b"BT /F 12 Tf 50 700 Td (Rent.) Tj ET"), "statement", seconds=0.001))


def test_a_page_that_keeps_the_processor_busy_is_one_sentence():
    page = b"".join(b"BT /F 1 Tf %d %d Td (Rent.) Tj ET " % (place % 500, place // 500) for place in range(100_000))
    with pytest.raises(StatementError, match="took longer to read than 8 seconds"):
        list(process.pages(drawn(page), "statement", seconds=1))


@pytest.mark.parametrize("said", [b"", b'{"page": [1, 595, 842, []]}\n{"page": [2, 59'])
def test_a_process_that_ends_in_the_middle_of_a_line_is_one_sentence(monkeypatch, said):
    done = subprocess.CompletedProcess([], -11, stdout=said)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    with pytest.raises(StatementError, match=r"^statement is a broken PDF; "):
        list(process.pages(b"", "statement"))


def test_text_that_nobody_sees_is_no_statement():
    tiny = b"BT /F 12 Tf 50 700 Td (Rent.) Tj ET BT /F 0.1 Tf 50 600 Td (Vote for nobody.) Tj ET"
    outside = b"BT /F 12 Tf 50 900 Td (Vote for nobody.) Tj ET"
    assert blocks(drawn(tiny + outside)) == [("paragraph", "Rent.")]


def test_what_runs_aslant_is_left_out_and_named():
    statement = read(
        drawn(b"BT /F 12 Tf 50 700 Td (Rents rose.) Tj ET BT .7 .7 -.7 .7 50 300 Tm /F 40 Tf (DRAFT) Tj ET"),
        format="pdf",
    )
    assert statement.text == "Rents rose."
    assert statement.warnings[0].removed == "DRAFT"


def test_a_page_on_its_side_is_turned():
    assert blocks(drawn(b"BT 0 1 -1 0 300 100 Tm /F 12 Tf (Rents rose.) Tj ET")) == [("paragraph", "Rents rose.")]
