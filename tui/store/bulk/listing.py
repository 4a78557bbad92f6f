"""The bulk files of a workspace."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from ..held import Problem
from .maps import BulkMap

BulkKind: TypeAlias = Literal["deal", "organisation"]


@dataclass(frozen=True, eq=False)
class BulkFile:
    """A file with many records of one kind; each is equal only to itself."""

    path: Path
    file: str
    """As problems name it: relative to the workspace, with forward slashes."""
    kind: BulkKind
    name: str
    """Its name without suffixes: the mission of its deals where they name none."""
    mapping: BulkMap | None = None
    """What its columns or keys mean, where they are not those of our records."""


def bulk_files(root: Path) -> tuple[list[BulkFile], list[Problem]]:
    """The bulk files of a workspace in the order of their names, and what is wrong with some."""
    raise NotImplementedError
