"""Writes pictures of the page, for the README: `python -m tests.output.picture FOLDER`."""

import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from splitter import split
from splitter.output import page
from tests.output.browser import running

STATEMENT = """\
The library on Harbour Street stays open

On Monday the council voted to close the library on Harbour Street by the end of June. Four hundred people read, learn \
and keep warm there every day, and nobody had asked them.

“We were told of it by the newspaper,” said Ines Varga, who has taught evening classes in its reading room since 2009. \
“Nobody came. Nobody rang. They counted the roof, and they did not count us.”

The roof costs 84,000 a year to keep. The new car park, which the same council passed on the same evening, costs \
2.1 million. It is not true that there is no money: there is no money for us.

We ask everyone who ever borrowed a book there to come on Saturday at 10 a.m., with a book in hand.
"""
VIEWS = {"page": "light", "page-dark": "dark"}


def main(folder):
    threads = [split(STATEMENT, platform) for platform in ("x", "bluesky", "mastodon")]
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
