"""How long it takes on the live page from a key to the new posts on the screen, for the sample and for 100 kB.

Run as `python -m tests.benchmarks.live [STATEMENT.md]`; needs a Chromium, Flask and waitress.
"""

import statistics
import sys
from pathlib import Path

from splitter.live import Settings
from tests.live.serving import serving
from tests.output.browser import running

SAMPLE = Path(__file__).parents[1] / "samples" / "statement.md"
KEYS = 50
LONG = 100_000
MEASURE = """key => new Promise(resolve => {
    const area = document.getElementById("text");
    const start = performance.now();
    new MutationObserver((_, watching) => {
        watching.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    }).observe(document.getElementById("threads"), { childList: true });
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    document.execCommand("insertText", false, key);
})"""


def measure(browser, text):
    """Return milliseconds for each of the keys, from the key to the frame that shows the new posts."""
    with serving(Settings(text, "markdown")) as (page, _):
        tab = browser.new_page(viewport={"width": 1280, "height": 850})
        tab.goto(page.address)
        tab.locator(".post").first.wait_for(timeout=60_000)
        times = [tab.evaluate(MEASURE, key) for key in ("Write on. " * KEYS)[:KEYS]]
        tab.close()
    return times


if __name__ == "__main__":
    text = Path(*sys.argv[1:2] or [SAMPLE]).read_text(encoding="utf-8")
    long = (text + "\n\n") * (LONG // len(text) + 1)
    with running() as browser:
        for name, source in (("the statement", text), ("100 kB", long[:LONG])):
            times = measure(browser, source)
            print(
                f"{name:>14}, {len(source):,} characters: median {statistics.median(times):.0f} ms, "
                f"worst of {KEYS} {max(times):.0f} ms from a key to the posts on three platforms"
            )
