"""What is to be imported: a file with its map, or why it cannot be."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..store import (
    OTHERS,
    TABLES,
    BulkFile,
    Problem,
    is_slug,
    mapped_file,
    parquet_lines,
    plain_file,
    reads_parquet,
    slug,
)

_LINES, _PARQUET = ".jsonl", ".parquet"


@contextmanager
def described(arguments: Namespace) -> Iterator[BulkFile | list[Problem] | str]:
    """The file with its map, what is wrong with the map, or why the file cannot be read at all.

    Parquet is there as lines of JSON, for as long as the context lasts.
    """
    path = Path(arguments.file)
    stem = path.stem.removesuffix(OTHERS)
    name = arguments.name or (stem if is_slug(stem) else slug(stem))
    if reason := _refused(path, name, arguments.map):
        yield reason
    elif path.suffix.lower() != _PARQUET:
        yield _with_map(path, path, arguments.map, name)
    else:
        with TemporaryDirectory(prefix="communique-") as folder:
            lines = Path(folder) / f"{path.stem}{_LINES}"
            try:
                with lines.open("wb") as file:
                    file.writelines(parquet_lines(path))
                yield _with_map(lines, path, arguments.map, name)
            except ValueError as error:
                yield f"{path}: {error}"


def _refused(path: Path, name: str, map: str | None) -> str:
    """Why a file cannot be imported; nothing if it can."""
    if not is_slug(name):
        return f'"{name}" cannot be a name: lower-case letters and digits, joined by `-` or `.`; see --name'
    if not path.is_file():
        return f"{path}: {'this is no regular file' if path.exists() else 'there is no such file'}"
    suffix = path.suffix.lower()
    if suffix not in (*TABLES, _LINES, _PARQUET):
        return f"{path}: only {', '.join(TABLES)}, {_PARQUET} and {_LINES} can be imported"
    if suffix == _PARQUET and not reads_parquet():
        return f"{path}: Parquet is read only where pyarrow or polars is installed beside this program"
    return f"{path}: a table needs a map: --map" if map is None and suffix != _LINES else ""


def _with_map(read: Path, given: Path, map: str | None, name: str) -> BulkFile | list[Problem]:
    """The file to read, called as it was given, with its map if it has one."""
    if map is None:
        return plain_file(read, str(given), name)
    path = Path(map).resolve()
    return mapped_file(read, str(given), path, path.parent, name)
