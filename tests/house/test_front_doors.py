"""A room is entered by its `__init__.py`, which says its rule and all that it gives."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from .places import PACKAGE, ROOT, rooms, short, sources, tree

TESTS = ROOT / "tests"
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


def test_every_folder_of_code_has_a_front_door() -> None:
    folders = {path.parent for path in [*FILES, *sources(TESTS)]}
    assert [short(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_a_front_door_says_the_rule_of_its_room() -> None:
    assert [short(door) for door in DOORS if not ast.get_docstring(tree(door))] == []


@pytest.mark.parametrize("door", DOORS, ids=short)
def test_a_front_door_names_all_that_it_gives_and_nothing_else(door: Path) -> None:
    assert sorted(said(door)) == sorted(public(door))
    module = importlib.import_module(".".join(door.parent.relative_to(ROOT).parts))
    assert [name for name in said(door) if not hasattr(module, name)] == []


def test_the_names_at_a_front_door_are_in_order() -> None:
    disordered = [door for door in DOORS if said(door) != sorted(said(door), key=rank)]
    assert [short(door) for door in disordered] == []


def own(path: Path) -> set[str]:
    """The names that a file makes itself."""
    return {
        name
        for node in tree(path).body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        for name in bound(node)
    }


def test_no_file_is_named_after_what_it_gives() -> None:
    assert [short(path) for path in FILES if path.stem in own(path)] == []
    inside = [path for path in FILES if path.parent != PACKAGE]
    assert [short(path) for path in inside if path.stem in said(path.with_name("__init__.py"))] == []


def test_no_room_is_named_after_what_it_gives_or_what_stands_in_it() -> None:
    for room in rooms():
        doors = [folder / "__init__.py" for folder in (room, room.parent) if folder != PACKAGE]
        assert [short(door) for door in doors if room.name in said(door)] == [], short(room)
        assert not (room / f"{room.name}.py").exists()
        assert not (room / room.name).exists()


def entered(read: ast.Module, path: Path) -> Iterator[Path]:
    """The files and folders, without suffix, that the relative imports of a file name."""
    for node in ast.walk(read):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = path.parents[node.level - 1]
            named = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (above.joinpath(*name.split(".")) for name in named)


def past_the_door(read: ast.Module, path: Path) -> list[str]:
    """What a file imports from inside a room that it is not in, or from a room that it is in."""
    around = path.parents
    return [short(found) for found in entered(read, path) if found.parent not in around or found in around]


def test_a_room_at_any_depth_is_entered_by_its_front_door() -> None:
    past = {short(path): past_the_door(tree(path), path) for path in sources(PACKAGE)}
    assert {path: found for path, found in past.items() if found} == {}


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("from .near import near", []),
        ("from ..beside import thing", []),
        ("from ...floor import thing", []),
        ("from ..beside.deep import thing", ["tui/upper/beside/deep"]),
        ("from ...floor.room import thing", ["tui/floor/room"]),
        ("from ...upper import thing", ["tui/upper"]),
        ("from . import near", []),
        ("from .. import room", ["tui/upper/room"]),
    ],
)
def test_a_way_past_a_front_door_is_found(line: str, past: list[str]) -> None:
    assert past_the_door(ast.parse(line), PACKAGE / "upper" / "room" / "file.py") == past


def homes(test: Path) -> list[Path]:
    """The folders in which the tests of a file may lie: one for each file of the floor that has the name."""
    floor = PACKAGE / test.relative_to(TESTS).parts[0]
    named = floor.rglob(test.name.removeprefix("test_"))
    return [TESTS / path.parent.relative_to(PACKAGE) for path in named]


def test_the_tests_of_a_file_lie_where_the_file_lies() -> None:
    assert [short(test) for test in sorted(TESTS.rglob("test_*.py")) if is_astray(test)] == []


def is_astray(test: Path) -> bool:
    """Whether a test has homes, and lies in none."""
    at_home = homes(test)
    return bool(at_home) and test.parent not in at_home


def test_the_home_of_a_test_is_found_from_wherever_it_lies() -> None:
    assert homes(TESTS / "store" / "test_octets.py") == [TESTS / "store" / "texts"]


def absolute(read: ast.Module) -> list[int]:
    """The lines that import something of ours by its full name."""
    return [
        node.lineno
        for node in ast.walk(read)
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


def test_imports_of_our_own_are_relative() -> None:
    assert absolute(ast.parse("import tui.text\nfrom tui import app\nfrom . import near\nimport ast")) == [
        1,
        2,
    ]
    assert {short(path): absolute(tree(path)) for path in sources(PACKAGE) if absolute(tree(path))} == {}
