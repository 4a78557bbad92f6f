"""Folders that last as long as what holds them, for what is not kept."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize


class Passing:
    """A folder of our own, which goes with the object or, at the latest, with the process."""

    def __init__(self) -> None:
        """Makes the folder.

        Raises:
            OSError: there is no place for it.
        """
        self.path = Path(mkdtemp(prefix="communique-"))
        self.end = finalize(self, remove, self.path)


def remove(folder: Path) -> None:
    """Removes a folder, by another name: an engine that is late to put a lock there finds no folder."""
    gone = folder.with_name(f"{folder.name}-gone")
    with suppress(OSError):
        folder.rename(gone)
    for path in (gone, folder):
        shutil.rmtree(path, ignore_errors=True)
