"""Units that the program knows, in the reader's language; any other is a word of the source and stays."""

from collections.abc import Callable, Mapping
from typing import Final

from ..speech import named

_KNOWN: Final[Mapping[str, Callable[[], str]]] = {
    "agreement": lambda: named("unit", "agreement"),
    "agreements": lambda: named("unit", "agreements"),
    "cities": lambda: named("unit", "cities"),
    "companies": lambda: named("unit", "companies"),
    "company": lambda: named("unit", "company"),
    "day": lambda: named("unit", "day"),
    "days": lambda: named("unit", "days"),
    "dollar": lambda: named("unit", "dollar"),
    "dollars": lambda: named("unit", "dollars"),
    "employees": lambda: named("unit", "employees"),
    "euros": lambda: named("unit", "euros"),
    "hour": lambda: named("unit", "hour"),
    "hours": lambda: named("unit", "hours"),
    "job": lambda: named("unit", "job"),
    "jobs": lambda: named("unit", "jobs"),
    "month": lambda: named("unit", "month"),
    "months": lambda: named("unit", "months"),
    "partnership": lambda: named("unit", "partnership"),
    "partnerships": lambda: named("unit", "partnerships"),
    "patent": lambda: named("unit", "patent"),
    "patents": lambda: named("unit", "patents"),
    "people": lambda: named("unit", "people"),
    "representatives": lambda: named("unit", "representatives"),
    "week": lambda: named("unit", "week"),
    "weeks": lambda: named("unit", "weeks"),
    "year": lambda: named("unit", "year"),
    "years": lambda: named("unit", "years"),
    "yen": lambda: named("unit", "yen"),
}


def unit_name(unit: str) -> str:
    """A unit as the reader calls it: `emplois` for `jobs`."""
    name = _KNOWN.get(unit)
    return name() if name else unit
