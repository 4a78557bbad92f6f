"""Forms of other people: OCDS, FollowTheMoney, spreadsheets, packages of tables.

The room's rule: what such a file says becomes records in our own form, one at a time; whatever could not be
mapped is told by its place in the file, how often, with the first example and why; nothing is guessed.
"""

from .forms import FORMS
from .ftm import read_ftm
from .given import Asked, Given
from .intakes import Intake, Wish, open_intake
from .losses import Loss, Losses
from .ocds import read_ocds
from .ours import read_ours
from .shelving import InTheWay, Shelf
from .taking import taken

__all__ = [
    "FORMS",
    "Asked",
    "Given",
    "InTheWay",
    "Intake",
    "Loss",
    "Losses",
    "Shelf",
    "Wish",
    "open_intake",
    "read_ftm",
    "read_ocds",
    "read_ours",
    "taken",
]
