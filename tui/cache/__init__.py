"""What the program keeps for the next time: where, under which seal, and whether it still fits.

The floor's rule: it knows files and nothing of records, it loads next to nothing, and what is kept is never
trusted: whatever is wrong with it, the answer is that nothing is kept.
"""

from .entries import Entry, forget, sizes
from .folders import cache_folder, kept_for
from .making import program
from .seals import read_sealed, write_sealed
from .stamps import Stamp, look_at, stamp_from, stamp_of

__all__ = [
    "Entry",
    "Stamp",
    "cache_folder",
    "forget",
    "kept_for",
    "look_at",
    "program",
    "read_sealed",
    "sizes",
    "stamp_from",
    "stamp_of",
    "write_sealed",
]
