"""Word files: what Word shows is read, what it hides is named, and an independent count says so."""

import io
import random
import warnings
import zipfile
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from splitter.errors import StatementError
from splitter.reading import read
from tests.reading.word import STYLE_RELATIONS, document, paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SPACES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def run(text, looks=""):
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def par(*content, looks=""):
    return f"<w:p {SPACES}><w:pPr>{looks}</w:pPr>{''.join(content)}</w:p>"


def char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text):
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(text):
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


SHOWN = {
    "a field in one element": (
        par(run("We met on "), '<w:fldSimple w:instr="DATE">', run("1 May"), "</w:fldSimple>."),
        "We met on 1 May",
    ),
    "a field of several": (
        par(char("begin"), code(" DATE "), char("separate"), run("1 May"), char("end"), run(" it is.")),
        "1 May it is.",
    ),
    "a field that never ends": (par(char("begin"), run("We stay.")), "We stay."),
    "the code of a field": (
        par(char("begin"), code("IF "), run("MOON"), char("separate"), run("We stay."), char("end")),
        "We stay.",
    ),
    "a reading": (
        par("<w:r><w:ruby><w:rt>", run("きょう"), "</w:rt><w:rubyBase>", run("今日"), "</w:rubyBase></w:ruby></w:r>"),
        "今日(きょう)",
    ),
    "a direction": (par('<w:bdo w:val="rtl">', run("שלום"), "</w:bdo>"), "שלום"),
    "a formula": (
        par(
            "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
            "<m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
        ),
        "(a+b)/2y²",
    ),
    "raised and lowered": (
        par(
            "<m:oMath><m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub>"
            "<m:sup><m:r><m:t>n+1</m:t></m:r></m:sup></m:sSubSup></m:oMath>"
        ),
        "x_i^(n+1)",
    ),
    "a root": (
        par("<m:oMath><m:rad><m:deg/><m:e><m:r><m:t>y+1</m:t></m:r></m:e></m:rad></m:oMath>"),
        "√(y+1)",
    ),
    "a box that is ticked": (
        par(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>'
            "</w:checkBox></w:ffData></w:fldChar></w:r>",
            code("FORMCHECKBOX"),
            char("end"),
            run(" We stay."),
        ),
        "☒ We stay.",
    ),
    "lines of code": (
        par(run("make all"), looks='<w:pStyle w:val="Code"/>')
        + par(run("make test"), looks='<w:pStyle w:val="Code"/>'),
        "make all\nmake test",
    ),
    "a box for new and for old programs": (
        par(
            run("We stay."),
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing>",
            box("Boxed."),
            "</w:drawing></mc:Choice><mc:Fallback><w:pict>",
            box("Boxed."),
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        "We stay.\n\nBoxed.",
    ),
    "a box for old programs alone": (
        par(
            "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict>",
            box("Boxed."),
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        "Boxed.",
    ),
    "text that is no markup": (par("<w:r><w:t><![CDATA[a < b & c]]></w:t></w:r>"), "a < b & c"),
    "an end of a page": (par(run("We"), '<w:r><w:br w:type="page"/></w:r>', run("stay.")), "We stay."),
    "a return": (par(run("We stay."), "<w:r><w:cr/></w:r>", run("They go.")), "We stay.\nThey go."),
    "an element that nobody knows": (par("<w:unheard>", run("We stay."), "</w:unheard>"), "We stay."),
    "a deleted end of a paragraph": (
        par(run("We "), looks="<w:rPr><w:del/></w:rPr>") + par(run("stay."), looks="<w:rPr><w:del/></w:rPr>"),
        "We stay.",
    ),
    "a link in a field": (
        par(
            char("begin"),
            code('HYPERLINK "https://mill.example" \\o "Tip"'),
            char("separate"),
            run("The mill"),
            char("end"),
            run(" stays."),
        ),
        "The mill stays.",
    ),
    "a visible run of a hidden style": (
        par(run("We stay.", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')),
        "We stay.",
    ),
    "a hidden style in a hidden style": (
        par(run("We stay.", '<w:rStyle w:val="Secret"/>'), looks='<w:pStyle w:val="Hushed"/>'),
        "We stay.",
    ),
    "a style before a change": (
        par(run("We stay.", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
        "We stay.",
    ),
}
HIDDEN = {
    "by itself": run("lawyers", "<w:vanish/>"),
    "by an element of two tags": run("lawyers", "<w:vanish></w:vanish>"),
    "by a style": run("lawyers", '<w:rStyle w:val="Secret"/>'),
    "by the style that its style is based on": run("lawyers", '<w:rStyle w:val="Quiet"/>'),
    "within a box": f"<w:r><w:rPr><w:vanish/></w:rPr><w:pict>{box('lawyers')}</w:pict></w:r>",
}
STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:basedOn w:val="Secret"/></w:style>
<w:style w:type="paragraph" w:styleId="Hushed"><w:name w:val="Hushed"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Heading1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""
NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(*paragraphs, **parts):
    """Return a Word file with styles, lists and the parts that are given by their kind."""
    parts = {"styles": STYLES, "numbering": NUMBERING, **parts}
    relations = "".join(f'<Relationship Id="r{kind}" Type="{TYPE}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    listed = f"{STYLE_RELATIONS.partition('<Relationship ')[0]}{relations}</Relationships>"
    made = {f"word/{kind}.xml": part for kind, part in parts.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the members of the plain file are there twice, and the last one counts
        return document(*paragraphs, extra={"word/_rels/document.xml.rels": listed, **made})


def part(root, *content):
    return f'<w:{root} xmlns:w="{W[1:-1]}">{"".join(content)}</w:{root}>'


@pytest.mark.parametrize(("body", "text"), SHOWN.values(), ids=SHOWN)
def test_what_word_shows_is_read(body, text):
    statement = read(word(body), format="docx")
    assert statement.text.startswith(text)
    assert not [warning for warning in statement.warnings if "left out" in warning.message]


@pytest.mark.parametrize("secret", HIDDEN.values(), ids=HIDDEN)
def test_what_word_hides_is_named(secret):
    statement = read(word(par(run("We stay.")), par(secret)), format="docx")
    assert statement.text == "We stay."
    assert [warning.removed for warning in statement.warnings] == ["lawyers"]


def test_a_paragraph_is_hidden_by_its_style():
    statement = read(word(par(run("We stay.")), par(run("lawyers"), looks='<w:pStyle w:val="Hushed"/>')), format="docx")
    assert statement.text == "We stay."
    assert [warning.removed for warning in statement.warnings] == ["lawyers"]


@pytest.mark.parametrize("change", [
    lambda xml: xml.replace(b"w:", b"x:").replace(b":w=", b":x="),
    lambda xml: xml.replace(b'<?xml version="1.0"?>', b"").decode().encode("utf-16"),
    lambda xml: xml.replace(W[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
])  # fmt: skip
def test_hidden_text_is_hidden_whatever_the_file_calls_it(change):
    data = word(par(run("We stay."), run("lawyers", "<w:vanish/>")))
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in dict.fromkeys(old.namelist()):
            found = old.read(name)
            new.writestr(name, change(found) if name == "word/document.xml" else found)
    statement = read(changed.getvalue(), format="docx")
    assert statement.text == "We stay."
    assert [warning.removed for warning in statement.warnings] == ["lawyers"]


def test_what_is_beside_the_text_is_named_once():
    statement = read(
        word(
            par(run("We stay."), "<w:del><w:r><w:delText>We go.</w:delText></w:r></w:del>"),
            header=part("hdr", paragraph("Mill Lane Tenants")),
            footer=part("ftr", paragraph("2")),
            comments=part("comments", "<w:comment>", paragraph("Ask Ada"), "</w:comment>"),
            diagramData=part(
                "data", "<a:t xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>Board</a:t>"
            ),
            aFChunk="<p>They go.</p>",
        ),
        format="docx",
    )
    assert statement.text == "We stay."
    removed = [warning.removed for warning in statement.warnings]
    assert removed == ["Mill Lane Tenants", "Ask Ada", "We go.", "Board", None]


def test_notes_stand_behind_the_text():
    statement = read(
        word(
            par(run("We stay."), '<w:r><w:footnoteReference w:id="2"/><w:footnoteReference w:id="9"/></w:r>'),
            footnotes=part(
                "footnotes",
                '<w:footnote w:id="0" w:type="separator">', paragraph("line"), "</w:footnote>",
                '<w:footnote w:id="2">', paragraph("Since May."), "</w:footnote>",
            ),
        ),
        format="docx",
    )  # fmt: skip
    assert statement.text == "We stay.[1]\n\n1. Since May."


def test_lists_go_on_counting():
    def item(text, level=0):
        return par(run(text), looks=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    statement = read(
        word(item("One."), item("Small.", 1), item("Two."), par(run("A break.")), item("Three."), item("New.", 1)),
        format="docx",
    )
    lines = [line.strip() for line in statement.text.split("\n") if line]
    assert lines == ["1. One.", "a. Small.", "2. Two.", "A break.", "3. Three.", "a. New."]


def test_a_style_is_what_it_is_based_on():
    chapter, loop = '<w:pStyle w:val="Chapter"/>', '<w:pStyle w:val="Loop"/>'
    statement = read(word(par(run("Rent"), looks=chapter), par(run("It rose."), looks=loop)), format="docx")
    assert [block.kind for block in statement.blocks] == ["heading", "paragraph"]


def test_a_file_of_nothing_but_elements_is_refused():
    with pytest.raises(StatementError, match="more than 600000 elements"):
        read(document("<w:p/>" * 700_000), format="docx")


def test_a_zip_of_a_later_version_is_refused():
    data = bytearray(word(par(run("We stay."))))
    data[data.index(b"PK\x01\x02") + 6] = 99  # the version that is needed to read the first part
    with pytest.raises(StatementError, match="is no Word file"):
        read(bytes(data), format="docx")


def test_a_damaged_part_is_refused():
    with pytest.raises(StatementError, match="cannot be read"):
        read(document("<w:p>"), format="docx")


def counted(data):
    """Count the letters that Word shows and that it does not: another walk, over the whole tree at once."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tree = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - made here
    for alternatives in list(tree.iter(f"{MC}AlternateContent")):
        for fallback in alternatives.findall(f"{MC}Fallback"):
            alternatives.remove(fallback)
    texts = [node.text or "" for tag in ("t", "delText") for node in tree.iter(f"{W}{tag}")]
    return letters("".join([*texts, *(node.text or "" for node in tree.iter(f"{M}t"))]))


def letters(text):
    return Counter(filter(str.isalpha, text))


@pytest.mark.parametrize("seed", range(60))
def test_every_letter_is_posted_or_named(seed):
    chance = random.Random(seed)  # noqa: S311 - no secret
    bits = iter(f"{chance.choice(['Rent', 'Miete', 'Öre', '家賃', 'аренда'])} " for _ in range(10_000))

    def inline(depth):
        kinds = [
            lambda: run(
                next(bits), chance.choice(["", "<w:b/>", "<w:i/><w:b/>", "<w:vanish/>", '<w:rStyle w:val="Quiet"/>'])
            ),
            lambda: f"<w:ins>{more(depth)}</w:ins>",
            lambda: f"<w:del><w:r><w:delText>{next(bits)}</w:delText></w:r></w:del>",
            lambda: f'<w:fldSimple w:instr="PAGE">{more(depth)}</w:fldSimple>',
            lambda: char("begin") + code("DATE") + char("separate") + more(depth) + char("end"),
            lambda: f"<w:bdo>{more(depth)}</w:bdo>",
            lambda: f"<w:sdt><w:sdtPr/><w:sdtContent>{more(depth)}</w:sdtContent></w:sdt>",
            lambda: f"<m:oMath><m:r><m:t>{next(bits)}</m:t></m:r></m:oMath>",
            lambda: f'<w:hyperlink w:anchor="x">{more(depth)}</w:hyperlink>',
            lambda: (
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{0}</w:drawing></mc:Choice><mc:Fallback><w:pict>{0}"
                "</w:pict></mc:Fallback></mc:AlternateContent></w:r>".format(
                    f"<w:txbxContent>{block(depth + 2)}</w:txbxContent>"
                )
            ),
            lambda: (
                f"<w:r><w:ruby><w:rt>{run(next(bits))}</w:rt><w:rubyBase>{run(next(bits))}</w:rubyBase></w:ruby></w:r>"
            ),
        ]
        return chance.choice(kinds if depth < 4 else kinds[:1])()

    def more(depth):
        return "".join(inline(depth + 1) for _ in range(chance.randint(1, 3)))

    def block(depth=0):
        looks = chance.choice(
            [
                "",
                '<w:pStyle w:val="Hushed"/>',
                '<w:pStyle w:val="Chapter"/>',
                "<w:rPr><w:del/></w:rPr>",
                '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
            ]
        )
        return par(more(depth), looks=looks)

    def table():
        rows = (
            f"<w:tr>{''.join(f'<w:tc>{block()}</w:tc>' for _ in range(2))}</w:tr>" for _ in range(chance.randint(1, 3))
        )
        return f"<w:tbl>{''.join(rows)}</w:tbl>"

    data = word(par(run("Rent.")), *(chance.choice([block, block, block, table])() for _ in range(12)))
    statement = read(data, format="docx", heal=False)
    told = statement.text + "".join(warning.removed or "" for warning in statement.warnings)
    assert letters(told) == counted(data)
