"""Deals that count by themselves, as hypothesis draws them, and what their columns come to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from hypothesis import strategies as st

from tui.records import Deal, Figure
from tui.store import Member, Tally, Why, Workspace
from tui.store.tallies import (
    FIRST,
    HIGH,
    LOW,
    Cells,
    Column,
    Line,
    Stats,
    amiss,
    by_columns,
    cells,
    cells_of,
    columns,
    compared,
    members_of,
    met,
    states,
)

from .workspaces import deal, figure, workspace

_NUMBERS = st.sampled_from(
    (
        "0",
        "1",
        "5",
        "7",
        "40",
        "0.01",
        "0.1",
        "22.6",
        "22.60",
        "100000",
        "21474836",
        "21474836.48",
        "5000000000",
    )
) | st.integers(0, 10**12 - 1).map(str)
_RANGED = ("exact", "exact", "about", "at_least", "at_most", "more_than", "less_than", "nearly")
_BASES: tuple[dict[str, object], ...] = (
    {},
    {},
    {},
    {"basis": "inferred"},
    {"basis": "external", "see": "https://example.org"},
    {"cite": "nowhere"},
)
_CURRENCIES: tuple[dict[str, object], ...] = (
    {},
    {"currency": "CAD", "currency_basis": "stated"},
    {"currency": "CAD", "currency_basis": "inferred"},
    {"currency": "JPY", "currency_basis": "stated"},
)


@st.composite
def values(draw: st.DrawFn, signed: bool) -> dict[str, object]:
    """What a number can be."""
    qualifier = draw(st.sampled_from((*_RANGED, "between", "many", "not_stated")))
    if qualifier in ("many", "not_stated"):
        return {"value": None, "qualifier": qualifier}
    one, other = sorted((draw(_NUMBERS), draw(_NUMBERS)), key=Decimal)
    if qualifier == "between":
        return {"value": (one, other), "qualifier": qualifier}
    below = signed and draw(st.booleans())
    return {"value": f"-{one}" if below else one, "qualifier": qualifier}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures of few lines, that are listed for many reasons."""
    kind = draw(st.sampled_from(("amount", "amount", "count", "count", "share", "rank", "duration")))
    id = draw(st.sampled_from(("first", "second")))
    more = {
        **draw(values(kind in ("amount", "share"))),
        **draw(st.sampled_from(_BASES)),
        "modality": draw(st.sampled_from(("done", "committed", "expected", "potential"))),
    }
    if kind == "amount":
        currency = draw(st.sampled_from(_CURRENCIES))
        return figure(id, kind, **more, **currency, unit=draw(st.sampled_from((None, "dollars", "Dollars"))))
    units = ("%", "%", None) if kind == "share" else ("jobs", "Jobs", None)
    of = draw(st.sampled_from((None, "all  of it", "All of it")))
    return figure(id, kind, **more, unit=draw(st.sampled_from(units)), of=of)


@st.composite
def workspaces(draw: st.DrawFn) -> Workspace:
    """A few plain deals."""
    told = draw(st.lists(st.lists(figures(), max_size=3, unique_by=lambda one: one.id), max_size=6))
    return workspace(*(deal(f"trip/{n}", figure=every) for n, every in enumerate(told)))


class Kept:
    """An index of the plain deals of a workspace in columns, as plain as can be, that sums as engines do."""

    def __init__(self, opened: Workspace) -> None:
        self.workspace = opened
        self.deals = {each.id: each for each in opened.of("deal") if isinstance(each, Deal)}
        self.columns: dict[str, Column] = {}
        self.cells: dict[str, Cells] = {}
        for each in self.deals.values():
            for key, column in columns(each, self.amiss(each)).items():
                self.columns.setdefault(key, column)
            self.cells[each.id] = cells(each, self.amiss(each), states(each, opened))

    def amiss(self, told: Deal) -> Callable[[Figure], Why | None]:
        return lambda figure: amiss(figure, told, self.workspace)

    def stats(self, ids: Iterable[str]) -> dict[str, Stats]:
        """What the cells of some deals come to, the least and greatest only of those that need them."""
        found: dict[str, list[int]] = {}
        for id in ids:
            own = self.cells[id]
            led = {FIRST: "", **dict(zip((HIGH, LOW), cells_of(first(own)), strict=True))}
            for cell, numbers in own.items():
                found.setdefault(led.get(cell, cell), []).extend(
                    numbers if isinstance(numbers, list) else [numbers]
                )
        return {
            cell: stats(numbers, cell in compared(self.columns)) for cell, numbers in found.items() if cell
        }

    def tally(self, ids: Sequence[str]) -> Tally:
        return self.tally_of(self.stats(ids), ids)

    def tally_of(self, stats: Mapping[str, Stats], ids: Sequence[str]) -> Tally:
        around = met(self.workspace, ids).around
        told = partial(self.members, ids)
        return by_columns(self.columns, stats, told, around, deals=len(ids), of=len(self.deals))

    def members(self, ids: Iterable[str], line: Line) -> Iterator[Member]:
        keys = [key for key, column in self.columns.items() if column.line == line]
        for id in ids:
            yield from members_of(self.deals[id], keys, self.amiss(self.deals[id]))


def first(own: Cells) -> int:
    """The number of the column of the first amount that a deal adds."""
    number = own.get(FIRST, 0)
    assert isinstance(number, int)
    return number


def stats(numbers: list[int], whole: bool) -> Stats:
    """What numbers come to where they are summed one after the other in floating point."""
    total = int(sum(map(float, numbers)))
    return Stats(len(numbers), total, *((min(numbers), max(numbers)) if whole else ()))
