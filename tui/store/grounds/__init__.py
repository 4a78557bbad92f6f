"""Which value stands on which words, how much of a source is so used, and what its sources say differently.

The room's rule: nothing here is guessed; every place is one that a citation quotes.
"""

from .claims import Claim, Ground
from .conflicts import disagreement_at, disagreements
from .covering import Coverage, coverage, say_percent
from .differing import Conflict, say_claims
from .elsewhere import Known, external_sources, known_from
from .feeding import Feed, feeds, resting, unplaced

__all__ = [
    "Claim",
    "Conflict",
    "Coverage",
    "Feed",
    "Ground",
    "Known",
    "coverage",
    "disagreement_at",
    "disagreements",
    "external_sources",
    "feeds",
    "known_from",
    "resting",
    "say_claims",
    "say_percent",
    "unplaced",
]
