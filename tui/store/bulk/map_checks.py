"""What is wrong with a map that only our records, or the columns of its file, can show."""

from collections.abc import Collection, Iterator

from ...speech import said
from ..files import Keys
from ..held import nearest, quoted
from .maps import BulkMap, Cited, Column
from .targets import Target, Unplaced, target_of
from .templates import columns_in

Fault = tuple[Keys, str]
"""A place in the map, and what is wrong there."""


def map_faults(mapping: BulkMap, columns: Collection[str]) -> Iterator[Fault]:
    """What is wrong with a map, given the columns that there are."""
    yield from _paths(mapping)
    if mapping.kind == "deal" and "id" not in mapping.columns:
        yield (
            ("columns",),
            said("`id` is missing: say which column it is, or make it of several: `{ text = … }`"),
        )
    ids = [figure.id for figure in mapping.figure]
    for number, id in enumerate(ids):
        if id in ids[:number]:
            yield ("figure", number, "id"), said("{id} names another figure already", id=quoted(id))
    for keys, name in _named(mapping):
        if name not in columns:
            yield keys, said("unknown column {name}", name=quoted(name)) + nearest(name, columns)


def columns_named(mapping: BulkMap) -> Iterator[str]:
    """Every column that a map names, some more than once."""
    return (name for _, name in _named(mapping))


def clash(known: Target, target: Target) -> bool:
    """Whether two paths are one place, or one is a list of which the other is an item."""
    if (known.path, known.key, known.many) == (target.path, target.key, target.many):
        return True
    return known.many != target.many and bool(known.path) and known.path[:1] == target.path[:1]


def _paths(mapping: BulkMap) -> Iterator[Fault]:
    known: dict[str, Target] = {}
    for section, paths in (("fixed", mapping.fixed), ("columns", mapping.columns)):
        for path in paths:
            try:
                target = target_of(path, mapping.kind)
                for key in mapping.columns[path].each if section == "columns" else ():
                    target_of(f"{path}.{'0.' * target.many}{key}", mapping.kind)
            except Unplaced as unplaced:
                yield (section, path), str(unplaced)
                continue
            same = next((other for other, place in known.items() if clash(place, target)), None)
            if same is not None:
                yield (
                    (section, path),
                    said("this is the same place as {path}; keep one of the two", path=quoted(same)),
                )
            known[path] = target


def _named(mapping: BulkMap) -> Iterator[tuple[Keys, str]]:
    """Every column that a map names, and where it does."""
    yield from ((("passage",), name) for name in columns_in(mapping.passage or ""))
    for path, column in mapping.columns.items():
        yield from _of_column(("columns", path), column)
    for number, figure in enumerate(mapping.figure):
        yield ("figure", number, "column"), figure.column
        for key, beside in (("unit", figure.unit), ("currency", figure.currency)):
            if isinstance(beside, Column):
                yield from _of_column(("figure", number, key), beside)
        yield from _of_cite(("figure", number, "cite"), figure.cite)


def _of_column(keys: Keys, column: Column) -> Iterator[tuple[Keys, str]]:
    if column.column is not None:
        yield (*keys, "column"), column.column
    yield from (((*keys, "text"), name) for name in columns_in(column.text or ""))
    yield from _of_cite((*keys, "cite"), column.cite)


def _of_cite(keys: Keys, cited: Cited | None) -> Iterator[tuple[Keys, str]]:
    if cited is None:
        return
    if "{" not in cited.quote:
        yield (*keys, "quote"), cited.quote
    for key, words in (("quote", cited.quote), ("before", cited.before), ("after", cited.after)):
        yield from (((*keys, key), name) for name in columns_in(words))
