"""What the figures of a plain line add to its document, with what all figures like them share looked up."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any, Final, NamedTuple

from ....records import Deal, Figure
from ...files import is_currency
from ...queries import numbers_of
from ...tallies import NO_LEAD, PLACES, SMALL, Column, Stored, columns, lead_of, name_of, stored
from ..keys import amount_of, jobs_of
from .lines import Plain

_LED: Final = ",".join(f'"{name}":"%s","{number}":%s' for name, number in PLACES)
_VALUES: Final = frozenset(("kind", "follows", "part_of"))
"""What other values of a deal are called."""


class Sort(NamedTuple):
    """What figures share that differ only in their numbers."""

    column: Column
    has: tuple[str, ...]
    """What they are as `has:` asks for it."""
    fields: tuple[str, ...]
    """The fields of their numbers."""
    by_amount: int
    """What one of them adds to the number that a deal is put in order by; none if it is no amount."""
    counts_jobs: bool


class Told(NamedTuple):
    """What figures tell."""

    numbers: str
    """Their numbers by field, as JSON without braces."""
    leads: str
    """The first of them, likewise."""
    sums: str
    """What the others add to columns, likewise."""
    amount: int
    jobs: int
    cells: Collection[str]
    """The names of the cells that they add to."""


class Figures:
    """Figures of lines that are the same but for their numbers."""

    def __init__(self, plain: Sequence[Plain], sorts: Sequence[Sort]) -> None:
        """Takes those of one line, with what they share with the others."""
        self._plain, self.sorts = plain, sorts
        fields: dict[str, list[int]] = {}
        for at, sort in enumerate(sorts):
            for field in sort.fields:
                fields.setdefault(field, []).append(at)
        self._fields = ",".join(
            f'"{field}":[{",".join("%s" for _ in those)}]' for field, those in fields.items()
        )
        self._of_fields = [at for those in fields.values() for at in those]
        self._amount = next((at for at, sort in enumerate(sorts) if sort.by_amount >= 0), -1)
        self._jobs = next((at for at, sort in enumerate(sorts) if sort.counts_jobs), -1)
        qualifiers = [figure.get("qualifier", "exact") for figure in plain]
        lines = [sort.column.line_key for sort in sorts]
        self._adds = len(set(lines)) == len(lines) and {"exact", "about"}.issuperset(qualifiers)
        self._names = [
            name_of(sort.column, about=said == "about", is_first_amount=at == self._amount)
            for at, (sort, said) in enumerate(zip(sorts, qualifiers, strict=True))
        ][: len(PLACES)]
        self._led = _said_of([(f"{name}0", "%d") for name in self._names])
        rest = list(zip(sorts, qualifiers, strict=True))[len(PLACES) :]
        every = {f"{sort.column.key}_about": "1" for sort, said in rest if said == "about"}
        every |= {"stating_amounts": "1"} if self._amount >= len(PLACES) else {}
        every |= {f"{sort.column.key}_at": "%d" for sort, _ in rest}
        self._sums = ",".join([f'"{cell}":{number}' for cell, number in every.items()])
        self.cells: Collection[str] = frozenset(every)
        """The names of the cells that they add to, if all count by themselves and none is large."""

    def told(self, numbers: Sequence[str]) -> Told:
        """What figures tell.

        Args:
            numbers: as they are written, with two places after the point at most.
        """
        hundredths = [_hundredths(number) for number in numbers]
        said = [number if "." in number else f"{number}.0" for number in numbers]
        fields = self._fields % tuple([said[at] for at in self._of_fields])
        led, sums, met = self._added(numbers, hundredths)
        amount, jobs = self._amount, self._jobs
        return Told(
            fields,
            led,
            sums,
            self.sorts[amount].by_amount | hundredths[amount] + 1 if amount >= 0 else 0,
            hundredths[jobs] + 1 if jobs >= 0 else 0,
            met,
        )

    def _added(self, numbers: Sequence[str], hundredths: Sequence[int]) -> tuple[str, str, Collection[str]]:
        """What is kept of numbers in places and in cells, as JSON without braces, and the names of these."""
        first, rest = tuple(hundredths[: len(PLACES)]), tuple(hundredths[len(PLACES) :])
        if self._adds and max(rest, default=0) < SMALL:
            if max(first, default=0) < SMALL:
                return self._led % first, self._sums % rest, self.cells
            leads = [lead for lead in map(lead_of, self._names, first) if lead]
            if len(leads) == len(first):
                return _said_of(leads), self._sums % rest, self.cells
        some, found = self._stored(numbers)
        return _said_of(some), ",".join([f'"{cell}":{many}' for cell, many in found.items()]), found.keys()

    def _stored(self, numbers: Sequence[str]) -> Stored:
        values = map(Decimal, numbers)
        figures = tuple([_figure(plain, value) for plain, value in zip(self._plain, values, strict=True)])
        return stored(_deal(figures))


def figures_of(plain: Sequence[Plain]) -> Figures | None:
    """The figures of a line; none if one of them is not as it should be. Their words stand in the passage."""
    ids = {figure["id"] for figure in plain}
    if len(ids) < len(plain) or any(id in _VALUES or "." in id for id in ids):
        return None
    sorts = [_sort_of(figure) for figure in plain]
    good = [sort for sort in sorts if sort]
    return Figures(plain, good) if len(good) == len(sorts) else None


def _said_of(leads: Sequence[tuple[str, int | str]]) -> str:
    """What is kept in all places, as JSON without braces."""
    some = [*leads, *[NO_LEAD for _ in PLACES]][: len(PLACES)]
    return _LED % tuple([part for lead in some for part in lead])


def _hundredths(number: str) -> int:
    if "." not in number:
        return int(number) * 100
    whole, _, fraction = number.partition(".")
    return int(whole + fraction) if len(fraction) == 2 else int(f"{whole}{fraction:0<2}")


def _figure(plain: Plain, value: Decimal) -> Figure:
    said = {key: each for key, each in plain.items() if key != "cite"}
    return Figure.model_construct(**{**said, "value": value})


def _deal(figures: tuple[Figure, ...]) -> Deal:
    """A deal that says nothing but figures."""
    said: dict[str, Any] = {"figure": figures}
    return Deal.model_construct(**said)


def _sort_of(figure: Plain) -> Sort | None:
    currency, basis = figure.get("currency"), figure.get("currency_basis")
    if (currency is None) != (basis is None) or (currency and figure["kind"] != "amount"):
        return None
    if currency and not is_currency(currency):
        return None
    if "cite" not in figure and figure.get("basis", "stated") == "stated":
        return None
    like = _figure(figure, Decimal(0))
    alone = _deal((like,))
    column = next(iter(columns(alone).values()))
    fields = tuple(name.replace(".", "_") for name, _ in numbers_of(like))
    by_amount = amount_of(alone) & ~(2**48 - 1) if figure["kind"] == "amount" else -1
    counts_jobs = jobs_of(alone) > 0
    return Sort(column, (figure["kind"], *(("jobs",) if counts_jobs else ())), fields, by_amount, counts_jobs)
