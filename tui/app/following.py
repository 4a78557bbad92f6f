"""Following a folder: it is opened, and opened again whenever its files change."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event
from time import monotonic

from ..cache import stamp_of
from ..speech import counted, grouped, said
from ..store import Cancelled, Catalogue, Progress, open_catalogues
from .wholeness import BEFORE, SO_FAR, STOPPED, Lack, unread

_OFTEN = 0.2
"""Seconds between two looks at the files."""
_SHARE = 20
"""A look may take so small a part of the time between two."""


_PARTS = (SO_FAR, STOPPED)

Adopt = Callable[[Catalogue, Lack | None], None]
"""Takes a catalogue, and what it lacks if it is not of all that there is."""


class Following:
    """Opens the catalogue of a folder, and again whenever its files look other than before; for a thread.

    Until one was whole, catalogues of a part are given too. From then on the one that is there stays until
    the next has all deals, so that nobody loses his place; what hangs on deals may follow. A change breaks
    off what is being built; what is begun then may go on for twice as long as before that, so that it comes
    to an end even if the files never rest.
    """

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
        self._latest: Catalogue | None = None
        self.lack: Lack | None = SO_FAR
        """What the latest catalogue lacks; nothing if it is of all that there is."""
        self._patience = self._began = self._next_look = 0.0
        self._interrupted = self._is_whole = False
        self._looks = stamp_of(folder).looks
        self._opening = self._open()

    def first(self) -> Catalogue:
        """The first catalogue that answers, be it of a part.

        Raises:
            OSError: The folder cannot be opened.
        """
        while True:
            try:
                self._latest, whole = next(self._opening)
            except Cancelled:
                if self._ended.is_set():
                    raise
                self._open_again()
                continue
            self.lack, self._is_whole = (None if whole else SO_FAR), whole
            return self._latest

    def follow(self, adopt: Adopt) -> None:
        """Gives every further catalogue, until it is told to end."""
        self._give(adopt)
        while not self._ended.is_set():
            began = monotonic()
            if self._has_changed():
                self._open_again()
                self._give(adopt)
                self._ended.wait(_OFTEN)
            else:
                self._ended.wait(max(_OFTEN, _SHARE * (monotonic() - began)))

    def give_up(self) -> None:
        """Stops building an index; what is ready stays, until a file changes."""
        self._given_up.set()

    def end(self) -> None:
        """Stops building and following."""
        self._ended.set()

    def _open_again(self) -> None:
        in_vain = self._interrupted and not self._is_whole
        self._patience = max(_OFTEN, 2 * self._patience) if in_vain else 0.0
        self._looks = stamp_of(self._folder).looks
        self._opening = self._open()

    def _open(self) -> Iterator[tuple[Catalogue, bool]]:
        self._given_up.clear()
        self._interrupted = self._is_whole = False
        self._began = monotonic()
        self._next_look = self._began + _OFTEN
        return self._opened()

    def _opened(self) -> Iterator[tuple[Catalogue, bool]]:
        yield from open_catalogues(
            self._folder,
            self._as_of,
            keep=self._keep,
            tell=lambda progress: self._tell(say_progress(progress)),
            is_cancelled=self._is_over,
            partly=self.lack in _PARTS,
            soon=True,
        )

    def _is_over(self) -> bool:
        """Whether what is being built is no longer wanted; looks at the files now and then."""
        now = monotonic()
        if now >= self._next_look:
            changed = self._has_changed()
            self._interrupted = self._interrupted or (changed and now - self._began >= self._patience)
            self._next_look = monotonic() + max(_OFTEN, _SHARE * (monotonic() - now))
        return self._interrupted or self._given_up.is_set() or self._ended.is_set()

    def _has_changed(self) -> bool:
        """Whether the files look other than when they were last opened."""
        return stamp_of(self._folder).looks != self._looks

    def _give(self, adopt: Adopt) -> None:
        try:
            for catalogue, whole in self._opening:
                self._hand(adopt, catalogue, None if whole else SO_FAR)
                self._is_whole = self._is_whole or whole
        except Cancelled:
            if self._interrupted or self._ended.is_set():
                return
            self._hand(adopt, self._latest, STOPPED if self.lack in _PARTS else BEFORE)
        except BaseException as error:  # a broken engine raises what is no Exception
            self._hand(adopt, self._latest, unread(error))
        self._tell("")

    def _hand(self, adopt: Adopt, catalogue: Catalogue | None, lack: Lack | None) -> None:
        fewer = self._latest and catalogue and catalogue.total < self._latest.total
        if catalogue is None or (fewer and (lack is SO_FAR or self._has_changed())):
            return
        self._latest, self.lack = catalogue, lack
        adopt(catalogue, lack)


def say_progress(progress: Progress) -> str:
    """How far the building of an index has come: rows, rate, time left."""
    told = counted(
        progress.rows,
        "reading {number} record · {rate} a second",
        "reading {number} records · {rate} a second",
        rate=grouped(round(progress.rate)),
    )
    if progress.left is None:
        return told
    return said("{progress} · about {time} left", progress=told, time=_say_seconds(progress.left))


def _say_seconds(seconds: float) -> str:
    if seconds < 90:
        return said("{number} s", number=round(seconds))
    return said("{number} min", number=round(seconds / 60))
