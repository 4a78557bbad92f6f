"""Panes on a screen: the arrangement, the state, the commands.

The floor's rule: the screen alone owns state; what a key does is declared once, in `commands`.
"""

from .explorer import Explorer
from .running import run

__all__ = ["Explorer", "run"]
