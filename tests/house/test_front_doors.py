"""A room is entered by its `__init__.py`, which says its rule and all that it gives."""

import ast
import importlib
from pathlib import Path

import pytest

from .places import PACKAGE, ROOT, rooms, short, sources, tree

DOORS = [room / "__init__.py" for room in rooms()]
FILES = [path for path in sources(PACKAGE) if not path.stem.startswith("__")]


def bound(node: ast.stmt) -> list[str]:
    """The names that one statement at the top of a file puts there."""
    match node:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return [alias.asname or alias.name.partition(".")[0] for alias in names]
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def public(path: Path) -> list[str]:
    """What a front door has to give, whatever it says."""
    relative = [node for node in tree(path).body if not (isinstance(node, ast.ImportFrom) and not node.level)]
    names = [name for node in relative if not isinstance(node, ast.Import) for name in bound(node)]
    return [name for name in names if not name.startswith("_")]


def said(path: Path) -> list[str]:
    """The `__all__` of a file, as written."""
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and bound(node) == ["__all__"]:
            return [str(name) for name in ast.literal_eval(node.value)]
    pytest.fail(f"{short(path)} has no __all__")


def rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: the order that Ruff gives to `__all__`."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in [*FILES, *sources(ROOT / "tests")]}), ids=short
)
def test_every_folder_of_code_has_a_front_door(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()


@pytest.mark.parametrize("door", DOORS, ids=short)
def test_a_front_door_says_the_rule_of_its_room(door: Path) -> None:
    assert ast.get_docstring(tree(door))


@pytest.mark.parametrize("door", DOORS, ids=short)
def test_a_front_door_names_all_that_it_gives_and_nothing_else(door: Path) -> None:
    assert sorted(said(door)) == sorted(public(door))
    module = importlib.import_module(".".join(door.parent.relative_to(ROOT).parts))
    assert [name for name in said(door) if not hasattr(module, name)] == []


@pytest.mark.parametrize("door", DOORS, ids=short)
def test_the_names_at_a_front_door_are_in_order(door: Path) -> None:
    assert said(door) == sorted(said(door), key=rank)


@pytest.mark.parametrize("path", FILES, ids=short)
def test_no_file_is_named_after_what_it_gives(path: Path) -> None:
    own = {
        name
        for node in tree(path).body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        for name in bound(node)
    }
    assert path.stem not in own
    door = path.with_name("__init__.py")
    assert path.parent == PACKAGE or path.stem not in said(door)


@pytest.mark.parametrize("path", sources(PACKAGE), ids=short)
def test_imports_of_our_own_are_relative(path: Path) -> None:
    absolute = [
        node.lineno
        for node in ast.walk(tree(path))
        if (
            isinstance(node, ast.ImportFrom)
            and not node.level
            and (node.module or "").partition(".")[0] == "tui"
        )
        or (
            isinstance(node, ast.Import)
            and any(alias.name.partition(".")[0] == "tui" for alias in node.names)
        )
    ]
    assert absolute == []
