"""What answers a query: the catalogue, its engine, and the hits that it gives.

The room's rule: every engine gives the same answers, in the same order; an index may be lost at any time.
"""

from .catalogue import Catalogue
from .hits import Hit, Page
from .tantivy_engine import TantivyCatalogue

__all__ = [
    "Catalogue",
    "Hit",
    "Page",
    "TantivyCatalogue",
]
