"""What adds up over many deals, and what does not and why.

The room's rule: only what measures the same is added, and nothing counts twice; the rest is listed.
What deals come to that count by themselves can be kept in columns of numbers, and gives the same totals.
"""

from .columnar import Column, described, read_back
from .heading import FIRST, HIGH, LOW, cells_of, halves, leading, leads
from .implying import implied, numbered
from .lines import Line
from .meeting import Met, met
from .plainness import is_plain, named_by
from .reckoning import Stats, by_columns, compared
from .recorded import Beyond
from .standing import amiss
from .storing import Cells, cells, columns, members_of, stored
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
from .totals import Announced, Around, Count, Listed, Member, Restated, Sum, Tally, Why
from .uniting import merged

__all__ = [
    "FIRST",
    "HIGH",
    "LOW",
    "Announced",
    "Around",
    "Beyond",
    "Cells",
    "Column",
    "Count",
    "Line",
    "Listed",
    "Member",
    "Members",
    "Met",
    "Restated",
    "Stats",
    "Sum",
    "Tally",
    "Why",
    "amiss",
    "by_columns",
    "cells",
    "cells_of",
    "columns",
    "compared",
    "described",
    "foremost",
    "halves",
    "implied",
    "is_plain",
    "leading",
    "leads",
    "members_of",
    "merged",
    "met",
    "named_by",
    "numbered",
    "read_back",
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
]
