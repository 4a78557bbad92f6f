"""What a dossier says of one mission or one query, before it is a page or a text.

The room's rule: no markup; every value has its words, and a place that links can lead to.
"""

from .contents import (
    SECTIONS,
    Block,
    Dossier,
    Entry,
    Line,
    Moment,
    Origin,
    Paragraph,
    Part,
    Row,
    Stretch,
    Words,
)
from .gathering import LOSES, gathered
from .headings import heading, word

__all__ = [
    "LOSES",
    "SECTIONS",
    "Block",
    "Dossier",
    "Entry",
    "Line",
    "Moment",
    "Origin",
    "Paragraph",
    "Part",
    "Row",
    "Stretch",
    "Words",
    "gathered",
    "heading",
    "word",
]
