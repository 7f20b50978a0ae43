"""Feed the harness with bytes that atheris makes up, guided by the lines of our code that they reach.

Run from the root: `python -m tests.fuzz.run [-max_total_time=60]`; the options are those of libFuzzer, and a folder
given beside them keeps what the search has learnt.  Needs `atheris`, which has no wheel for every machine: without it
this says so and ends with status 0.  A finding is written to the current folder as `crash-…`: give it a name that says
what it is, put it into tests/fuzz/cases, and the tests run it ever after.
"""
# ruff: noqa: PLC0415 - what is measured is imported under atheris' eyes

import pkgutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cases import load
from tests.trust import shapes

HERE = Path(__file__).parent
TESTS = HERE.parent
OPTIONS = ["-len_control=0", "-max_len=4096", "-timeout=20", f"-dict={HERE / 'tokens.txt'}"]
HEAD = 4
"""Bytes that choose the options."""
SHORT = 300
"""Characters of a hostile shape that begins the search."""


def seeds(folder: Path) -> list[Path]:
    """Write what the search begins with, in order: inputs of our cases and hostile shapes, with some options."""
    inputs = [case.input for path in sorted(TESTS.rglob("*.txt")) if path.parent != HERE for case in _cases(path)]
    inputs += [shapes.make(name, SHORT) for name in shapes.NAMES]
    for number, text in enumerate(inputs):
        head = (number * 2654435761 % 2**32).to_bytes(HEAD, "big")
        (folder / str(number)).write_bytes(head + text.encode("utf-8", "surrogatepass"))
    return [folder / str(number) for number in range(len(inputs))]


def _cases(path: Path) -> list:
    try:
        return load(path)
    except ValueError:
        return []


def main() -> None:
    try:
        import atheris
    except ImportError:
        print("fuzzing was skipped: atheris is not installed (it has no wheel for every Python)")
        return
    with atheris.instrument_imports(include=["splitter"]):
        import splitter

        for module in pkgutil.walk_packages(splitter.__path__, "splitter."):
            if not module.name.endswith("__main__"):
                __import__(module.name)
    from tests.fuzz.harness import one

    with TemporaryDirectory() as folder:
        first = Path(folder) / "first"
        first.write_text(",".join(map(str, [*seeds(Path(folder)), *sorted((HERE / "cases").iterdir())])))
        atheris.Setup([sys.argv[0], *OPTIONS, f"-seed_inputs=@{first}", *sys.argv[1:]], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
