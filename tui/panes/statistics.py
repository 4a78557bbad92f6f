"""Totals and counts over the deals that answer; every bar narrows, every total opens."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial

from rich.text import Text

from ..store import Announced, Count, Member, Sum, Tally, Workspace, say_sum
from ..text import shown
from ..wording import counted, label, say_figure, say_quantity
from .cells import Cell, bar, laid_out
from .messages import Narrow, OpenRecord
from .pane import Pane
from .rows import Row


class StatisticsPane(Pane):
    """Shows a tally and the values of a query's deals."""

    NAME = "Statistics"

    def show(self, tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace) -> None:
        """Shows the answers to a query."""
        self.set_rows([*_totals(tally, workspace), *_values(facets, tally, workspace)])

    def chosen(self, key: Hashable | None) -> None:
        """Narrows to a value, or opens the record behind a figure."""
        if not isinstance(key, tuple):
            return
        if key[0] == "value":
            self.post_message(Narrow(key[1], key[2]))
        elif key[0] == "record":
            self.post_message(OpenRecord(key[1]))


def _totals(tally: Tally, workspace: Workspace) -> Iterator[Row]:
    of = f" of {tally.of}" if tally.deals != tally.of else ""
    counts = (
        f"Deals {tally.deals}{of}",
        counted(tally.organisations, "organisation"),
        counted(tally.countries, "country", "countries"),
        counted(tally.sources, "source quoted", "sources quoted"),
        f"{tally.stating_amounts} of {counted(tally.deals, 'deal')} states an amount",
    )
    yield Row("counts", partial(_plain, " · ".join(counts), "bold"), stop=False)
    for announced in tally.announced:
        yield Row(("record", announced.mission, announced.figure.id), partial(_announced, announced))
    yield _heading("figures")
    for number, total in enumerate(tally.sums):
        yield Row(("sum", number), partial(_sum, total, tally), stop=False)
        for member in total.members:
            yield Row(("record", member.id, member.figure.id), partial(_member, member, workspace))


def _values(facets: Mapping[str, Sequence[Count]], tally: Tally, workspace: Workspace) -> Iterator[Row]:
    for field, counts in facets.items():
        if counts:
            yield _heading(field)
        for count in counts:
            draw = partial(_bar, count, _named(count.value, workspace), tally.deals)
            yield Row(("value", field, count.value), draw, height=1)


def _named(value: str, workspace: Workspace) -> str:
    return workspace.caption(value) if value in workspace.records else label(value)


def _heading(name: str) -> Row:
    return Row(("heading", name), partial(_title, name), stop=False)


def _title(name: str, width: int) -> Sequence[Text]:
    return [Text(), *laid_out([Cell(shown(label(name).capitalize(), "bold underline"))], width)]


def _plain(text: str, style: str, width: int) -> Sequence[Text]:
    return laid_out([Cell(shown(text, style), wrap=True)], width)


def _announced(announced: Announced, width: int) -> Sequence[Text]:
    basis = "" if announced.figure.basis == "stated" else f" ({announced.figure.basis})"
    said = f"Announced {say_quantity(announced.figure)}{basis}, recorded {announced.recorded}"
    return laid_out([Cell(shown(said), wrap=True)], width)


def _sum(total: Sum, tally: Tally, width: int) -> Sequence[Text]:
    stating = f"{total.records} of {tally.deals}"
    name = shown(total.unit, "bold")
    return laid_out(
        [Cell(name, 14), Cell(shown(say_sum(total), "dim"), wrap=True), Cell(shown(stating), 8, "right")],
        width,
    )


def _member(member: Member, workspace: Workspace, width: int) -> Sequence[Text]:
    return laid_out(
        [
            Cell(shown("  " + workspace.caption(member.id), "dim"), 22, drop=1),
            Cell(shown(say_figure(member.figure)), wrap=True),
        ],
        width,
    )


def _bar(count: Count, name: str, deals: int, width: int) -> Sequence[Text]:
    drawn = bar(count.number / deals if deals else 0, 16, "dim")
    return laid_out(
        [Cell(shown(name), 34), Cell(drawn, 16, drop=1), Cell(shown(str(count.number)), 5, "right")], width
    )
