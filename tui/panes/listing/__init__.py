"""The records of one kind, in columns.

The room's rule: a column is declared once, with how it is said and sorted; what has no value comes last.
"""

from .pane import ListPane

__all__ = ["ListPane"]
