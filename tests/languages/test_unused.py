"""No list of the language files is there for nothing: each decides something in our own cases, and this is seen."""

import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from splitter.languages import codes, facts
from tests.languages.unused import Search, lists, own, unneeded

ROOT = Path(__file__).parents[2]
NAMES = [
    prefix + name
    for kind, prefix in [
        (facts.Language, ""),
        (facts.SentenceFacts, "sentences."),
        (facts.QuotationFacts, "quotations."),
        (facts.ClauseFacts, "clauses."),
    ]
    for name, field in kind.__dataclass_fields__.items()
    if field.type == "Words"
]


@cache
def searches():
    texts = defaultdict(list)
    for text, code in own():
        texts[code].append(text)
    return [Search(code, texts[code]) for code in codes()]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_that_is_emptied_shows_in_a_case(name):
    having = [(search, lists(search.source)[name]) for search in searches() if name in lists(search.source)]
    assert any(search.changes(name, words, range(len(search.texts))) for search, words in having)


def test_every_language_has_texts():
    assert [search.code for search in searches() if not search.texts] == []


def test_a_word_that_decides_is_told_from_those_that_do_not():
    search = Search("en", ["Rev. Lee went to 5 Mill Lane, to see the man who had the key."])
    assert search.report("sentences.before_name").startswith("en sentences.before_name: 1 decide, ")
    assert search.changes("sentences.before_name", ["rev"], [0])
    assert not search.changes("sentences.before_name", ["hon"], [0])
    assert search.report("sentences.starters").startswith("en sentences.starters: 0 decide, ")


def test_two_words_of_which_one_is_enough():
    assert unneeded(["a", "b", "c"], lambda gone: {"a", "b"} <= set(gone)) in (["a", "c"], ["b", "c"], ["c", "b"])


@pytest.mark.slow
def test_the_command_reads_a_corpus(tmp_path):
    (tmp_path / "one.jsonl").write_text('{"text": "Am 3. Mai kam Dr. Weber.", "lang": "de"}\n', encoding="utf-8")
    command = [sys.executable, "-m", "tests.languages.unused", "--language", "de", "--list", "before_name", tmp_path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("de sentences.before_name: ")
