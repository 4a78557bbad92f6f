"""Opening a workspace."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...records import Deal, Source
from ...speech import said
from ..held import Problem, Workspace, quoted
from ..texts import Passages
from .checks import check
from .reader import Reading, read_folder
from .tables import not_utf_8, read_bytes

_BULK = (".csv", ".jsonl", ".parquet", ".tsv")


def open_workspace(folder: Path, as_of: date | None = None) -> Workspace:
    """Reads a folder. Never raises on what is in it: bad files become problems, good ones still open.

    Args:
        folder: what to read.
        as_of: the day that the records are looked at from; today without it.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(said("there is no folder {folder}", folder=folder))
    reading = read_folder(folder)
    texts: dict[str, Passages] = {}
    changed: set[str] = set()
    for source in [record for record in reading.records.values() if isinstance(record, Source)]:
        _read_text(source, reading, texts, changed)
    day = as_of or date.today()
    records = {
        id: each.seen_from(day) if isinstance(each, Deal) else each for id, each in reading.records.items()
    }
    workspace = Workspace(folder, records, texts, frozenset(changed), as_of=day)
    if not reading.records and not reading.problems and not _has_bulk(folder):
        reading.problems.append(
            Problem(".", 1, 1, "", said("there are no record files here; see `communique --help`"))
        )
    problems = (*reading.problems, *check(workspace, reading))
    return replace(workspace, problems=tuple(sorted(problems)), doubts=tuple(reading.doubts))


def _has_bulk(folder: Path) -> bool:
    """Whether there are files of many records, which are read elsewhere."""
    try:
        paths = list((folder / "bulk").iterdir())
    except OSError:
        return False
    return any(path.name[0] != "." and path.suffix.lower() in _BULK for path in paths)


def _read_text(source: Source, reading: Reading, texts: dict[str, Passages], changed: set[str]) -> None:
    origin = reading.origin(source)
    if source.file is None:
        return
    path = (reading.root / origin.table.file).with_name(source.file)
    content = read_bytes(path, reading.root)
    if isinstance(content, str):
        reading.lost[source.id] = source.KIND
        reading.problems.append(origin.problem(("file",), f"{quoted(source.file)}: {content}"))
        return
    if hashlib.sha256(content).hexdigest() != source.sha256:
        changed.add(source.id)
        reason = said(
            "the text is not the one that was quoted: its hash is {hash}",
            hash=hashlib.sha256(content).hexdigest(),
        )
        reading.problems.append(origin.problem(("sha256",), reason))
    try:
        texts[source.id] = Passages.of_bytes(content)
    except UnicodeDecodeError as error:
        reading.lost[source.id] = source.KIND
        reason = f"{quoted(source.file)}: {not_utf_8(error)}"
        reading.problems.append(origin.problem(("file",), reason))
