"""The quick way into an index: plain lines, and names, without a model.

The room's rule: what it makes of a line is what the model would make of it, or nothing.
"""

from .entries import QuickEntries
from .learnt import Learnt
from .registers import numbers_of, states_of, traits_of

__all__ = ["Learnt", "QuickEntries", "numbers_of", "states_of", "traits_of"]
