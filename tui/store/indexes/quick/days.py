"""Days of stages, as documents have them."""

from datetime import date
from typing import Final, NamedTuple

from ..schema import DAY
from .remembering import Remembered

_MOST: Final = 50_000


class Day(NamedTuple):
    """A day."""

    ordinal: int
    """0 if it is none of the calendar."""
    said: str
    """The fields that it has in a document, as JSON that goes on."""


NO_DAY: Final = Day(0, "")


def known_days() -> Remembered[str, Day]:
    """Days by how they are written, `2014-01-20`."""
    return Remembered(_day, _MOST)


def _day(written: str) -> Day:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return NO_DAY
    at = day.toordinal() + DAY
    return Day(day.toordinal(), f',"first":{at},"last":{at},"year":"{day.year:04}"')
