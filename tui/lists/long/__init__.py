"""The list for all that may be long: what is not seen is not asked for, and nothing waits for it.

The room's rule: no work grows with the number of rows.
"""

from .columns import Column, Columns
from .listed import LongList
from .supply import Begun, Entry, Ready, Source
from .tabling import Table

__all__ = ["Begun", "Column", "Columns", "Entry", "LongList", "Ready", "Source", "Table"]
