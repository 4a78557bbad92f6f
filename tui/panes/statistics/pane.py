"""Totals and counts over the deals that answer; every bar narrows, every total opens."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial

from ...records import Fact
from ...store import Count, Sum, Tally, Workspace
from ...wording import label
from ..messages import Narrow, OpenRecord, ReachValue
from ..pane import Pane
from ..rows import Row
from .totalling import announced_lines, bar_lines, count_lines, heading_lines, member_lines, total_lines

_FEW = 3


class StatisticsPane(Pane):
    """Shows a tally and the values of a query's deals."""

    NAME = "Statistics"

    tally: Tally | None = None
    workspace: Workspace | None = None

    def __init__(self, *, id: str | None = None) -> None:
        """Starts with the totals open that few figures make."""
        super().__init__(id=id)
        self.facets: Mapping[str, Sequence[Count]] = {}
        self.turned: set[Hashable] = set()

    def show(self, tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace) -> None:
        """Shows the answers to a query."""
        self.tally, self.facets, self.workspace = tally, facets, workspace
        self._draw()

    def reached(self, key: Hashable | None) -> None:
        """Tells which figure the cursor rests on."""
        match key:
            case ("figure", str(id), str(field)):
                self.post_message(ReachValue(id, self._fact(id, field)))

    def chosen(self, key: Hashable | None) -> None:
        """Narrows to a value, opens or closes a total, or opens the record behind a figure."""
        match key:
            case ("value", str(field), str(value)):
                self.post_message(Narrow(field, value))
            case ("figure", str(id), str(field)):
                self.post_message(OpenRecord(id, field))
            case ("total", *_):
                self.turned ^= {key}
                self._draw()

    def _fact(self, id: str, field: str) -> Fact | None:
        record = self.workspace.records.get(id) if self.workspace else None
        return next((fact for fact in record.facts() if fact.field == field), None) if record else None

    def _draw(self) -> None:
        if self.tally and self.workspace:
            self.set_rows([
                Row("counts", partial(count_lines, self.tally), stop=False),
                *self._totals(self.tally, self.workspace),
                *_announced(self.tally, self.workspace),
                *_values(self.facets, self.tally, self.workspace),
            ])  # fmt: skip

    def _totals(self, tally: Tally, workspace: Workspace) -> Iterator[Row]:
        yield _heading("figures", "deals" if tally.sums else "none is stated")
        for total in tally.sums:
            key = _key(total)
            opened = (len(total.members) <= _FEW) != (key in self.turned)
            yield Row(key, partial(total_lines, total, tally, opened))
            for member in total.members if opened else ():
                key = ("figure", member.id, member.figure.id)
                yield Row(key, partial(member_lines, member, len(total.members) == 1, workspace))


def _key(total: Sum) -> tuple[str, ...]:
    first = total.members[0].figure
    return ("total", total.kind, total.unit, total.of or "", first.currency or "", total.currency or "")


def _announced(tally: Tally, workspace: Workspace) -> Iterator[Row]:
    if tally.announced:
        yield _heading("announced")
    several = len({announced.mission for announced in tally.announced}) > 1
    for announced in tally.announced:
        named = several or announced.id != announced.mission
        key = ("figure", announced.id, announced.figure.id)
        yield Row(key, partial(announced_lines, announced, workspace.caption(announced.id) if named else ""))


def _values(facets: Mapping[str, Sequence[Count]], tally: Tally, workspace: Workspace) -> Iterator[Row]:
    for field, counts in facets.items():
        if counts:
            yield _heading(field)
        for count in counts:
            draw = partial(bar_lines, count, _named(count.value, workspace), tally.deals)
            yield Row(("value", field, count.value), draw, height=1)


def _named(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if value in workspace.records else label(value)


def _heading(name: str, beside: str = "") -> Row:
    return Row(("heading", name), partial(heading_lines, name, beside), stop=False)
