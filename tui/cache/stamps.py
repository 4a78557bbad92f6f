"""What the files of a workspace look like from outside, to tell whether any has changed since.

Two stamps say "nothing changed" or "this may have changed", and never what is in the files.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISLNK
from time import time_ns
from typing import TypeAlias

_REGISTERS = ("organisations.toml", "people.toml", "places.toml")
_FOLDERS = ("bulk", "missions")
_SETTLED = 2_000_000_000
"""Nanoseconds that a file must have been left alone for its times to tell a later change."""
_DEEPEST = 12

_Look: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Stamp:
    """How the files of a workspace looked at one time.

    A racy file was changed so shortly before that its times could not tell another change: a stamp with one
    equals none, not even itself.
    """

    looks: Mapping[str, _Look]
    """What the system says of each file and folder, by its path in the workspace, in order."""
    racy: frozenset[str] = frozenset()
    taken: int = 0
    """When, in nanoseconds."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Stamp):
            return NotImplemented
        return not self.racy and not other.racy and self.looks == other.looks

    def __hash__(self) -> int:
        return hash(self.digest)

    @cached_property
    def digest(self) -> str:
        """The same text for stamps that are equal, another one for any others; in hexadecimal digits."""
        racy = [self.taken, sorted(self.racy)] if self.racy else []
        return sha256(json.dumps([dict(self.looks), racy], sort_keys=True).encode()).hexdigest()

    def changed(self, other: "Stamp") -> set[str]:
        """The paths that were added, removed or changed between two stamps, or may have been."""
        paths = self.looks.keys() | other.looks.keys()
        differing = {path for path in paths if self.looks.get(path) != other.looks.get(path)}
        return differing | self.racy | other.racy

    def as_bytes(self) -> bytes:
        """The stamp, to be kept; `stamp_from` reads it."""
        return json.dumps([self.taken, sorted(self.racy), dict(self.looks)]).encode()


def stamp_from(kept: bytes) -> Stamp | None:
    """A stamp as it was kept; none if these bytes are not one."""
    try:
        taken, racy, looks = json.loads(kept)
        numbers = {str(path): tuple(map(int, look)) for path, look in looks.items()}
        return Stamp(numbers, frozenset(map(str, racy)), int(taken))
    except (AttributeError, RecursionError, TypeError, ValueError):
        return None


def stamp_of(workspace: Path) -> Stamp:
    """Takes the stamp of a workspace, with links followed; reads no file and never raises."""
    taken = time_ns()
    looks = dict(sorted(_looks(workspace)))
    settled = taken - _SETTLED
    racy = frozenset(path for path, look in looks.items() if max(_times(look), default=0) > settled)
    return Stamp(looks, racy, taken)


def look_at(path: Path) -> tuple[int, ...] | None:
    """How one file looks, links followed; none if it is not there, or racy as a stamp has it."""
    taken = time_ns()
    try:
        look = _look(path.stat())
    except OSError:
        return None
    return None if max(_times(look)) > taken - _SETTLED else look


def _looks(workspace: Path) -> Iterator[tuple[str, _Look]]:
    try:
        with os.scandir(workspace) as entries:
            found = [entry for entry in entries if entry.name in _REGISTERS or entry.name in _FOLDERS]
    except (OSError, ValueError) as error:
        yield "", (getattr(error, "errno", None) or 0,)
        return
    for entry in found:
        yield from _seen(entry, entry.name, ())


def _inside(folder: str, path: str, around: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, _Look]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if entry.name[0] != "."]
    except OSError as error:
        yield f"{path}/", (error.errno or 0,)
        return
    for entry in found:
        yield from _seen(entry, f"{path}/{entry.name}", around)


def _seen(
    entry: "os.DirEntry[str]", path: str, around: tuple[tuple[int, int], ...]
) -> Iterator[tuple[str, _Look]]:
    """What is seen of one entry, and of what is in it; a link is looked at and followed, not in circles."""
    try:
        status = entry.stat(follow_symlinks=False)
        link: _Look = ()
        if S_ISLNK(status.st_mode):
            link = _look(status)
            status = os.stat(entry.path)  # noqa: PTH116 - a path object for each file takes longer
    except OSError as error:
        yield path, (error.errno or 0,)
        return
    if not S_ISDIR(status.st_mode):
        yield path, (*_look(status), *link)
        return
    yield path, (status.st_mode, status.st_ino, 0, *link[3:])
    place = status.st_dev, status.st_ino
    if place not in around and len(around) < _DEEPEST:
        yield from _inside(entry.path, path, (*around, place))


def _times(look: _Look) -> _Look:
    """When something was changed, and the link that leads to it."""
    return (*look[3:5], *look[8:10])


def _look(status: os.stat_result) -> _Look:
    return (status.st_mode, status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
