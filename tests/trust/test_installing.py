"""The wheel holds all that is needed: built, installed into clean environments, run in a folder elsewhere."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.trust.installing import PROJECT, ROOT, VERSIONS, environment, install, interpreter

pytestmark = pytest.mark.slow
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
SAMPLE = ROOT / "tests" / "samples" / "statement.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The source distribution, and the wheel that is built from it."""
    pytest.importorskip("build", reason="the package `build` is not installed")
    pytest.importorskip("hatchling", reason="hatchling is not installed, and building without it needs the network")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (sdist,) = folder.glob("*.tar.gz")
    (wheel,) = folder.glob("*.whl")
    return sdist, wheel


def files():
    """Every file of the package that is no code, and every file that is."""
    package = ROOT / "splitter"
    found = {str(path.relative_to(ROOT)) for path in package.rglob("*") if path.is_file()}
    return {name for name in found if "__pycache__" not in name}


def test_all_files_are_in_the_wheel_and_no_others(built):
    with zipfile.ZipFile(built[1]) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        assert wheel.read("splitter/py.typed") == b""
    assert names == files()
    for kind in (".toml", ".txt", ".html", ".css", ".js", "py.typed"):
        assert any(name.endswith(kind) for name in names), kind


def test_all_files_and_tests_are_in_the_source_distribution(built):
    with tarfile.open(built[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert files() <= names
    assert {"README.md", "pyproject.toml", "tests/samples/statement.md", "tests/trust/shapes.py"} <= names


@pytest.mark.parametrize("version", VERSIONS)
def test_the_command_runs_from_the_wheel_in_a_clean_environment(built, tmp_path, version):
    base = interpreter(version)
    if base is None:
        pytest.skip(f"there is no Python {version} here")
    python = environment(tmp_path / "env", base)
    install(python, f"{built[1]}[documents]")
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    (folder / "page.html").write_text("<h1>Peace</h1><p>“Now,” she said.", encoding="utf-8")

    def run(*args):
        command = [python.with_name("splitter"), *args]
        return subprocess.run(command, cwd=folder, env=CLEAN, capture_output=True, check=True).stdout.decode("utf-8")

    assert run("--version").startswith("splitter ")
    assert run("statement.md").startswith("Keep the night ferry running\n")
    made = json.loads(
        run("statement.md", *(part for name in ("x", "bluesky", "mastodon") for part in ("-p", name)), "-f", "json")
    )
    assert [thread["platform"] for thread in made] == ["x", "bluesky", "mastodon"]
    assert "<!doctype html>" in run("statement.md", "-f", "html").lower()
    assert run("page.html") == "Peace\n\n“Now,” she said.\n"
    assert "bluesky" in run("--list-platforms")
    where = "import splitter; print(splitter.__file__)"
    shown = subprocess.run([python, "-c", where], cwd=folder, env=CLEAN, capture_output=True, check=True).stdout
    assert Path(os.fsdecode(shown.strip())).is_relative_to(tmp_path / "env")


def test_the_metadata_is_that_of_the_project(built):
    with zipfile.ZipFile(built[1]) as wheel:
        (name,) = (name for name in wheel.namelist() if name.endswith("METADATA"))
        metadata = wheel.read(name).decode("utf-8")
    assert f"Name: {PROJECT['name']}\n" in metadata
    assert "Requires-Python: >=3.11" in metadata
    for requirement in PROJECT["dependencies"]:
        assert f"Requires-Dist: {requirement}\n" in metadata
