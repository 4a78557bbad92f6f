"""What a reader asks for, and what of a record it is held against.

The room's rule: any text is a query; it says what is asked, never what answers.
"""

from .query import FIELDS, Query, read_query
from .words import Line, lines, values

__all__ = [
    "FIELDS",
    "Line",
    "Query",
    "lines",
    "read_query",
    "values",
]
