"""Every language file loads, is sorted, says nothing twice and names its sources."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from splitter import languages
from splitter.languages.detection import _rivals
from splitter.languages.loader import heads
from splitter.segmenter.lexicon import Abbreviation, _every_case, _kinds, lexicon

FOLDER = Path(languages.__file__).parent
FILES = sorted(FOLDER.glob("*.toml"))


def word_lists(table, path=()):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from word_lists(value, (*path, name))
        elif isinstance(value, str) and "\n" in value:
            yield ".".join((*path, name)), value.removesuffix("\n").split("\n")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def file(request):
    return request.param


def test_it_loads_with_a_name_and_a_script(file):
    if file.stem != "general":
        facts = languages.load(file.stem)
        assert facts.code == file.stem
        assert facts.name
        assert all(re.fullmatch("[A-Z][a-z]{3}", script) for script in facts.scripts)


def test_word_lists_are_sorted_and_say_nothing_twice(file):
    for name, words in word_lists(tomllib.loads(file.read_text(encoding="utf-8"))):
        if words != [""]:
            assert words == sorted(set(words)), name


def test_no_entry_has_white_space_at_its_edges(file):
    for name, words in word_lists(tomllib.loads(file.read_text(encoding="utf-8"))):
        assert [word for word in words if word != word.strip()] == [], name


@pytest.mark.parametrize("code", languages.codes())
def test_abbreviations_are_written_without_their_last_stop(code):
    facts = languages.load(code).sentences
    words = facts.before_name | facts.before_number | facts.never_end | facts.either | facts.usually_end
    assert [word for word in words if word.endswith(".")] == []


@pytest.mark.parametrize("code", languages.codes())
def test_no_abbreviation_says_what_others_say(code):
    """`Dr` beside `dr`, or a word that a list before its own has."""
    facts = languages.load(code).sentences

    def said(facts):
        return _kinds(facts, ()), _every_case(facts.before_number)

    whole = said(facts)
    for name in ("before_name", "before_number", "never_end", "either", "usually_end"):
        words = getattr(facts, name)
        assert [word for word in words if said(replace(facts, **{name: words - {word}})) == whole] == [], name


@pytest.mark.parametrize("code", languages.codes())
def test_no_abbreviation_says_what_its_last_word_says(code):
    """`Assoc. Prof` beside `Prof`, `# h` beside `h`."""
    known = lexicon(code)
    own = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))["sentences"]

    def idle(phrase):
        last = phrase.split()[-1]
        behind_numbers = phrase[0] != "#" and f"# {last}" in known.kinds
        same = known.kinds.get(last) == known.kinds[phrase] and (last in known.numbers) == (phrase in known.numbers)
        return same and not behind_numbers

    for kind in Abbreviation:
        two = [phrase for phrase in own.get(kind.value, "").split("\n") if len(phrase.split()) == 2]
        assert [phrase for phrase in two if all(map(idle, _every_case([phrase])))] == []


@pytest.mark.parametrize("code", languages.codes())
def test_no_ending_says_what_a_shorter_one_says(code):
    facts = languages.load(code).clauses
    lists = (facts.clause_endings, facts.phrase_endings, facts.binding_endings)
    assert len(frozenset().union(*lists)) == sum(map(len, lists)), "an ending in two lists is that of the first"
    says = {ending: (place,) for place, some in enumerate(lists) for ending in some}
    assert idle_endings(says) == []
    clipped = [word for word in languages.load(code).quotations.clipped if word.startswith("-")]
    assert [
        word
        for word in languages.load(code).quotations.clipped
        for end in clipped
        if word != end and word.endswith(end[1:])
    ] == []


@pytest.mark.parametrize("script", sorted({script for head in heads() for script in head.scripts}))
def test_no_ending_tells_of_a_language_what_a_shorter_one_tells(script):
    assert idle_endings(_rivals(script).endings) == []


def idle_endings(says):
    """Return the endings of which the next shorter one says the same."""

    def shorter(ending):
        return next((says[ending[at:]] for at in range(1, len(ending)) if ending[at:] in says), None)

    return [ending for ending in says if shorter(ending) == says[ending]]


@pytest.mark.parametrize("code", languages.codes())
def test_what_opens_a_relative_clause_is_not_also_a_conjunction(code):
    clauses = languages.load(code).clauses
    assert (clauses.coordinators | clauses.subordinators) & clauses.relatives == set()


def test_its_sources_are_named_at_the_top(file):
    head = file.read_text(encoding="utf-8").partition("\n\n")[0]
    assert re.search(r"^# Sources:(?: |\n#   )\S", head, re.MULTILINE), head


def test_words_of_the_head_and_of_clauses_are_lowercase(file):
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    for name, words in word_lists({**table, "sentences": {}, "quotations": {}}):
        assert [word for word in words if word != word.lower()] == [], name


def test_letters_are_sorted_and_say_nothing_twice(file):
    letters = tomllib.loads(file.read_text(encoding="utf-8")).get("letters", "")
    assert letters == "".join(sorted(set(letters)))


@pytest.mark.parametrize("code", languages.codes())
def test_every_language_has_words_to_be_known_by(code):
    facts = languages.load(code)
    assert 60 <= len(facts.function_words) <= 180
    assert facts.unfinished
    assert facts.clauses.coordinators or facts.clauses.subordinators


@pytest.mark.parametrize("code", languages.codes())
def test_every_language_has_cases(code):
    assert (Path(__file__).parent / "sentences" / f"{code}.txt").is_file()


def test_words_that_leave_a_sentence_unfinished():
    words = languages.load("en").unfinished
    assert words >= {"the", "of", "and", "for", "a", "or", "to", "with", "had", "has", "is", "our"}
    assert not words & {"it", "him", "not so", "house", "said", "this", "up"}


def test_the_classes_of_small_words():
    clauses = languages.load("de").clauses
    assert clauses.binders >= {"für", "präsident", "dr"}
    assert clauses.determiners >= {"der", "die", "unsere"}
    assert not (clauses.binders | clauses.determiners) & {"und", "weil", "haus"}
    assert {"aber", "sondern"} <= clauses.coordinators
    assert {"weil", "dass"} <= clauses.subordinators
    assert {"die", "deren", "welche"} <= clauses.relatives


def test_what_all_languages_write_is_said_once():
    shared = dict(word_lists(tomllib.loads((FOLDER / "general.toml").read_text(encoding="utf-8"))))
    for code in languages.codes():
        own = dict(word_lists(tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))))
        assert [word for name, words in shared.items() for word in words if word in own.get(name, ())] == [], code


def test_what_all_languages_write_gives_way_to_what_a_language_says():
    assert "U.S" in languages.load("xx").sentences.either & languages.load("de").sentences.either
    hungarian = languages.load("hu").sentences
    assert "jr" in hungarian.before_name
    assert "Jr" not in hungarian.either


def test_aliases_stand_for_languages_that_have_data():
    aliases = tomllib.loads((FOLDER / "general.toml").read_text(encoding="utf-8"))["aliases"]
    assert set(aliases.values()) <= set(languages.codes())
    assert not set(aliases) & set(languages.codes())
    assert languages.load("nn-NO") == languages.load("nb")
