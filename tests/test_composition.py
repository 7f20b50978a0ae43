"""Composed text is what the standard library makes of it, also where the library itself takes too long."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from splitter.composition import MARKS, nfc

LETTERS = "aeé\u0301\u0323\u0308\u0344\u0345\u05b0\u094d\u1100\u1161क字\U0001d15e.\u2026"


@given(st.one_of(st.text(), st.text(LETTERS, max_size=80), st.text("\u0301\u0323\u0345\u0344\u05b0", min_size=40)))
def test_composed_as_the_standard_library_does(text):
    assert nfc(text) == unicodedata.normalize("NFC", text)


def test_every_combining_mark_is_looked_for_in_long_runs():

    marks = [chr(code) for code in range(0x110000) if unicodedata.combining(chr(code))]
    assert all(re.fullmatch(MARKS, mark * 31) for mark in marks)


@pytest.mark.parametrize("run", ["…\u0301\u0323" * 20, "\u0301" * 40 + "…" * 40 + "\u0323\u0301", "…" * 31 + "é\u0323"])
def test_marks_are_put_in_order_on_the_character_that_they_stand_on(run):
    assert nfc(run) == unicodedata.normalize("NFC", run)


def test_a_long_run_in_an_odd_order_is_composed_at_all():
    run = "\u0301\u0323" * 200_000
    assert nfc("a" + run) == "ạ" + "\u0323" * 199_999 + "\u0301" * 200_000
