"""The same answers without a screen.

The floor's rule: results to stdout, the rest to stderr; only `open` loads the screen.
"""

from .entry import main

__all__ = ["main"]
