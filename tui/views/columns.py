"""How the reader wants the columns of lists, in a file of settings."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..speech import said
from .by_hand import change, config_folder, read, text_of
from .toml import Unfit, tables_in, with_table

_FILE = "columns.toml"
_KEYS = ("order", "hidden", "widths")


@dataclass(frozen=True)
class Shape:
    """What a reader made of the columns of a list.

    Attributes:
        order: The ids of its columns, from the left.
        hidden: The ids of those that are hidden.
        widths: The widths that were chosen, in cells, by id.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)


def columns_file() -> Path | None:
    """The file of columns, which need not be there yet; none where the reader has no home."""
    folder = config_folder()
    return folder / _FILE if folder else None


def columns_look() -> tuple[int, int] | None:
    """What tells what the file says now from what it says at other times; none if there is no file."""
    with suppress(OSError):
        if path := columns_file():
            status = path.stat()
            return status.st_mtime_ns, status.st_size
    return None


def read_columns() -> Mapping[str, Shape]:
    """The columns of lists, by the names of these; none if there is no file.

    Raises:
        Unreadable: the file cannot be understood; the message says where.
    """
    path = columns_file()
    return read(path, text_of(path), _shapes_in) if path else {}


def save_columns(shapes: Mapping[str, Shape]) -> None:
    """Keeps the columns of some lists; what the file says of others, and of columns not named, stays.

    Raises:
        Unreadable: the file cannot be understood, or not be written; then it is as it was.
    """

    def changed(text: str) -> str | None:
        new: str | None = text
        for name, shape in shapes.items():
            told = _told(shape, _shapes_in(new or "").get(name, Shape()))
            new = with_table(new or "", name, told, _KEYS, _introduction) if new is not None else None
        return new

    change(columns_file(), _shapes_in, changed)


def _told(shape: Shape, before: Shape) -> Mapping[str, Any]:
    """What a table says of a list, with what it said of columns that the list does not have."""
    strange = [id for id in before.order if id not in shape.order]
    hidden = [*shape.hidden, *(id for id in before.hidden if id not in shape.order)]
    widths = {id: width for id, width in before.widths.items() if id not in shape.order}
    return {"order": [*shape.order, *strange], "hidden": hidden, "widths": {**shape.widths, **widths}}


def _shapes_in(text: str) -> Mapping[str, Shape]:
    return {name: _shape(name, table) for name, table in tables_in(text).items()}


def _shape(name: str, table: object) -> Shape:
    if not isinstance(table, dict):
        raise Unfit(said("“{name}” is no list; what is said of a list stands under its name", name=name))
    for key in ("order", "hidden"):
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise Unfit(said("{key} of “{name}” is no list of columns", key=key, name=name))
    widths = table.get("widths", {})
    if not isinstance(widths, dict) or not all(type(each) is int and each > 0 for each in widths.values()):
        raise Unfit(said("widths of “{name}” are no numbers above 0, by column", name=name))
    return Shape(tuple(table.get("order", ())), tuple(table.get("hidden", ())), widths)


def _introduction() -> str:
    """What stands above the first table."""
    told = said("The columns of lists in Communiqué, as they were arranged last.")
    return f"# {told}"
