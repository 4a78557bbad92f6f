"""The timeline of a large index: few answers moment by moment, many as headings with counts."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import MAXYEAR, date
from itertools import pairwise
from typing import NamedTuple

import tantivy

from ...records import Record, When
from ..held import Workspace
from ..indexes import DAY, LargeIndex, both, place_in_memory
from ..queries import Query
from ..times import Moment, Scale, timeline_of
from .large_listing import Among, LargeListing
from .listings import Sort

_FEW = 200
"""So many deals that are not held in memory are told one by one."""
_FEW_MONTHS = 2
"""So many months are told day by day."""
_MOST_YEARS = 1_000
"""So many years are told month by month."""
_CLOSE: frozenset[Scale] = frozenset(("hours", "days", "weeks"))


def moments_of(index: LargeIndex, query: Query, scale: Scale, held: Set[str]) -> tuple[Moment, ...]:
    """The rows of the timeline for what answers.

    Where many deals answer, there are headings alone, of years or months, or of the days of a few months,
    each with how many deals lie in it; then how many lie in none of them, and how many have no date.

    Args:
        index: what is asked.
        query: what is asked for.
        scale: how closely one looks.
        held: the ids of what answers and is held in memory.
    """
    listing = LargeListing(index, query, "deal", Sort(), Among("beyond", index.lots.beyond))
    if listing.count > _FEW:
        return _headings(index, query, scale)
    found = {id: each for id in listing.ids(0, _FEW) if (each := index.workspace.get(id))}
    return timeline_of(_with(index.workspace, found), {*held, *found}, scale)


def _with(workspace: Workspace, found: dict[str, Record]) -> Workspace:
    """A workspace that holds some deals more, each where it would stand if all were held."""
    if not found:
        return workspace
    records = sorted({**workspace.records, **found}.values(), key=place_in_memory)
    return replace(workspace, records={each.id: each for each in records})


def _headings(index: LargeIndex, query: Query, scale: Scale) -> tuple[Moment, ...]:
    asked = index.asked(query)
    years = sorted(index.counted.values(asked if query else None, ("year",))["year"])
    by_years = scale == "years" or len(years) > _MOST_YEARS
    units = _units(index, asked, _stretches(years, months=not by_years))
    written = 4 if by_years else 7
    if scale in _CLOSE and not by_years and 0 < len(units) <= _FEW_MONTHS:
        days = [day for unit in units for day in range(unit.ordinal, unit.end)]
        units = _units(index, asked, [(day, day + 1) for day in days])
        written = 10
    moments = [
        Moment(
            "unit", None, When(edtf=date.fromordinal(unit.ordinal).isoformat()[:written]), 1, deals=unit.deals
        )
        for unit in units
    ]
    deals = index.lots.deals(asked)
    every, dated = index.ranking.count(deals), index.ranking.count(both(deals, index.term("has", "date")))
    vague = dated - sum(unit.deals for unit in units)
    if vague:
        moments.append(Moment("span", None, When(edtf=_all(years)), 1, deals=vague))
    if every > dated:
        moments.append(Moment("undated", None, None, 1, deals=every - dated))
    return tuple(moments)


def _all(years: Sequence[str]) -> str:
    """The time of all of some years."""
    if not years:
        return "../.."
    return years[0] if years[0] == years[-1] else f"{years[0]}/{years[-1]}"


class _Unit(NamedTuple):
    """A stretch of time, and how many deals surely were in it."""

    ordinal: int
    """Its first day."""
    end: int
    """The day after its last."""
    deals: int


def _units(index: LargeIndex, asked: tantivy.Query, stretches: Sequence[tuple[int, int]]) -> list[_Unit]:
    """The stretches, from a day up to another, in which deals lie wholly."""
    edges = sorted({edge for stretch in stretches for edge in stretch})
    found = dict(
        zip(
            pairwise(edges),
            index.counted.spans(asked, "first", [edge + DAY for edge in edges], "last"),
            strict=True,
        )
    )
    units = []
    for start, end in stretches:
        number, last = found[start, end]
        if number and last >= end + DAY:
            within = index.ranking.within
            begun = both(index.lots.deals(asked), within("first", start + DAY, end + DAY - 1))
            number -= index.ranking.count(both(begun, within("last", end + DAY, last)))
        if number:
            units.append(_Unit(start, end, number))
    return units


def _stretches(years: Sequence[str], *, months: bool) -> list[tuple[int, int]]:
    """The months or years of some years: the first day of each, and the day after its last."""
    firsts = range(1, 13) if months else (1,)
    found: list[tuple[int, int]] = []
    for year in map(int, years):
        if year < MAXYEAR:
            edges = [
                *(date(year, month, 1).toordinal() for month in firsts),
                date(year + 1, 1, 1).toordinal(),
            ]
            found += pairwise(edges)
    return found
