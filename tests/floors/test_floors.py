"""Imports go down only: a room knows the floors below it, never its neighbours and never the floor above."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "splitter"
FLOORS = {
    "spans": 0, "errors": 0, "composition": 0, "version": 0, "characters": 0,
    "languages": 1,
    "reading": 2, "segmenter": 2, "platforms": 2,
    "thread": 3,
    "library": 4,
    "output": 4,
    "live": 5,
    "cli": 6,
    "__init__": 7, "__main__": 7,
}  # fmt: skip
ALONE = {"click": {"cli"}, "pyperclip": {"reading", "output"}, "markdown_it": {"reading"}, "selectolax": {"reading"},
         "flask": {"live"}, "waitress": {"live"}}  # fmt: skip


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path):
    here = room(path)
    for name in imports(path):
        first, *rest = name.split(".")
        if first in ALONE:
            assert here in ALONE[first], f"{first} is for {ALONE[first]} alone"
        if first == "splitter":
            target = rest[0] if rest else "__init__"
            assert target == here or FLOORS[target] < FLOORS[here], f"{here} must not import {target}"


def test_every_room_has_its_floor():
    rooms = {room(path) for path in PACKAGE.rglob("*.py")}
    assert rooms <= set(FLOORS)
