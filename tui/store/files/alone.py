"""What a record by itself shows to be wrong."""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from ...records import Deal, Figure, Record, When
from ...speech import marked, said
from ..held import quoted
from .histories import backwards
from .repeats import repeated
from .tables import Keys

_NAMES = (
    *(marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday")),
    *(marked("Friday"), marked("Saturday"), marked("Sunday")),
)
_WEEKDAYS = tuple(map(str.lower, _NAMES))


def own_faults(record: Record) -> Iterator[tuple[Keys, str]]:
    """What a record shows to be wrong: weekdays, currencies, addresses of two values, histories."""
    yield from _values(record, ())
    yield from repeated(record)
    if isinstance(record, Deal):
        yield from backwards(record)


def _values(value: object, path: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, When):
        yield from ((path, reason) for reason in _weekday(value))
    if isinstance(value, Figure) and value.currency and not is_currency(value.currency):
        yield (*path, "currency"), no_currency(value.currency)
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _values(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, (*path, number))


def no_currency(code: str) -> str:
    """The sentence that says so."""
    return said("{code} is no currency of ISO 4217", code=quoted(code))


@cache
def is_currency(code: str) -> bool:
    """Whether a code is one of ISO 4217."""
    from babel import numbers

    return numbers.is_currency(code)


def _weekday(when: When) -> Iterator[str]:
    named = [day for day in re.findall(r"[a-z]+", (when.said or "").lower()) if day in _WEEKDAYS]
    if not named or not when.span:
        return
    if when.span.precision not in ("day", "days"):
        return
    ends = [day for day in (when.span.first, when.span.last) if day]
    pairs = zip(named, ends, strict=False) if len(named) > 1 else ((named[0], day) for day in ends)
    wrong = [(word, day) for word, day in pairs if _WEEKDAYS[day.weekday()] != word]
    if wrong and (len(named) > 1 or len(wrong) == len(ends)):
        word, day = wrong[0]
        yield said(
            "{day} was a {weekday}, not a {word}",
            day=day.isoformat(),
            weekday=said(_NAMES[day.weekday()]),
            word=said(_NAMES[_WEEKDAYS.index(word)]),
        )
