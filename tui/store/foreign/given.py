"""What a reader of a foreign form gives: records as plain data, or problems."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ..held import Problem
from .losses import Losses
from .told import Plain


@dataclass(frozen=True, slots=True)
class Given:
    """A record as plain data in the form of our files, with its full id, and where it is from."""

    kind: str
    plain: Plain
    number: int = 1
    """The line, the row or the item that it is from."""
    offset: int = 0
    """How much of the file has been read by then, in bytes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how."""

    path: Path
    file: str
    """As problems name it."""
    name: str
    """The mission of its deals where they name none."""


Reading: TypeAlias = Callable[[Asked, Losses], Iterator[Given | Problem]]
"""Reads a file of one form; whatever has no place in our records goes to the losses."""
