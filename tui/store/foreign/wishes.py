"""What somebody wants to import, and what can be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ..bulk import Taken
from .losses import Losses

Taking: TypeAlias = Callable[[dict[str, str], Losses], Iterator[Taken]]
"""Reads all records; takes the names of organisations that are met, and what has no place in our records."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to import."""

    path: Path
    name: str = ""
    """What to call it; without it, as the file is called."""
    form: str = ""
    """One of the forms; without it, what the file looks like."""
    maps: tuple[str, ...] = ()
    """The map, or of a package `RESOURCE=MAP` for each of its tables."""
    sheet: str = ""
    """The sheet of a spreadsheet."""
    called: str = ""
    """What the file is called where something is told of it; without it, its path."""

    @property
    def given(self) -> str:
        """What the file is called."""
        return self.called or str(self.path)


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that can be imported."""

    name: str
    """What the files of many records will be called."""
    file: str
    """As problems name it."""
    size: int
    """In bytes."""
    take: Taking


class Refused(Exception):
    """Something that cannot be imported; the message says why."""
