"""Bytes of a dozen encodings: what is sure is read and announced, what is not is refused."""

import pytest

from splitter.errors import StatementError, UsageError
from splitter.reading import parse, read

TEXTS = {
    "cs": "Nájemníci žádají, aby město opravilo střechu dřív, než přijde zima. Úřad zatím mlčí a lidé si "
    "půjčují kamna.",
    "de": "Die Mieter fordern, dass die Stadt das Dach noch vor dem Winter flickt. Das Amt schweigt, und die "
    "Häuser kühlen aus. „Wir müssen wählen“, sagt die Nachbarin, „zwischen Öl und Brot.“",
    "el": "Οι ένοικοι ζητούν από τον δήμο να επισκευάσει τη στέγη πριν από τον χειμώνα. Η υπηρεσία δεν απαντά "
    "και το σπίτι είναι κρύο.",
    "es": "Los inquilinos exigen que el ayuntamiento arregle el tejado antes del invierno. ¿Quién responde? "
    "Nadie, y la señora Ibáñez ya duerme en el salón.",
    "fr": "Les locataires exigent que la mairie répare le toit avant l’hiver. Le service se tait et la maison "
    "gèle déjà. « Nous n’avons plus rien », dit la voisine.",
    "he": "הדיירים דורשים שהעירייה תתקן את הגג לפני החורף. המשרד לא עונה, וגם הבית כבר קר מאוד.",
    "hu": "A lakók azt kérik, hogy a város még a tél előtt javítsa meg a tetőt. A hivatal hallgat, és a ház már hűvös.",
    "ja": "住民は、冬が来る前に屋根を直すように市に求めています。しかし、役所からの返事はまだありません。",
    "ko": "주민들은 겨울이 오기 전에 지붕을 고쳐 달라고 시에 요구하고 있다. 그러나 시청에서는 아직 답이 없다.",
    "pl": "Lokatorzy żądają, aby miasto naprawiło dach jeszcze przed zimą. Urząd milczy, a ludzie się boją, że "
    "dom zamarznie.",
    "ru": "Жильцы требуют, чтобы город починил крышу ещё до зимы. Управа молчит, и люди уже не знают, что им делать.",
    "tr": "Kiracılar, belediyenin çatıyı kıştan önce onarmasını istiyor. Ama daire sessiz kalıyor ve ev "
    "şimdiden soğuk.",
    "uk": "Мешканці вимагають, щоб місто полагодило дах ще до зими. Управа мовчить, і люди вже не знають, що "
    "їм робити.",
    "zh": "住户要求市政府在冬天到来之前修好屋顶。但是主管部门一直没有回答，我们的房子已经很冷了。",
}
ENCODINGS = {
    "cs": ("cp1250", "iso8859-2", "cp852"),
    "de": ("cp1252", "mac-roman"),
    "el": ("cp1253", "iso8859-7"),
    "es": ("cp1252", "iso8859-1", "mac-roman"),
    "fr": ("cp1252", "mac-roman"),
    "he": ("cp1255",),
    "hu": ("cp1250", "iso8859-2"),
    "ja": ("cp932", "euc_jp", "iso2022_jp"),
    "ko": ("cp949",),
    "pl": ("cp1250", "iso8859-2"),
    "ru": ("cp1251", "koi8-r", "cp866", "iso8859-5"),
    "tr": ("cp1254", "iso8859-9"),
    "uk": ("cp1251", "koi8-u"),
    "zh": ("gb18030", "big5"),
}
PAIRS = [(language, encoding) for language, encodings in ENCODINGS.items() for encoding in encodings]


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_a_guess_is_right_and_announced(language, encoding):
    data = TEXTS[language].encode(encoding, "ignore")
    statement = read(data)
    assert statement.text == data.decode(encoding)
    assert "was read as" in statement.warnings[0].message
    assert "--encoding" in statement.warnings[0].message


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_a_name_is_believed(language, encoding):
    data = TEXTS[language].encode(encoding, "ignore")
    statement = read(data, encoding=encoding)
    assert (statement.text, statement.warnings) == (data.decode(encoding), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_mark_says_the_encoding(language, encoding):
    statement = read(TEXTS[language].encode(encoding))
    assert (statement.text, statement.warnings) == (TEXTS[language], ())


def test_a_stray_byte_is_no_reason_to_read_all_as_something_else():
    statement = read("« Été » est là.\n\nLe caf".encode() + b"\xe9 aussi.")
    assert statement.text == "« Été » est là.\n\nLe café aussi."
    assert statement.warnings[0].line == 3


def test_half_a_character_at_the_end_is_taken_out():
    statement = read("Été, où le thé.".encode() + "中".encode()[:2])
    assert statement.text == "Été, où le thé."
    assert "was taken out" in statement.warnings[0].message


def test_what_is_not_sure_is_refused_with_its_place_and_two_encodings():
    with pytest.raises(StatementError, match=r"byte 4 is not UTF-8.*likely .* or ") as error:
        read(b"ab \n\x81\x8d\x8f\x90\x9d\xa0\xff\xfe\x81\x8d")
    assert "--encoding" in str(error.value)


def test_a_page_says_its_encoding():
    page = '<meta charset="iso-8859-2"><p>Łódź żąda</p>'
    assert read(page.encode("iso8859-2"), format="html").text == "Łódź żąda"
    assert read(page.replace("iso-8859-2", "nothing").encode("utf-8"), format="html").text == "Łódź żąda"


@pytest.mark.parametrize("said", ["", *(f'<meta charset="{name}">' for name in ("no-such", "utf-8", "utf-16"))])
def test_a_page_that_says_no_encoding_or_a_wrong_one_is_guessed(said):
    page = f"{said}<p>{TEXTS['de']}</p>".encode("cp1252")
    statement = read(page, format="html")
    assert (statement.text, len(statement.warnings)) == (TEXTS["de"], 1)


def test_a_long_text_is_judged_by_a_part_of_it():
    text = "\n\n".join([TEXTS["fr"]] * 1000)
    assert read(text.encode("cp1252")).text == text
    one_line = " ".join([TEXTS["fr"]] * 1000)
    assert read(one_line.encode("cp1252")).text == one_line


def test_a_byte_far_down_that_the_encoding_does_not_have_is_no_reason_to_lose_it():
    with pytest.raises(StatementError, match=r"is not UTF-8.*give --encoding \(likely cp1252 or "):
        read(("\n\n".join([TEXTS["fr"]] * 1000)).encode("cp1252") + b"\x81")


def test_readings_that_differ_in_one_letter_are_as_good_as_one():
    text = "Управа молчит, и люди уже"
    data = text.encode("cp1251")
    assert data.decode("mac_cyrillic") == "”" + text[1:]
    assert read(data).text == text


@pytest.mark.parametrize("name", ["hex", "rot13", "bz2", "uu", "undefined", "punycode", "", "nonsense", "a\0b"])
def test_what_is_no_encoding_of_text_is_said(name):
    with pytest.raises(UsageError, match=f"'{name}' is no encoding of text"):
        read(b"We met here. It was fine.", encoding=name)


@pytest.mark.parametrize("name", ["rot13", "undefined", "punycode"])
def test_a_page_that_says_it_is_in_what_is_no_encoding_is_guessed(name):
    page = f'<meta charset="{name}"><p>Nous sommes venus à l\'école, et la mairie a refusé de nous écouter.</p>'
    assert "à l'école" in read(page.encode("cp1252"), format="html").text


@pytest.mark.parametrize("said", ["iso-8859-1", "latin-1"])
def test_a_page_in_latin_1_is_in_windows_1252_as_browsers_have_it(said):
    page = f'<meta charset="{said}"><p>“We won’t pay.”'.encode("cp1252")
    assert read(page, format="html").text == "“We won’t pay.”"


def test_utf_16_without_its_mark():
    with pytest.raises(StatementError, match="give --encoding utf-16-le"):
        read("Rent rose.".encode("utf-16-le"))
    assert read("Rent rose.".encode("utf-16-le"), encoding="utf-16-le").text == "Rent rose."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "shift_jis", "utf-8"])
def test_a_file_that_was_cut_off_is_said_to_be(encoding):
    whole = "Die Miete steigt, 家賃".encode(encoding)
    with pytest.raises(StatementError, match=f"ends in the middle of a character of {encoding}: .* get the file whole"):
        read(whole[:-1], encoding=encoding)


@pytest.mark.parametrize(("data", "says"), [
    (b"%PDF-1.7\n1 0 obj\n", "--from pdf"),
    (b"{\\rtf1\\ansi Rent}", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Word file"),
    (b"PK\x03\x04 word/document.xml", "--from docx"),
    (b"PK\x03\x04 rent.txt", "a zip"),
    (b"<!DOCTYPE html><p>Rent", "--from html"),
    (b"<?xml version='1.0'?>\n<!-- x -->\n<html>", "--from html"),
    (b"\x89PNG\r\n", "a picture"),
    (b"GIF89a\x01\x00\x01\x00", "a picture"),
])  # fmt: skip
def test_other_formats_get_advice(data, says):
    with pytest.raises(StatementError, match=says):
        read(data)


@pytest.mark.parametrize(
    "text",
    ["GIF8 was her name.", "GIF89a is a format.", "{\\rtf is what begins it.", "It begins with %PDF-1.4, always."],
)
def test_a_text_that_names_a_format_is_a_text(text):
    assert read(text.encode()).text == text


def test_the_format_that_is_given_is_the_one_that_is_read():
    assert read(b"<html>Rent</html>", format="text").text == "<html>Rent</html>"
    assert read(b"{\\rtf1\\ansi Rent}", format="text").text == "{\\rtf1\\ansi Rent}"
    with pytest.raises(StatementError, match="not text"):
        read(b"PK\x03\x04\x00", format="text")


def test_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "book.txt"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(StatementError, match="has 60 MB"):
        read(path)
    with pytest.raises(StatementError, match="has 51 MB"):
        read(b"a" * 51_000_000)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The rent.\n\nIt roseÂ\u00a0again.", "line 3: “roseÂ” looks like a character that was read"),
        ("Le loyer a augmentÃ©.", "line 1: “augmentÃ©” looks like a character that was read"),
        ("Weâ€™re here, and theyâ€™re not.", "line 1: “Weâ€™” and 1 more place look like characters that were read"),
        ("Mieterhöhung, Ãœberall, fÃ¼r alle, fÃ¼r uns.", "line 1: “Ãœ” and 2 more places look like"),
    ],
)
def test_what_was_read_in_the_wrong_encoding_before_is_said_and_left(text, message):
    statement = parse(text)
    assert statement.text == text.replace("\u00a0", " ")
    assert statement.warnings[0].message.startswith(message)


@pytest.mark.parametrize(
    "text", ["São Paulo: NÃO, AÇÃO, Âmbar.", "À l’Âge, « Âme », “AMANHÔ, «AMANHû", "Mâle, théâtre, 5 €."]
)
def test_letters_that_only_look_like_it_are_no_news(text):
    assert not parse(text).warnings
