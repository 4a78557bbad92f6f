"""A bulk file as it is found: what it holds, what it is called, and how it is to be read."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .maps import BulkKind, BulkMap

TABLES = {".csv": ",", ".tsv": "\t"}
"""The suffixes of tables, each with what stands between two cells unless a map says otherwise."""


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

    @cached_property
    def is_table(self) -> bool:
        """Whether it has rows and columns, and so a first row that names them."""
        return self.path.suffix.lower() in TABLES

    @cached_property
    def encoding(self) -> str:
        """How its characters are written."""
        return self.mapping.read.encoding if self.mapping else "utf-8"

    @cached_property
    def signs(self) -> tuple[bytes, bytes]:
        """What stands between two cells, and around a cell that holds it or a line end."""
        read = self.mapping.read if self.mapping else None
        delimiter = (read.delimiter if read else None) or TABLES.get(self.path.suffix.lower(), ",")
        return delimiter.encode("ascii"), (read.quote if read else '"').encode("ascii")

    @cached_property
    def mission(self) -> str:
        """What stands before the ids of its deals that name no mission."""
        return (self.mapping and self.mapping.mission) or self.name

    def __reduce__(self) -> tuple[type["BulkFile"], tuple[Any, ...]]:
        """Travels to another process without what was worked out about it."""
        return BulkFile, (self.path, self.file, self.kind, self.name, self.mapping)
