"""The README's picture of the live page is made here: `python -m tests.live.test_picture` puts it where it belongs."""

from pathlib import Path

import pytest

from splitter.live import Settings
from tests.live.serving import serving
from tests.output.browser import running
from tests.output.test_browser import until
from tests.output.test_picture import size

SAMPLES = Path(__file__).parents[1] / "samples"
PICTURE = SAMPLES / "live.png"
SIZE = {"width": 1200, "height": 760}
README = Path(__file__).parents[2] / "README.md"


def take(browser):
    """Open the sample on the live page, start a post, and return a picture of it and its words."""
    text = (SAMPLES / "statement.md").read_text(encoding="utf-8")
    with serving(Settings(text, "markdown")) as (page, _):
        context = browser.new_context(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        tab = context.new_page()
        tab.goto(page.address)
        tab.locator(".gap").first.wait_for()
        tab.locator(".post:visible .gap").nth(1).click()
        until(tab, "document.getElementById('text').value.includes('--- x')")
        tab.evaluate("document.getElementById('status').remove(); scrollTo(0, 0)")
        tab.wait_for_timeout(300)
        picture, words = tab.screenshot(), tab.inner_text("body")
        context.close()
    return picture, words


@pytest.mark.browser
def test_the_picture_is_made_and_shows_what_the_readme_says():
    with running() as browser:
        picture, words = take(browser)
    assert "The same on the command line" in words
    assert "](tests/samples/live.png)" in README.read_text(encoding="utf-8")
    assert size(picture) == size(PICTURE.read_bytes()) == (SIZE["width"], SIZE["height"])


if __name__ == "__main__":
    with running() as browser:
        PICTURE.write_bytes(take(browser)[0])
