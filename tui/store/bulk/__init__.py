"""Bulk files: many records in one file, a line each, or rows that a map turns into records.

The room's rule: it reads the files of the folder `bulk/` one record at a time, whatever their size; a bad
line becomes problems, never an exception, and the rest is read on.
"""

from .described import BulkFile
from .listing import bulk_files
from .maps import BulkMap
from .reading import content, names_met, record, record_at
from .slugs import slug
from .splitting import Raw, raw_records

__all__ = [
    "BulkFile",
    "BulkMap",
    "Raw",
    "bulk_files",
    "content",
    "names_met",
    "raw_records",
    "record",
    "record_at",
    "slug",
]
