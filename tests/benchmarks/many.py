"""How many threads a second the recipe for an archive makes, on one core and on several, and whether memory stays flat.

Run from the root: `python -m tests.benchmarks.many [NUMBER]` (10,000 statements unless told otherwise).

The statements are the sample and shorter parts of it, each with a number of its own, read from and written to a file as
tests/trust/recipe_processes.py does.  Printed are the seconds, the threads a second, and the peak memory of the parent
and of the largest worker; a tenth of the statements shows whether memory grows with the archive.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

TESTS = Path(__file__).parents[1]
RECIPE = TESTS / "trust" / "recipe_processes.py"
MEASURED = """
import resource, runpy, sys
sys.argv[:] = [sys.argv[1]]
runpy.run_path(sys.argv[0], run_name="__main__")
print(*(resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def write_archive(folder: Path, number: int) -> None:
    """Write so many statements, of one to all paragraphs of the sample."""
    paragraphs = (TESTS / "samples" / "statement.md").read_text(encoding="utf-8").split("\n\n")
    with (folder / "archive.jsonl").open("w", encoding="utf-8") as archive:
        for count in range(number):
            text = "\n\n".join([f"Statement number {count}.", *paragraphs[: 1 + count % len(paragraphs)]])
            archive.write(json.dumps({"id": count, "text": text}) + "\n")


def run(folder: Path, cores: int) -> tuple[float, int, int]:
    """Run the recipe on so many cores; return seconds, and MB of the parent and of the largest worker."""
    free = sorted(os.sched_getaffinity(0))[:cores]
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent), "PYTHON_CPU_COUNT": str(cores)}
    script = f"import os; os.cpu_count = lambda: {cores}; os.sched_setaffinity(0, {free})\n{MEASURED}"
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, str(RECIPE)], cwd=folder, env=environment, stdout=subprocess.PIPE, check=True
    )
    seconds = perf_counter() - start
    parent, worker = map(int, done.stdout.split())
    return seconds, parent, worker


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    most = len(os.sched_getaffinity(0))
    rates = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for cores in sorted({1, min(2, most), most}):
            for statements in (number // 10, number):
                write_archive(folder, statements)
                seconds, parent, worker = run(folder, cores)
                threads = sum(1 for _ in (folder / "threads.jsonl").open())
                assert threads == statements
                rates[cores] = threads / seconds
                print(
                    f"{cores} core{'s' * (cores > 1)}: {threads:>6,} threads in {seconds:6.1f} s, {rates[cores]:6.1f} "
                    f"a second; peak memory {parent} MB in the parent, {worker} MB in the largest worker",
                    flush=True,
                )
    print(f"{most} cores are {rates[most] / rates[1]:.2f} times as fast as one")


if __name__ == "__main__":
    main()
