"""Records in the reader's words.

The floor's rule: records in, plain text out, no terminal, and nothing that takes long to load.
"""

from .captions import Captions
from .columns import padded
from .dates import (
    say_clock,
    say_day,
    say_day_briefly,
    say_month_briefly,
    say_since,
    say_span,
    say_when,
)
from .figures import say_figure, say_figure_briefly, say_quantity
from .labels import label
from .lapses import say_lapse, say_lapse_briefly
from .numbers import say_apart, say_extent, say_interval, say_missing, say_number, say_points
from .saying import say, say_basis, say_fact
from .shortening import say_figure_shortly, say_when_shortly
from .units import unit_name

__all__ = [
    "Captions",
    "label",
    "padded",
    "say",
    "say_apart",
    "say_basis",
    "say_clock",
    "say_day",
    "say_day_briefly",
    "say_extent",
    "say_fact",
    "say_figure",
    "say_figure_briefly",
    "say_figure_shortly",
    "say_interval",
    "say_lapse",
    "say_lapse_briefly",
    "say_missing",
    "say_month_briefly",
    "say_number",
    "say_points",
    "say_quantity",
    "say_since",
    "say_span",
    "say_when",
    "say_when_shortly",
    "unit_name",
]
