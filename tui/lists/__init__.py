"""The list that every pane is: a cursor among rows, the lines that a row is drawn as, and what keys do.

The floor's rule: it knows rows, lines and keys, and nothing of records or of what a row stands for.
"""

from .cells import Cell, bar, laid_out, lighted
from .command import Command, bindings, hints, key_name, key_names
from .cursor import Rows
from .framing import Frame
from .layout import Layout, Row
from .long import Begun, Column, Columns, Entry, LongList, Ready, Source, Table

__all__ = [
    "Begun",
    "Cell",
    "Column",
    "Columns",
    "Command",
    "Entry",
    "Frame",
    "Layout",
    "LongList",
    "Ready",
    "Row",
    "Rows",
    "Source",
    "Table",
    "bar",
    "bindings",
    "hints",
    "key_name",
    "key_names",
    "laid_out",
    "lighted",
]
