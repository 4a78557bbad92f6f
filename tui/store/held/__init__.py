"""What a folder holds, once it is read: a workspace, its values, its evidence and its problems.

The room's rule: all other rooms may ask it, and what it holds never changes; it touches no file.
"""

from .addresses import is_dispelled, split_address, value_at, values_of
from .evidence import Evidence, State
from .problem import Doubt, Problem, dotted, nearest, quoted
from .remembering import each_once, once
from .workspace import Workspace

__all__ = [
    "Doubt",
    "Evidence",
    "Problem",
    "State",
    "Workspace",
    "dotted",
    "each_once",
    "is_dispelled",
    "nearest",
    "once",
    "quoted",
    "split_address",
    "value_at",
    "values_of",
]
