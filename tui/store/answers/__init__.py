"""What answers a query: the catalogue, its engine, and the hits that it gives.

The room's rule: every engine gives the same answers, in the same order; an index may be lost at any time.
"""

from .catalogue import Catalogue
from .hits import Hit, Page
from .listings import NOT_SORTED, Listing, Sort
from .meaning import as_meant
from .opening import open_catalogue, open_catalogues
from .sorting import first_figure, glanced
from .tantivy_engine import TantivyCatalogue

__all__ = [
    "NOT_SORTED",
    "Catalogue",
    "Hit",
    "Listing",
    "Page",
    "Sort",
    "TantivyCatalogue",
    "as_meant",
    "first_figure",
    "glanced",
    "open_catalogue",
    "open_catalogues",
]
