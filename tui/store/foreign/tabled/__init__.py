"""Our own tables read back: deals with their facts and citations, as a package of CSV or a spreadsheet.

The room's rule: every deal comes back with its values and the words that state them, which then stand in its
passage; what these tables do not keep, or keep in words alone, is told.
"""

from .facts import Facts
from .grouping import Cells
from .reading import TABLES_OF_OURS, Tables, read_tabled

__all__ = ["TABLES_OF_OURS", "Cells", "Facts", "Tables", "read_tabled"]
