"""Hostile shapes in one place: texts that make a careless pattern, or a walk back to the start, take quadratic time.

Each is a unit that is repeated, or a nest that goes as deep as the text is long.  `make(name, size)` gives `size`
characters of one, cut off where the size falls, as an attacker would not mind; `body(name, size)` as much of the XML of
a Word file.  Every text is tried in each of the formats, whatever it was thought of for.
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
    "tiny sentences": "Go. ",
    "lines of a transcript": "Lee: We go on.\n",
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
    "hosts of two scripts": "go.t.coo中t.co中",
    "addresses as long as a post": "https://example.org/" + "a" * 274 + ". ",
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
    "introduced quotations": "he said “a b a b” and she said “no” and ",
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
    "form feeds alone": "\f",
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
    "page numbers alone": "Page 1 of 2\n\n",
    "names in a list": "Ann Lee\n",
    "Chinese names in a list": "李明\n",
    "Arabic names in a list": "علي حسن\n",
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
    "links that an image opens": "[a][b]![",
    "references": "[a][b] ",
    "link definitions": "[a]: b\n",
    "footnotes": "[^1]",
    "footnote definitions": "[^1]: a\n\n",
    "footnotes in a footnote": "[^1]: a[^1]\n",
    "table rows": "| a | b |\n|---|---|\n",
    "tables": "| a | b |\n|---|---|\n| c | d |\n\n",
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
    "hidden words": "<span style='display:none'>a</span> ",
    "placeholders": "<insert date here> ",
    "headings of a page": "<h1>a",
    "headers of a page": "<header>a",
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
    "notes in notes": ("^[", "a", "]"),
    "elements in elements": ("<div>", "a", "</div>"),
    "headers around a heading": ("<header>", "<h1>a</h1>", "</header>"),
    "footers in footers": ("<footer>", "a", "</footer>"),
    "sections in sections": ("<section>", "<h1>a</h1>", "</section>"),
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
    "a word that ends in a digit": ("", "a", "9\n\nBut we go on."),
    "an unfinished Chinese line, then names": ("我们在这里签名反对关闭渡轮，因为\n", "李明\n", ""),
    "an unfinished Arabic line, then names": ("نحن الموقعون أدناه نطالب بعودة\n", "علي حسن\n", ""),
    "an unfinished line, then names": ("We who sign this ask for the\n", "Ann Lee\n", ""),
    "a long address used again and again": (f"[b]: https://example.org/{'a' * 999}\n\n", "[a][b] ", ""),
    "a long address pointed at again and again": (f"[b]: https://example.org/{'a' * 999}\n\n", "[here][b]\n\n", ""),
    "a hidden block of blocks": ("<div hidden>\n\n", "* a\n", "\n\n</div>\n\na"),
    "cells without a head": ("| a |\n|---|\n", "| a | b |\n", ""),
    "notes of one name": ("a[^1]\n\n", "[^1]: a\n\n", ""),
    "a wide row": ("| a |\n|---|\n", "| a ", "|\n"),
    "tags in an opened tag": ("<div>\n<a ", '"<a" ', ""),
    "breaks in a cell": ("<table><tr><td>", "<p><br>", "</table>"),
    "lines of code of a page": ("<pre>", "a\n", "</pre>"),
    "a word, then stops": ("end", ".", " And"),
    "a word, then spaces": ("end.", " ", "And"),
    "a lead-in of words": ("", "word ", ":\n\nAnd a paragraph."),
    "a block quotation, then a name": ("> We go. – A", "a", "!"),
    "a quotation, then words": ("“Go,” said ", "word ", ""),
}
"""Name → what stands first, what is repeated after it, and what stands last."""

NUMBERED = {
    "bold tags of their own": "<b id={n}><p>",
    "items with bold tags of their own": "<ul><li><b id={n}>a</ul>",
    "link definitions of their own": "[{n}]: b\n",
    "footnotes of their own": "a[^{n}]\n\n[^{n}]: b\n\n",
    "mentions of their own": "@a{n} ",
    "abbreviations of their own": "Ab{n}. ",
    "numbers of their own": "{n}. a\n",
}
"""Name → what is repeated, with its number."""

WORD = {
    "empty paragraphs": ("", "<w:p/>", ""),
    "paragraphs": ("", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", ""),
    "runs": ("<w:p>", "<w:r><w:t>a</w:t></w:r>", "</w:p>"),
    "breaks": ("<w:p><w:r>", "<w:br/>", "</w:r></w:p>"),
    "fields": ("<w:p>", '<w:fldSimple w:instr="x"><w:r><w:t>a</w:t></w:r></w:fldSimple>', "</w:p>"),
    "starts of fields": ("<w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "</w:p>"),
    "hidden runs": ("<w:p>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>", "</w:p>"),
    "list items": ("", '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', ""),
    "cells": ("<w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", "</w:tr></w:tbl>"),
    "links of fields that never end": (
        "",
        (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r></w:p>'
        ),
        "",
    ),
    "deleted ends": ("", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ""),
    "rows": ("<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>"),
}
"""Name → the body of a Word file: what stands first, what is repeated after it, and what stands last."""

WORD_NESTED = {
    "tables in tables": ("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>"),
    "boxes in boxes": ("<w:p><w:r><w:txbxContent>", "<w:p/>", "</w:txbxContent></w:r></w:p>"),
    "readings in readings": ("<w:ruby><w:rt>", "<w:t>a</w:t>", "</w:rt></w:ruby>"),
    "insertions in insertions": ("<w:ins>", "<w:r><w:t>a</w:t></w:r>", "</w:ins>"),
}
"""Name → what opens, what stands inside and what closes."""

NAMES = (*REPEATED, *NESTED, *ONE_EACH, *NUMBERED)
WORD_NAMES = (*WORD, *WORD_NESTED)


def make(name: str, size: int) -> str:
    """Return about `size` characters of a shape.

    >>> make("stops", 3), make("quotations in quotations", 9), make("brackets in brackets", 7)
    ('...', '“‘“‘a’”’”', '(((a)))')
    """
    if name in NUMBERED:
        return "".join(NUMBERED[name].replace("{n}", str(n)) for n in range(size // len(NUMBERED[name])))[:size]
    if name in REPEATED:
        unit = REPEATED[name]
        return (unit * (size // len(unit) + 1))[:size]
    if name in NESTED:
        return _nest(NESTED[name], size)
    return _filled(ONE_EACH[name], size)


def body(name: str, size: int) -> str:
    """Return about `size` characters of XML: the body of a Word file.

    >>> body("empty paragraphs", 12)
    '<w:p/><w:p/>'
    """
    return _nest(WORD_NESTED[name], size) if name in WORD_NESTED else _filled(WORD[name], size)


def _nest(parts: tuple[str, str, str], size: int) -> str:
    first, inside, last = parts
    times = max(1, (size - len(inside)) // len(first + last))
    return first * times + inside + last * times


def _filled(parts: tuple[str, str, str], size: int) -> str:
    first, unit, last = parts
    return first + unit * ((size - len(first + last)) // len(unit)) + last
