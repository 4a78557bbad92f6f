"""What the files of a workspace hold, as digests: found by reading only what looks other than it did."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...cache import Stamp, read_sealed, stamp_from, write_sealed
from ..bulk import BulkFile
from ..files import unreadable
from ..held import Problem
from .stretches import Stretch, known_stretches, map_of, parted

_FILE, _FORM = "contents.sealed", "contents 2"
_REGISTERS = ("organisations.toml", "people.toml", "places.toml")


@dataclass(frozen=True)
class Contents:
    """What a workspace holds."""

    registers: str
    """A digest of what names and places organisations: the registers, also those among the bulk files."""
    held: str
    """A digest of all that is kept in memory: the registers, the missions and their texts."""
    stretches: Mapping[str, Sequence[Stretch]]
    """The stretches of each bulk file, by its name in the workspace."""
    maps: Mapping[str, str]
    """A digest of the map of each bulk file, or an empty text."""
    problems: Sequence[Problem] = ()
    """The bulk files that cannot be read."""


def contents_of(root: Path, stamp: Stamp, files: Sequence[BulkFile], kept: Path | None) -> Contents:
    """Reads what has changed since it was read last.

    Args:
        root: the workspace.
        stamp: how its files looked before any was read.
        files: its bulk files.
        kept: a folder that keeps what was found for the next time; it may be lost or spoilt.
    """
    before, known = _kept(kept)
    changed = stamp.changed(before) if before else None
    reading = _Reading(root, known, lambda path: changed is None or path in changed)
    found: dict[str, Any] = {
        "registers": reading.digest([path for path in stamp.looks if _is_register(path, files)]),
        "held": reading.digest([path for path in stamp.looks if not path.startswith("bulk")]),
        "stretches": {file.file: reading.stretches(file) for file in files},
        "maps": {file.file: reading.digest([map_of(file)]) if file.mapping else "" for file in files},
        "files": reading.found,
    }
    if kept and (changed is None or changed) and not reading.problems:
        write_sealed(kept / _FILE, json.dumps([stamp.as_bytes().decode(), found]).encode(), _FORM)
    return Contents(
        found["registers"], found["held"], found["stretches"], found["maps"], tuple(reading.problems)
    )


class _Reading:
    """Digests of files, those that look as before not read again."""

    def __init__(self, root: Path, known: Mapping[str, Any], has_changed: Callable[[str], bool]) -> None:
        self._root, self._known, self._has_changed = root, known, has_changed
        self.found: dict[str, str] = {}
        self.problems: list[Problem] = []

    def digest(self, paths: Sequence[str]) -> str:
        whole = hashlib.blake2b(digest_size=20)
        for path in sorted(paths):
            whole.update(f"{path}\0{self._of_file(path)}\0".encode("utf-8", "surrogatepass"))
        return whole.hexdigest()

    def _of_file(self, path: str) -> str:
        if path not in self.found:
            known = self._known.get("files", {}).get(path)
            same = known is not None and not self._has_changed(path)
            self.found[path] = known if same else _digest(self._root / path)
        return self.found[path]

    def stretches(self, file: BulkFile) -> list[Stretch]:
        known = self._known.get("stretches", {}).get(file.file)
        if known is not None and not self._has_changed(file.file):
            return known_stretches(known)
        try:
            return parted(file)
        except OSError as error:
            reason = unreadable(error)
            self.problems.append(Problem(file.file, 1, 1, "", reason))
            return []


def _kept(folder: Path | None) -> tuple[Stamp | None, Mapping[str, Any]]:
    sealed = read_sealed(folder / _FILE, _FORM) if folder else None
    if sealed is None:
        return None, {}
    stamp, known = json.loads(sealed)
    return stamp_from(stamp.encode()), known


def _digest(path: Path) -> str:
    try:
        if path.is_dir():
            return "folder"
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
    except OSError as error:
        return f"{type(error).__name__} {error.errno}"


def _is_register(path: str, files: Sequence[BulkFile]) -> bool:
    return path in _REGISTERS or any(file.file == path and file.kind == "organisation" for file in files)
