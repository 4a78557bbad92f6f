"""Deals that count by themselves, as hypothesis draws them, and what their columns come to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from hypothesis import strategies as st

from tui.records import Deal, Figure
from tui.store import Member, Tally, Why, Workspace
from tui.store.tallies import (
    Column,
    Line,
    Stats,
    Stored,
    amiss,
    by_columns,
    cells_told,
    columns,
    compared,
    members_of,
    met,
    states,
    stored,
    together,
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
        self.stored: dict[str, Stored] = {}
        for each in self.deals.values():
            for key, column in columns(each, self.amiss(each)).items():
                self.columns.setdefault(key, column)
            self.stored[each.id] = stored(each, self.amiss(each))

    def amiss(self, told: Deal) -> Callable[[Figure], Why | None]:
        return lambda figure: amiss(figure, told, self.workspace)

    def stats(self, ids: Iterable[str]) -> dict[str, Stats]:
        """What the cells of some deals come to, the least and greatest only of those that need them."""
        found: dict[str, list[int]] = {}
        leads: dict[str, list[int]] = {}
        for id in ids:
            for name, number in self.stored[id].leads:
                leads.setdefault(name, []).append(number)
            for cell, numbers in self.stored[id].cells.items():
                found.setdefault(cell, []).extend(numbers if isinstance(numbers, list) else [numbers])
        every = {cell: stats(numbers, cell in compared(self.columns)) for cell, numbers in found.items()}
        for cell, led in cells_told({name: stats(numbers, True) for name, numbers in leads.items()}).items():
            every[cell] = together(every.get(cell, Stats()), led)
        return every

    def tally(self, ids: Sequence[str]) -> Tally:
        return self.tally_of(self.stats(ids), ids)

    def tally_of(self, stats: Mapping[str, Stats], ids: Sequence[str]) -> Tally:
        told = partial(self.members, ids)
        evidence = Counter[str]()
        for id in ids:
            evidence.update(states(self.deals[id], self.workspace))
        every = len(self.deals)
        return by_columns(
            self.columns,
            stats,
            told,
            lambda: met(self.workspace, ids).around,
            evidence=evidence,
            deals=len(ids),
            of=every,
        )

    def members(self, ids: Iterable[str], line: Line) -> Iterator[Member]:
        keys = [key for key, column in self.columns.items() if column.line == line]
        for id in ids:
            yield from members_of(self.deals[id], keys, self.amiss(self.deals[id]))


def stats(numbers: list[int], whole: bool) -> Stats:
    """What numbers come to where they are summed one after the other in floating point."""
    total = int(sum(map(float, numbers)))
    return Stats(len(numbers), total, *((min(numbers), max(numbers)) if whole else ()))
