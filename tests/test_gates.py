"""The gates: lint, types, direction of imports, house numbers. One command runs them with everything else."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
MATCHER = sorted((ROOT / "matcher").rglob("*.py"))
MOST_LINES_A_FILE = 300
MOST_CODE_LINES_A_FUNCTION = 50
MOST_LINES_A_VIEW = 150
MOST_LINES_THE_ROUTER = 30


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["importlinter.cli"],
    ],
    ids=" ".join,
)
def test_gate(command: list[str]) -> None:
    module, *options = command
    run = [sys.executable, "-m", module, *options]
    if module == "importlinter.cli":
        run = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> int:
    """Lines of a function that hold code: no docstring, comment or blank line."""
    skipped: set[int] = set()
    if ast.get_docstring(function) is not None:
        first = function.body[0]
        skipped = set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    span = range(function.lineno, (function.end_lineno or function.lineno) + 1)
    text = {number: lines[number - 1].strip() for number in span if number not in skipped}
    return sum(bool(line) and not line.startswith("#") for line in text.values())


@pytest.mark.parametrize("path", MATCHER, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_tells_one_story(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES_A_FILE
    long = {function.name: code_lines(function, lines) for function in functions(path)}
    assert {name: size for name, size in long.items() if size > MOST_CODE_LINES_A_FUNCTION} == {}


def test_views_and_router_stay_thin() -> None:
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= MOST_LINES_THE_ROUTER
    for view in (ROOT / "matcher" / "ui" / "views").glob("*.py"):
        assert len(view.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_A_VIEW, view.name


def reaches(start: str, arrows: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = list(arrows.get(start, ()))
    while todo:
        if (here := todo.pop()) not in seen:
            seen.add(here)
            todo += arrows.get(here, ())
    return seen


def test_no_import_cycle_between_modules_or_rooms() -> None:
    graph = grimp.build_graph("matcher", exclude_type_checking_imports=False, cache_dir=None)
    modules = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert [name for name in modules if name in reaches(name, modules)] == []
    rooms: dict[str, set[str]] = {}
    for name, imported in modules.items():
        room = ".".join(name.split(".")[:2])
        rooms.setdefault(room, set()).update({".".join(other.split(".")[:2]) for other in imported} - {room})
    # The package's front door imports the pipeline and is imported by nobody.
    rooms.pop("matcher")
    assert [room for room in rooms if room in reaches(room, rooms)] == []
