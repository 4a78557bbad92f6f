"""From the files of a workspace to its records: good ones kept, bad ones told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..records import KINDS, Record
from .faults import fault_problems
from .problem import Problem
from .tables import Keys, Table, read_table

REGISTERS = {"organisations.toml": "organisation", "people.toml": "person", "places.toml": "place"}


@dataclass(frozen=True)
class Origin:
    """Where a record was read: its table, and the keys that lead to it there."""

    table: Table
    prefix: Keys

    def problem(self, path: Keys, reason: str) -> Problem:
        """A problem with what stands at a path of the record."""
        return self.table.problem((*self.prefix, *path), reason)


@dataclass
class Reading:
    """What has been read so far."""

    root: Path
    records: dict[str, Record] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, kind: str, id: str, content: object, origin: Origin) -> None:
        """Validates one record and keeps it, or tells its problems."""
        if not isinstance(content, dict):
            self.problems.append(origin.problem((), "a table is needed here"))
            return
        if "id" in content and kind != "event":
            self.problems.append(origin.problem(("id",), 'unknown key "id": the place of the file is the id'))
            return
        try:
            record = KINDS[kind].model_validate({**content, "id": id})
        except ValidationError as error:
            self.problems.extend(fault_problems(error, KINDS[kind], origin.table, origin.prefix))
            return
        self.keep(record, origin)

    def keep(self, record: Record, origin: Origin) -> None:
        """Keeps a record, unless its id is taken; ids differ by more than upper and lower case."""
        taken = self.origins.get(record.id.casefold())
        if taken:
            where = f"{taken.table.file}:{taken.problem((), '').line}"
            self.problems.append(origin.problem((), f'the id "{record.id}" is taken already, by {where}'))
            return
        self.records[record.id] = record
        self.origins[record.id.casefold()] = origin

    def origin(self, record: Record) -> Origin:
        """Where a kept record was read."""
        return self.origins[record.id.casefold()]


def read_folder(root: Path) -> Reading:
    """Reads every record file under a folder; the order of files is that of their names."""
    reading = Reading(root)
    for kind, path, id in _files(root):
        table = read_table(path, root)
        if isinstance(table, Problem):
            reading.problems.append(table)
        elif kind in REGISTERS.values():
            for key, content in table.content.items():
                reading.add(kind, key, content, Origin(table, (key,)))
        elif kind == "mission":
            _read_mission(reading, table, id)
        else:
            reading.add(kind, id, table.content, Origin(table, ()))
    return reading


def _files(root: Path) -> Iterator[tuple[str, Path, str]]:
    for name, kind in REGISTERS.items():
        if (root / name).exists():
            yield kind, root / name, ""
    for folder in sorted(path for path in (root / "missions").glob("*") if path.is_dir()):
        if (folder / "mission.toml").exists():
            yield "mission", folder / "mission.toml", folder.name
        for kind in ("deal", "source"):
            for path in sorted((folder / f"{kind}s").glob("*.toml")):
                yield kind, path, f"{folder.name}/{path.name.removesuffix('.toml')}"


def _read_mission(reading: Reading, table: Table, id: str) -> None:
    content = dict(table.content)
    events = content.pop("event", [])
    reading.add("mission", id, content, Origin(table, ()))
    for number, event in enumerate(events if isinstance(events, list) else [events]):
        origin = Origin(table, ("event", number))
        local = _local_id(event)
        if local is None:
            reading.problems.append(origin.problem((), "an event needs an `id` of its own"))
        else:
            reading.add("event", f"{id}/{local}", event, origin)


def _local_id(event: Any) -> str | None:
    local = event.get("id") if isinstance(event, dict) else None
    return local if isinstance(local, str) and local and "/" not in local else None
