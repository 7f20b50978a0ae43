"""Places where a sentence that fits no post may be cut, and which of them a reader notices less."""

from pathlib import Path

import pytest

from splitter.languages import Language, load
from splitter.segmenter.clauses import clauses
from splitter.spans import Span
from tests import cases


def costs(text, language="en"):
    """Return the word before each place with what a cut there costs; of two alike the first."""
    found = {}
    for place in clauses(text, Span(0, len(text)), load(language)):
        found.setdefault(text[: place.end].split()[-1], place.cost)
    return found


@pytest.mark.parametrize(
    ("language", "text", "better", "worse"),
    [
        ("en", "We saw the ships come in; it was very late for them, and it rained", "in;", "late"),
        ("en", "The board met late in the evening, because nobody had come before", "evening,", "because"),
        ("en", "They feared the mighty fleets which came over us in the long night", "fleets", "mighty"),
        ("en", "They feared the mighty fleets which came over us in the long night", "fleets", "which"),
        ("en", "They feared the mighty fleets which came over us in the long night", "came", "over"),
        ("en", "We had told the people of the town about it, and we said it again", "it,", "town"),
        ("en", "We weighed the noise, dust and heavy traffic, which nobody on the road liked", "traffic,", "noise,"),
        ("en", "The annual rate (old style) of the first fund has risen, as the board says", "risen,", "style)"),
        ("en", "We saw the yearly growth rate (old style) of the funds, so the board says", "funds,", "style)"),
        ("en", "We saw the first of the ships -- it was very late for them that night -- come in", "--", "late"),
        ("en", "We asked the members of the town board whether the line would be closed", "board", "line"),
        ("en", "We saw the ships, (some of old elm, some of new oak) and we left the bay", "ships,", "elm,"),
        ("en", "We had asked Ann Lee about the old line of the northern ferries then", "Lee", "Ann"),
        ("en", "We had asked Mag. Weber about the old line of the northern ferries", "Weber", "Mag."),
        ("en", "They carried all of it and 40 boxes up the stairs of the old house", "it", "40"),
        ("en", "We had asked for the release of Harbour 12 and for that of other boats", "12", "Harbour"),
        ("de", "Der Bund baut die Brücke für die Menschen, die hier wohnen, noch aus", "Menschen,", "die"),
        ("de", "Wir bauen die Brücke, weil alle Züge im Norden der Stadt sie brauchen", "Brücke,", "weil"),
        ("de", "Wir haben die Vor- und Nachteile der neuen Brücke alle gut bedacht", "Nachteile", "Vor-"),
        ("de", "Wir haben sie gefragt, wann der neue große Bahnhof wieder öffnen wird", "gefragt,", "große"),
        ("fr", "La porte de la ville était close lorsqu’il vint avec les autres gens", "close", "la"),
        ("es", "Hubo ruido, polvo y camiones en el pueblo, porque nadie vino a verlo", "pueblo,", "ruido,"),
        ("ru", "Ворота старого города были закрыты, потому что никто не пришёл", "закрыты,", "старого"),
        ("fi", "Sanoimme että kaikki uudet vanhat junat jäävät asemalle koko yöksi", "Sanoimme", "uudet"),
        ("tr", "Trenler geç kaldığı için herkes istasyonda sabaha kadar bekledi", "için", "kaldığı"),
        ("tr", "Kapıyı sabah erken açıp büyük bir sevinçle içeri girdiklerini gördük", "açıp", "bir"),
        ("ko", "노조는 어제 성명을 발표하고 정부의 새로운 계획에 대해 반대했다", "발표하고", "정부의"),
        ("hi", "मंत्री ने कल कहा कि नई रेल सेवा अगले महीने से शुरू होगी", "कहा", "मंत्री"),
        ("ar", "كان باب المدينة القديمة مغلقا، لأن أحدا لم يأت إلى المكان", "مغلقا،", "لم"),
    ],
)
def test_which_of_two_places_is_the_better(language, text, better, worse):
    found = costs(text, language)
    assert found[better] < found[worse]


@pytest.mark.parametrize(
    "case", cases.load(Path(__file__).parent / "cases" / "clauses.txt"), ids=lambda case: case.name
)
def test_small_words_stay_with_the_word_that_they_serve(case):
    """The lines end where a cut is good; `_` stands where a reader would stumble over one."""
    marked = "\n".join(case.expected)
    text = marked.replace("_", " ").replace("\n", " ")
    assert text == case.input
    found = {place.end: place.cost for place in clauses(text, Span(0, len(text)), load(case.name[-2:]))}
    good = [found[at] for at, character in enumerate(marked) if character == "\n"]
    bad = [found[at] for at, character in enumerate(marked) if character == "_"]
    assert max(good) < 2000
    assert min(bad) > 3400


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("ja", "私たちは新しい計画について、市民と話した", ["私たちは", "新しい", "計画について、", "市民と"]),
        ("ja", "大臣は「後で」と述べたが誰もいない", ["大臣は", "述べたが"]),
        ("ja", "新型データベースを使う", ["新型データベースを"]),
        ("zh", "我们昨天见面，因为天气好", ["见面，"]),
    ],
)
def test_places_in_a_script_without_spaces(language, text, places):
    found = clauses(text, Span(0, len(text)), load(language))
    ends = [text[: place.end] for place in found]
    assert [place for place in places if not any(end.endswith(place) for end in ends)] == []
    if language == "ja":
        assert len(ends) <= len(places) + 1


@pytest.mark.parametrize("text", ["We saw oak) ships, then left again.", "We saw (oak ships, then left again."])
def test_a_bracket_without_partner_is_no_wall(text):
    assert costs(text)["ships,"] < costs(text)["saw"]


def test_nothing_is_cut_at_a_space_that_holds():
    blank = "\u00a0" * 50
    text = f"so{blank} {blank}far"
    assert clauses(text, Span(0, len(text)), Language("xx")) == []


def test_no_place_is_at_an_edge():
    assert clauses("so, ", Span(0, 4), load("en")) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous avons vu : la porte ; et le mur !"),
        ("en", "He said … no, ( we ) did , and that - as ever - was all"),
    ],
)
def test_no_post_begins_with_a_mark_that_ends_something(language, text):
    starts = [text[place.start] for place in clauses(text, Span(0, len(text)), load(language))]
    assert [mark for mark in starts if mark in ":;!,)…-"] == []


def test_the_end_of_a_line_costs_nothing():
    text = "The gates are shut tonight\nand nobody has the key"
    assert [place.cost for place in clauses(text, Span(0, len(text)), load("en")) if text[place.end] == "\n"] == [0]
