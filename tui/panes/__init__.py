"""One view each: panes show answers and say what they wish for.

The floor's rule: answers come down by `show`, wishes go up as messages; a pane never imports another pane.
A pane of one file stands here; one of several has a room of its own, in which `pane.py` is the pane. What all
panes share stands here too (`pane`, `messages`, `glyphs`).
"""

from .conflicts import ConflictsPane
from .facets import FacetsPane
from .found import FoundPane
from .glyphs import evidence_word
from .listing import ListPane
from .messages import (
    Exclude,
    LookAtValue,
    Narrow,
    Only,
    OpenRecord,
    PreviewRecord,
    ReachNothing,
    ReachTime,
    ReachValue,
    ReadWords,
)
from .pane import Pane
from .partnership import PartnershipPane
from .problems import ProblemsPane
from .source import SourcePane
from .statistics import StatisticsPane
from .timeline import TimelinePane

__all__ = [
    "ConflictsPane",
    "Exclude",
    "FacetsPane",
    "FoundPane",
    "ListPane",
    "LookAtValue",
    "Narrow",
    "Only",
    "OpenRecord",
    "Pane",
    "PartnershipPane",
    "PreviewRecord",
    "ProblemsPane",
    "ReachNothing",
    "ReachTime",
    "ReachValue",
    "ReadWords",
    "SourcePane",
    "StatisticsPane",
    "TimelinePane",
    "evidence_word",
]
