"""Folders that last as long as what holds them, for what is not kept."""

import shutil
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
        self.end = finalize(self, shutil.rmtree, self.path, ignore_errors=True)
