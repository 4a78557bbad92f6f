"""What the program keeps for the next time: where, under which seal, and whether it still fits.

The floor's rule: it knows files and nothing of records, and it is never trusted; whatever is wrong with what
is kept, the answer is that nothing is kept.
"""

from .folders import cache_folder

__all__ = ["cache_folder"]
