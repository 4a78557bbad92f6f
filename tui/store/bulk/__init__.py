"""Bulk files: many records in one file, a line each, or rows that a map turns into records.

The room's rule: it reads the files of the folder `bulk/` one record at a time, whatever their size; a bad
line becomes problems, never an exception, and the rest is read on.
"""

from .described import TABLES, BulkFile
from .elsewhere import DealsElsewhere
from .figuring import written
from .json_lines import read_line
from .keeping import kept_bulk_files
from .listing import OTHERS, bulk_files, mapped_file, plain_file
from .maps import BulkMap
from .parquet import parquet_lines, reads_parquet
from .reading import content, faulty, names_met, plain_at, record, record_at
from .rows import Cite, Row
from .shapes import schemas
from .slugs import is_slug, slug
from .splitting import MOST_BYTES, Raw, raw_records
from .taking import Rows, Taken, take
from .unread import Unread
from .writing import kept_organisations, line_of, register_lines, written_beside

__all__ = [
    "MOST_BYTES",
    "OTHERS",
    "TABLES",
    "BulkFile",
    "BulkMap",
    "Cite",
    "DealsElsewhere",
    "Raw",
    "Row",
    "Rows",
    "Taken",
    "Unread",
    "bulk_files",
    "content",
    "faulty",
    "is_slug",
    "kept_bulk_files",
    "kept_organisations",
    "line_of",
    "mapped_file",
    "names_met",
    "parquet_lines",
    "plain_at",
    "plain_file",
    "raw_records",
    "read_line",
    "reads_parquet",
    "record",
    "record_at",
    "register_lines",
    "schemas",
    "slug",
    "take",
    "written",
    "written_beside",
]
