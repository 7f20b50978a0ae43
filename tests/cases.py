"""Cases in plain text: an input, `---`, what is expected (one entry a line), `===`.

A line that starts with `# ` above an input names the case.  A file without a case, or with one that cannot be read, is
an error: a test that runs on nothing must not pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    name: str
    input: str
    expected: tuple[str, ...]


def load(path: Path) -> list[Case]:
    cases = []
    for number, part in enumerate(path.read_text(encoding="utf-8").split("\n===\n"), start=1):
        if not part.strip():
            continue
        lines = part.strip("\n").split("\n")
        name = f"{path.stem}-{number}"
        while lines and lines[0].startswith("# "):
            name = f"{path.stem}-{number}: {lines.pop(0)[2:]}"
        if lines.count("---") != 1:
            raise ValueError(f"{path}: case {number} needs exactly one line of three hyphens")
        at = lines.index("---")
        cases.append(Case(name, "\n".join(lines[:at]), tuple(lines[at + 1 :])))
    if not cases:
        raise ValueError(f"{path} holds no case")
    return cases


def every(folder: Path, pattern: str = "*.txt") -> list[Case]:
    files = sorted(folder.glob(pattern))
    if not files:
        raise ValueError(f"{folder} holds no file of cases")
    return [case for file in files for case in load(file)]
