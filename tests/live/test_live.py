"""The live page in a real browser: writing, moving cuts, copying, saving."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

import splitter
from splitter.live import Settings
from tests.live.serving import serving
from tests.output.browser import QUIET, chromium, running
from tests.output.test_browser import board, focused, until, violations

pytestmark = pytest.mark.browser

STATEMENT = """# Keep the night ferry

The board wants to end the night ferry on 1 May. We reject this plan. It was made without the crews.

For nurses, bakers and fish packers it is the only way home. Some 1,900 people live out there. They work late.

“The boat is our street,” said Ann Lee, a nurse. “Nobody asked us.” She has taken it for nine years.

- Withdraw the plan.
- Publish the figures.

We call on everyone to come to the hearing. Bring your timetable. Bring your children, too. They take the first boat.
"""


@pytest.fixture(scope="module")
def browser():
    with running() as one:
        yield one


@pytest.fixture
def opened(browser):
    """Give a function that serves a page and opens it; nothing may fail, and nothing may be asked of any other host."""
    closing, failures, requests = [], [], []

    def open_(settings=None, *, more=None, **context):
        server = serving(settings, **(more or {}))
        page, _ = server.__enter__()
        closing.append(server)
        context = browser.new_context(**context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.on("request", lambda one: requests.append((one.url, page.host)))
        tab = context.new_page()
        tab.set_default_timeout(5000)
        tab.on("pageerror", lambda error: failures.append(str(error)))
        tab.on("console", lambda message: failures.append(message.text))
        tab.goto(page.address)
        until(tab, "document.activeElement.id === 'text' || document.querySelector('.post')")
        return tab

    yield open_
    for server in reversed(closing):
        server.__exit__(None, None, None)
    assert [url for url, host in requests if not url.startswith((f"http://{host}/", "blob:"))] == []
    assert failures == []


def posts(tab):
    """Return the text of each post that is shown: without the scissors, which are no text."""
    return tab.locator(".text:visible").all_text_contents()


def write(tab, text):
    tab.get_by_role("textbox", name="Statement").fill(text)


def source(tab):
    return tab.get_by_role("textbox", name="Statement").input_value()


SHOWN = "[...document.querySelectorAll('.text')].filter(e => e.checkVisibility())"


def shows(tab, expected):
    """Wait until the posts are these."""
    wanted = json.dumps(expected, ensure_ascii=False)
    until(tab, f"{SHOWN}.map(e => e.textContent).join('|') === {wanted}.join('|')")


def split(text, platform="x", **more):
    statement = splitter.read(text.encode(), format=more.pop("format", "markdown"))
    return [post.text for post in splitter.split(statement, platform, **more).posts]


def card(tab, number):
    return tab.locator(".post:visible").nth(number - 1)


MARKDOWN = Settings(STATEMENT, "markdown", limits={"x": 120})


def test_it_starts_empty_ready_for_a_paste_and_shows_the_posts(opened):
    tab = opened()
    assert tab.get_by_text("The posts appear here as you write.").is_visible()
    tab.evaluate("text => navigator.clipboard.writeText(text)", "It rose. It fell.\n\n---\n\nIt rose again.")
    tab.keyboard.press("Control+v")
    shows(tab, ["It rose. It fell. (1/2)", "It rose again. (2/2)"])
    tab.get_by_label("Written in").select_option("markdown")
    write(tab, STATEMENT)
    shows(tab, split(STATEMENT))
    write(tab, "")
    until(tab, "!document.querySelector('.post')")


def test_the_posts_are_in_step_at_each_key(opened):
    tab = opened()
    typed = "We go. They stay."
    tab.keyboard.type(typed)
    shows(tab, [typed])
    tab.keyboard.press("Backspace")
    shows(tab, [typed[:-1]])


def test_the_post_that_the_cursor_stands_in_is_the_one_whose_turn_it_is(opened):
    tab = opened(MARKDOWN)
    shows(tab, split(STATEMENT, limit=120))
    tab.evaluate("document.getElementById('text').setSelectionRange(330, 330)")
    tab.get_by_role("textbox", name="Statement").press("ArrowRight")
    until(tab, "document.querySelector('.now').textContent.includes('The boat is our street')")


def start_before(tab, words):
    gap = tab.get_by_role("button", name=f"Start a new post before “{words}")
    gap.focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("status").get_by_text("A new post starts").wait_for()


def test_a_new_post_is_started_and_the_break_undone(opened):
    tab = opened(MARKDOWN)
    before = split(STATEMENT, limit=120)
    shows(tab, before)
    number = next(at for at, text in enumerate(before, 1) if "They work late." in text)
    card(tab, number).hover()
    card(tab, number).get_by_role("button", name="Start a new post before “They work late.").click()
    until(tab, "document.getElementById('text').value.includes(' \\n--- x\\nThey work late.')")
    shows(tab, split(source(tab), limit=120))
    status = tab.get_by_role("status").get_by_text("A new post starts")
    status.wait_for()
    assert "They work late." in card(tab, focused(tab)).text_content()
    tab.keyboard.press("ArrowUp")
    card(tab, focused(tab)).get_by_role("button", name="Undo my break").click()
    shows(tab, before)
    assert source(tab) == STATEMENT


def test_a_break_is_for_the_shown_platform_or_for_all(opened):
    tab = opened(Settings(STATEMENT, "markdown", platforms=("x", "bluesky")))
    shows(tab, split(STATEMENT))
    bluesky = split(STATEMENT, "bluesky")
    start_at(tab, "It was made without")
    tab.get_by_role("tab", name="Bluesky").click()
    assert posts(tab) == bluesky
    tab.get_by_label("Breaks that I make here hold on all platforms").check()
    start_at(tab, "It was made without")
    until(tab, "document.getElementById('text').value.includes('\\n---\\n')")
    shows(tab, split(source(tab), "bluesky"))
    assert source(tab).count("--- x") == 1
    assert source(tab).count("\n---\n") == 1
    tab.get_by_role("tab", name="X").click()
    shows(tab, split(source(tab)))


def test_the_browsers_undo_takes_a_break_back(opened):
    tab = opened(MARKDOWN)
    before = split(STATEMENT, limit=120)
    shows(tab, before)
    card(tab, 2).locator("button.copy").focus()
    tab.locator(".post:visible .gap").first.click()
    until(tab, "document.getElementById('text').value.includes('\\n--- x\\n')")
    tab.get_by_role("textbox", name="Statement").focus()
    tab.keyboard.press("Control+z")
    shows(tab, before)


def test_the_next_sentence_is_taken_in_where_it_fits(opened):
    text = "It rose. It fell.\n\n---\n\nIt rose again. It fell again. It stayed."
    tab = opened(Settings(text, limits={"x": 45}))
    shows(
        tab,
        ["It rose. It fell. (1/2)", "It rose again. It fell again. It stayed. (2/2)"]
        if False
        else split(text, limit=45, format="text"),
    )
    card(tab, 1).locator("button.copy").focus()
    card(tab, 1).get_by_role("button", name="Take the next sentence in").click()
    until(tab, "document.querySelector('.text').textContent.startsWith('It rose. It fell.\\n\\nIt rose again.')")
    assert focused(tab) == 1
    card(tab, 1).get_by_text("The next sentence does not fit: ").wait_for()


def test_what_cannot_be_says_so_in_place(opened):
    tab = opened(Settings("**It rose. It fell.** It rose again.", "markdown", platforms=("x",)))
    shows(tab, ["It rose. It fell. It rose again."])
    card(tab, 1).hover()
    tab.get_by_role("button", name="Start a new post before “It fell.").click()
    card(tab, 1).get_by_text("This cannot be done from here").wait_for()
    assert source(tab) == "**It rose. It fell.** It rose again."


@pytest.mark.parametrize(
    ("label", "value", "more", "flag"),
    [
        ("Numbering", "{i}.", {"number": "{i}."}, "-n '{i}.'"),
        ("Numbering", "none", {"number": None}, "-n none"),
        ("Every post", "{label} {text}", {"post": "{label} {text}"}, "--post '{label} {text}'"),
        ("First post", "{text}\\n#ferry", {"first": "{text}\n#ferry"}, "--first '{text}\\n#ferry'"),
        ("Last post", "{text} ■", {"last": "{text} ■"}, "--last '{text} ■'"),
        ("Limit on X", "90", {"limit": 90}, "-l 90"),
        ("Prefer", "sentences", {"prefer": "sentences"}, "--prefer sentences"),
        ("Long quotations", "verbatim", {"long_quotations": "verbatim"}, "--long-quotations verbatim"),
        ("Language", "fr", {"language": "fr"}, "--language fr"),
    ],
)  # fmt: skip
def test_each_control_does_what_its_option_does_and_shows_it(opened, label, value, more, flag):
    tab = opened(Settings(STATEMENT, "markdown"))
    tab.get_by_text("Options", exact=True).click()
    control = tab.get_by_label(label, exact=True)
    if control.evaluate("e => e.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)
    shows(tab, split(STATEMENT, **more))
    until(tab, f"document.getElementById('command').textContent.includes({json.dumps(flag)})")
    assert tab.locator(f".field:has-text('{label}') code").text_content() == flag


def test_the_shown_command_gives_the_same_thread(opened, tmp_path):
    tab = opened(Settings(STATEMENT, "markdown", number="{i} of {n}", limits={"x": 100}, last="{text}\\n#end {label}"))
    until(tab, "document.getElementById('command').textContent")
    (tmp_path / "statement.md").write_text(STATEMENT, encoding="utf-8")
    words = tab.locator("#command").text_content()
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m {words} -f json"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(splitter.__path__[0]) + "/.."},
    )
    assert [post["text"] for post in json.loads(done.stdout)["posts"]] == posts(tab)


def test_a_note_leads_to_its_line_and_markdown_is_read_as_such(opened):
    tab = opened(Settings("It rose.\n\n**It fell.**\n\nHe said: “Go.", platforms=("x",)))
    until(tab, "document.querySelector('.post')")
    tab.get_by_role("button", name="Show line 5").click()
    assert tab.evaluate("getSelection().toString()") == "He said: “Go."
    tab.get_by_role("button", name="Read it as Markdown").click()
    shows(tab, ["It rose.\n\nIt fell.\n\nHe said: “Go."])
    assert "--from" not in tab.locator("#command").text_content()


def test_a_browser_that_is_killed_leaves_the_page_to_the_next_one(browser, tmp_path):
    with serving(Settings(STATEMENT, "markdown", platforms=("x",))) as (page, thread):
        words = [chromium(), *QUIET, "--headless", "--remote-debugging-port=0", f"--user-data-dir={tmp_path}"]
        process = subprocess.Popen([*words, page.address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            port = tmp_path / "DevToolsActivePort"
            while not (port.exists() and port.read_text()):
                time.sleep(0.05)
            link = f"http://127.0.0.1:{port.read_text().split()[0]}"
            try:
                other = browser.browser_type.connect_over_cdp(link)
            except Exception as error:
                if "Timeout" not in str(error):
                    raise
                pytest.skip("the second Chromium did not answer")
            (tab,) = other.contexts[0].pages
            shows(tab, split(STATEMENT))
        finally:
            process.kill()
            process.wait()
        assert thread.is_alive()
        tab = browser.new_page()
        tab.goto(page.printed)
        shows(tab, split(STATEMENT))
        tab.close()


def test_a_wrong_template_says_so_and_keeps_the_posts(opened):
    tab = opened(MARKDOWN)
    before = posts(tab)
    tab.get_by_text("Options", exact=True).click()
    tab.get_by_label("Numbering", exact=True).fill("{m}")
    tab.get_by_role("alert").get_by_text("has a field {m}").first.wait_for()
    assert posts(tab) == before


def test_a_reload_keeps_the_text(opened):
    tab = opened()
    write(tab, "It rose. It fell.")
    shows(tab, ["It rose. It fell."])
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.reload()
    shows(tab, ["It rose. It fell."])


def test_where_the_program_has_ended_the_text_stays(opened):
    tab = opened()
    write(tab, "It rose.")
    shows(tab, ["It rose."])
    tab.get_by_role("button", name="Done").click()
    tab.get_by_role("alert").get_by_text("The program has ended; this page may be closed.").wait_for()
    assert source(tab) == "It rose."


def test_platforms_are_chosen_and_each_tab_says_how_many_posts(opened):
    tab = opened(Settings(STATEMENT, "markdown"))
    tab.get_by_text("Options", exact=True).click()
    tab.get_by_label("Farcaster", exact=True).check()
    tab.get_by_label("Mastodon", exact=True).uncheck()
    until(
        tab,
        "[...document.querySelectorAll('[role=tab]')].map(e => e.ariaLabel.split(',')[0]).sort().join()"
        " === 'Bluesky,Farcaster,X'",
    )
    tab.get_by_role("tab", name="Farcaster").click()
    assert posts(tab) == split(STATEMENT, "farcaster")
    assert tab.locator("#command").text_content().endswith("-p farcaster")


@pytest.mark.slow
def test_ten_tabs_and_nine_that_vanish(opened):
    tab = opened(Settings(STATEMENT, "markdown", platforms=("x",)))
    address = tab.url
    word = tab.evaluate("sessionStorage.getItem('word')")
    others = [tab.context.new_page() for _ in range(9)]
    for number, other in enumerate(others):
        other.goto(f"{address}#{word}")
        other.get_by_role("textbox", name="Statement").fill(f"Tab {number}.")
    for number, other in enumerate(others):
        shows(other, [f"Tab {number}."])
    for other in others:
        other.close()  # as a browser that is killed: no word of farewell
    write(tab, "Still here.")
    shows(tab, ["Still here."])


def copied(tab):
    """Copy each post with Enter and return what the clipboard held."""
    held = []
    total = tab.locator(".post:visible").count()
    card(tab, 1).locator("button.copy").focus()
    for number in range(1, total + 1):
        tab.keyboard.press("Enter")
        until(tab, f"[...document.querySelectorAll('.copied')].filter(e => e.checkVisibility()).length === {number}")
        held.append(board(tab))
    return held


def start_at(tab, words):
    """Start a post before these words, with the keyboard alone."""
    gap = tab.locator(f".gap[aria-label*='“{words}']:visible, .gap[aria-label*='“{words}']").first
    index = gap.evaluate(
        "e => [...document.querySelectorAll('.post')].filter(p => p.checkVisibility()).indexOf(e.closest('.post'))"
    )
    card(tab, index + 1).locator("button.copy").focus()
    for _ in range(20):
        if tab.evaluate("document.activeElement.ariaLabel ?? ''").startswith(f"Start a new post before “{words}"):
            break
        tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    until(tab, f"document.getElementById('status').textContent.includes({json.dumps(words)})")


def test_from_paste_to_the_saved_file_by_keyboard_alone(opened, tmp_path):
    file = tmp_path / "saved.md"
    tab = opened(Settings(format="markdown"), more={"output": file, "file": str(file)})
    tab.evaluate("text => navigator.clipboard.writeText(text)", STATEMENT)
    tab.keyboard.press("Control+v")
    shows(tab, split(STATEMENT))
    for words in ("It was made without", "They work late.", "Bring your timetable."):
        start_at(tab, words)
        shows(tab, split(source(tab)))
    tab.get_by_text("Options", exact=True).focus()
    tab.keyboard.press("Enter")
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.name") == "number":
            break
    tab.keyboard.press("Control+a")
    tab.keyboard.type("[{i} of {n}]")
    text = source(tab)
    shows(tab, split(text, number="[{i} of {n}]"))
    tab.get_by_role("tab", name="X").focus()
    tab.keyboard.press("ArrowRight")
    shows(tab, split(text, "bluesky", number="[{i} of {n}]"))
    assert copied(tab) == split(text, "bluesky", number="[{i} of {n}]")
    tab.get_by_role("tab", name="Bluesky").focus()
    tab.keyboard.press("ArrowLeft")
    assert copied(tab) == split(text, number="[{i} of {n}]")
    tab.get_by_role("button", name="Save", exact=True).focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("status").get_by_text("Saved to").wait_for()
    command = [sys.executable, "-m", "splitter", str(file), "-n", "[{i} of {n}]", "-f", "json"]
    made = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert [post["text"] for post in made["posts"]] == posts(tab)


def test_the_text_and_the_page_are_downloaded(opened):
    tab = opened(Settings(STATEMENT, "markdown"))
    with tab.expect_download() as text:
        tab.get_by_role("button", name="Download the text").click()
    assert text.value.suggested_filename == "statement.md"
    assert Path(text.value.path()).read_text(encoding="utf-8") == STATEMENT
    with tab.expect_download() as page:
        tab.get_by_role("button", name="Download the page").click()
    assert page.value.suggested_filename == "statement.html"
    assert Path(page.value.path()).read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("scheme", "width", "forced"), [("light", 1280, "none"), ("dark", 390, "none"), ("light", 1280, "active")]
)
def test_axe_finds_no_violation(opened, scheme, width, forced):
    tab = opened(
        MARKDOWN,
        color_scheme=scheme,
        viewport={"width": width, "height": 850},
        forced_colors=forced,
        reduced_motion="reduce",
        bypass_csp=True,
    )
    shows(tab, split(STATEMENT, limit=120))
    tab.get_by_text("Options", exact=True).click()
    card(tab, 2).locator("button.copy").focus()
    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.get_by_role("button", name="Proofread").click()
    assert violations(tab) == []
