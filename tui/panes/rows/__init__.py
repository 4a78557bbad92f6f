"""The list that every pane is: a cursor among rows, and the lines that a row is drawn as.

The room's rule: it knows rows, lines and keys, and nothing of records or of what a row stands for.
"""

from .cells import Cell, bar, laid_out, lighted
from .cursor import Rows
from .layout import Layout, Row

__all__ = [
    "Cell",
    "Layout",
    "Row",
    "Rows",
    "bar",
    "laid_out",
    "lighted",
]
