"""Words that a map puts into records, and whether our records know them."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from ...records import KINDS
from ..files import Keys, Table, fault_problems
from .maps import BulkKind, BulkMap, Column
from .targets import Target, Unplaced, target_of


def word_faults(mapping: BulkMap) -> Iterator[tuple[Keys, str]]:
    """The words of a map that no record may have where they go, by their places in the map."""
    for keys, path, word in _words(mapping):
        try:
            target = target_of(path, mapping.kind)
        except Unplaced:
            continue
        if target.key not in ("edtf", "org"):
            yield from ((keys, reason) for reason in _reasons(target, word, mapping.kind))


def _words(mapping: BulkMap) -> Iterator[tuple[Keys, str, str | bool]]:
    """Each word of a map, with its place there and the field that it goes to."""
    for path, value in mapping.fixed.items():
        yield ("fixed", path), path, value
    for path, column in mapping.columns.items():
        yield from _of_column(path, column)


def _of_column(path: str, column: Column) -> Iterator[tuple[Keys, str, str]]:
    for key, table in (("values", column.values), ("matches", column.matches)):
        yield from ((("columns", path, key, given), path, word) for given, word in table.items())
    if column.otherwise is not None:
        yield ("columns", path, "otherwise"), path, column.otherwise
    for key, word in column.each.items():
        for within in (f"{path}.0.{key}", f"{path}.{key}"):
            yield ("columns", path, "each", key), within, word


def _reasons(target: Target, word: str | bool, kind: BulkKind) -> Iterator[str]:
    """Why a word cannot stand in a place of a record; whatever else is missing there does not count."""
    keys = [0 if isinstance(key, int) else key for key in target.path]
    place = [*keys, *([0] if target.many else []), *([target.key] if target.key else [])]
    plain: Any = word
    for key in reversed(place):
        plain = [plain] if key == 0 else {key: plain}
    try:
        KINDS[kind].model_validate(plain)
    except ValidationError as error:
        around = {tuple(place[:length]): (1, 1) for length in range(1, len(place) + 1)}
        field = ".".join(map(str, place))
        problems = fault_problems(error, KINDS[kind], Table("", plain, around), ())
        yield from (problem.reason for problem in problems if problem.field == field)
