"""The page as it is written, read back by an HTML parser."""

import base64
import hashlib
import json
import re
import webbrowser
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from splitter.errors import SplitterWarning, UsageError
from splitter.output.page import open_page, page
from splitter.output.section import summary
from splitter.spans import Span
from tests.output.made import HARD, in_batches, long_thread, thread


class Reader(HTMLParser):
    """Gathers the attributes of each element, and the text of those of a class."""

    def __init__(self, whole, wanted=""):
        super().__init__(convert_charrefs=True)
        self.wanted, self.depth, self.texts, self.elements = wanted, 0, [], []
        self.feed(whole)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if self.depth:
            self.depth += 1
        elif self.wanted in attributes.get("class", "").split():
            self.depth = 1
            self.texts.append("")

    def handle_endtag(self, _tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        if self.depth:
            self.texts[-1] += data


def texts(whole, wanted):
    return Reader(whole, wanted).texts


def attributes(whole, tag, wanted=""):
    elements = Reader(whole).elements
    return [each for name, each in elements if name == tag and wanted in each.get("class", "")]


def test_each_post_stands_in_it_as_it_is():
    made = thread([piece for piece in HARD if "\0" not in piece])
    assert texts(page([made]), "text") == [post.text for post in made.posts]


def test_a_null_character_is_kept_beside_the_text():
    made = thread(["one \0 two"])
    (paragraph,) = attributes(page([made]), "p", "text")
    assert json.loads(paragraph["data-exact"]) == made.posts[0].text


def test_the_statement_stands_whole_in_the_proof():
    pieces = ["He said: “We go.", "We stay.” Then he left."]
    made = thread(pieces, quotations=(Span(9, 27),))
    whole = page([made])
    assert texts(whole, "proof") == [made.statement]
    assert texts(whole, "piece") == pieces
    assert texts(whole, "quotation")[1:] == ["“We go.", "We stay.”"]  # the first is the legend's


def test_white_space_at_the_statements_edges_stays_in_the_proof():
    made = thread(["One."], numbered=False)
    made = replace(made, statement="\n One.\n", posts=(made.posts[0]._replace(span=Span(2, 6)),))
    assert texts(page([made]), "proof") == ["\n One.\n"]


def test_where_the_author_starts_a_new_post_a_line_is_drawn_in_the_proof():
    made = thread(["One.", "Two.", "Three."], breaks=(12,))
    whole = page([made])
    assert texts(whole, "proof") == [made.statement]
    assert [each["aria-label"] for each in attributes(whole, "span", "break")] == ["The author starts a new post"]
    proof = whole[whole.index('<div class="proof"') :]
    pieces = re.sub(r"<span class=\"break\".*?></span>", "|", re.sub(r"</?(?:span class=\"piece\"|a).*?>", "", proof))
    assert "Two.</span>\n|\nThree." in pieces


def test_a_cut_has_the_same_class_on_its_post_in_the_list_and_in_the_proof():
    warnings = (
        SplitterWarning("sentence", "post 1 ends inside a sentence", post=1),
        SplitterWarning("quotation", "post 2 ends inside a quotation", post=2),
    )
    whole = page([thread(["One and", "two “A.", "B.”"], warnings=warnings)])
    cuts = [each for each in attributes(whole, "a", "cut") if each["href"].startswith("#thread-1")]
    assert [each["class"] for each in cuts] == ["cut", "cut kind-sentence", "cut kind-quotation"]
    assert [each.get("data-why") for each in cuts] == [
        None,
        "2 · cut inside a sentence",
        "3 · cut inside a quotation",
    ]
    assert [each["class"] for each in attributes(whole, "p", "warning")] == [
        "warning kind-sentence",
        "warning kind-quotation",
    ]
    assert texts(whole, "warning") == ["Post 1 ends inside a sentence", "Post 2 ends inside a quotation"]


def test_quotations_stand_before_sentences_before_notes():
    warnings = (
        SplitterWarning("reading", "line 3: <b> joined", line=3),
        SplitterWarning("sentence", "post 1 ends inside a sentence", post=1),
        SplitterWarning("length", "the thread is long"),
        SplitterWarning("quotation", "post 2 ends inside a quotation", post=2),
    )
    whole = page([thread(["One", "two", "three"], warnings=warnings)])
    assert texts(whole, "list")[0].split("\n") == [
        *("", "2 cuts · 2 notes", ""),
        *(
            "Post 2 ends inside a quotation",
            "Post 1 ends inside a sentence",
            "The thread is long",
            "Line 3: <b> joined",
        ),
        *("", ""),
    ]
    assert [each["href"] for each in attributes(whole, "a", "way")] == ["#thread-1-post-2", "#thread-1-post-1"]
    assert attributes(whole, "details")[0]["class"] == "list kind-quotation"


def test_a_harmless_note_is_grey():
    (shown,) = attributes(page([thread(["One."], warnings=(SplitterWarning("length", "long"),))]), "details")
    assert shown["class"] == "list kind-note"


def test_a_path_keeps_its_letters():
    whole = page([thread(["One."], warnings=(SplitterWarning("reading", "notes.md has no end"),))])
    assert "notes.md has no end" in texts(whole, "list")[0]


@pytest.mark.parametrize(("number", "opened"), [(1, True), (6, True), (7, False)])
def test_many_warnings_are_folded_away(number, opened):
    warnings = tuple(SplitterWarning("reading", f"line {line}", line=line) for line in range(number))
    (shown,) = attributes(page([thread(["One."], warnings=warnings)]), "details")
    assert ("open" in shown) == opened


def test_only_its_own_style_and_script_are_admitted_and_no_host():
    whole = page([thread(HARD)])
    (policy,) = [each["content"] for each in attributes(whole, "meta") if "http-equiv" in each]
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        (code,) = re.findall(rf"<{element}>(.*?)</{element}>", whole, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"https?:|unsafe|\*", policy)


def test_nothing_is_fetched():
    elements = Reader(page([thread(["One."])])).elements
    addresses = {each[name] for _, each in elements for name in ("src", "href") if name in each}
    assert addresses == {"data:,", "#thread-1-post-1"}


def test_a_tick_is_remembered_under_the_posts_own_text():
    def keys(made):
        return [each["data-key"] for each in attributes(page([made]), "li", "post")]

    one = keys(thread(["One.", "Two."]))
    assert keys(thread(["One.", "Another.", "Two."])) == [one[0], keys(thread(["Another."]))[0], one[1]]
    assert keys(thread(["One.", "Two."], numbered=False)) == one
    assert len(set(keys(thread(["Again.", "Again."])))) == 2


@pytest.mark.parametrize(
    ("statement", "title"),
    [
        ("A heading\n\nA paragraph.", "A heading"),
        ("word " * 30, "word " * 15 + "word…"),
        ("x" * 100, "x" * 80 + "…"),
    ],
)
def test_the_title_is_the_first_line(statement, title):
    whole = page([thread([statement.strip()])])
    assert f'<title lang="en" dir="auto" translate="no">{title}</title>' in whole
    assert f">{title}</h1>" in whole


def test_a_title_may_be_given():
    assert '<title lang="en" dir="auto" translate="no">A &lt;b&gt; $style</title>' in page(
        [thread(["One."])], "A <b> $style"
    )


def test_the_title_says_its_language():
    assert '<h1 lang="fr" dir="auto"' in page([thread(["Un."], language="fr")])


def test_the_summary_counts():
    assert summary(thread(["One."])) == "1 post · 4 characters"
    whole = thread(["“A.” “B.”", "“C.”"], quotations=(Span(0, 4), Span(5, 9), Span(11, 15)))
    assert summary(whole) == "2 posts · 15 characters · 3 quotations, all whole"
    assert summary(thread(["“A.”"], quotations=(Span(0, 4),))).endswith(" · 1 quotation, whole")


def test_the_summary_counts_what_was_cut():
    warnings = (
        SplitterWarning("quotation", "…", post=1),
        SplitterWarning("sentence", "…", post=1),
        SplitterWarning("sentence", "…", post=2),
        SplitterWarning("word", "…", post=2),
    )
    cut = thread(["“A", "B", "C” “D”"], quotations=(Span(0, 9), Span(10, 13)), warnings=warnings)
    told = summary(cut).split(" · ")[2:]
    assert told == ["1 of 2 quotations whole", "2 cuts inside a sentence", "1 cut inside a word"]


def test_a_divider_stands_where_the_composer_is_full():
    made = in_batches(thread(["One.", "Two.", "Three.", "Four."]), 2)
    hint = f"{made.platform.name} takes 2 posts at once: publish these, then reply to your last post."
    assert texts(page([made]), "divider") == [hint]


@pytest.mark.parametrize("batch", [0, 1])
def test_a_composer_for_one_post_needs_no_divider(batch):
    assert texts(page([in_batches(thread(["One.", "Two."]), batch)]), "divider") == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("en", "auto")])
def test_the_direction_is_the_languages(language, direction):
    (paragraph,) = attributes(page([thread(["One."], language=language)]), "p", "text")
    assert (paragraph["lang"], paragraph["dir"]) == (language, direction)
    (posts,) = attributes(page([thread(["One."], language=language)]), "ol")
    assert posts.get("dir", "auto") == direction


def test_three_hundred_posts_stay_under_a_megabyte():
    assert len(page([long_thread(300)]).encode()) < 1_000_000


def test_the_page_is_opened_from_a_file(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    path = open_page("<p>\r\n“page”")
    try:
        assert path.read_bytes() == "<p>\r\n“page”".encode()
        assert opened == [path.as_uri()]
    finally:
        path.unlink()


def test_without_a_browser_the_file_is_named(monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    with pytest.raises(UsageError, match=r"no browser could be started; the page is in .*: open it") as raised:
        open_page("page")
    path = Path(re.search(r"is in (.*): open", str(raised.value)).group(1))
    assert path.read_text(encoding="utf-8") == "page"
    path.unlink()
