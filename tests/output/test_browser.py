"""The page in a real browser, loaded from a file as the user loads it."""

from dataclasses import replace

import pytest

from splitter.errors import SplitterWarning
from splitter.output import as_text, page
from splitter.spans import Span
from tests.output.browser import axe_core, running
from tests.output.made import HARD, in_batches, long_thread, thread

pytestmark = pytest.mark.browser

WORDS = ("One.", "Two.", "Three.", "Four.")
LONG_WORDS = (
    "https://example.org/" + "a-very-long-address-without-a-break/" * 5,
    "Донаудампфшиффартсгезелльшафтскапитэнсмютце" * 4,
    "中文" * 80,
)
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })"
NO_COPYING = "document.execCommand = () => false"
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
)


@pytest.fixture(scope="module")
def browser():
    with running() as one:
        yield one


@pytest.fixture
def opened(browser, tmp_path):
    """Give a function that writes a page, opens it, and returns the browser's tab; no tab may fetch or fail."""
    contexts, requests, failures = [], [], []

    def open_(*threads, script=None, title=None, file="thread.html", **context):
        path = tmp_path / file
        path.write_bytes(page(threads, title).encode())
        contexts.append(browser.new_context(**context))
        contexts[-1].grant_permissions(["clipboard-read", "clipboard-write"])
        contexts[-1].on("request", lambda request: requests.append(request.url))
        if script:
            contexts[-1].add_init_script(script)
        tab = contexts[-1].new_page()
        tab.set_default_timeout(5000)
        tab.on("pageerror", lambda error: failures.append(str(error)))
        tab.on("console", lambda message: failures.append(message.text))
        tab.goto(path.as_uri())
        return tab

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
    assert failures == []


def until(tab, expression):
    """Wait for an expression to hold; Playwright's own waiting needs `eval`, which the page's policy forbids."""
    for _ in range(300):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(10)
    raise AssertionError(f"never: {expression}")


def reload(tab, expression):
    """Reload until an expression holds: what a page remembers reaches the next one a moment later."""
    for _ in range(30):
        tab.reload()
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(100)
    raise AssertionError(f"never: {expression}")


def board(tab):
    return tab.evaluate("navigator.clipboard.readText()")


def card(tab, number):
    return tab.locator(".post:visible").nth(number - 1)


def press_copy(tab, number):
    card(tab, number).get_by_role("button", name="Copy").click()
    until(tab, f"document.getElementById('status').textContent.startsWith('Post {number} of ')")


def focused(tab):
    """Return the number of the post that has the focus."""
    return tab.evaluate(
        "1 + [...document.querySelectorAll('.post')].findIndex(e => e.contains(document.activeElement))"
    )


def ticked(tab):
    return tab.evaluate(
        "[...document.querySelectorAll('.post')].flatMap((e, i) => e.matches('.copied') ? [i + 1] : [])"
    )


def now(tab):
    return tab.evaluate("1 + [...document.querySelectorAll('.post')].findIndex(e => e.matches('[aria-current]'))")


def background(tab):
    return tab.evaluate("getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)")


# Copying ------------------------------------------------------------------------------------------------------------


def test_each_post_is_copied_byte_for_byte(opened):
    made = thread(HARD)
    tab = opened(made)
    for post in made.posts:
        press_copy(tab, post.number)
        assert board(tab).encode() == post.text.encode()
    assert tab.evaluate("window.broken") is None


def test_the_older_way_copies_byte_for_byte_too(opened):
    made = thread(HARD)
    tab = opened(made, script="window.board = navigator.clipboard;" + NO_CLIPBOARD)
    for post in made.posts:
        press_copy(tab, post.number)
        assert tab.evaluate("board.readText()").encode() == post.text.encode()


def test_a_browser_that_does_not_copy_selects_the_post(opened):
    tab = opened(thread(WORDS), script=NO_CLIPBOARD + ";" + NO_COPYING)
    card(tab, 2).get_by_role("button", name="Copy").click()
    until(tab, "getSelection().toString() === 'Two. (2/4)'")
    tab.get_by_role("status").get_by_text("The post is selected").wait_for()
    assert ticked(tab) == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_one_key_copies_one_post_also_where_copying_moves_the_focus_at_once(opened, key):
    tab = opened(thread(WORDS), script="window.board = navigator.clipboard;" + NO_CLIPBOARD)
    for number in (1, 2):
        card(tab, number).get_by_role("button", name="Copy").focus()
        tab.keyboard.press(key)
        tab.wait_for_timeout(100)
        assert ticked(tab) == list(range(1, number + 1))
        assert tab.evaluate("board.readText()") == f"{WORDS[number - 1]} ({number}/4)"


def test_enter_copies_after_a_click_on_a_tab_or_a_fold(opened):
    note = SplitterWarning("length", "a long thread")
    tab = opened(thread(WORDS, warnings=(note,)), thread(WORDS, platform="bluesky"))
    tab.get_by_role("tab", name="Bluesky").click()
    tab.get_by_role("tab", name="X").click()
    tab.get_by_text("1 note").click()
    until(tab, "document.body.classList.contains('enter')")
    tab.keyboard.press("Enter")
    until(tab, "document.querySelectorAll('.copied').length === 1")
    assert board(tab) == "One. (1/4)"


def enter_sign(tab):
    return tab.evaluate("getComputedStyle(document.querySelector('.now .copy'), '::after').content")


def test_the_sign_for_enter_stands_only_while_enter_copies(opened):
    tab = opened(thread(WORDS), thread(WORDS, platform="bluesky"))
    assert "↵" in enter_sign(tab)
    tab.keyboard.press("Tab")  # on the tab of a platform Enter is its own
    until(tab, "!document.body.classList.contains('enter')")
    assert enter_sign(tab) == "none"


def test_a_failed_copy_goes_on_by_hand(opened):
    tab = opened(thread(WORDS), script=NO_CLIPBOARD + ";" + NO_COPYING)
    tab.keyboard.press("Enter")
    card(tab, 1).get_by_role("button", name="I have copied it").click()
    assert (ticked(tab), focused(tab)) == ([1], 2)
    assert tab.get_by_role("button", name="I have copied it").count() == 0


def test_a_post_copied_with_the_users_own_keys_is_copied_to_the_byte_and_ticked(opened):
    made = thread(HARD[2:3] + WORDS)
    tab = opened(made, script="window.board = navigator.clipboard;" + NO_CLIPBOARD + ";" + NO_COPYING)
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="I have copied it").wait_for()
    tab.keyboard.press("Control+c")
    until(tab, "document.querySelectorAll('.copied').length === 1")
    assert tab.evaluate("board.readText()").encode() == made.posts[0].text.encode()


def test_one_post_has_no_hints_of_a_walk(opened):
    tab = opened(thread(WORDS[:1], numbered=False))
    seen = tab.locator("progress:visible, .count:visible, .keys:visible, .all:visible, h3:visible, .again:visible")
    assert seen.count() == 0
    tab.keyboard.press("Enter")
    until(tab, "document.querySelectorAll('.copied').length === 1")
    until(tab, "document.getElementById('status').textContent === 'Copied.'")


def test_a_tall_post_shows_its_head_and_its_button(opened):
    tall = "A sentence that goes on for a while. " * 60
    tab = opened(thread([WORDS[0], tall, tall], platform="linkedin"), viewport={"width": 1000, "height": 600})
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(700)
    head, button = card(tab, 2).locator("h3").bounding_box(), card(tab, 2).locator(".copy").bounding_box()
    assert head["y"] > 50
    assert button["y"] + button["height"] <= 600


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 568)])
def test_half_the_height_is_text_where_the_window_is_small(opened, width, height):
    tab = opened(*EVERYTHING, viewport={"width": width, "height": height})
    tab.evaluate("scrollTo(0, 1500)")
    covered = tab.evaluate(
        "[...document.querySelectorAll('.bar, .dock')].filter(e => e.checkVisibility())"
        ".map(e => e.getBoundingClientRect()).filter(r => r.bottom > 0 && r.top < innerHeight)"
        ".reduce((sum, r) => sum + r.height, 0)"
    )
    assert covered <= height / 2


def test_forced_colours_tell_what_is_chosen_and_ticked(opened):
    tab = opened(thread(WORDS), thread(WORDS, platform="bluesky"), forced_colors="active")
    press_copy(tab, 1)
    border = "getComputedStyle(document.querySelector('[role=tab][aria-selected={}]')).borderTopWidth"
    assert tab.evaluate(border.format("true")) != tab.evaluate(border.format("false"))
    assert tab.evaluate("getComputedStyle(document.querySelector('.now > .card')).outlineStyle") == "solid"
    check = tab.evaluate("getComputedStyle(document.querySelector('.copied .tick'), '::after')['border-bottom-color']")
    assert check != tab.evaluate("getComputedStyle(document.querySelector('.copied .tick')).backgroundColor")


def test_what_changes_the_page_does_not_change_what_is_copied(opened):
    tab = opened(thread(WORDS))
    tab.evaluate("document.querySelectorAll('.text').forEach(e => (e.textContent = 'translated'))")
    press_copy(tab, 1)
    assert board(tab) == "One. (1/4)"


def test_all_posts_are_copied_at_once(opened):
    made = thread(WORDS[:2])
    tab = opened(made)
    tab.get_by_role("button", name="Copy all").click()
    tab.get_by_role("status").get_by_text("All 2 posts copied at once.").wait_for()
    assert board(tab) + "\n" == as_text(made.posts)
    assert ticked(tab) == []


def test_each_copy_is_said_aloud(opened):
    tab = opened(in_batches(thread(WORDS), 2))
    status = tab.get_by_role("status")
    assert status.get_attribute("aria-live") == "polite"
    press_copy(tab, 1)
    assert status.text_content() == "Post 1 of 4 copied."
    press_copy(tab, 2)
    hint = "X takes 2 posts at once: publish these, then reply to your last post."
    assert status.text_content() == f"Post 2 of 4 copied. {hint}"
    assert tab.locator(".divider").text_content() == hint
    press_copy(tab, 3)
    press_copy(tab, 4)
    assert status.text_content() == "Post 4 of 4 copied. Every post is copied."


# Keys ---------------------------------------------------------------------------------------------------------------


def test_enter_copies_and_goes_on(opened):
    made = thread([f"This is number {number}. " * 8 for number in range(12)])
    tab = opened(made)
    for post in made.posts:
        tab.keyboard.press("Enter")
        until(tab, f"document.querySelectorAll('.copied').length === {post.number}")
        assert board(tab) == post.text
        assert focused(tab) == min(post.number + 1, 12)
    tab.wait_for_timeout(700)  # the end of the smooth scrolling
    assert tab.evaluate("document.activeElement.getBoundingClientRect().bottom <= innerHeight")


def test_arrows_move(opened):
    tab = opened(thread(WORDS))
    walk = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        tab.keyboard.press(key)
        walk.append(focused(tab))
    assert walk == [2, 3, 2, 1, 1]
    assert now(tab) == 1


def test_a_key_held_down_copies_once(opened):
    tab = opened(thread(WORDS))
    for _ in range(3):
        tab.keyboard.down("Enter")
    until(tab, "document.querySelectorAll('.copied').length")
    tab.wait_for_timeout(50)
    assert ticked(tab) == [1]


def test_keys_with_modifiers_are_the_browsers(opened):
    tab = opened(thread(WORDS))
    for key in ("Control+Enter", "Shift+ArrowDown", "Alt+ArrowDown"):
        tab.keyboard.press(key)
    assert (ticked(tab), now(tab)) == ([], 1)


def test_everything_is_reached_with_the_tab_key(opened):
    tab = opened(thread(WORDS[:2]), thread(WORDS[:2], platform="bluesky"))
    reached = []
    while not reached or reached[-1] is not None:
        tab.keyboard.press("Tab")
        reached.append(
            tab.evaluate(
                "document.activeElement === document.body ? null"
                " : document.activeElement.ariaLabel || document.activeElement.textContent"
            )
        )
    assert reached == [
        "X, 2 posts",
        "Copy all",
        "Posts",
        "Proofread",
        "Post 1 of 2",
        "Open in X: post 1, in a new tab",
        "Copy: post 1 of 2",
        "Post 2 of 2",
        "Open in X, not as a reply: post 2, in a new tab",
        "Copy: post 2 of 2",
        None,
    ]


# Memory -------------------------------------------------------------------------------------------------------------


def test_a_reload_keeps_the_ticks(opened):
    tab = opened(thread(WORDS))
    press_copy(tab, 1)
    press_copy(tab, 2)
    reload(tab, "document.querySelectorAll('.copied').length === 2")
    assert (ticked(tab), now(tab)) == ([1, 2], 3)
    assert tab.locator(".count").text_content() == "2 of 4 copied"
    tab.keyboard.press("Enter")
    until(tab, "document.querySelectorAll('.copied').length === 3")
    assert board(tab) == "Three. (3/4)"


def rewritten(tab, tmp_path, *pieces):
    (tmp_path / "thread.html").write_bytes(page([thread(pieces)]).encode())
    tab.reload()


def test_ticks_survive_a_changed_word_elsewhere(opened, tmp_path):
    tab = opened(thread(WORDS))
    press_copy(tab, 1)
    press_copy(tab, 3)
    rewritten(tab, tmp_path, "One.", "Between.", "Two!", "Three.", "Four.")
    assert ticked(tab) == [1, 4]
    rewritten(tab, tmp_path, "One!", "Two.", "Three.")
    assert ticked(tab) == [3]
    rewritten(tab, tmp_path, *WORDS)
    assert ticked(tab) == [1, 3]


def test_another_statement_with_the_same_last_line_has_no_ticks(opened, tmp_path):
    tab = opened(thread(WORDS))
    for number in range(1, 5):
        press_copy(tab, number)
    rewritten(tab, tmp_path, "Five.", "Six.", "Seven.", "Four.")
    assert ticked(tab) == []


def test_a_tick_can_be_taken_away_and_given(opened):
    tab = opened(thread(WORDS))
    press_copy(tab, 1)
    tick = card(tab, 1).get_by_role("button", name="Post 1 of 4", exact=True)
    assert tick.get_attribute("aria-pressed") == "true"
    tick.click()
    card(tab, 3).get_by_role("button", name="Post 3 of 4", exact=True).click()
    assert ticked(tab) == [3]
    reload(tab, "document.querySelectorAll('.copied').length === 1")
    assert ticked(tab) == [3]


def test_start_over_asks(opened):
    tab = opened(thread(WORDS))
    again = tab.get_by_role("button", name="Start over")
    assert again.count() == 0
    press_copy(tab, 1)
    again.click()
    dialog = tab.get_by_role("dialog", name="Start over?")
    dialog.get_by_role("button", name="Cancel").click()
    assert ticked(tab) == [1]
    again.click()
    tab.keyboard.press("Escape")
    assert ticked(tab) == [1]
    again.click()
    dialog.get_by_role("button", name="Start over").click()
    until(tab, "!document.querySelector('.copied')")
    assert focused(tab) == 1
    reload(tab, "!document.querySelector('.copied')")
    assert ticked(tab) == []


def test_two_open_tabs_agree(opened):
    tab = opened(thread(WORDS))
    other = tab.context.new_page()
    other.goto(tab.url)
    press_copy(tab, 2)
    until(other, "document.querySelectorAll('.copied').length === 1")
    assert ticked(other) == [2]
    card(other, 2).get_by_role("button", name="Post 2 of 4", exact=True).click()
    until(tab, "!document.querySelector('.copied')")


def test_a_browser_that_keeps_nothing_still_ticks(opened):
    tab = opened(thread(WORDS), script=NO_STORAGE)
    press_copy(tab, 1)
    press_copy(tab, 2)
    assert ticked(tab) == [1, 2]


# Platforms ----------------------------------------------------------------------------------------------------------


def test_each_platform_has_its_tab(opened):
    tab = opened(thread(WORDS), thread(WORDS[:2], platform="bluesky"), thread(WORDS[:3], platform="mastodon"))
    tabs = tab.get_by_role("tab")
    assert [each.get_attribute("aria-label") for each in tabs.all()] == [
        "X, 4 posts",
        "Bluesky, 2 posts",
        "Mastodon, 3 posts",
    ]
    tabs.nth(1).click()
    assert tab.locator(".text:visible").all_text_contents() == ["One. (1/2)", "Two. (2/2)"]
    assert tab.get_by_role("tabpanel", name="Bluesky").is_visible()
    tab.keyboard.press("ArrowRight")
    assert tab.locator(".text:visible").count() == 3
    tab.keyboard.press("ArrowRight")
    assert tab.get_by_role("tab", selected=True).text_content() == "X4"
    tab.keyboard.press("ArrowLeft")
    reload(tab, "document.querySelector('[role=tab][aria-selected=true]').textContent === 'Mastodon3'")
    assert tab.get_by_role("tab", selected=True).text_content() == "Mastodon3"


def test_ticks_are_each_platforms_own(opened):
    tab = opened(thread(WORDS), thread(WORDS, platform="bluesky"))
    press_copy(tab, 1)
    tab.get_by_role("tab", name="Bluesky").click()
    assert tab.locator(".post.copied:visible").count() == 0


def test_a_post_opens_in_its_platform(opened):
    made = thread(HARD[:6])
    tab = opened(made)
    for post in made.posts:
        link = card(tab, post.number).get_by_role("link", name="Open in X")
        assert link.get_attribute("rel") == "noopener noreferrer"
        assert tab.evaluate("e => new URL(e.href).searchParams.get('text')", link.element_handle()) == post.text
        assert link.get_attribute("href").startswith(made.platform.compose.partition("{")[0])


def test_opening_a_post_ticks_nothing_and_says_that_it_is_no_reply(opened):
    tab = opened(thread(WORDS))
    tab.evaluate("document.addEventListener('click', event => event.preventDefault())")
    assert card(tab, 1).locator(".open").text_content() == "Open in X↗"
    assert card(tab, 2).locator(".open").text_content() == "Open in X↗not as a reply"
    card(tab, 2).get_by_role("link", name="Open in X, not as a reply").click()
    tab.get_by_role("status").get_by_text("not as a reply to the one before. Tick it once it is posted.").wait_for()
    assert ticked(tab) == []


def test_an_address_too_long_for_servers_is_no_link(opened):
    tab = opened(thread(["short", "я" * 1400], platform="linkedin"))
    assert tab.get_by_role("link", name="Open in LinkedIn").count() == 1


def test_a_platform_without_a_composer_has_no_link(opened):
    tab = opened(thread(WORDS, platform="instagram"))
    assert tab.locator("a:visible").count() == 0
    press_copy(tab, 1)


@pytest.mark.parametrize("typed", ["mastodon.example", " https://Mastodon.example/@me ", "@me@mastodon.example"])
def test_the_mastodon_server_is_asked_for_once(opened, typed):
    tab = opened(thread(WORDS, platform="mastodon"))
    tab.evaluate(
        "window.open = () => null; document.addEventListener('click', e => { if (e.target.closest('a'))"
        " { (window.went ??= []).push(e.target.closest('a').href); e.preventDefault() } })"
    )
    card(tab, 1).get_by_role("link", name="Open in Mastodon").click()
    dialog = tab.get_by_role("dialog", name="Your Mastodon server")
    dialog.get_by_label("Server").fill("no server")
    dialog.get_by_role("button", name="Open").click()
    assert "mastodon.social" in dialog.get_by_role("alert").text_content()
    dialog.get_by_label("Server").fill(typed)
    tab.keyboard.press("Enter")
    dialog.wait_for(state="hidden")
    assert tab.evaluate("went.at(-1)") == "https://mastodon.example/share?text=One.%20(1%2F4)"
    reload(tab, "document.querySelector('.server').textContent.startsWith('Opens on mastodon')")
    assert tab.locator(".server").text_content().startswith("Opens on mastodon.example.")
    link = card(tab, 2).get_by_role("link", name="Open in Mastodon")
    assert link.get_attribute("href") == "https://mastodon.example/share?text=Two.%20(2%2F4)"
    tab.get_by_role("button", name="Change the server").click()
    assert dialog.get_by_label("Server").input_value() == "mastodon.example"
    dialog.get_by_role("button", name="Cancel").click()
    dialog.wait_for(state="hidden")


# Proofreading -------------------------------------------------------------------------------------------------------


def test_the_statement_stands_whole_with_its_cuts(opened):
    warning = SplitterWarning("sentence", "post 2 ends inside a sentence", post=2)
    made = thread(["“One.”", "Two and", "three."], quotations=(Span(0, 6),), warnings=(warning,))
    tab = opened(made)
    tab.get_by_role("button", name="Proofread").click()
    assert tab.locator(".proof").inner_text() == made.statement
    assert tab.locator(".post:visible").count() == 0
    assert tab.locator(".proof .cut").all_inner_texts() == ["", "", ""]  # the numbers are drawn, not text
    assert tab.locator(".proof .cut.kind-sentence").get_attribute("data-post") == "3"
    assert tab.get_by_text("your own break").is_visible()
    tab.get_by_role("link", name="Post 2 begins").click()
    assert (focused(tab), tab.locator(".proof").is_visible()) == (2, False)


def test_a_line_of_the_author_takes_no_room_in_the_proof(opened):
    heights = []
    for breaks in ((), (6,)):
        tab = opened(thread(WORDS, breaks=breaks))
        tab.get_by_role("button", name="Proofread").click()
        heights.append(tab.locator(".proof").bounding_box()["height"])
        assert tab.get_by_role("separator").count() == len(breaks)
    assert heights[0] == heights[1]


def test_keys_do_not_copy_while_proofreading(opened):
    tab = opened(thread(WORDS))
    tab.get_by_role("button", name="Proofread").click()
    tab.evaluate("document.activeElement.blur()")
    tab.keyboard.press("Enter")
    tab.keyboard.press("ArrowDown")
    tab.get_by_role("button", name="Posts", exact=True).click()
    assert (ticked(tab), now(tab)) == ([], 1)


CUT = thread(
    [f"Line {number}. " * 12 for number in range(1, 21)],
    warnings=(
        SplitterWarning("sentence", "post 4 ends inside a sentence", post=4),
        SplitterWarning("quotation", "post 16 ends inside a quotation", post=16),
    ),
)


def test_one_goes_from_cut_to_cut_in_both_views(opened):
    tab = opened(CUT)
    walk = []
    for name in ("Next cut", "Next cut", "Next cut", "Previous cut"):
        tab.get_by_role("button", name=name).click()
        walk.append(focused(tab))
    assert walk == [4, 16, 4, 16]
    tab.get_by_role("button", name="Proofread").click()
    tab.get_by_role("button", name="Next cut").click()
    assert tab.evaluate("document.activeElement.ariaLabel") == "Post 5 begins: cut inside a sentence"
    tab.get_by_role("link", name="Post 16", exact=True).click()
    assert tab.evaluate("document.activeElement.ariaLabel") == "Post 17 begins: cut inside a quotation"
    tab.get_by_role("status").get_by_text("Post 16 ends inside a quotation").wait_for()


def test_proofreading_starts_at_the_post_and_comes_back_to_where_one_was(opened):
    tab = opened(CUT, reduced_motion="reduce")
    card(tab, 15).get_by_role("button", name="Copy").focus()
    tab.wait_for_timeout(200)
    view = "document.querySelector('.views button:nth-child({})').click()"  # without the driver's own scrolling
    top = "document.querySelectorAll('{}')[{}].getBoundingClientRect().top"
    place = tab.evaluate(top.format(".post", 14))
    tab.evaluate(view.format(2))
    assert 0 < tab.evaluate(top.format(".proof .cut", 14)) < 720
    tab.evaluate("scrollBy(0, -300)")
    left = tab.evaluate(top.format(".proof .cut", 14))
    tab.evaluate(view.format(1))
    until(tab, f"Math.abs({top.format('.post', 14)} - {place}) < 3")
    tab.evaluate(view.format(2))
    until(tab, f"Math.abs({top.format('.proof .cut', 14)} - {left}) < 3")


# Looks --------------------------------------------------------------------------------------------------------------

EVERYTHING = (
    thread(
        [*HARD, *LONG_WORDS, *WORDS],
        breaks=(len(HARD[0]) + 2,),
        quotations=(Span(3, 20),),
        warnings=(
            SplitterWarning("reading", "line 3: " + "a-word-without-an-end" * 9, line=3),
            SplitterWarning("sentence", "post 2 ends inside a sentence", post=2),
        ),
    ),
    thread(HARD, platform="mastodon", language="ar"),
    *(thread(WORDS, platform=name) for name in ("bluesky", "threads", "linkedin", "telegram", "reddit", "farcaster")),
)


@pytest.mark.parametrize("view", ["Posts", "Proofread"])
@pytest.mark.parametrize("platform", ["X", "Mastodon"])
def test_a_phone_never_scrolls_sideways(opened, view, platform):
    tab = opened(*EVERYTHING, viewport={"width": 360, "height": 740}, title="a-word-without-an-end" * 9)
    press_copy(tab, 1)
    tab.get_by_role("tab", name=f"{platform}, ").click()
    tab.get_by_role("button", name=view, exact=True).click()
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    assert (
        tab.evaluate(
            "[...document.querySelectorAll('main *:not(.hidden, .hidden *)')]"
            ".filter(e => e.checkVisibility() && e.getBoundingClientRect().right > 360).map(e => e.className)"
        )
        == []
    )


def test_a_phone_has_a_bar_for_the_thumb(opened):
    tab = opened(thread(WORDS), viewport={"width": 360, "height": 740}, has_touch=True)
    dock = tab.get_by_role("group", name="Copy", exact=True)
    for number in (1, 2):
        assert dock.get_by_role("button", name="Copy").text_content() == f"Copy: {number} of 4"
        dock.get_by_role("button", name="Copy").tap()
        until(tab, f"document.querySelectorAll('.copied').length === {number}")
    assert board(tab) == "Two. (2/4)"
    dock.get_by_role("button", name="Previous post").tap()
    assert (now(tab), dock.get_by_role("button", name="Copy").text_content()) == (2, "Copy again: 2 of 4")
    dock.get_by_role("button", name="Next post").tap()
    assert now(tab) == 3


def test_it_is_dark_where_the_system_is(opened):
    light, dark = (opened(thread(WORDS), color_scheme=scheme) for scheme in ("light", "dark"))
    assert min(background(light)) > 200
    assert max(background(dark)) < 60


def test_arabic_stands_to_the_right(opened):
    tab = opened(thread(["X كلمة.", "Two."], language="ar"), thread(["One.", "كلمة واحدة."], platform="bluesky"))
    gaps = (
        "[...document.querySelectorAll('.text')].filter(e => e.checkVisibility()).map(e => {"
        " const range = document.createRange(); range.selectNodeContents(e);"
        " const [text, box] = [range.getBoundingClientRect(), e.getBoundingClientRect()];"
        " return text.left - box.left < box.right - text.right ? 'left' : 'right' })"
    )
    assert tab.evaluate(gaps) == ["right", "right"]
    tab.get_by_role("tab", name="Bluesky").click()
    until(tab, f"{gaps}.join() === 'left,right'")  # what was out of view is laid out with the next frame
    tab.get_by_role("tab", name="X, ").click()
    rail = "document.querySelector('.post .tick').getBoundingClientRect().left > innerWidth / 2"
    until(tab, rail)


def test_print_shows_the_posts_and_no_button(opened):
    tab = opened(*EVERYTHING, color_scheme="dark")
    press_copy(tab, 1)
    tab.emulate_media(media="print")
    assert min(background(tab)) == 255
    assert tab.locator("button:not(.tick):visible, meter:visible, [role=status]:visible").count() == 0
    assert tab.locator(".text:visible").count() == len(EVERYTHING[0].posts)
    heading = tab.get_by_role("heading", level=2, name="X", exact=True)
    assert heading.bounding_box()["width"] > 5
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator(".list li:visible").count() == 2


def test_it_is_read_without_its_script(opened):
    tab = opened(thread(WORDS), thread(WORDS[:2], platform="bluesky"), java_script_enabled=False)
    assert tab.locator(".text:visible").count() == 6
    assert tab.get_by_role("heading", level=2).all_text_contents() == ["X", "Bluesky"]
    assert tab.get_by_text("select a post and copy it by hand").is_visible()
    assert tab.locator("button:visible, .proof:visible").count() == 0


def test_nothing_of_a_statement_runs(opened):
    evil = '</title></h1><script>window.broken = 1</script><img src=x onerror="window.broken = 1">'
    warnings = (SplitterWarning("reading", evil, removed=evil), SplitterWarning("word", evil, post=1))
    made = thread([evil, "“" + evil], warnings=warnings, quotations=(Span(5, 20),))
    tab = opened(replace(made, platform=replace(made.platform, name=evil)), title=evil)
    tab.get_by_role("button", name="Proofread").click()
    assert tab.evaluate("[window.broken, document.images.length, document.scripts.length]") == [None, 0, 1]
    assert tab.title() == evil


def test_nothing_leaves_even_if_asked_to(browser, tmp_path):
    path = tmp_path / "thread.html"
    path.write_bytes(page([thread(WORDS)]).encode())
    tab = browser.new_page()
    tab.goto(path.as_uri())
    asked = []
    tab.route("**", lambda route: asked.append(route.request.url) or route.abort())
    assert tab.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'refused')") == "refused"
    assert (
        tab.evaluate(
            "new Promise(resolve => Object.assign(new Image(), { onload: () => resolve('shown'),"
            " onerror: () => resolve('refused'), src: 'https://example.org/x.png' }))"
        )
        == "refused"
    )
    assert asked == []
    tab.close()


def test_three_hundred_posts_are_at_hand(opened):
    tab = opened(long_thread(300))
    tab.keyboard.press("Enter")
    until(tab, "document.querySelectorAll('.copied').length === 1")
    assert tab.locator(".copy").count() == 300


# Axe ----------------------------------------------------------------------------------------------------------------


def violations(tab):
    tab.evaluate(axe_core())
    found = tab.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
    return [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1100), ("dark", 360)])
def test_axe_finds_no_violation(opened, scheme, width):
    tab = opened(*EVERYTHING, color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce")
    press_copy(tab, 1)
    press_copy(tab, 2)
    assert violations(tab) == []
    tab.get_by_role("button", name="Proofread").click()
    assert violations(tab) == []
    tab.get_by_role("tab", name="Mastodon").click()
    card(tab, 1).get_by_role("link", name="Open in Mastodon").click()
    assert violations(tab) == []
