"""What lines teach that holds for lines of all files."""

from dataclasses import dataclass, field

from .days import Day, known_days
from .evidence import QuickEvidence
from .moulds import Moulds
from .remembering import Remembered
from .words import QuickWords


@dataclass(frozen=True, slots=True)
class Learnt:
    """What has been learnt so far; to be handed on to whoever reads lines next, in the same thread.

    Attributes:
        words: The words of texts.
        moulds: What lines have in common.
        evidence: The words of citations.
        days: Days by how they are written.
    """

    words: QuickWords = field(default_factory=QuickWords)
    moulds: Moulds = field(default_factory=Moulds)
    evidence: QuickEvidence = field(default_factory=QuickEvidence)
    days: Remembered[str, Day] = field(default_factory=known_days)
