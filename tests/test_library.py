"""The public functions: wrong arguments are said at once, and no error but our own comes out."""

import pickle
import re
from pathlib import Path
from typing import get_args

import pytest

import splitter
from splitter.errors import FaultError, StatementError, UsageError
from splitter.library import public
from splitter.reading import Format
from splitter.segmenter.lexicon import lexicon
from splitter.thread.promises import PromiseBrokenError

TEXT = "Ann Lee came. “No. Never,” said Bo."
ROWS = splitter.read(b"| a | b |\n|---|---|\n| one | two |\n| three | four |\n", format="markdown")


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: splitter.split(None), "split: statement must be a str or a Statement, not None."),
        (lambda: splitter.split(b"No."), "split: statement must be a str or a Statement, not bytes."),
        (lambda: splitter.split(TEXT, 3), "split: platform must be a str or a Platform, not an int."),
        (lambda: splitter.split(TEXT, limit="280"), "split: limit must be an int or None, not '280'."),
        (lambda: splitter.split(TEXT, limit=True), "split: limit must be an int or None, not a bool."),
        (lambda: splitter.split(10**5000), "split: statement must be a str or a Statement, not an int."),
        (lambda: splitter.split(TEXT, limit=2.5), "split: limit must be an int or None, not a float."),
        (lambda: splitter.split(TEXT, prefer="nope"),
         "split: prefer must be 'fewest' or 'paragraphs' or 'sentences', not 'nope'."),
        (lambda: splitter.split(TEXT, long_quotations="nope"),
         "split: long_quotations must be 'close' or 'continue' or 'verbatim', not 'nope'."),
        (lambda: splitter.split(TEXT, abbreviations="Dr"), "split: abbreviations must be a list of str, not 'Dr'."),
        (lambda: splitter.split(TEXT, abbreviations=[3]), "split: abbreviations must be a list of str, not a list."),
        (lambda: splitter.split(TEXT, number=1), "split: number must be a str or None, not an int."),
        (lambda: splitter.read(3), "read: source must be a str or a PathLike or bytes, not an int."),
        (lambda: splitter.read(b"No.", format="nope"),
         f"read: format must be {' or '.join(map(repr, get_args(Format)))} or None, not 'nope'."),
        (lambda: splitter.read(b"No.", links="nope"), "read: links must be 'text' or 'inline', not 'nope'."),
        (lambda: splitter.sentences(b"No."), "sentences: text must be a str or a Statement, not bytes."),
        (lambda: splitter.sentences(TEXT, 3), "sentences: language must be a str or None, not an int."),
        (lambda: splitter.quotations(None), "quotations: text must be a str or a Statement, not None."),
        (lambda: splitter.explain(["No."]), "explain: text must be a str or a Statement, not a list."),
        (lambda: splitter.count(None, "x"), "count: text must be a str, not None."),
        (lambda: splitter.fits("No.", None), "fits: platform must be a str or a Platform, not None."),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_said(call, sentence):
    with pytest.raises(splitter.UsageError, match=f"^{re.escape(sentence)}$"):
        call()


def test_a_path_is_a_source(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert splitter.read(path) == splitter.read(str(path)) == splitter.read(TEXT.encode())


@pytest.mark.parametrize("ask", [splitter.sentences, splitter.quotations, splitter.explain])
def test_a_statement_is_as_good_as_its_text(ask):
    assert ask(splitter.read(TEXT.encode())) == ask(TEXT)


def test_the_sentences_of_a_statement_are_those_of_its_blocks():
    assert [span.of(ROWS.text) for span in splitter.sentences(ROWS)] == ROWS.text.split("\n")


@pytest.mark.parametrize("error", [IndexError("out of range"), PromiseBrokenError("post 1 does not fit X")])
def test_a_fault_is_an_error_of_ours_that_shows_its_cause(error):
    @public
    def fail() -> None:
        raise error

    with pytest.raises(
        splitter.SplitterError, match=f"{type(error).__name__}: {error}, .*test_library.py line .* report"
    ) as raised:
        fail()
    assert type(raised.value) is FaultError
    assert raised.value.__cause__ is error


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (splitter.split, "split: missing a required argument: 'statement'; see help"),
        (lambda: splitter.count("a", "x", nosuch=1), "count: got an unexpected keyword argument 'nosuch'; see help"),
    ],
)
def test_arguments_that_a_function_does_not_take_are_an_error_of_ours(call, says):
    with pytest.raises(UsageError, match=says):
        call()


def test_too_little_memory_is_no_fault():
    @public
    def fail() -> None:
        raise MemoryError

    with pytest.raises(StatementError, match="not enough memory"):
        fail()


def test_public_functions_travel_between_processes():
    assert all(pickle.loads(pickle.dumps(call)) is call for call in (splitter.read, splitter.split, splitter.count))  # noqa: S301 - our own


def test_a_thread_as_a_dictionary_is_what_the_readme_says():
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8").partition("## JSON")[2]
    thread = splitter.split(TEXT, limit=30).as_dict()
    assert all(f"`{name}" in readme for name in thread)
    assert all(f"`{name}`" in readme or f".{name}`" in readme for name in thread["posts"][0])
    (warning,) = splitter.split("He said: “No.", language="en").as_dict()["warnings"]
    assert all(f".{name}`" in readme for name in warning)


def test_the_abbreviations_of_every_caller_are_not_kept_for_ever():
    for number in range(70):
        splitter.sentences("One. Two.", "en", abbreviations=[f"abbr{number}"])
    assert lexicon.cache_info().currsize <= 64
