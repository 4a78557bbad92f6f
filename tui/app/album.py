"""Where pictures of the opening screen are kept, and what one must fit to be shown again."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from os import scandir, stat_result, urandom
from pathlib import Path

from ..cache import Stamp, kept_for, read_sealed, write_sealed
from ..speech import chosen

_FORM = 1
_MOST = 12
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Album:
    """The pictures of one workspace as it is now, seen from one day, in the language of the reader."""

    folder: Path
    stamp: Stamp
    day: date

    def find(self, look: tuple[object, ...]) -> bytes | None:
        """The picture of a look (size, theme, colours), if one is kept that fits everything else, too."""
        place = self._place(look)
        return read_sealed(place, self._form(look)) if place and not self.stamp.racy else None

    def keep(self, look: tuple[object, ...], picture: bytes) -> bool:
        """Keeps a picture in place of the one before; tells whether that could be done."""
        place = self._place(look)
        if place is None or self.stamp.racy or not write_sealed(place, picture, self._form(look)):
            return False
        _leave(_MOST, place.parent)
        return True

    def _place(self, look: tuple[object, ...]) -> Path | None:
        kept = kept_for(self.folder)
        name = sha256(f"{chosen().locale} {look!r}".encode()).hexdigest()[:16]
        return kept / "opening" / name if kept else None

    def _form(self, look: tuple[object, ...]) -> str:
        return f"picture {_FORM} {chosen().locale} {look!r} {self.day} {self.stamp.digest} {_program()}"


def _leave(most: int, folder: Path) -> None:
    """Leaves so many files in a folder, those that were written last."""
    try:
        with scandir(folder) as entries:
            aged = sorted((-entry.stat().st_mtime, entry.path) for entry in entries)
        for _, path in aged[most:]:
            Path(path).unlink(missing_ok=True)
    except OSError:
        return


def _program() -> str:
    """What tells this program from any other version of it; where its files cannot be seen, nothing does."""
    libraries = [sys.modules[name].__file__ or "" for name in ("rich", "textual")]
    try:
        looks = [(name, status.st_size, status.st_mtime_ns) for name, status in _files(str(_PACKAGE))]
        looks += [(each, 0, Path(each).stat().st_mtime_ns) for each in libraries]
    except OSError:
        return urandom(16).hex()
    return sha256(json.dumps([sys.version, sorted(looks)]).encode()).hexdigest()


def _files(folder: str) -> Iterator[tuple[str, stat_result]]:
    with scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] in "._" and not entry.name.startswith("__init__"):
                continue
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                yield entry.path, entry.stat()
