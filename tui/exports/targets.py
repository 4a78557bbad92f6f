"""Where an export goes: a file, with others beside it where the format has some, or one stream."""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from ..speech import said
from ..store import written_beside


class InTheWay(Exception):
    """Something is there already; the sentence says what."""

    path: Path | None = None
    """The file that could be written over, if one insists; none for what is no file."""


@dataclass
class Target:
    """What a format writes into; nothing of it is to be seen before all is written."""

    main: IO[bytes]
    """The file itself; on disk it has a `name`, which is where it is being written."""
    path: Path | None = None
    """Where the file will stand; none for a stream, which has nothing beside it."""
    _others: "_Files | None" = None
    bom: bool = False
    """Whether its tables of text begin with a byte order mark, by which some programs know UTF-8."""

    def beside(self, name: str) -> IO[bytes] | None:
        """A file in the same folder, to be asked for before anything is written; none for a stream.

        Raises:
            InTheWay: such a file is there, and may not be written over.
        """
        return self._others.add(self.path.with_name(name)) if self._others and self.path else None


@dataclass
class _Files:
    """Files that take their places together."""

    force: bool
    stack: ExitStack
    files: dict[Path, IO[bytes]] = field(default_factory=dict)

    def add(self, path: Path) -> IO[bytes]:
        refuse(path, force=self.force)
        self.files[path] = self.stack.enter_context(written_beside(path))
        return self.files[path]

    def finish(self) -> None:
        """Sees to it that every byte is on the disk, and nothing has come in the way meanwhile."""
        for path, file in self.files.items():
            file.flush()
            os.fsync(file.fileno())
            refuse(path, force=self.force)


@contextmanager
def placed(path: Path, *, force: bool, bom: bool = False) -> Iterator[tuple[Target, list[Path]]]:
    """A target on disk; its files take their places together at the end, and none does after an exception.

    Yields:
        The target, and a list which takes the paths of all that was written, once it is there.

    Raises:
        InTheWay: something is there that may not be written over.
        OSError: it cannot be written.
    """
    written: list[Path] = []
    with ExitStack() as stack:
        files = _Files(force, stack)
        yield Target(files.add(path), path, files, bom), written
        files.finish()
    written += files.files


def refuse(path: Path, *, force: bool) -> None:
    """Lets nothing be written over that is there, nor at all what is no file.

    Raises:
        InTheWay: it is so.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise InTheWay(said("{path} is there, and is no file that can be written over", path=path))
    if not force:
        there = InTheWay(said("{path} is there already; --force writes over it", path=path))
        there.path = path
        raise there
