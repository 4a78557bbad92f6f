"""What a reader asks for, and what of a record it is held against.

The room's rule: any text is a query; it says what is asked, never what answers.
"""

from .missing import say_unknown
from .narrowing import Values, values, values_of_fact
from .query import FIELDS, Query, read_query
from .words import Line, lines

__all__ = [
    "FIELDS",
    "Line",
    "Query",
    "Values",
    "lines",
    "read_query",
    "say_unknown",
    "values",
    "values_of_fact",
]
