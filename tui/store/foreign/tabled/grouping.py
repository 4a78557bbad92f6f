"""Rows of one table, together by the record that they belong to."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, TypeAlias

from ...bulk import Rows
from ...held import Problem

Cells: TypeAlias = dict[str, Any]


class Grouped:
    """Gives the rows of a record; the table is read on only as far as is needed."""

    def __init__(self, rows: Rows, problems: list[Problem]) -> None:
        """Takes the rows, and what takes those that cannot be read."""
        self._groups = groupby(_good(rows, problems), key=lambda row: str(row.get("record")))
        self._passed: dict[str, list[Cells]] = {}

    def of(self, record: str) -> list[Cells]:
        """The rows of a record; those of others that stand before them are kept."""
        if record in self._passed:
            return self._passed.pop(record)
        for id, group in self._groups:
            if id == record:
                return list(group)
            self._passed.setdefault(id, []).extend(group)
        return []

    def rest(self) -> Iterator[Cells]:
        """The rows of all records that nobody asked for."""
        for rows in self._passed.values():
            yield from rows
        for _, group in self._groups:
            yield from group


def _good(rows: Rows, problems: list[Problem]) -> Iterator[Cells]:
    for found in rows:
        if isinstance(found, Problem):
            problems.append(found)
        else:
            yield dict(found[1])
