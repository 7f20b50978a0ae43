"""What fuzzing found once is read and split without a fault ever after; and fuzzing itself runs where it can."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz import harness

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").iterdir())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_finding_stays_mended(path):
    harness.one(path.read_bytes())


def test_there_are_findings():
    assert CASES


def test_the_harness_sees_what_is_wrong():
    statement = harness.splitter.read(b"One is here.\n\nTwo is here.")
    harness.clean(statement)
    with pytest.raises(AssertionError, match="behind the blocks"):
        harness.clean(type(statement)(statement.text, statement.blocks[:1]))
    with pytest.raises(AssertionError, match="not clean"):
        harness.clean(type(statement)(statement.text + " ", statement.blocks))


@pytest.mark.slow
def test_atheris_runs():
    pytest.importorskip("atheris", reason="atheris is not installed (it has no wheel for every Python)")
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", "-runs=20"], cwd=HERE.parents[1], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:].decode("utf-8", "replace")
