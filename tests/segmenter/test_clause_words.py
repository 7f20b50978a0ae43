"""Words before which a comma is a good place for a cut, and words never parted from the next one, in many languages."""

import pytest

from splitter.languages import load
from splitter.segmenter.clauses import Strength, clauses
from splitter.spans import Span


def strengths(text, language):
    return {
        text[: place.end].split()[-1]: place.strength for place in clauses(text, Span(0, len(text)), load(language))
    }


@pytest.mark.parametrize(
    ("language", "text", "before"),
    [
        ("en", "The gate was shut, but nobody came, who's to blame.", ["shut,", "came,"]),
        ("de", "Das Tor war zu, weil niemand kam, und es blieb zu.", ["zu,", "kam,"]),
        ("fr", "La porte était close, lorsqu'il vint, qu'on le sache.", ["close,", "vint,"]),
        ("ru", "Ворота были закрыты, потому что никто не пришёл.", ["закрыты,"]),
        ("el", "Η πύλη ήταν κλειστή, όπως λένε, επειδή κανείς δεν ήρθε.", ["λένε,"]),
        ("hi", "दरवाज़ा बंद था, क्योंकि कोई नहीं आया।", ["था,"]),
        ("ar", "كان الباب مغلقا، لأن أحدا لم يأت.", ["مغلقا،"]),
    ],
)
def test_a_comma_before_a_conjunction(language, text, before):
    found = strengths(text, language)
    assert [word for word in before if found[word] is not Strength.CONJUNCTION] == []


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "She spoke of the gates", ["of", "the"]),
        ("de", "Niemand außer dem Wirt kam", ["außer", "dem"]),
        ("el", "Η πόρτα της αυλής και τους κήπους", ["Η", "της", "τους"]),
        ("tr", "Her kapı en büyük bir kapıdır", ["Her", "en", "bir"]),
        ("uk", "Ворота біля саду", ["біля"]),
    ],
)
def test_a_word_that_binds_the_next(language, text, bound):
    found = strengths(text, language)
    assert [word for word in bound if found[word] is not Strength.BOUND] == []
