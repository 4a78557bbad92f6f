"""What happened when, and what was agreed then, along an axis of time.

The room's rule: a time is drawn as widely as it is uncertain, never as a day that nobody stated.
"""

from .pane import TimelinePane

__all__ = ["TimelinePane"]
