"""Where things lie in the checkout, and how the checkout is walked."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tui"
DATA = ROOT / "data"

KEPT = {".ci", ".gitattributes", ".github", ".gitignore"}
"""What begins with a dot and yet belongs to the project."""

MADE = {"__pycache__", "build", "dist", "snapshot_report.html"}
"""What tools leave behind."""


def sources(folder: Path) -> list[Path]:
    """The Python files under a folder, in order."""
    return sorted(folder.rglob("*.py"))


def rooms() -> list[Path]:
    """The folders of the package that hold code, at any depth; not the package itself."""
    return sorted({path.parent for path in sources(PACKAGE)} - {PACKAGE})


def short(path: Path) -> str:
    """A path as the tests name it: from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The code of a file, read but not run."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def kept(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the checkout that belongs to the project."""
    for path in sorted(folder.iterdir()):
        if path.name in MADE or (path.name.startswith(".") and path.name not in KEPT):
            continue
        if path.is_dir():
            yield from kept(path)
        else:
            yield path


def imported(path: Path) -> set[str]:
    """The top-level packages from outside that a file imports."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names
