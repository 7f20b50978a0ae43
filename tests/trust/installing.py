"""Environments of their own: for the test of the wheel, and for the lower bounds of what we depend on.

Run from the root: `python -m tests.trust.installing [PYTEST ARGUMENTS]` installs the lower bounds that pyproject.toml
names, and no newer ones, into a clean environment, and runs the tests there.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSIONS = ("3.11", "3.12", "3.13")
TESTERS = ("pytest", "hypothesis")


def interpreter(version: str) -> str | None:
    """Return the Python of this version, None where there is none that runs."""
    if sys.version_info[:2] == tuple(map(int, version.split("."))):
        return sys.executable
    managed = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    for found in (shutil.which(f"python{version}"), *map(str, managed)):
        if found and subprocess.run([found, "-c", "import venv"], capture_output=True, check=False).returncode == 0:
            return found
    return None


def environment(folder: Path, python: str = sys.executable) -> Path:
    """Make a clean environment; return its Python."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    bin_ = folder / ("Scripts" if sys.platform == "win32" else "bin")
    return bin_ / "python"


def install(python: Path, *what: str) -> None:
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "NewConnectionError" in done.stderr:
        pytest.skip("there is no network to install from")
    assert done.returncode == 0, done.stderr[-2000:]


def lowest(requirements: list[str]) -> list[str]:
    """Return the requirements with their lower bounds as the only version.

    >>> lowest(["click>=8.1.7", "thread-splitter[documents]"])
    ['click==8.1.7']
    """
    return [re.sub(r">=", "==", one) for one in requirements if ">=" in one]


def bounds() -> list[str]:
    """Return every lower bound that a user's environment may have, and those of what the tests need."""
    extras = PROJECT["optional-dependencies"]
    testers = [one for one in extras["dev"] if one.startswith(TESTERS)]
    return [*lowest(PROJECT["dependencies"]), *lowest(extras["documents"]), *lowest(testers)]


def main() -> int:
    with TemporaryDirectory() as folder:
        python = environment(Path(folder))
        print(*bounds())
        install(python, *bounds())
        tests = [python, "-m", "pytest", "-p", "no:cacheprovider", *sys.argv[1:]]
        return subprocess.run(tests, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
