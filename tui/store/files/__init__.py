"""From files to records.

The room's rule: it alone reads the files of a workspace, but for bulk files, which have a room of their own;
what is wrong with one becomes a problem, never an exception.
"""

from .alone import is_currency, no_currency, own_faults
from .checks import claims_astray
from .circles import circles_of
from .faults import fault_problems
from .keeping import open_kept
from .leading import astray
from .opening import open_workspace
from .placing import Place, place_of
from .quotations import misquoted
from .reader import lost_in, places_of_records
from .shapes import schemas
from .tables import Keys, Table, not_utf_8, read_table, refusal, say_error, unreadable

__all__ = [
    "Keys",
    "Place",
    "Table",
    "astray",
    "circles_of",
    "claims_astray",
    "fault_problems",
    "is_currency",
    "lost_in",
    "misquoted",
    "no_currency",
    "not_utf_8",
    "open_kept",
    "open_workspace",
    "own_faults",
    "place_of",
    "places_of_records",
    "read_table",
    "refusal",
    "say_error",
    "schemas",
    "unreadable",
]
