from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

import pytest

from tests.exports.selections import harmful, mission_to_japan, money
from tui.exports import Selection
from tui.exports.tabling import (
    CITATIONS,
    DEALS,
    FACTS,
    PARTIES,
    REGISTERS,
    STAGES,
    TOTALS,
    Table,
    drawn,
    parties_of,
    stages_of,
    valued,
)
from tui.exports.tabling.columns import joined
from tui.records import Deal

TABLES: list[Table[Any]] = [DEALS, FACTS, CITATIONS, PARTIES, STAGES, *REGISTERS.values(), TOTALS]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_names_of_columns_are_plain_and_unique(table: Table[Any]) -> None:
    assert len(set(table.names)) == len(table.names)
    assert all(name.isascii() and name.islower() and name.replace("_", "").isalnum() for name in table.names)
    assert set(table.key) <= set(table.names)
    assert set(chain(*table.leads)) <= set(table.names)
    assert all(column.about for column in table.columns)


@pytest.mark.parametrize("made", [mission_to_japan, money, harmful])
def test_keys_tell_rows_apart(made: Callable[[], Selection]) -> None:
    selection = made()
    rows: dict[str, list[dict[str, object]]] = {}

    def add(table: Table[Any], things: Iterable[Any]) -> None:
        rows.setdefault(table.name, []).extend(
            dict(zip(table.names, table.row(thing), strict=True)) for thing in things
        )

    for record in selection.records():
        values = valued(selection, record)
        add(FACTS, values)
        add(CITATIONS, [each for value in values for each in value.cited])
        if isinstance(record, Deal):
            add(DEALS, [drawn(selection, record)])
            add(PARTIES, parties_of(record, selection.workspace))
            add(STAGES, stages_of(record))
        else:
            add(REGISTERS[type(record)], [record])
    for table in TABLES:
        keys = [tuple(row[name] for name in table.key) for row in rows.get(table.name, ())]
        assert not table.key or len(set(keys)) == len(keys)


def test_several_things_in_one_cell_are_parted_by_semicolons() -> None:
    assert joined(["a", "b"]) == "a; b"
    assert joined([]) == ""
