"""When things happened, on every scale of a timeline, and how long nothing has.

The room's rule: a time is only as exact as its source, and today is the workspace's `as_of`.
"""

from .headings import say_counts, say_counts_within, say_heading, say_heading_within, say_part
from .moments import Moment, timeline_of
from .scales import ACROSS, PARTS, SCALES, Scale
from .silences import Silence, say_silence, silence_of, turns_of

__all__ = [
    "ACROSS",
    "PARTS",
    "SCALES",
    "Moment",
    "Scale",
    "Silence",
    "say_counts",
    "say_counts_within",
    "say_heading",
    "say_heading_within",
    "say_part",
    "say_silence",
    "silence_of",
    "timeline_of",
    "turns_of",
]
