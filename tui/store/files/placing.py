"""Where a record, or a value of it, stands in the files of a workspace."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ...records import Record
from ..held import Problem, Workspace
from .reader import REGISTERS
from .tables import Keys, Table, read_table

_FILES = {kind: name for name, kind in REGISTERS.items()}
_KEYS = {"address": ("url",), "name": ("naming", "names"), "when": ("when", "date"), "event": ("title",)}
"""The keys of files whose values go by another name."""
_NAMING = ("id", "org", "place", "code", "name", "who")
"""What tells the items of a list apart."""


class Place(NamedTuple):
    """A place that an editor can go to."""

    path: Path
    line: int
    """From 1."""
    column: int = 1
    """From 1, in characters."""


def place_of(workspace: Workspace, id: str, value: str = "") -> Place | None:
    """Where a record stands, or a value of it, as its file is now.

    Args:
        workspace: what holds the record.
        id: the id of the record.
        value: the field of a value; where it does not stand by itself, the nearest thing around it is told.

    Returns:
        The place; none if there is no such record, or if it stands in no file.
    """
    record = workspace.get(id)
    if record is None:
        return None
    path = workspace.folder / _file(record)
    table = read_table(path, workspace.folder) if path.is_file() else None
    keys = _keys(record, table) if isinstance(table, Table) else None
    if keys is None:
        beside = workspace.standing and workspace.standing(id)
        stands = isinstance(table, Problem)
        return Place(*beside) if beside else Place(path, 1) if stands else None
    assert isinstance(table, Table)
    told = table.problem((*keys, *_within(_at(table.content, keys), value)), "")
    return Place(path, told.line, told.column)


def _file(record: Record) -> Path:
    """The file that a record has if it is written by hand, from the folder of the workspace on."""
    if record.KIND in _FILES:
        return Path(_FILES[record.KIND])
    folder, name = Path("missions") / record.mission, record.id.partition("/")[2]
    return folder / (f"{record.KIND}s/{name}.toml" if record.KIND in ("deal", "source") else "mission.toml")


def _keys(record: Record, table: Table) -> Keys | None:
    """What leads to a record in its file; none if it is not there."""
    if record.KIND in _FILES:
        return (record.id,) if record.id in table.content else None
    if record.KIND != "event":
        return ()
    own, events = record.id.partition("/")[2], table.content.get("event")
    found = _numbered(events) if isinstance(events, list) else iter(())
    return next((("event", number) for number, each in found if each.get("id") == own), None)


def _numbered(items: list[Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return ((number, each) for number, each in enumerate(items) if isinstance(each, dict))


def _at(content: Any, keys: Keys) -> Mapping[str, Any]:
    for key in keys:
        content = content[key]
    return content if isinstance(content, dict) else {}


def _within(content: Mapping[str, Any], field: str) -> Keys:
    """The keys that lead to a value of a record; as many of them as there are."""
    figures = content.get("figure")
    for number, each in _numbered(figures) if isinstance(figures, list) else ():
        if each.get("id") == field:
            return ("figure", number)
    head, _, tail = field.partition(".")
    ways = (_item(key, content[key], tail) for key in _KEYS.get(head, (head,)) if key in content)
    return max(ways, key=len, default=())


def _item(key: str, holder: Any, tail: str) -> Keys:
    """What leads to an item of a list or a table, by its name or its number; to the whole, if to none."""
    if isinstance(holder, dict):
        return (key, tail) if tail in holder else (key,)
    if not isinstance(holder, list) or not tail:
        return (key,)
    found = (number for number, each in enumerate(holder) if tail in _names(each))
    number = next(found, int(tail) - 1 if tail.isdecimal() else -1)
    return (key, number) if 0 <= number < len(holder) else (key,)


def _names(item: Any) -> tuple[Any, ...]:
    return tuple(item.get(key) for key in _NAMING) if isinstance(item, dict) else (item,)
