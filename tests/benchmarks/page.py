"""How long a page takes to be written and to open, and whether ten times the posts take ten times as long.

Run as `python -m tests.benchmarks.page`; needs a Chromium.
"""

import time
from tempfile import NamedTemporaryFile

from splitter.output import page
from tests.output.browser import running
from tests.output.made import long_thread

SIZES = (300, 3000)


def measure(browser, number):
    """Return seconds to write, bytes, seconds to open, and seconds to copy one post."""
    made = long_thread(number)
    start = time.perf_counter()
    whole = page([made]).encode()
    written = time.perf_counter() - start
    with NamedTemporaryFile(suffix=".html") as file:
        file.write(whole)
        file.flush()
        tab = browser.new_page()
        start = time.perf_counter()
        tab.goto(f"file://{file.name}")
        tab.evaluate("new Promise(requestAnimationFrame)")
        opened = time.perf_counter() - start
        tab.context.grant_permissions(["clipboard-write"])
        tab.bring_to_front()
        start = time.perf_counter()
        tab.keyboard.press("Enter")
        while not tab.evaluate("document.querySelector('.copied')"):
            pass
        copied = time.perf_counter() - start
        tab.close()
    return written, len(whole), opened, copied


def main():
    with running() as browser:
        measure(browser, 10)  # the first page of a browser is slower
        results = [measure(browser, number) for number in SIZES]
    for number, (written, size, opened, copied) in zip(SIZES, results, strict=True):
        print(f"{number:>5} posts: written in {written:.3f} s, {size:,} bytes, opened in {opened:.3f} s, "
              f"a post copied in {copied:.3f} s")  # fmt: skip
    ratios = [large / small for small, large in zip(*results, strict=True)]
    print("ratios: " + ", ".join(f"{ratio:.1f}" for ratio in ratios), f"for {SIZES[1] / SIZES[0]:.0f} times the posts")


if __name__ == "__main__":
    main()
