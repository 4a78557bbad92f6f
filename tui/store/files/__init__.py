"""From files to records.

The room's rule: it alone reads the files of a workspace; what is wrong with one becomes a problem, never an
exception.
"""

from .opening import open_workspace
from .shapes import schemas

__all__ = [
    "open_workspace",
    "schemas",
]
