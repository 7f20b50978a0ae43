"""The clipboard: its text, or a sentence that says what to do without it."""

import pyperclip
import pytest

from splitter.errors import StatementError
from splitter.reading import paste


def none_here():
    raise pyperclip.PyperclipException


def test_the_text_on_it(monkeypatch):
    monkeypatch.setattr(pyperclip, "paste", lambda: "Rent rose.\n")
    assert paste() == "Rent rose.\n"


@pytest.mark.parametrize(("found", "says"), [
    (none_here, "cannot be read here"),
    (lambda: " \n", "holds no text"),
    (lambda: None, "holds no text"),
])  # fmt: skip
def test_no_text_on_it(monkeypatch, found, says):
    monkeypatch.setattr(pyperclip, "paste", found)
    with pytest.raises(StatementError, match=says):
        paste()
