"""When something was: a date as precise as it is known, and as the source says it."""

import re
from calendar import monthrange
from datetime import date, time, timedelta
from functools import cached_property, lru_cache
from time import struct_time
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, field_validator

from ..speech import said
from .citation import Stated
from .value import Value, Words, short_for

Part: TypeAlias = Literal["morning", "midday", "afternoon", "evening"]
_LONGEST = 100  # characters; far more than a date at levels 0 and 1 takes
_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_SEASON = re.compile(r"\d{4}-(?:2[1-9]|3\d|4[01])")
_CLOCK = re.compile(r"T(\d\d):(\d\d):(\d\d)")
_OVER_NEW_YEAR = re.compile(r"\d{4}-(?:24|28|30)")  # winter, northern winter, southern summer

Precision: TypeAlias = Literal["day", "days", "month", "season", "year", "open", "span"]


class Span(Value):
    """The days that a date can mean; both ends inclusive, none where an end is open or outside 1 to 9999."""

    first: date | None
    last: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    at: time | None = None
    """The time of the one day, by the clocks of the place where it was."""
    edge: Precision | None = None
    """How precisely an open span's known end is given: `2014` in `2014/..` is a year."""

    @property
    def doubtful(self) -> bool:
        """Whether the days themselves are approximate or uncertain."""
        return self.approximate or self.uncertain

    def begun_by(self, day: date) -> bool:
        """Whether it may have begun by a day."""
        return self.first is None or self.first <= day

    def meets(self, other: "Span") -> bool:
        """Whether both can mean the same day; a span without any known end meets none."""
        if not (self.first or self.last) or not (other.first or other.last):
            return False
        begins = max(self.first or date.min, other.first or date.min)
        return begins <= min(self.last or date.max, other.last or date.max)


class When(Stated):
    """A date in EDTF (ISO 8601-2, levels 0 and 1) and in the words of the source."""

    edtf: Words | None = None
    """The date as believed, such as `2014-01-20`, `2014-01-20/2014-01-24`, `1974~` or `2014-01-20/..`."""
    said: Words | None = None
    """The date in the words of the source, such as `on Monday`."""
    part: Part | None = None
    """The part of the day."""

    @field_validator("edtf")
    @classmethod
    def _is_edtf(cls, text: str | None) -> str | None:
        if text is not None:
            read_edtf(text)
        return text

    @cached_property
    def span(self) -> Span | None:
        """The days that the date can mean; none if only words are known."""
        return read_edtf(self.edtf) if self.edtf else None


Dated: TypeAlias = Annotated[When, BeforeValidator(short_for("edtf"), json_schema_input_type=str | When)]
"""A date; a plain text stands for its EDTF."""


@lru_cache(maxsize=4096)
def read_edtf(text: str) -> Span:
    """The days that an EDTF date can mean.

    An end that is left empty is unknown, and a winter runs to the end of February.

    Raises:
        ValueError: the text is no EDTF date, or its end lies before its beginning.
    """
    if plain := _plain(text):
        return plain
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        if len(text) > _LONGEST or "E" in text:
            raise ValueError("years as powers of ten are level 2, and may take for ever to work out")
        parsed = parse_edtf(text)
        first = None if text.startswith("/") else _day(parsed.lower_strict())
        last = None if text.endswith("/") else _day(parsed.upper_strict())
        at = _clock(text)
    except (EDTFParseException, ValueError, OverflowError, AttributeError, TypeError) as error:
        reason = said(
            "{text} is no date in EDTF; write 2014-01-20, 2014-01 or 2014-01-20/2014-01-24", text=f'"{text}"'
        )
        raise ValueError(reason) from error
    if first and last and _OVER_NEW_YEAR.fullmatch(text):
        last = date(last.year + 1, 3, 1) - timedelta(days=1) if last.year < date.max.year else None
    if first and last and last < first:
        raise ValueError(said("{text} ends before it begins", text=f'"{text}"'))
    return Span(
        first=first,
        last=last,
        precision=_precision(text, first, last),
        approximate="~" in text or "%" in text,
        uncertain="?" in text or "%" in text,
        at=at,
        edge=_edge(text) if (first is None) != (last is None) else None,
    )


def _plain(text: str) -> Span | None:
    """A day, a month or a year of the calendar, as most dates are, read without the grammar of all dates."""
    parts = _PLAIN.fullmatch(text)
    if parts is None:
        return None
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return Span(first=first, last=last, precision="day" if day else "month" if month else "year")


def _clock(text: str) -> time | None:
    clock = _CLOCK.search(text)
    return time(int(clock[1]), int(clock[2]), int(clock[3])) if clock else None


def _edge(text: str) -> Precision | None:
    """How precisely the known end of an open interval is given."""
    known = [side for side in text.split("/") if side not in ("", "..")]
    return read_edtf(known[0]).precision if "/" in text and len(known) == 1 else None


def _day(when: struct_time | float) -> date | None:
    if isinstance(when, float) or not 1 <= when.tm_year <= 9999:
        return None
    return date(when.tm_year, when.tm_mon, when.tm_mday)


def _precision(text: str, first: date | None, last: date | None) -> Precision:
    if first is None or last is None:
        return "open"
    if _SEASON.fullmatch(text):
        return "season"
    if "/" in text or ".." in text or "," in text:
        return "days" if len(text.rstrip("~?%").split("/")[0].rstrip("~?%")) == len("2014-01-20") else "span"
    if first == last:
        return "day"
    days = (last - first).days
    return "month" if days <= 30 else "year" if days <= 365 else "span"
