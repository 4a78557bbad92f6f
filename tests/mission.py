"""The embedded mission as it is seen from one day, whatever the clock says."""

from datetime import date
from functools import cache

from tui.store import TantivyCatalogue, Workspace, embedded_folder, open_workspace

AS_OF = date(2026, 1, 20)


@cache
def embedded() -> Workspace:
    return open_workspace(embedded_folder(), as_of=AS_OF)


@cache
def catalogue() -> TantivyCatalogue:
    """What answers over the embedded mission."""
    return TantivyCatalogue(embedded())
