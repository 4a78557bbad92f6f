"""A package of tables as records: each table by its map."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ...speech import marked, said
from ..bulk import BulkFile, Raw, Taken, mapped_file
from ..held import Problem, quoted
from .losses import Losses
from .mapped import take_mapped, with_days
from .packages import Resource, columns_in, package_of, rows_in
from .workbooks import Unusable

_UNREADABLE = marked("this table cannot be read, and no map is given for it")
_NO_MAP = marked("no map is given for this table; --map RESOURCE=MAP does")


class MappedTables:
    """The tables of a package for which there are maps."""

    def __init__(self, path: Path, maps: Mapping[str, Path], name: str) -> None:
        """Opens a package.

        Args:
            path: its folder, or the file that describes it.
            maps: the map of each table by its name; an empty name stands for the only table.
            name: the mission of its deals where they name none.

        Raises:
            Unusable: it cannot be read, or a map is for a table that is not there.
            OSError: it cannot be read.
        """
        self._package = package_of(path)
        self.problems: list[Problem] = []
        self._files: list[tuple[Resource, BulkFile]] = []
        for resource, map in self._paired(maps):
            self._open(resource, map.resolve(), str(path), name)

    def take(self, met: dict[str, str], losses: Losses) -> Iterator[Taken]:
        """Every record of these tables; what is in others is told as not taken over."""
        seen = set[int]()
        mapped = {resource.name for resource, _ in self._files}
        for name, reason in self._package.unread.items():
            losses.note(f"resources/{name}", reason, _UNREADABLE)
        for resource in self._package.resources:
            if resource.name not in mapped:
                losses.note(f"resources/{resource.name}", "", _NO_MAP)
        for resource, file in self._files:
            for taken in take_mapped(file, met, losses, rows_in(resource, losses)):
                yield _once(taken, file, seen)

    def _paired(self, maps: Mapping[str, Path]) -> Iterator[tuple[Resource, Path]]:
        known = {resource.name: resource for resource in self._package.resources}
        if "" in maps and len(known) == 1:
            maps = {next(iter(known)): maps[""]}
        for name, map in maps.items():
            if name in self._package.unread:
                raise Unusable(f"{name}: {self._package.unread[name]}")
            if name not in known:
                names = ", ".join(map_name for map_name in known)
                raise Unusable(said("--map RESOURCE=MAP is needed, for one of {names}", names=names))
            yield known[name], map

    def _open(self, resource: Resource, map: Path, given: str, name: str) -> None:
        path = resource.paths[0] if resource.paths else self._package.folder
        shown = str(path) if resource.paths else f"{given}: {resource.name}"
        file = mapped_file(path, shown, map, map.parent, name, columns_in(resource))
        if isinstance(file, BulkFile):
            self._files.append((resource, with_days(file)))
        else:
            self.problems += file


def maps_of(given: tuple[str, ...]) -> dict[str, Path]:
    """The maps that are given as `RESOURCE=MAP`, or one as it is, by the names of the tables."""
    found: dict[str, Path] = {}
    for each in given:
        name, equals, path = each.partition("=")
        if equals and not Path(each).is_file():
            found[name] = Path(path)
        else:
            found[""] = Path(each)
    return found


def _once(taken: Taken, file: BulkFile, seen: set[int]) -> Taken:
    """A record, unless an earlier table has one of the same id."""
    if taken.record is None:
        return taken
    key = hash(taken.record.id.casefold())
    if key in seen:
        reason = said("the id {id} is taken already, by an earlier table", id=quoted(taken.record.id))
        problem = Problem(file.file, taken.raw.number, 1, "id", reason)
        return Taken(Raw(taken.raw.number, 0, b""), {}, None, (problem,))
    seen.add(key)
    return taken
