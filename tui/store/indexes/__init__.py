"""Indexes: documents of what is known of records, and what a query asks of them.

The room's rule: an index answers as a plain reading would; it is never trusted for truth.
"""

from .assembling import Wanted
from .breaking import LostError, lost_if_broken
from .compiling import compiled, compiled_names
from .crews import Cancelled, Progress
from .found import Found
from .keys import beginning_so, order_by
from .large import LargeIndex, place_in_memory
from .numbering import ByNumber
from .opening import large_indexes
from .passing import remove
from .ranking import both
from .schema import DAY, GAP, document, schema_builder
from .settling import Address
from .summing import COUNTED
from .tied import Tied
from .watching import index_in, open_index

__all__ = [
    "COUNTED",
    "DAY",
    "GAP",
    "Address",
    "ByNumber",
    "Cancelled",
    "Found",
    "LargeIndex",
    "LostError",
    "Progress",
    "Tied",
    "Wanted",
    "beginning_so",
    "both",
    "compiled",
    "compiled_names",
    "document",
    "index_in",
    "large_indexes",
    "lost_if_broken",
    "open_index",
    "order_by",
    "place_in_memory",
    "remove",
    "schema_builder",
]
