"""Statements for the properties: built from sentences, quotations, headings and lists of our own."""

from hypothesis import strategies as st

WORDS = [
    *("the", "board", "has", "met", "again", "today", "and", "ferry", "crews", "will", "vote", "on", "every", "plan"),
    *("that", "keeps", "night", "boats", "running", "for", "all", "of", "our", "islands", "while", "prices", "rise"),
    *("because", "nobody", "asked", "them"),
]
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


def sentences(most):
    return st.builds(_sentence, st.lists(st.sampled_from(WORDS), min_size=2, max_size=most), st.sampled_from(ENDS))


def _sentence(words, end):
    text = " ".join(words)
    return text[0].upper() + text[1:] + end


def quotations():
    """One or two short sentences between marks, half of them with who said them; at most 70 code points."""
    said = st.lists(sentences(3), min_size=1, max_size=2)
    return st.builds(_quotation, st.sampled_from(MARKS), said, st.booleans())


def _quotation(marks, said, attributed):
    opening, closing = marks
    inside = " ".join(said)[:55].strip()
    inside = inside if inside[-1] in ".!?" else inside + "."
    if not attributed:
        return f"{opening}{inside}{closing}"
    tail = inside[:-1] + "," if inside[-1] == "." else inside
    return f"{opening}{tail}{closing} said Ann Lee."


def statements():
    """A plain text of paragraphs; every sentence and every quotation in it is at most about 75 code points."""
    paragraphs = st.lists(st.one_of(sentences(8), quotations()), min_size=1, max_size=6).map(" ".join)
    return st.lists(paragraphs, min_size=1, max_size=6).map("\n\n".join)


def anything():
    """Any text at all, with the characters that cause trouble far more often than chance would have them."""
    return st.lists(
        st.one_of(st.sampled_from(TROUBLE), st.text(max_size=12), st.sampled_from(WORDS).map(lambda w: w + " "))
    ).map("".join)
