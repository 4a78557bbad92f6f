"""A dossier as one page that needs nothing else: no script, no network, no other file.

The room's rule: all that is said is escaped, and a link leads into the page or to an address of the web.
"""

from ..dossiers import LOSES
from .drawing import COLUMNS, write

__all__ = ["COLUMNS", "LOSES", "write"]
