"""SQLite: typed tables with foreign keys, views and full-text indexes, for Datasette, VisiData and SQL.

The room's rule: what is written is declared as tables elsewhere; here it becomes SQL, and
nothing is added up.
"""

from .filling import COLUMNS, LOSES, write

__all__ = ["COLUMNS", "LOSES", "write"]
