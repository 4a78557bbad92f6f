"""Numbers as foreign files have them."""

from decimal import Decimal
from typing import Any

from ..bulk import written
from .told import one_line

_MOST_DIGITS = 30


def number_of(given: Any) -> Any:
    """A number as JSON keeps it exact; anything else as it is, for the record to refuse."""
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        return given
    number = Decimal(given)
    return written(number) if abs(number.adjusted()) < _MOST_DIGITS else one_line(given)
