"""The list of bulk files, with their maps, kept so that it is known again without reading any."""

import json
from dataclasses import astuple
from pathlib import Path
from typing import Any

from ...cache import Stamp, program, read_sealed, stamp_of, write_sealed
from ..held import Problem
from .described import BulkFile
from .listing import bulk_files
from .maps import BulkMap

_FILE, _FORM = "bulk.sealed", "bulk 1"


def kept_bulk_files(root: Path, stamp: Stamp, kept: Path | None) -> tuple[list[BulkFile], list[Problem]]:
    """What `bulk_files` gives, from what is kept of it if no file has changed.

    Args:
        root: the workspace.
        stamp: how its files looked just now.
        kept: the folder that keeps what was found for the next time; without it, nothing is kept.
    """
    if kept is None or stamp.racy:
        return bulk_files(root)
    form = " ".join((_FORM, program(), stamp.digest))
    if (sealed := read_sealed(kept / _FILE, form)) is not None:
        files, problems = json.loads(sealed)
        return [_read_back(root, *each) for each in files], [Problem(*each) for each in problems]
    found, wrong = bulk_files(root)
    if stamp_of(root).looks == stamp.looks:
        told = [list(map(_told, found)), list(map(astuple, wrong))]
        write_sealed(kept / _FILE, json.dumps(told).encode(), form)
    return found, wrong


def _told(file: BulkFile) -> list[Any]:
    mapping = file.mapping.model_dump_json(by_alias=True, exclude_unset=True) if file.mapping else None
    return [file.file, file.kind, file.name, mapping]


def _read_back(root: Path, file: str, kind: Any, name: str, mapping: str | None) -> BulkFile:
    read = BulkMap.model_validate_json(mapping) if mapping else None
    return BulkFile(root / file, file, kind, name, read)
