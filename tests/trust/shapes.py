"""Hostile shapes in one place: texts that make a careless pattern, or a walk back to the start, take quadratic time.

Each is a unit that is repeated, or a nest that goes as deep as the text is long.  `make(name, size)` gives `size`
characters of one, cut off where the size falls, as an attacker would not mind.
"""

SENTENCE = "The crews of the night ferry have voted on every plan. "
BIDI = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f"

REPEATED = {
    # words and stops
    "one word": "a",
    "capitals": "A",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "words without a stop": "word ",
    "sentences": SENTENCE,
    "stops": ".",
    "stops and spaces": ". ",
    "marks": "?!",
    "ellipses": "… ",
    "commas": ", ",
    "colons": "a: ",
    "semicolons": "a; ",
    "dashes": "– ",
    "hyphens": "-",
    "words of hyphens": "a-",
    "underscores": "_",
    "initials": "J. ",
    "acronyms": "U.S.",
    "abbreviations": "Dr. ",
    "numbers with stops": "1. ",
    "citations": "end.[1] ",
    "letters of a caseless script": "字",
    "wide stops": "字。",
    # digits and addresses
    "digits": "7",
    "digits and stops": "7.",
    "digits and commas": "7,",
    "dates": "1.1.2026 ",
    "addresses": "https://example.org/a ",
    "addresses without a space": "https://example.org/a",
    "schemes": "https://",
    "hosts": "a.",
    "hosts with a domain": "a.com",
    "hosts on hyphens": "a-b.com",
    "addresses with brackets": "https://example.org/(",
    "addresses with a query": "https://example.org/?a=&",
    "at signs": "@",
    "mentions": "@a@b.social",
    "mail addresses": "a@b.org",
    "hashes": "#",
    "hashtags": "#a",
    # marks and brackets
    "straight marks": '"',
    "straight marks and spaces": '" ',
    "opening marks": "“",
    "closing marks": "”",
    "opened quotations": "“a ",
    "closed quotations": "a” ",
    "quotations": "“We go,” he said. ",
    "alternating marks": "“a ‘b ",
    "unlike marks": "„a» «b” ",
    "single marks": "'",
    "words in single marks": "'a ",
    "apostrophes": "a'",
    "guillemets": "«",
    "corner brackets": "「字",
    "lines of opened quotations": "“a\n\n",
    "speeches": "said “a” said ",
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets": "(a) ",
    "square brackets": "[",
    "brackets after a stop": ".) ",
    "angle brackets": "<",
    "pairs of angle brackets": "<>",
    # what Unicode brings
    "combining marks": "\u0301",
    "a letter and combining marks": "a" + "\u0301" * 999,
    "unordered combining marks": "\u0301\u0323",
    "regional indicators": "🇫",
    "joined emoji": "👩\u200d",
    "zero-width joiners": "\u200d",
    "variation selectors": "\ufe0f",
    "skin tones": "🏽",
    "keycaps": "1\ufe0f\u20e3",
    "bidirectional controls": BIDI,
    "soft hyphens": "a\u00ad",
    "byte order marks": "\ufeff",
    "lone surrogates": "\ud800",
    "controls": "\x1b[31m",
    "emoji": "🚢",
    "emoji and words": "a 🚢 ",
    "Hangul letters": "\u1100\u1161",
    "Thai": "ก็",
    "Indic conjuncts": "क्",
    "ligatures": "ﬃ",
    # lines
    "newlines": "\n",
    "carriage returns": "\r",
    "form feeds": "a\f",
    "lines of a letter": "a\n",
    "paragraphs of a letter": "a\n\n",
    "lines of spaces": "a \n \n",
    "lines broken at hyphens": "break-\n",
    "double-spaced lines": "and the line goes on\n\n",
    "bullets": "* a\n",
    "bullets in a line": "• ",
    "numbered items": "1. a\n",
    "lettered items": "(a) b\n",
    "empty items": "*\n",
    "rules": "---\n",
    "parted paragraphs": "a\n\n---\n\n",
    "headings": "# a\n",
    "underlined headings": "a\n===\n",
    "page numbers": "a\n\nPage 1 of 2\n\n",
    "lines of capitals": "THE BOARD\n\n",
    "verse": "Down to the sea  \n",
    "lead-ins": "We ask:\n\n",
    # Markdown and HTML
    "asterisks": "*",
    "emphasis": "*a ",
    "strong emphasis": "**a** ",
    "opened emphasis": "a **b",
    "underscored words": "_a_ ",
    "back ticks": "`",
    "growing back ticks": "`a``b",
    "tildes": "~~a",
    "links": "[a](b) ",
    "opened links": "[a](",
    "images": "![a](b) ",
    "opened images": "![",
    "link definitions": "[a]: b\n",
    "footnotes": "[^1]",
    "footnote definitions": "[^1]: a\n\n",
    "table rows": "| a | b |\n|---|---|\n",
    "pipes": "|",
    "entities": "&amp;",
    "opened entities": "&",
    "numeric entities": "&#65",
    "backslashes": "\\",
    "block quotations": "> a\n",
    "code": "    a\n",
    "fences": "```\n",
    "front matter": "---\na: b\n",
    "tags": "<b>a",
    "paragraph tags": "<p>a",
    "closing tags": "</b>",
    "line break tags": "a<br>",
    "item tags": "<ul><li>a",
    "table tags": "<table><tr><td>a",
    "opened tags": "<a href='",
    "comments": "<!--",
    "comments that end": "<!-- a -->",
    "opened comments": "<!-- a -",
    "declarations": "<!a",
    "instructions": "<?a",
    "scripts": "<script>a",
    "hidden elements": "<div hidden>a",
    "opened link tags": "<a href='https://example.org/a'>a ",
    "link tags": "<a href='https://example.org/a'>a</a> ",
    "quotation tags": "<q>a",
    "block quotation tags": "<blockquote>a",
    "attributes": "<p a=b ",
}  # fmt: skip
"""Name → what is repeated."""

NESTED = {
    "quotations in quotations": ("“‘", "a", "’”"),
    "brackets in brackets": ("(", "a", ")"),
    "square brackets in square brackets": ("[", "a", "]"),
    "block quotations in block quotations": ("> ", "a", ""),
    "lists in lists": ("- ", "a", ""),
    "numbered lists in numbered lists": ("1. ", "a", ""),
    "emphasis in emphasis": ("*", "a", "*"),
    "links in links": ("[", "a", "](b)"),
    "elements in elements": ("<div>", "a", "</div>"),
    "elements in a line": ("<b>", "a", "</b>"),
    "lists in lists of a page": ("<ul><li>", "a", "</li></ul>"),
    "tables in tables": ("<table><tr><td>", "a", "</td></tr></table>"),
    "block quotations in block quotations of a page": ("<blockquote>", "a", "</blockquote>"),
    "quotations of a page": ("<q>", "a", "</q>"),
}
"""Name → what opens, what stands inside and what closes; each opens as often as it closes."""

ONE_EACH = {
    "sentences in a quotation": ("“", SENTENCE, "”"),
    "paragraphs in a quotation": ("“", SENTENCE.strip() + "\n\n“", "”"),
    "a nest of quotations, then sentences": ("“‘" * 999 + "a" + "’”" * 999, SENTENCE, ""),
    "a nest of quotations around sentences": ("“‘" * 999, SENTENCE, "’”" * 999),
    "headers of a deep page": ("<div>" * 999, "<header>a</header>", ""),
    "quotations side by side in one": ("“", "a ‘b’ ", "”"),
    "sentences in brackets": ("(", SENTENCE, ")"),
    "an item of sentences": ("* ", SENTENCE, ""),
    "an address of words": ("https://example.org/", "a", " end"),
    "a link of words": ("[", "word ", "](https://example.org)"),
    "a heading of words": ("# ", "word ", "\n\nAnd a paragraph."),
    "a comment of words": ("<!-- ", "word ", "-->"),
    "a tag of spaces": ("<p", " ", ">a"),
    "a word, then stops": ("end", ".", " And"),
    "a word, then spaces": ("end.", " ", "And"),
    "a lead-in of words": ("", "word ", ":\n\nAnd a paragraph."),
    "a block quotation, then a name": ("> We go. – A", "a", "!"),
    "a quotation, then words": ("“Go,” said ", "word ", ""),
}
"""Name → what stands first, what is repeated after it, and what stands last."""

NAMES = (*REPEATED, *NESTED, *ONE_EACH)


def make(name: str, size: int) -> str:
    """Return about `size` characters of a shape.

    >>> make("stops", 3), make("quotations in quotations", 9), make("brackets in brackets", 7)
    ('...', '“‘“‘a’”’”', '(((a)))')
    """
    if name in REPEATED:
        unit = REPEATED[name]
        return (unit * (size // len(unit) + 1))[:size]
    if name in NESTED:
        first, inside, last = NESTED[name]
        times = max(1, (size - len(inside)) // len(first + last))
        return first * times + inside + last * times
    first, unit, last = ONE_EACH[name]
    return first + unit * ((size - len(first + last)) // len(unit)) + last
