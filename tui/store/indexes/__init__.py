"""Indexes: documents of what is known of records, and what a query asks of them.

The room's rule: an index answers as a plain reading would; it is never trusted for truth.
"""

from .assembling import Wanted
from .compiling import compiled, compiled_names
from .crews import Cancelled, Progress
from .keys import beginning_so, order_by
from .large import LargeIndex
from .opening import large_indexes
from .ranking import Address, both
from .schema import DAY, GAP, document, schema_builder

__all__ = [
    "DAY",
    "GAP",
    "Address",
    "Cancelled",
    "LargeIndex",
    "Progress",
    "Wanted",
    "beginning_so",
    "both",
    "compiled",
    "compiled_names",
    "document",
    "large_indexes",
    "order_by",
    "schema_builder",
]
