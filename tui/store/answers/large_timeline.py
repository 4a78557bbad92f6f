"""The timeline of a large index: few answers moment by moment, many as headings with counts."""

from dataclasses import replace
from datetime import date

from ...records import Record, When
from ..held import Workspace
from ..indexes import DAY, LargeIndex, both
from ..queries import Query
from ..times import Moment, Scale, timeline_of
from .large_listing import LargeListing
from .listings import Sort

_FEW = 200
"""So many deals that are not held in memory are told one by one."""


def moments_of(index: LargeIndex, query: Query, scale: Scale, held: set[str]) -> tuple[Moment, ...]:
    """The rows of the timeline for what answers.

    Where many deals answer, there are headings alone, of months or of years, each with how many it saw.

    Args:
        index: what is asked.
        query: what is asked for.
        scale: how closely one looks.
        held: the ids of what answers and is held in memory.
    """
    listing = LargeListing(index, query, "deal", Sort(), index.beyond)
    if listing.count > _FEW:
        return _headings(index, query, "years" if scale == "years" else "months")
    found = {id: each for id in listing.ids(0, _FEW) if (each := index.workspace.get(id))}
    return timeline_of(_with(index.workspace, found), {*held, *found}, scale)


def _with(workspace: Workspace, found: dict[str, Record]) -> Workspace:
    return replace(workspace, records={**workspace.records, **found}) if found else workspace


def _headings(index: LargeIndex, query: Query, scale: Scale) -> tuple[Moment, ...]:
    asked = index.asked(query)
    years = sorted(index.counted.values(asked if query else None, ("year",))["year"])
    starts = _starts(years, months=scale == "months")
    ordinals = [day.toordinal() + DAY for day in starts]
    numbers = index.counted.spans(asked, "first", ordinals) if len(starts) > 1 else []
    moments = [
        Moment("unit", None, When(edtf=_said(day, scale)), 1, deals=number)
        for day, number in zip(starts, numbers, strict=False)
        if number
    ]
    undated = index.ranking.count(both(asked, index.deals)) - sum(numbers)
    if undated:
        moments.append(Moment("undated", None, None, 1, deals=undated))
    return tuple(moments)


def _starts(years: list[str], *, months: bool) -> list[date]:
    """The first days of the months or years of some years, and the day after the last."""
    if not years:
        return []
    first, last = int(years[0]), min(int(years[-1]), 9998)
    each = range(1, 13) if months else (1,)
    return [
        *(date(year, month, 1) for year in range(first, last + 1) for month in each),
        date(last + 1, 1, 1),
    ]


def _said(day: date, scale: Scale) -> str:
    return f"{day.year:04}" if scale == "years" else f"{day.year:04}-{day.month:02}"
