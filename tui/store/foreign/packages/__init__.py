"""Frictionless packages: tables that a `datapackage.json` describes.

The room's rule: only what lies in the folder of the package is read, never an address; cells are read by the
types that the package declares for them, and a cell that is none of its type is a problem.
"""

from .describing import Package, Resource, package_of
from .tabular import columns_in, rows_in

__all__ = ["Package", "Resource", "columns_in", "package_of", "rows_in"]
