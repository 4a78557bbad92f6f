"""What adds up over many deals, and what does not and why.

The room's rule: only what measures the same is added, and nothing counts twice; the rest is listed.
"""

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
from .totals import Announced, Count, Listed, Member, Restated, Sum, Tally, Why

__all__ = [
    "Announced",
    "Count",
    "Listed",
    "Member",
    "Restated",
    "Sum",
    "Tally",
    "Why",
    "say_announced",
    "say_deals",
    "say_measure",
    "say_member",
    "say_stating",
    "say_sum",
    "say_tally",
    "say_total",
    "states",
    "tally",
]
