"""What adds up over many deals, and what does not and why.

The room's rule: only what measures the same is added, and nothing counts twice; the rest is listed.
What deals come to that count by themselves can be kept in columns of numbers, and gives the same totals.
"""

from .columnar import Column, described, read_back
from .grounding import GROUNDS, Grounds, grounds_of, rested_on
from .leading import EXACT, NO_LEAD, PLACES, SMALL, Lead, cells_told, lead_of, name_of
from .lines import Line
from .meeting import Met, met
from .plainness import is_plain, named_by
from .reckoning import Stats, by_columns, compared, together
from .recorded import Beyond
from .standing import amiss
from .storing import NOTHING, Cells, Stored, columns, members_of, stored
from .summary import say_tally
from .sums import (
    say_announced,
    say_deals,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_total,
)
from .tallying import states, tally
from .telling import Members, foremost
from .totals import Announced, Around, Count, Listed, Member, Restated, Sum, Surroundings, Tally, Why
from .uniting import merged

__all__ = [
    "EXACT",
    "GROUNDS",
    "NOTHING",
    "NO_LEAD",
    "PLACES",
    "SMALL",
    "Announced",
    "Around",
    "Beyond",
    "Cells",
    "Column",
    "Count",
    "Grounds",
    "Lead",
    "Line",
    "Listed",
    "Member",
    "Members",
    "Met",
    "Restated",
    "Stats",
    "Stored",
    "Sum",
    "Surroundings",
    "Tally",
    "Why",
    "amiss",
    "by_columns",
    "cells_told",
    "columns",
    "compared",
    "described",
    "foremost",
    "grounds_of",
    "is_plain",
    "lead_of",
    "members_of",
    "merged",
    "met",
    "name_of",
    "named_by",
    "read_back",
    "rested_on",
    "say_announced",
    "say_deals",
    "say_measure",
    "say_member",
    "say_stating",
    "say_sum",
    "say_tally",
    "say_total",
    "states",
    "stored",
    "tally",
    "together",
]
