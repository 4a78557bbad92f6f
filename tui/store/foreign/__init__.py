"""Forms of other people: OCDS, FollowTheMoney, spreadsheets, packages of tables.

The room's rule: what such a file says becomes records in our own form, one at a time; whatever could not be
mapped is told by its place in the file, how often, with the first example and why; nothing is guessed. What
reads a form is loaded when something is imported.
"""

from .forms import FORMS
from .intakes import open_intake
from .losses import Loss, Losses
from .shelving import InTheWay, Shelf
from .wishes import Intake, Wish

__all__ = ["FORMS", "InTheWay", "Intake", "Loss", "Losses", "Shelf", "Wish", "open_intake"]
