"""The README's picture of the page is made here, and `python -m tests.output.test_picture` puts it where it belongs.

Its pixels are not compared: another machine has other fonts.
"""

import re
import struct
from pathlib import Path

import pytest

import splitter
from splitter.output import page
from tests.output.browser import running

SAMPLES = Path(__file__).parents[1] / "samples"
PICTURE = SAMPLES / "page.png"
SIZE = {"width": 800, "height": 900}
README = Path(__file__).parents[2] / "README.md"


def take(browser, folder):
    """Open the sample's page, copy two posts with the keyboard, and return a picture of it and its words."""
    statement = splitter.read(SAMPLES / "statement.md")
    file = folder / "thread.html"
    file.write_bytes(page([splitter.split(statement, name) for name in ("x", "bluesky", "mastodon")]).encode())
    context = browser.new_context(color_scheme="light", reduced_motion="reduce", viewport=SIZE, device_scale_factor=2)
    context.grant_permissions(["clipboard-write"])
    tab = context.new_page()
    tab.goto(file.as_uri())
    for number in range(2):
        tab.keyboard.press("Enter")
        tab.locator(".copied").nth(number).wait_for()
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0); document.getElementById('status').remove()")
    tab.wait_for_timeout(800)  # what moves has come to rest
    picture, words = tab.screenshot(), tab.inner_text("body")
    context.close()
    return picture, words


def size(picture):
    """Return the width and height that stand in a PNG's head."""
    return struct.unpack(">II", picture[16:24])


@pytest.mark.browser
def test_the_picture_is_made_and_shows_what_the_readme_says(tmp_path):
    with running() as browser:
        picture, words = take(browser, tmp_path)
    assert re.search(r"^2 of 9 copied", words, re.MULTILINE)
    assert "](tests/samples/page.png)" in README.read_text(encoding="utf-8")
    assert size(picture) == size(PICTURE.read_bytes()) == (2 * SIZE["width"], 2 * SIZE["height"])


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with running() as browser, TemporaryDirectory() as folder:
        PICTURE.write_bytes(take(browser, Path(folder))[0])
