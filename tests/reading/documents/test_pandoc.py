"""What pandoc reads: each document is written by pandoc first, or by hand."""

import subprocess
import zipfile

import pytest

from splitter import StatementError, read
from splitter.reading.documents import office, pandoc

PANDOC = pandoc.program("statement")
MARKDOWN = """\
# Lower the rents!

The rents of *the mill* were **raised again** — in spring — and "nobody" was asked. The town's letter is
[here](https://mill.example/letter), and it says:

- heat in every house
- light on every stair

It is the last time.[^1]

[^1]: By the town.
"""


def written(text, form, *more):
    command = [PANDOC, "--from=commonmark_x-smart", f"--to={form}", "--output=-", *more]
    return subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout


@pytest.mark.parametrize(("form", "name"), [
    ("odt", "odt"), ("rtf", "rtf"), ("epub", "epub"), ("rst", "rst"), ("org", "org"), ("latex-smart", "tex"),
    ("ipynb", "ipynb"),
])  # fmt: skip
def test_what_pandoc_wrote_is_what_it_was(form, name):
    more = ["--standalone", "--metadata=title=Rents"] if name in {"rtf", "epub"} else []
    found = read(written(MARKDOWN, form, *more), format=name)
    text = found.text.removeprefix("Rents\n\n").replace("’", "'")
    expected = read(MARKDOWN.encode(), format="markdown").text
    if name == "rtf":  # it has notes where they are referred to, and the reader puts them there
        text, expected = text.split("\n\nIt is the last")[0], expected.split("\n\nIt is the last")[0]
    assert text == expected
    assert found.origins == ()


def test_the_suffix_says_what_it_is(tmp_path):
    path = tmp_path / "rents.wiki"
    path.write_text("== Rents ==\n\nThey ''rose''.", encoding="utf-8")
    assert read(path).text == "Rents\n\nThey rose."


def test_titles_that_stand_apart_are_kept():
    assert read(b"#+title: Lower the *rents*\n#+author: Ada\n\nThey rose.", format="org").text == (
        "Lower the rents\n\nAda\n\nThey rose."
    )


@pytest.mark.parametrize("between", [r"\u8212?", r"\u8212-", r"\u8212\'97", r"\u8212 ?", r"\uc0\u8212 "])
def test_no_letter_of_an_rtf_file_is_lost(between):
    data = rf"{{\rtf1\ansi The rents{between}SIX of them\par}}".encode()
    assert read(data, format="rtf").text == "The rents—SIX of them"


def test_what_is_no_rtf_file_is_not_read_as_one():
    with pytest.raises(StatementError, match=r"statement is no RTF file \(\.rtf\); save it again"):
        read(b"# The rents\n\nSix of them.", format="rtf")


def test_no_other_file_is_read(tmp_path):
    other = tmp_path / "other.rst"
    other.write_text("A secret.", encoding="utf-8")
    found = read(f"Rents rose.\n\n.. include:: {other}\n".encode(), format="rst")
    assert found.text == "Rents rose."
    assert "include" in found.warnings[0].message


def test_warnings_name_no_line_that_nobody_wrote():
    found = (
        read(b"Rents ~~fell~~ rose.", format="wiki"),
        read(written("Rents ~~fell~~ rose.", "odt"), format="odt"),
    )
    assert [warning.message for warning in found[1].warnings] == [
        "struck text is posted unstruck, which may reverse what it says."
    ]


@pytest.mark.parametrize("form", ["odt", "epub"])
def test_what_is_no_zip_is_one_sentence(form):
    with pytest.raises(StatementError, match="is no "):
        read(b"Rents rose.", format=form)


def test_what_pandoc_cannot_read_is_one_sentence(tmp_path):
    path = tmp_path / "rents.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("rents.txt", "They rose.")
    with pytest.raises(StatementError, match="pandoc cannot read it as odt"):
        read(path)


def test_a_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "rents.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", "0" * 200_000_000)
    with pytest.raises(StatementError, match="would unpack to 200 MB"):
        read(path)


def test_what_takes_too_long_is_one_sentence(monkeypatch):
    monkeypatch.setattr(pandoc, "SECONDS", 0.0001)
    with pytest.raises(StatementError, match="took pandoc longer than"):
        read(b"Rents rose.", format="rst")


def test_without_pandoc_the_remedy_is_named(monkeypatch):
    monkeypatch.setattr(pandoc.shutil, "which", lambda _: None)
    monkeypatch.setattr(pandoc, "find_spec", lambda _: None)
    with pytest.raises(StatementError, match=r"^statement is read by pandoc.* -m pip install pypandoc_binary$"):
        read(b"Rents rose.", format="rst")


@pytest.mark.skipif(pandoc.shutil.which("pandoc") is None, reason="pandoc is not on PATH")
def test_the_one_on_path_will_do(monkeypatch):
    monkeypatch.setattr(pandoc, "find_spec", lambda _: None)
    assert read(b"Rents *rose*.", format="rst").text == "Rents rose."


def test_old_word_files_without_libreoffice(monkeypatch):
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    with pytest.raises(StatementError, match="which LibreOffice reads"):
        read(b"\xd0\xcf\x11\xe0", format="doc")


@pytest.mark.skipif(not any(map(office.shutil.which, office.PROGRAMS)), reason="there is no LibreOffice")
@pytest.mark.slow
def test_old_word_files(tmp_path):
    (tmp_path / "rents.odt").write_bytes(written("# Rents\n\nThey rose.", "odt"))
    command = [next(filter(None, map(office.shutil.which, office.PROGRAMS))), "--headless"]
    command += [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "doc", "rents.odt"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert read(tmp_path / "rents.doc").text == "Rents\n\nThey rose."
