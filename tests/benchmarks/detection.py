"""How long it takes to find out a text's language: the first time in a process, and for each size of text.

Run it from the root: `python -m tests.benchmarks.detection`.
"""

from time import perf_counter

from splitter.languages import detect

SENTENCE = "The council has not said when the bridge will be open again, and nobody in the town knows. "
HOSTILE = {"full stops": ".", "one word": "a", "spaces": " ", "@": "@", "links": "https://", "marks": "\u0301"}
MEGABYTE = 1_000_000


def seconds(text: str, times: int = 5) -> float:
    def once() -> float:
        start = perf_counter()
        detect(text)
        return perf_counter() - start

    return min(once() for _ in range(times))


def main() -> None:
    print(f"first in the process: {seconds(SENTENCE, 1) * 1e3:.1f} ms")
    for size in (100, 1_000, 10_000, 100_000, MEGABYTE):
        text = SENTENCE * (size // len(SENTENCE) + 1)
        print(f"{size:>9,} characters: {seconds(text) * 1e6:.0f} µs")
    for name, unit in HOSTILE.items():
        tenth, whole = (seconds(unit * (size // len(unit))) for size in (MEGABYTE // 10, MEGABYTE))
        print(f"{name}: 1 MB takes {whole / tenth:.2f} times as long as 100 kB")


if __name__ == "__main__":
    main()
