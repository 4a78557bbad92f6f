"""Records as rows of typed columns, for every format that is a table.

The room's rule: each column is declared once, with its type and what it means; what a format can hold of a
value is its own affair.
"""

from .citing import CITATIONS, Cited
from .columns import Cell, Column, Kind, Table
from .dealing import DEALS
from .disputing import DISAGREEMENTS, claims_of
from .drawing_up import Drawn, drawn
from .laying_out import rows_of
from .parting import PARTIES, STAGES, Parted, Staged, parties_of, stages_of
from .registering import (
    EVENTS,
    MISSIONS,
    ORGANISATIONS,
    PEOPLE,
    PLACES,
    REGISTERS,
    SOURCES,
)
from .totalling import TOTALS
from .valuing import FACTS, Valued, valued

__all__ = [
    "CITATIONS",
    "DEALS",
    "DISAGREEMENTS",
    "EVENTS",
    "FACTS",
    "MISSIONS",
    "ORGANISATIONS",
    "PARTIES",
    "PEOPLE",
    "PLACES",
    "REGISTERS",
    "SOURCES",
    "STAGES",
    "TOTALS",
    "Cell",
    "Cited",
    "Column",
    "Drawn",
    "Kind",
    "Parted",
    "Staged",
    "Table",
    "Valued",
    "claims_of",
    "drawn",
    "parties_of",
    "rows_of",
    "stages_of",
    "valued",
]
