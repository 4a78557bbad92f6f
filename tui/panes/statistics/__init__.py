"""What the deals of a query come to.

The room's rule: it draws what the store has totalled and adds nothing itself; every total opens.
"""

from .pane import StatisticsPane

__all__ = ["StatisticsPane"]
