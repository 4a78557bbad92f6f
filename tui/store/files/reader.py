"""From the files of a workspace to its records: good ones kept, bad ones told."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ...records import KINDS, WITHIN_A_MISSION, Record, is_id
from ...speech import said
from ..held import Doubt, Problem, quoted
from .faults import fault_problems
from .tables import Keys, Table, read_table, say_error

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
    lost: dict[str, str] = field(default_factory=dict)
    """The kinds of records that have a problem of their own and so are not here, by id."""
    doubts: list[Doubt] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """The kinds of registers that could not be read."""

    def add(self, kind: str, id: str, content: object, origin: Origin) -> None:
        """Validates one record and keeps it, or tells its problems."""
        problems = list(_unfit(kind, id, content, origin)) or list(self._keep(kind, id, content, origin))
        if problems:
            self.lost[id] = kind
            self.problems += problems

    def _keep(self, kind: str, id: str, content: Any, origin: Origin) -> Iterator[Problem]:
        try:
            record = KINDS[kind].model_validate({**content, "id": id})
        except ValidationError as error:
            yield from fault_problems(error, KINDS[kind], origin.table, origin.prefix)
            return
        taken = self.origins.get(id.casefold())
        if taken:
            where = f"{taken.table.file}:{taken.problem((), '').line}"
            yield origin.problem(
                (), said("the id {id} is taken already, by {where}", id=quoted(id), where=where)
            )
            return
        self.records[id] = record
        self.origins[id.casefold()] = origin

    def origin(self, record: Record) -> Origin:
        """Where a kept record was read."""
        return self.origins[record.id.casefold()]


def _unfit(kind: str, id: str, content: object, origin: Origin) -> Iterator[Problem]:
    """What is wrong with a record before its values are looked at."""
    name = id.partition("/")[2] if kind in WITHIN_A_MISSION else id
    if not isinstance(content, dict):
        yield origin.problem((), said("a table is needed here"))
    elif not is_id(name) or "/" in name:
        reason = said(
            "{name} cannot be an id: use letters A to Z and digits, joined by `-` or `.`", name=quoted(name)
        )
        yield origin.problem((), reason)
    elif "id" in content and kind != "event":
        yield origin.problem(("id",), _named_by(kind))


def _named_by(kind: str) -> str:
    if kind in REGISTERS.values():
        return said('unknown key "id": the name of the table is the id')
    if kind == "mission":
        return said('unknown key "id": the name of the folder is the id')
    return said('unknown key "id": the name of the file is the id')


def read_folder(root: Path) -> Reading:
    """Reads every record file under a folder; the order of files is that of their names."""
    reading = Reading(root)
    for kind, path, id in _files(reading):
        table = read_table(path, root)
        if isinstance(table, Problem):
            _lose(reading, kind, id, table)
        elif kind in REGISTERS.values():
            for key, content in table.content.items():
                reading.add(kind, key, content, Origin(table, (key,)))
        elif kind == "mission":
            _read_mission(reading, table, id)
        else:
            reading.add(kind, id, table.content, Origin(table, ()))
    return reading


def places_of_records(root: Path) -> Mapping[str, str]:
    """The file and line that each good record under a folder begins in, by its id in small letters."""
    origins = read_folder(root).origins.items()
    return {id: f"{origin.table.file}:{origin.problem((), '').line}" for id, origin in origins}


def lost_in(root: Path) -> tuple[Mapping[str, str], Collection[str]]:
    """What a folder has and cannot be read, which is told: the kinds of records by id, and of registers."""
    reading = read_folder(root)
    return reading.lost, reading.unread


def _lose(reading: Reading, kind: str, id: str, problem: Problem) -> None:
    reading.problems.append(problem)
    if id:
        reading.lost[id] = kind
    else:
        reading.unread.add(kind)


def _files(reading: Reading) -> Iterator[tuple[str, Path, str]]:
    root = reading.root
    there = {path.name for path in _inside(reading, root, lambda path: True)}
    for name, kind in REGISTERS.items():
        if name in there:
            yield kind, root / name, ""
    for folder in _inside(reading, root / "missions", Path.is_dir) if "missions" in there else ():
        yield "mission", folder / "mission.toml", folder.name
        for kind in ("deal", "source"):
            for path in _inside(reading, folder / f"{kind}s", lambda path: path.suffix == ".toml"):
                yield kind, path, f"{folder.name}/{path.stem}"


def _inside(reading: Reading, folder: Path, wanted: Callable[[Path], bool]) -> list[Path]:
    """What is wanted of a folder, by name, hidden files aside; a folder may be absent."""
    try:
        return sorted(path for path in folder.iterdir() if path.name[0] != "." and wanted(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        file, reason = folder.relative_to(reading.root).as_posix(), say_error(error)
        reading.problems.append(
            Problem(file, 1, 1, "", said("the folder cannot be read: {reason}", reason=reason))
        )
        return []


def _read_mission(reading: Reading, table: Table, id: str) -> None:
    content = dict(table.content)
    events = content.pop("event", [])
    reading.add("mission", id, content, Origin(table, ()))
    if not isinstance(events, list):
        reason = said("each event has a table of its own: `[[event]]`")
        reading.problems.append(table.problem(("event",), reason))
        return
    for number, event in enumerate(events):
        origin = Origin(table, ("event", number))
        local = event.get("id") if isinstance(event, dict) else None
        if isinstance(local, str) and local:
            reading.add("event", f"{id}/{local}", event, origin)
        else:
            reading.problems.append(origin.problem((), said("an event needs an `id` of its own, as text")))
