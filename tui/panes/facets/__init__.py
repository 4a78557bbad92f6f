"""Which values what answers has, to be wanted, not wanted, or looked at alone.

The room's rule: it draws what the store has counted and wishes for another query; it reads none itself.
"""

from .pane import FacetsPane

__all__ = ["FacetsPane"]
