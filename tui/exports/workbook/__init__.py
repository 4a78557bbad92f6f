"""XLSX: a sheet for each kind of record, with real numbers and dates, links to sources, and no formulas.

The room's rule: what is written is declared as tables elsewhere; here it becomes cells, within the limits of
Excel, and what these cut off is noted.
"""

from .filling import COLUMNS, LOSES, write

__all__ = ["COLUMNS", "LOSES", "write"]
