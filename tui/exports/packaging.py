"""The datapackage.json beside tables: what each column is, what leads where, what was lost (Frictionless)."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .notes import Notes
from .proofs import Proof
from .selection import Selection
from .tabling import Column, Kind, Table

_NAME = "datapackage.json"
_PROFILE = "tabular-data-package"
_TYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "day": "date",
    "address": "string",
}


class Resource(NamedTuple):
    """A table and the file that it is in."""

    table: Table[Any]
    file: str


class Sources:
    """The sources that were quoted, each once."""

    def __init__(self) -> None:
        """Begins with none."""
        self.plain: dict[str, dict[str, str]] = {}

    def add(self, proofs: Iterable[Proof]) -> None:
        """Takes the sources of what a value stands on; passages of deals are none."""
        for proof in proofs:
            key = proof.source if proof.title else proof.address
            if key and key not in self.plain:
                told = {
                    "title": proof.title or proof.address,
                    "path": proof.address,
                    "publisher": proof.publisher,
                }
                self.plain[key] = {name: said for name, said in told.items() if said}


def name_beside(path: Path) -> str:
    """What the description of the tables beside a file is called.

    It is `datapackage.json`, or, for `a.csv`, `a.datapackage.json` where the folder has one of other tables.
    """
    usual, own = path.with_name(_NAME), path.with_name(f"{path.stem}.{_NAME}")
    is_free = not (usual.exists() or usual.is_symlink())
    return _NAME if not own.is_file() and (is_free or _describes(usual, path.name)) else own.name


def _describes(package: Path, file: str) -> bool:
    """Whether a description is one of a file; not if it cannot be read."""
    try:
        told = json.loads(package.read_bytes()) if package.is_file() else {}
        return any(each["path"] == file for each in told["resources"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def described(resources: Sequence[Resource], selection: Selection, sources: Sources, notes: Notes) -> bytes:
    """The description of a package of tables.

    Args:
        resources: the tables.
        selection: what they hold.
        sources: what they quote.
        notes: what was lost.
    """
    told = {
        "profile": _PROFILE,
        "name": "communique",
        "description": "Deals that trade missions announce, each value with its words and source.",
        "query": selection.asked,
        "sort": {"column": selection.sort.column, "down": selection.sort.down},
        "as_of": selection.workspace.as_of.isoformat(),
        "notes": list(notes.lines()),
        "sources": list(sources.plain.values()),
        "resources": [_resource(each, notes) for each in resources],
    }
    return (json.dumps(told, ensure_ascii=True, indent=2) + "\n").encode()


def _resource(resource: Resource, notes: Notes) -> dict[str, Any]:
    table = resource.table
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": resource.file,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": notes.counts.get(table.name, 0),
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": list(columns), "reference": {"resource": other, "fields": list(there)}}
                for columns, (other, there) in table.leads.items()
            ],
        },
    }


def _field(column: Column[Any]) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.kind], "description": column.about}
