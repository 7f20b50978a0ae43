"""Nothing that a reader sees is lost unnamed, nothing hidden is posted: letters are counted by other means than ours.

A page is walked by the standard library's parser, Markdown is first rendered as a website would: each letter that is
seen must be in the statement, or in what a warning names as removed.
"""

import unicodedata
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from splitter.reading import parse
from tests.cases import every

HERE = Path(__file__).parent
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"audio", "head", "rp", "script", "style", "template", "title", "video"}
ENDED_BY = {"li": {"li"}, "p": {"p"}, "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "tr": {"tr"}}
"""Elements, and what ends them where they are not closed."""
RENDERED = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
OTHERWISE = {
    "common-10": "the library's parser stops at what is no tag",
    "common-12": "the library's parser stops at a number of 4,400 digits",
    "inside-10": "the word in `[!NOTE]` is a mark",
    "templates-6": "CommonMark knows no template in an address",
}
"""Cases that the other means read otherwise."""


class Walker(HTMLParser):
    """Collects what a browser would show."""

    def __init__(self, page):
        super().__init__()
        self.open = []
        self.shown = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        if self.open and tag in ENDED_BY.get(self.open[-1][0], ()):
            self.open.pop()
        style = (dict(attributes).get("style") or "").replace(" ", "")
        hidden = tag in UNSEEN or "hidden" in dict(attributes) or "display:none" in style
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_endtag(self, tag):
        if tag in dict(self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if not any(hidden for _, hidden in self.open):
            self.shown.append(data)


def letters(text):
    return Counter(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalpha())


def seen(source, form):
    return " ".join(Walker(RENDERED.render(source) if form == "markdown" else source).shown)


def kept(source, form):
    """Return the text of the statement, and what warnings name as removed."""
    statement = parse(source, format=form)
    return statement.text, " ".join(warning.removed or "" for warning in statement.warnings)


CASES = [
    pytest.param(case.input, form, id=f"{form}-{case.name}")
    for form in ("html", "markdown")
    for case in every(HERE / form)
    if case.name.split(":")[0] not in OTHERWISE
]


@pytest.mark.parametrize(("source", "form"), CASES)
def test_no_letter_of_a_case_is_lost_unnamed(source, form):
    lost = letters(seen(source, form)) - letters(" ".join(kept(source, form)))
    assert not lost


SHOWN = st.sampled_from(["the rent rose", "we go on", "bread and roses", "who pays for it", "heat", "mill lane"])
HIDDEN = st.sampled_from(["ξυλο", "σκια", "βιβλιο"])
"""Words of other letters than those that are shown."""
ANYWHERE = (
    "<div hidden>{h}</div>", "<div style='display: none'><p>{h}</p><div>{h}</div></div>", "<svg><text>{s}</text></svg>",
    "<object data=a.pdf>{s} <b>{s}</b></object>", "<script>{h}</script>", "<style>{h}</style>",
    "<template><p>{h}</p></template>", "<div hidden><ul><li>{h}</li></ul></div>", "<details><p>{s}</p></details>",
    "<div aria-hidden='true'>{s}</div>", "<div class='hidden md:block'>{s}</div>",
    "<ruby>{s}<rp>(</rp><rt>{s}</rt></ruby>",
    "<table><tr><th>{s}</th><th>{s}</th></tr><tr><td>{s}</td><td>{s}</td><td>{s}</td></tr></table>",
    "<blockquote>{s}<footer>{s}</footer></blockquote>", "<nav><a href='/'>{s}</a></nav>", "<noscript>{s}</noscript>",
    "<pre>{s}\n\n{s}</pre>", "<dl><dt>{s}</dt><dd>{s}</dd></dl>", "<figure><figcaption>{s}</figcaption></figure>",
)  # fmt: skip
PAGES = (
    "<p>{s} <span hidden>{h}</span>{s}</p>", "<p>{s} <span style='display:none'>{h}</span><q>{s}</q></p>",
    "<header>{s}</header>", "<footer>{s}</footer>", "<h1>{s}</h1>", "<article><h2>{s}</h2><p>{s}</p></article>",
    "<form><label>{s}</label></form>", "<ul><li>{s}<ul><li>{s}</li></ul></li></ul>", "<div class='menu'>{s}</div>",
)  # fmt: skip
MARKED = (
    "{s} <span hidden>{h}</span> {s}", "# {s}", "- {s}\n- {s}\n  1. {s}", "> {s}\n>\n> {s}", "```\n{s}\n\n{s}\n```",
    "<div hidden>\n\n{h} *{h}*\n\n> {h}\n\n- {h}\n\n# {h}\n\n</div>", "| {s} | {s} |\n|---|---|\n| {s} | {s} | {s} |",
    "<section style='display:none'>\n\n```\n{h}\n```\n\n{h}</section>\n\n{s}", "**{s}** [{s}](/a) ~~{s}~~ `{s}`",
    "- <div hidden>\n\n  {h}\n- {s}", "> <div hidden>\n>\n> {h}\n\n{s}", "[Note]: {s}", "<insert {s} here>",
    "{s}  \n{s}",
    "{s}[^{n}]\n\n[^{n}]: {s}\n\n[^{n}]: {s}", "[^{n}]: {s}", "{s}\n: {s}", "<details>\n\n{s}\n\n</details>",
    "<div hidden>\n\n<div>\n\n{h}\n\n</div>\n\n{h}\n\n</div>\n\n{s}",
)  # fmt: skip


def documents(frames):
    """Return a strategy of sources, each with the words in it that are shown."""

    @st.composite
    def document(draw):
        parts, words = [], []
        for number, frame in enumerate(draw(st.lists(st.sampled_from(frames), min_size=1, max_size=6))):
            part = frame.replace("{n}", f"n{number}")
            for _ in range(frame.count("{s}")):
                words.append(draw(SHOWN))
                part = part.replace("{s}", words[-1], 1)
            parts.append(part.replace("{h}", draw(HIDDEN)))
        return "\n\n".join(["<p>We write.</p>", *parts]), " ".join(words)

    return document()


def is_whole(source, words, form):
    text, removed = kept(source, form)
    assert not letters(words) - letters(f"{text} {removed}")
    assert not [char for char in text if "GREEK" in unicodedata.name(char, "")]


@given(documents((*ANYWHERE, *PAGES)))
def test_no_letter_of_a_page_is_lost_and_none_that_is_hidden_is_posted(made):
    is_whole(*made, "html")


@given(documents((*ANYWHERE, *MARKED)))
def test_no_letter_of_markdown_is_lost_and_none_that_is_hidden_is_posted(made):
    is_whole(*made, "markdown")
