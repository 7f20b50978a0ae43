"""Writes pictures of the page, for the README: `python -m tests.output.picture FOLDER`."""

import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

import splitter
from splitter.output import page
from tests.output.browser import running

STATEMENT = Path(__file__).parents[1] / "samples" / "statement.md"
VIEWS = {"page": "light", "page-dark": "dark"}


def main(folder):
    statement = splitter.read(STATEMENT)
    threads = [splitter.split(statement, platform) for platform in ("x", "bluesky", "mastodon")]
    with running() as browser, NamedTemporaryFile(suffix=".html") as file:
        file.write(page(threads).encode())
        file.flush()
        for name, scheme in VIEWS.items():
            tab = browser.new_page(color_scheme=scheme, viewport={"width": 800, "height": 900}, device_scale_factor=2)
            tab.context.grant_permissions(["clipboard-write"])
            tab.goto(f"file://{file.name}")
            for _ in range(2):
                tab.keyboard.press("Enter")
                tab.wait_for_timeout(100)
            tab.evaluate("document.activeElement.blur(); scrollTo(0, 0); document.getElementById('status').remove()")
            tab.wait_for_timeout(800)
            tab.screenshot(path=folder / f"{name}.png")
            tab.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
