"""Statements for the properties: built from sentences, quotations, headings and lists of our own."""

from hypothesis import strategies as st

WORDS = [
    *("the", "board", "has", "met", "again", "today", "and", "ferry", "crews", "will", "vote", "on", "every", "plan"),
    *("that", "keeps", "night", "boats", "running", "for", "all", "of", "our", "islands", "while", "prices", "rise"),
    *("because", "nobody", "asked", "them"),
]
NAMES = ["Ann Lee", "Dr. Moreau", "the minister", "Mr. K. Osei", "a deckhand"]
VERBS = ["said", "told us", "asked", "wrote"]
MARKS = [("“", "”"), ('"', '"')]
ENDS = [".", ".", ".", "!", "?"]


TROUBLE = [
    *(
        '"',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "「",
        "」",
        ".",
        "!",
        "…",
        ":",
        ";",
        ",",
        "(",
        ")",
        "\n",
        "\n\n",
        " ",
        "-",
    ),
    *("---", "\n\n---\n\n", "* ", "1. ", "• ", "Dr. ", "U.S. ", "no. 5 ", "#tag", "@a@b.social", "example.org"),
    *("https://example.org/a", "👩‍👩‍👧", "🇫🇷", "é", "e\u0301", "漢字", "。", "ก็", "क्ष", "\u200f", "\u200d", "\u00a0"),
    *("\x1b[31m", "\ufeff", "\ud800"),
]


@st.composite
def sentences(draw, most=14):
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=most))
    text = " ".join(words)
    return text[0].upper() + text[1:] + draw(st.sampled_from(ENDS))


@st.composite
def quotations(draw):
    """One to three short sentences between marks, most often with who said them; at most 70 code points."""
    opening, closing = draw(st.sampled_from(MARKS))
    said = draw(st.lists(sentences(most=3), min_size=1, max_size=2))
    inside = " ".join(said)[:55].strip()
    inside = inside if inside[-1] in ".!?" else inside + "."
    if draw(st.booleans()):
        tail = inside[:-1] + "," if inside[-1] == "." else inside
        return f"{opening}{tail}{closing} {draw(st.sampled_from(VERBS[:1]))} {draw(st.sampled_from(NAMES[:1]))}."
    return f"{opening}{inside}{closing}"


@st.composite
def paragraphs(draw):
    return " ".join(draw(st.lists(st.one_of(sentences(most=8), quotations()), min_size=1, max_size=6)))


@st.composite
def statements(draw):
    """A plain text of paragraphs; every sentence and every quotation in it is at most about 75 code points."""
    return "\n\n".join(draw(st.lists(paragraphs(), min_size=1, max_size=6)))


def anything():
    """Any text at all, with the characters that cause trouble far more often than chance would have them."""
    return st.lists(
        st.one_of(st.sampled_from(TROUBLE), st.text(max_size=12), st.sampled_from(WORDS).map(lambda w: w + " "))
    ).map("".join)
