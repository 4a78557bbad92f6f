"""Following a folder: it is opened, and opened again whenever its files change."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event
from time import monotonic

from ..cache import stamp_of
from ..store import Cancelled, Catalogue, Progress, open_catalogues
from ..wording import counted

_OFTEN = 0.5
"""Seconds between two looks at the files."""
_SHARE = 20
"""A look may take so small a part of the time between two."""


class Following:
    """Opens the catalogue of a folder, and again whenever its files look other than before; for a thread."""

    def __init__(self, folder: Path, as_of: date | None, keep: bool, tell: Callable[[str], None]) -> None:
        """Takes what to open.

        Args:
            folder: The workspace.
            as_of: The day that the records are looked at from; today without it.
            keep: Whether the cache may be read and written.
            tell: Takes what to say while an index is built, and an empty text afterwards.
        """
        self._folder, self._as_of, self._keep, self._tell = folder, as_of, keep, tell
        self._ended, self._given_up = Event(), Event()
        self._looks = stamp_of(folder).looks
        self._opening = self._open()
        self.whole = False
        """Whether the first catalogue was of all that there is."""

    def first(self) -> Catalogue:
        """The first catalogue that answers, be it of a part.

        Raises:
            OSError: The folder cannot be opened.
        """
        catalogue, self.whole = next(self._opening)
        return catalogue

    def follow(self, adopt: Callable[[Catalogue], None]) -> None:
        """Gives every further catalogue, until it is told to end."""
        self._give(adopt)
        while not self._ended.is_set():
            began = monotonic()
            looks = stamp_of(self._folder).looks
            if looks != self._looks:
                self._looks = looks
                self._opening = self._open()
                self._give(adopt)
            self._ended.wait(max(_OFTEN, _SHARE * (monotonic() - began)) if looks == self._looks else _OFTEN)

    def give_up(self) -> None:
        """Stops building an index; what is ready stays, until a file changes."""
        self._given_up.set()

    def end(self) -> None:
        """Stops building and following."""
        self._ended.set()

    def _open(self) -> Iterator[tuple[Catalogue, bool]]:
        self._given_up.clear()
        return open_catalogues(
            self._folder,
            self._as_of,
            keep=self._keep,
            tell=lambda progress: self._tell(say_progress(progress)),
            is_cancelled=lambda: self._given_up.is_set() or self._ended.is_set(),
        )

    def _give(self, adopt: Callable[[Catalogue], None]) -> None:
        try:
            for catalogue, _ in self._opening:
                adopt(catalogue)
        except Cancelled:
            pass
        except OSError as error:
            self._tell(f"{error.filename}: {error.strerror}" if error.filename else str(error))
            return
        self._tell("")


def say_progress(progress: Progress) -> str:
    """How far the building of an index has come: rows, rate, time left."""
    said = f"reading {counted(progress.rows, 'record')} · {progress.rate:,.0f} a second"
    return said if progress.left is None else f"{said} · about {_say_seconds(progress.left)} left"


def _say_seconds(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
