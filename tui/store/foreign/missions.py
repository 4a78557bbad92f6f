"""Missions with their events and sources, as the files of a workspace that people edit."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...records import Record, Source
from ...speech import said
from ..held import Problem, quoted
from .told import Plain
from .toml import toml_of


class Missions:
    """Takes missions, events and sources."""

    def __init__(self, root: Path) -> None:
        """Takes the workspace, which need not be there."""
        self._root = root
        self._missions: dict[str, Plain] = {}
        self._events: dict[str, list[Plain]] = {}
        self._sources: list[tuple[Source, Plain]] = []

    def put(self, record: Record, plain: Plain) -> None:
        """Takes one of them."""
        said = {key: value for key, value in plain.items() if key not in ("id", "text")}
        if isinstance(record, Source):
            self._sources.append((record, plain))
        elif record.KIND == "event":
            local = record.id.partition("/")[2]
            self._events.setdefault(record.mission, []).append({"id": local, **said})
        else:
            self._missions[record.id] = said

    def files(self, file: str) -> tuple[dict[Path, bytes], list[Problem]]:
        """The files to be written, with their content, and what is wrong.

        Args:
            file: what problems call the file that is imported.
        """
        made: dict[Path, bytes] = {}
        problems = [
            self._alone(file, f"{id}/{events[0]['id']}")
            for id, events in self._events.items()
            if id not in self._missions
        ]
        for id, plain in self._missions.items():
            events = self._events.get(id)
            table = {**plain, **({"event": events} if events else {})}
            made[self._root / "missions" / id / "mission.toml"] = toml_of(table).encode("utf-8", "replace")
        for source, plain in self._sources:
            if source.mission not in self._missions and not self._is_kept(source.mission):
                problems.append(self._alone(file, source.id))
                continue
            for path, content in self._files_of(source, plain):
                if not path.name.isprintable() or made.get(path, content) != content:
                    reason = said("{name} cannot be the name of a text here", name=quoted(path.name))
                    problems.append(Problem(file, 1, 1, "file", reason))
                else:
                    made[path] = content
        return made, problems

    def _files_of(self, source: Source, plain: Plain) -> Iterator[tuple[Path, bytes]]:
        folder = self._root / "missions" / source.mission / "sources"
        table = {key: value for key, value in plain.items() if key not in ("id", "text")}
        yield folder / f"{source.id.partition('/')[2]}.toml", toml_of(table).encode("utf-8", "replace")
        text = plain.get("text")
        if source.file and isinstance(text, str):
            yield folder / source.file, text.encode("utf-8", "replace")

    def unknown(self, ids: Iterable[str]) -> list[str]:
        """Those of some missions that are neither here nor in the workspace, where there are any at all."""
        if not self._missions and not any(self._root.glob("missions/*/mission.toml")):
            return []
        return sorted(id for id in ids if id not in self._missions and not self._is_kept(id))

    def _is_kept(self, mission: str) -> bool:
        return (self._root / "missions" / mission / "mission.toml").is_file()

    @staticmethod
    def _alone(file: str, id: str) -> Problem:
        reason = said("the mission of {id} is neither in this file nor in the workspace", id=quoted(id))
        return Problem(file, 1, 1, "", reason)
