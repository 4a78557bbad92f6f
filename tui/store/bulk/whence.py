"""Which column of a table a field of a record is from."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...speech import said
from ..held import quoted
from .mapping import Plain


def paths_in(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all that plain data has in it."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from paths_in(item, (*path, key))


def figured(field: str, plain: Plain) -> str:
    """The path of a field as a map has it: figures by their ids."""
    keys = field.split(".")
    if keys[0] != "figure" or len(keys) < 2:
        return field
    return ".".join(("figure", str(plain["figure"][int(keys[1])].get("id")), *keys[2:]))


def column_of(path: str, columns: Mapping[str, str]) -> str:
    """The column that a field is from, to follow what is wrong with it."""
    keys = path.split(".")
    around = (".".join(keys[:length]) for length in range(len(keys), 0, -1))
    name = next((columns[known] for known in around if known in columns), None)
    if name is None:
        within = sorted(known for known in columns if known.startswith(f"{path}."))
        name = columns[within[0]] if within else None
    return said(" (column {name})", name=quoted(name)) if name is not None else ""
