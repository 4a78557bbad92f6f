"""The bulk files of a workspace."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from ...records import is_id
from ...speech import said
from ..files import Table, fault_problems, read_table, refusal, say_error, unreadable
from ..held import Problem, quoted
from .described import TABLES, BulkFile
from .json_lines import read_line
from .map_checks import map_faults
from .map_words import word_faults
from .maps import BulkKind, BulkMap
from .rows import keys_of
from .splitting import raw_records
from .tables import header_of
from .unread import Unread

_MAP = ".map.toml"
OTHERS = ".organisations"
"""What stands before the suffix in the names of registers of organisations."""
_LOOKED_AT = 100
"""How many lines of JSON are looked at for the keys that there are."""


def bulk_files(root: Path) -> tuple[list[BulkFile], list[Problem]]:
    """The bulk files of a workspace in the order of their names, and what is wrong with some."""
    found: list[BulkFile] = []
    problems: list[Problem] = []
    folder = root / "bulk"
    try:
        paths = sorted(path for path in folder.iterdir() if path.name[0] != ".") if folder.is_dir() else []
    except OSError as error:
        return [], [
            Problem("bulk", 1, 1, "", said("the folder cannot be read: {reason}", reason=say_error(error)))
        ]
    for path in paths:
        if path.suffix.lower() not in (*TABLES, ".jsonl", ".parquet"):
            continue
        one = _described(path, root)
        if isinstance(one, BulkFile):
            found.append(one)
        else:
            problems += one
    return found, problems


def _described(path: Path, root: Path) -> BulkFile | list[Problem]:
    file = path.relative_to(root).as_posix()
    name = path.stem.removesuffix(OTHERS)
    if reason := refusal(path, root):
        return [Problem(file, 1, 1, "", reason)]
    if not is_id(name) or "/" in name:
        reason = said(
            "{name} cannot be an id: use letters A to Z and digits, joined by `-` or `.`", name=quoted(name)
        )
        return [Problem(file, 1, 1, "", reason)]
    if path.suffix.lower() == ".parquet":
        reason = said("Parquet is not read from here: `communique import` turns it into lines of JSON")
        return [Problem(file, 1, 1, "", reason)]
    beside = path.with_name(path.stem + _MAP)
    if beside.exists():
        return mapped_file(path, file, beside, root, name)
    if path.suffix.lower() in TABLES:
        return [Problem(file, 1, 1, "", said("a table needs a map beside it: {name}", name=beside.name))]
    return plain_file(path, file, name)


def plain_file(path: Path, file: str, name: str) -> BulkFile:
    """A file of lines in the form of our records; its name says which kind these are."""
    kind: BulkKind = "organisation" if path.stem.endswith(OTHERS) else "deal"
    return BulkFile(path, file, kind, name)


def mapped_file(
    path: Path, file: str, map: Path, root: Path, name: str, columns: Collection[str] | None = None
) -> BulkFile | list[Problem]:
    """A file with its map, or what is wrong with the map.

    Args:
        path: the file.
        file: what problems call it.
        map: the map.
        root: the folder that the map lies in, at any depth.
        name: the name of the file without suffixes.
        columns: its columns, where they are not to be read from it.
    """
    table = read_table(map, root)
    if isinstance(table, Problem):
        return [table]
    try:
        mapping = BulkMap.model_validate(table.content)
    except ValidationError as error:
        return list(fault_problems(error, BulkMap, table, ()))
    mapped = BulkFile(path, file, mapping.kind, name, mapping)
    return list(_faults(mapped, mapping, table, columns)) or mapped


def _faults(
    file: BulkFile, mapping: BulkMap, table: Table, columns: Collection[str] | None
) -> Iterator[Problem]:
    try:
        if columns is None:
            columns = header_of(file) if file.is_table else _keys(file, mapping)
    except Unread as unread:
        yield Problem(file.file, 1, unread.column, "", unread.reason)
        return
    except OSError as error:
        yield Problem(file.file, 1, 1, "", unreadable(error))
        return
    for keys, reason in (*map_faults(mapping, columns), *word_faults(mapping)):
        yield table.problem(keys, reason)


def _keys(file: BulkFile, mapping: BulkMap) -> set[str]:
    """The keys that the first lines of JSON have; those of a table within follow a dot."""
    found: set[str] = set()
    for raw in islice(raw_records(file), _LOOKED_AT):
        with suppress(Unread, UnicodeDecodeError):
            found.update(keys_of(read_line(raw.data.decode(file.encoding))))
    return found
