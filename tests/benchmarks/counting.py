"""How long counting takes: `python -m tests.benchmarks.counting`.

First a post of 280 characters, plain and with two links and emoji, for each counter, as a multiple of the time that
`len(regex.findall(r"\\X", post))` takes: plain at most 0.5, any at most 5.  Then hostile texts of a quarter of a
megabyte and of a whole one: how many times longer the longer takes; 4 is linear.
"""

from __future__ import annotations

import timeit

import regex

from splitter.platforms.counters import COUNTERS

PLAIN = ("The council voted to close the library on Monday, and nobody asked the readers. " * 4)[:280]
LINKS = "👩‍💻 Read https://example.org/library/closing?why=1 and www.example.com/a_(b) first 🎉. "
RICH = (LINKS + "The council’s vote – “unanimous” – was on Monday; nobody had asked the readers ❤️. " * 4)[:280]
HOSTILE = (
    *("a.a.a.", "@@@@", "((((", "http://", "aa.co.", "a@b@", "@a@b ", "http://a.co/(", "http://a.co?", "é.co_", "-."),
    *("http://é.é.", "_.co", "xn--", ".com", "😀.co ", "é_.co", "http://a.co/((a)", "@a.b", "a.co é."),
    *("1\ufe0f\u20e3", "\u200d", "\u0301", "क\u094d", "\u094d", "\u0600", "👩‍👩‍👧‍👦", "🇩🇪", "🏴", "\U000e0067", "1"),
)
MEGABYTE = 1_000_000


def seconds(count, text, repeat=5):
    """Return the shortest time of one count."""
    number = max(1, 5000 // max(1, len(text) // 56))
    return min(timeit.repeat(lambda: count(text), number=number, repeat=repeat)) / number


def main():
    base = {name: seconds(lambda text: len(regex.findall(r"\X", text)), text) for name, text in TEXTS.items()}
    print("counter        plain    rich   (multiples of \\X)")
    for name in COUNTERS:
        plain, rich = (seconds(COUNTERS[name], text) / base[kind] for kind, text in TEXTS.items())
        print(f"{name:<12} {plain:7.3f} {rich:7.3f}")
    print("\nhostile text       slowest counter   growth   seconds for 1 MB")
    for unit in HOSTILE:
        quarter, whole = (unit * (size // len(unit)) for size in (MEGABYTE // 4, MEGABYTE))
        times = {name: (seconds(COUNTERS[name], quarter, 1), seconds(COUNTERS[name], whole, 1)) for name in COUNTERS}
        worst = max(times, key=lambda name: times[name][1])
        short, long = times[worst]
        print(f"{unit!r:<18} {worst:<17} {long / short:6.1f} {long:10.2f}")


TEXTS = {"plain": PLAIN, "rich": RICH}

if __name__ == "__main__":
    main()
