r"""Characters that nobody sees: those that a script or an emoji needs stay, the others go and are named."""

import pytest

from splitter.reading import parse

STAYS = {
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467 welcome",
    "a rainbow flag": "Pride \U0001f3f3\ufe0f\u200d\U0001f308 on Saturday",
    "the flag of Scotland": "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f votes",
    "a keycap": "1\ufe0f\u20e3 Heat",
    "a Persian verb, which a non-joiner keeps in two": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645",
    "a Sinhala letter, made by a joiner": "\u0dc1\u0dca\u200d\u0dbb\u0dd3 Lanka",
    "a mark of direction among Hebrew letters": "\u05e9\u05dc\u05d5\u05dd (Mill Lane)\u200f.",
    "a Mongolian vowel apart": "\u182d\u180e\u1820",
}
GOES = {
    "a variation selector with nothing before it": ("Rent \ufe0frose", "Rent rose"),
    "a joiner among Latin letters": ("Ren\u200dt ro\u200cse", "Rent rose"),
    "a mark of direction, pasted from a calendar": ("On \u200e1 May\u200e", "On 1 May"),
    "tags that belong to no flag": ("Rent\U000e0067\U000e0062 rose", "Rent rose"),
    "a Mongolian mark among none": ("Rent \u180erose", "Rent rose"),
}
SPACES = {
    "a thin space in a number, and before a per cent sign": (
        "12\u2009400 of us, 30\u2009%",
        "12\u202f400 of us, 30\u202f%",
    ),
    "a figure space in a column": ("Rent\u2007400", "Rent 400"),
    "a thin space around a dash": ("Rent\u200a—\u2009again", "Rent — again"),
    "no-break spaces where nothing binds": ("the\u00a0rent  of\u00a0all", "the rent of all"),
    "two spaces after a stop": ("Rent rose.  Again…", "Rent rose. Again…"),
    "tabs and wide spaces": ("Rent\trose\u3000again", "Rent rose again"),
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_is_needed_stays(text):
    statement = parse(text)
    assert (statement.text, statement.warnings) == (text, ())


@pytest.mark.parametrize(("text", "clean"), GOES.values(), ids=GOES)
def test_what_is_not_goes_and_is_named(text, clean):
    statement = parse(text)
    assert statement.text == clean
    (warning,) = statement.warnings
    assert set(warning.removed.split()) == {f"U+{ord(character):04X}" for character in set(text) - set(clean)}


@pytest.mark.parametrize(("text", "clean"), SPACES.values(), ids=SPACES)
def test_spaces_fold_unless_they_bind(text, clean):
    statement = parse(text)
    assert (statement.text, statement.warnings) == (clean, ())


def test_letters_with_dozens_of_marks_are_composed():
    assert parse("a" + "\u0301\u0323" * 20 + "‼" * 40 + "e\u0301").text.startswith("ạ\u0323")
