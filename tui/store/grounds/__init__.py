"""Which value stands on which words, how much of a source is so used, and what its sources say differently.

The room's rule: nothing here is guessed; every place is one that a citation quotes.
"""

from .claims import Claim, Ground
from .conflicts import Conflict, disagreements
from .covering import Coverage, coverage, say_percent
from .feeding import Feed, external_sources, feeds, resting, unplaced

__all__ = [
    "Claim",
    "Conflict",
    "Coverage",
    "Feed",
    "Ground",
    "coverage",
    "disagreements",
    "external_sources",
    "feeds",
    "resting",
    "say_percent",
    "unplaced",
]
