"""A record as rows of all the tables that it makes rows of."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from ...records import Deal, Record
from ..selection import Selection
from .citing import CITATIONS
from .columns import Table
from .dealing import DEALS
from .drawing_up import drawn
from .parting import PARTIES, STAGES, parties_of, stages_of
from .registering import REGISTERS
from .valuing import FACTS, valued

Rows: TypeAlias = tuple[Table[Any], Iterable[Any]]
"""A table, and what some rows of it are of."""


def rows_of(record: Record, selection: Selection, met: set[int]) -> Iterator[Rows]:
    """The rows of a record: its own first, then those that lead to it.

    Args:
        record: the record.
        selection: what is exported.
        met: takes the numbers of the disagreements that its values are claims of.
    """
    if isinstance(record, Deal):
        told = drawn(selection, record)
        values = told.values
        yield DEALS, [told]
        yield PARTIES, parties_of(record, selection.workspace)
        yield STAGES, stages_of(record)
    else:
        values = valued(selection, record)
        yield REGISTERS[type(record)], [record]
    yield FACTS, values
    for value in values:
        yield CITATIONS, value.cited
        met.update(each.number for each in value.disputed)
