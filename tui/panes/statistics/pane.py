"""Totals and counts over the deals that answer; every bar narrows, every total opens."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from ...lists import Row
from ...records import Fact
from ...speech import counted, marked
from ...store import Catalogue, Count, Query, Sum, Tally, Workspace, foremost, naturally
from ...wording import label
from ..messages import Narrow, OpenRecord, ReachValue
from ..pane import RowsPane
from .around import (
    bar_lines,
    count_lines,
    evidence_lines,
    figures_lines,
    heading_lines,
    restated_lines,
)
from .cutting import some
from .totalling import announced_lines, member_lines, say_line, total_lines

_FEW = 3
_NAMED = 100
"""Of more values than that the names are not looked at before they are shown."""


class StatisticsPane(RowsPane):
    """Shows a tally and the values of a query's deals."""

    NAME = marked("Statistics")

    tally: Tally | None = None
    workspace: Workspace | None = None

    def __init__(self, *, id: str | None = None) -> None:
        """Starts with the totals open that few figures make."""
        super().__init__(id=id)
        self.facets: Mapping[str, Sequence[Count]] = {}
        self.turned: set[Hashable] = set()

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Finds the totals and the counts."""
        catalogue.facets(query)
        catalogue.tally(query)

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows the totals and the counts of what answers."""
        self.show(catalogue.tally(query), catalogue.facets(query), catalogue.workspace)

    def show(self, tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace) -> None:
        """Shows the answers to a query."""
        self.tally, self.facets, self.workspace = tally, facets, workspace
        self._draw()

    @property
    def rests_on(self) -> tuple[str, Fact | None] | None:
        """The figure, or the deal that is restated, under the cursor."""
        match self.cursor_key:
            case ("figure", str(id), str(field)):
                return id, self._fact(id, field)
            case ("restated", str(id)):
                return id, None
        return None

    @property
    def says(self) -> str:
        """The total under the cursor with the reason why figures are not added, or how many have a value."""
        match self.cursor_key:
            case ("total", line):
                totals = self.tally.sums if self.tally else ()
                return "".join(say_line(total) for total in totals if total.line == line)
            case ("value", str(field), str(value)) if self.workspace:
                counts = self.facets.get(field, ())
                number = sum(count.number for count in counts if count.value == value)
                what, named = label(field), _named(value, self.workspace)
                return counted(
                    number,
                    "{what}, {value}: {number} deal",
                    "{what}, {value}: {number} deals",
                    what=what,
                    value=named,
                )
        return ""

    def reached(self, key: Hashable | None) -> None:
        """Tells which figure the cursor rests on."""
        match key:
            case ("figure", str(id), str(field)):
                self.post_message(ReachValue(id, self._fact(id, field)))

    def chosen(self, key: Hashable | None) -> None:
        """Narrows to a value, opens or closes a total or a list, or opens the record behind a row."""
        match key:
            case ("value", str(field), str(value)):
                self.post_message(Narrow(field, value))
            case ("figure", str(id), str(field)):
                self.post_message(OpenRecord(id, field))
            case ("restated", str(id)):
                self.post_message(OpenRecord(id))
            case ("total" | "more", _):
                self.turned ^= {key}
                self._draw()

    def _fact(self, id: str, field: str) -> Fact | None:
        record = self.workspace.get(id) if self.workspace else None
        return record.fact(field) if record else None

    def _draw(self) -> None:
        if self.tally and self.workspace:
            self.set_rows([
                Row("counts", partial(count_lines, self.tally), stop=False),
                *self._totals(self.tally, self.workspace),
                *_announced(self.tally, self.workspace),
                *self._restated(self.tally, self.workspace),
                Row("evidence", partial(evidence_lines, self.tally), stop=False),
                *self._values(self.tally, self.workspace),
            ])  # fmt: skip

    def _totals(self, tally: Tally, workspace: Workspace) -> Iterator[Row]:
        yield Row(("heading", "figures"), partial(figures_lines, tally), stop=False)
        for total in tally.sums:
            key: tuple[str, object] = ("total", total.line)
            opened = (len(total.members) <= _FEW) != (key in self.turned)
            yield Row(key, partial(total_lines, total, tally, opened))
            yield from self._members(total, workspace) if opened else ()

    def _members(self, total: Sum, workspace: Workspace) -> Iterator[Row]:
        def first(number: int) -> Iterator[Row]:
            for member in foremost(total.members, number, workspace.caption):
                key = ("figure", member.id, member.figure.id)
                yield Row(key, partial(member_lines, member, len(total.members) == 1, workspace))

        yield from self._some(total.line, len(total.members), first)

    def _values(self, tally: Tally, workspace: Workspace) -> Iterator[Row]:
        for field, counts in self.facets.items():
            if counts:
                yield _heading(field)
            yield from self._some(field, len(counts), partial(_bars, field, counts, tally, workspace))

    def _restated(self, tally: Tally, workspace: Workspace) -> Iterator[Row]:
        if tally.restated:
            yield _heading("restated")
        found = sorted(tally.restated, key=lambda each: naturally(workspace.caption(each.id)))
        rows = [Row(("restated", each.id), partial(restated_lines, each, workspace)) for each in found]
        yield from self._some("restated", len(rows), lambda number: rows[:number])

    def _some(self, name: Hashable, number: int, first: Callable[[int], Iterable[Row]]) -> Iterator[Row]:
        key = ("more", name)
        return some(key, number, first, key in self.turned)


def _bars(
    field: str, counts: Sequence[Count], tally: Tally, workspace: Workspace, number: int
) -> Iterator[Row]:
    """The first bars of a field, the longest above; of those that are alike, by name unless they are many."""
    if len(counts) <= _NAMED:
        counts = sorted(counts, key=lambda each: (-each.number, naturally(_named(each.value, workspace))))
    for count in counts[:number]:
        lines = partial(bar_lines, count, _named(count.value, workspace), tally.deals)
        yield Row(("value", field, count.value), lines, height=1)


def _announced(tally: Tally, workspace: Workspace) -> Iterator[Row]:
    if tally.announced:
        yield _heading("announced")
    several = len({announced.mission for announced in tally.announced}) > 1
    for announced in tally.announced:
        named = several or announced.id != announced.mission
        key = ("figure", announced.id, announced.figure.id)
        yield Row(key, partial(announced_lines, announced, workspace.caption(announced.id) if named else ""))


def _named(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if workspace.get(value) else label(value)


def _heading(name: str, beside: str = "") -> Row:
    return Row(("heading", name), partial(heading_lines, name, beside), stop=False)
