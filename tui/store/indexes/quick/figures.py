"""What the figures of a plain line add to its document, with what all figures of one sort share looked up."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from ....records import Deal, Figure
from ...queries import numbers_of
from ...tallies import Cells, Column, Why, cells, columns, stored
from ..keys import amount_of, hundredths, jobs_of
from .lines import Plain, Told

_MOST = 10_000
_SORT = ("id", "kind", "unit", "of", "currency", "currency_basis", "basis", "modality")


class Figures(NamedTuple):
    """What figures tell."""

    numbers: str
    """Their numbers by field, as JSON without braces."""
    sums: Cells
    amount: int
    jobs: int
    sorts: "tuple[Sort, ...]"


class Sort(NamedTuple):
    """What figures share that differ only in their numbers and in how exact these are."""

    column: Column
    said: tuple[str, ...]
    """The currency, then what they are as `has:` asks for it."""
    fields: tuple[str, ...]
    """The fields of their numbers."""
    by_amount: int
    """What the first of them adds to the number that a deal is put in order by; none if it is no amount."""
    counts_jobs: bool


class QuickFigures:
    """What figures tell."""

    def __init__(self) -> None:
        """Knows no sort yet."""
        self._sorts: dict[tuple[object, ...], Sort | None] = {}

    def told(self, every: Sequence[Told], whys: Sequence[Why | None]) -> Figures | None:
        """What the figures of a deal tell; none if one of them is not as it should be.

        Args:
            every: the figures.
            whys: what is amiss with the words of each.
        """
        figures = [each.plain for each in every]
        found: list[Sort] = []
        numbers: dict[str, str] = {}
        amount = jobs = 0
        for figure, why in zip(figures, whys, strict=True):
            sort = self._sort(figure, why)
            if sort is None:
                return None
            found.append(sort)
            value = figure["value"]
            said = repr(float(value))
            for name in sort.fields:
                numbers[name] = f"{numbers[name]},{said}" if name in numbers else said
            if sort.by_amount >= 0 and not amount:
                amount = sort.by_amount | hundredths(value)
            if sort.counts_jobs and not jobs:
                jobs = hundredths(value)
        said = ",".join([f'"{name}":[{those}]' for name, those in numbers.items()])
        return Figures(said, self._sums(figures, found, whys), amount, jobs, tuple(found))

    def _sort(self, figure: Plain, why: Why | None) -> Sort | None:
        get = figure.get
        key = (*map(get, _SORT), "cite" in figure, why)
        if key not in self._sorts:
            if len(self._sorts) >= _MOST:
                self._sorts.clear()
            self._sorts[key] = _sort_of(figure, why)
        return self._sorts[key]

    def _sums(self, figures: Sequence[Plain], sorts: Sequence[Sort], whys: Sequence[Why | None]) -> Cells:
        found: Cells = {}
        lines = set[str]()
        for figure, sort in zip(figures, sorts, strict=True):
            column, qualifier = sort.column, figure.get("qualifier", "exact")
            number = int(figure["value"] * 100)
            if qualifier not in ("exact", "about") or column.line_key in lines:
                return _sums_in_full(figures, whys)
            lines.add(column.line_key)
            if qualifier == "about":
                found[column.key + "_about"] = 1
            found.update(stored(column, number))
            if figure["kind"] == "amount":
                found["stating_amounts"] = 1
        return found


def _figure(plain: Plain) -> Figure:
    said = {key: value for key, value in plain.items() if key != "cite"}
    return Figure.model_construct(**{**said, "value": Decimal(plain["value"])})


def _deal(figures: tuple[Figure, ...]) -> Deal:
    """A deal that says nothing but figures."""
    said: dict[str, Any] = {"figure": figures}
    return Deal.model_construct(**said)


def _sort_of(figure: Plain, why: Why | None) -> Sort | None:
    currency, basis = figure.get("currency"), figure.get("currency_basis")
    if (currency is None) != (basis is None) or (currency and figure["kind"] != "amount"):
        return None
    if "cite" not in figure and figure.get("basis", "stated") == "stated":
        return None
    like = _figure({**figure, "value": 0})
    alone = _deal((like,))
    column = next(iter(columns(alone, lambda _: why).values()))
    fields = tuple(name.replace(".", "_") for name, _ in numbers_of(like))
    by_amount = amount_of(alone) & ~(2**48 - 1) if figure["kind"] == "amount" else -1
    counts_jobs = jobs_of(alone) > 0
    said = (currency or "", figure["kind"], *(("jobs",) if counts_jobs else ()))
    return Sort(column, said, fields, by_amount, counts_jobs)


def _sums_in_full(figures: Sequence[Plain], whys: Sequence[Why | None]) -> Cells:
    read = tuple(map(_figure, figures))
    amiss = {id(figure): why for figure, why in zip(read, whys, strict=True)}
    return cells(_deal(read), lambda figure: amiss[id(figure)])
