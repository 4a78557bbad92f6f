"""Indexes: documents of what is known of records, and what a query asks of them.

The room's rule: an index answers as a plain reading would; it is never trusted for truth.
"""

from .compiling import compiled, compiled_names
from .schema import GAP, document, schema_builder

__all__ = [
    "GAP",
    "compiled",
    "compiled_names",
    "document",
    "schema_builder",
]
