"""Sources: files, bytes, encodings, and what is refused."""

from pathlib import Path

import pytest

from splitter.errors import StatementError, UsageError
from splitter.reading import parse, read


def test_the_suffix_says_the_format(tmp_path):
    path = tmp_path / "rent.md"
    path.write_text("# Rent\n", encoding="utf-8")
    assert read(path).text == "Rent"
    assert read(str(path), format="text").text == "# Rent"


def test_breaks_are_not_in_the_text():
    statement = parse("The ruling\n\n---\n\nclass.")
    assert statement.text == "The ruling\n\nclass."
    assert statement.breaks == (12,)


def test_lines_of_the_source():
    statement = parse("One.\n\n\nTwo.")
    assert statement.line_at(0) == 1
    assert statement.line_at(6) == 4


def test_no_such_file(tmp_path):
    with pytest.raises(UsageError, match="there is no file"):
        read(tmp_path / "nothing.md")
    with pytest.raises(UsageError, match="is a directory"):
        read(tmp_path)


def test_a_file_that_must_not_be_read(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    (tmp_path / "rent.txt").write_text("Rent.", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UsageError, match="must not be read by you"):
        read(tmp_path / "rent.txt")


@pytest.mark.parametrize("name", ["a" * 5000, "rent\0.txt"])
def test_a_name_that_no_file_can_have(name):
    with pytest.raises(UsageError, match="cannot be read"):
        read(name)


def test_a_language_is_a_code():
    assert parse("Rent.", language="gsw").text == "Rent."
    with pytest.raises(UsageError):
        parse("Rent.", language="Swiss German")


def test_empty():
    with pytest.raises(StatementError, match="empty"):
        read(b" \n\n")


def test_not_text():
    with pytest.raises(StatementError, match="NUL at byte 3"):
        read(b"abc\0def")


def test_unknown_encoding():
    with pytest.raises(UsageError, match="is no encoding"):
        read(b"abc", encoding="utf-88")


def test_wrong_encoding_names_the_byte():
    with pytest.raises(StatementError, match="byte 3 is not ascii"):
        read("abcé".encode(), encoding="ascii")


def test_what_no_platform_takes_is_taken_out():
    statement = parse("Ren\ufeffts\x07 are so\u00adlid\ud800.")
    assert statement.text == "Rents are solid."
    assert statement.warnings[0].removed == "U+0007 U+00AD U+D800 U+FEFF"


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
@pytest.mark.parametrize("depth", [30, 3000])
def test_nothing_is_lost_however_deep_it_nests(mark, depth):
    assert "rent" in parse(mark * depth + "rent", format="markdown").text


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"format": "nope"}, "format 'nope' is unknown; give one of: text, markdown, html, docx"),
        ({"format": "docx"}, "'docx' is read from bytes"),
        ({"links": "nope"}, "links 'nope' is unknown; give one of: text, inline"),
    ],
)
def test_a_name_that_is_unknown_is_said_with_those_that_are_known(wrong, expected):
    with pytest.raises(UsageError, match=expected):
        parse("Rent.", **wrong)


def test_text_is_parsed_and_bytes_and_paths_are_read():
    with pytest.raises(UsageError, match="parse takes text, not bytes"):
        parse(b"Rent.")
    with pytest.raises(UsageError, match="read takes a path, an address or bytes, not NoneType"):
        read(None)
    with pytest.raises(UsageError, match="format 'nope' is unknown"):
        read(b"Rent.", format="nope")


def test_a_text_of_page_numbers_alone_is_empty():
    with pytest.raises(StatementError, match="is empty"):
        parse("Page 1 of 2\n" + "\n" * 9 + "Page 2 of 2")


@pytest.mark.parametrize(
    "text", ["\f" * 16_000, "Rent.\n\n" + "\f" * 16_000 + "Heat.", "a" * 64_000 + "9\n\nWe go on."]
)
def test_hostile_shapes_are_read_at_once(text):
    try:
        statement = parse(text)
    except StatementError:
        assert not text.strip()
    else:
        assert statement.text.split() == text.split()


def test_a_mark_of_direction_says_nothing_about_another_line():
    once = parse("> > \u061c\n\n[a]: ستعود العبّارة.\n\n").text
    assert once == parse(once).text == "[a]: ستعود العبّارة."
