"""Records as rows of typed columns, for every format that is a table.

The room's rule: each column is declared once, with its type and what it means; what a format can hold of a
value is its own affair.
"""

from .citing import CITATIONS, Cited
from .columns import Cell, Column, Kind, Table
from .dealing import DEALS
from .drawing_up import Drawn, drawn
from .valuing import VALUES, Valued, valued

__all__ = [
    "CITATIONS",
    "DEALS",
    "VALUES",
    "Cell",
    "Cited",
    "Column",
    "Drawn",
    "Kind",
    "Table",
    "Valued",
    "drawn",
    "valued",
]
