"""A workspace kept as it was read, so that it is opened again without reading its files."""

import json
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

from ...cache import Stamp, program, read_sealed, stamp_of, write_sealed
from ...records import KINDS, Deal, Record
from ..held import Doubt, Problem, Workspace
from ..texts import Passages
from .opening import open_workspace

_FILE, _FORM = "workspace.sealed", "workspace 1"


def open_kept(folder: Path, as_of: date | None, stamp: Stamp, kept: Path | None) -> Workspace:
    """What `open_workspace` gives, from what is kept of it if no file has changed.

    Args:
        folder: what to read.
        as_of: the day that the records are looked at from; today without it.
        stamp: how the files looked just now.
        kept: the folder that keeps what was read for the next time; without it, nothing is kept.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    day = as_of or date.today()
    if kept is None or stamp.racy or not folder.is_dir():
        return open_workspace(folder, day)
    form = " ".join((_FORM, program(), stamp.digest, day.isoformat()))
    if (sealed := read_sealed(kept / _FILE, form)) is not None:
        return _read_back(json.loads(sealed), folder, day)
    opened = open_workspace(folder, day)
    if stamp_of(folder).looks == stamp.looks:
        write_sealed(kept / _FILE, json.dumps(_told(opened)).encode(), form)
    return opened


def _told(opened: Workspace) -> dict[str, Any]:
    return {
        "records": [[each.KIND, _json(each)] for each in opened.records.values()],
        "texts": {id: text.content.decode() for id, text in opened.texts.items()},
        "changed": sorted(opened.changed),
        "problems": [astuple(each) for each in opened.problems],
        "doubts": [astuple(each) for each in opened.doubts],
    }


def _json(record: Record) -> str:
    return record.model_dump_json(by_alias=True, exclude_defaults=True)


def _read_back(told: Any, folder: Path, day: date) -> Workspace:
    records = [_record(kind, text, day) for kind, text in told["records"]]
    return Workspace(
        folder,
        {each.id: each for each in records},
        {id: Passages.of_bytes(text.encode()) for id, text in told["texts"].items()},
        frozenset(told["changed"]),
        tuple(Problem(*each) for each in told["problems"]),
        tuple(Doubt(Problem(*one), id, tuple(kinds), field) for one, id, kinds, field in told["doubts"]),
        day,
    )


def _record(kind: str, text: str, day: date) -> Record:
    record: Record = KINDS[kind].model_validate_json(text)
    return record.seen_from(day) if isinstance(record, Deal) else record
