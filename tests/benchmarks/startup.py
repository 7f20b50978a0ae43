"""How long the command takes from its start to its end, as a multiple of importing what it cannot do without.

Run from the root: `python -m tests.benchmarks.startup [RUNS]`.  Whole processes, by turns, medians of 20 runs:

- a statement of one line, against `python -c "import click, regex"`;
- tests/samples/statement.md, against `python -c "import click, regex, markdown_it"`.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "statement.md"
LINE = "The board wants to end the night ferry, and we reject this plan.\n"
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT)  # as it runs once it is installed: compiled, and kept so
COMMAND = [sys.executable, "-c", "from splitter.cli import main; main()"]


def seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def compare(name: str, source: Path, imports: str, runs: int) -> None:
    """Print how much longer the command takes than the imports."""
    ours, theirs = [*COMMAND, str(source)], [sys.executable, "-c", f"import {imports}"]
    for command in (ours, theirs):
        seconds(command)  # the first run of each compiles and warms the disk's cache
    times = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    mine, other = (median(column) for column in zip(*times, strict=True))
    ratios = sorted(one / two for one, two in times)
    print(
        f"{name}: {mine * 1000:.0f} ms, {mine / other:.2f} times `import {imports}` ({other * 1000:.0f} ms); "
        f"of the pairs a half lies between {ratios[runs // 4]:.2f} and {ratios[-1 - runs // 4]:.2f}"
    )


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with TemporaryDirectory() as folder:
        line = Path(folder) / "line.txt"
        line.write_text(LINE, encoding="utf-8")
        compare("one line", line, "click, regex", runs)
    compare("the sample", SAMPLE, "click, regex, markdown_it", runs)


if __name__ == "__main__":
    main()
