"""The lines around the totals: headings, counts, evidence, restated deals and bars."""

from collections.abc import Sequence

from rich.text import Text

from ...lists import Cell, bar, laid_out
from ...speech import counted, grouped, said
from ...store import Count, Restated, Tally, Workspace, say_deals, say_stating
from ...text import shown
from ...wording import label

_ROOMY = 56


def count_lines(tally: Tally, width: int) -> Sequence[Text]:
    """What there is of deals and around them."""
    counts = [
        say_deals(tally),
        counted(tally.around.organisations, "{number} organisation", "{number} organisations"),
        counted(tally.around.countries, "{number} country", "{number} countries"),
    ]
    if width >= _ROOMY:
        counts.append(counted(tally.around.sources, "{number} source quoted", "{number} sources quoted"))
    return laid_out([Cell(shown(" · ".join(counts), "bold"), wrap=True)], width)


def evidence_lines(tally: Tally, width: int) -> Sequence[Text]:
    """How firm everything that answers is."""
    evidence = " · ".join(f"{grouped(count.number)} {label(count.value)}" for count in tally.evidence)
    told = said("Evidence: {states}", states=evidence) if evidence else said("Evidence: none")
    return [Text(), *laid_out([Cell(shown(told, "dim"), wrap=True)], width)]


def heading_lines(name: str, beside: str, width: int) -> Sequence[Text]:
    """A heading, with what stands above the last column."""
    title = shown(label(name).capitalize(), "bold underline")
    return [Text(), *laid_out([Cell(title), Cell(shown(beside, "dim"), len(beside), "right", drop=1)], width)]


def figures_lines(tally: Tally, width: int) -> Sequence[Text]:
    """The heading of the figures, with how many deals state an amount."""
    if not tally.sums:
        return heading_lines("figures", said("none is stated"), width)
    title = shown(label("figures").capitalize(), "bold underline")
    stating = said("{number} with an amount", number=say_stating(tally, tally.stating_amounts))
    title.append_text(shown(f" · {stating}", "dim"))
    deals = shown(said("deals"), "dim")
    return [Text(), *laid_out([Cell(title), Cell(deals, deals.cell_len, "right")], width)]


def restated_lines(restated: Restated, workspace: Workspace, width: int) -> Sequence[Text]:
    """A deal that another one says again, and which."""
    told = shown(workspace.caption(restated.id))
    again = said("again in {deal}", deal=workspace.caption(restated.by))
    told.append_text(shown(f" · {again}", "dim"))
    return laid_out([Cell(told, wrap=True)], width)


def bar_lines(count: Count, name: str, deals: int, width: int) -> Sequence[Text]:
    """How many of the deals have a value; there is room for a number as long as theirs."""
    drawn = bar(count.number / deals if deals else 0, 16, "dim")
    number = grouped(count.number)
    room = max(5, len(grouped(deals)), len(number))
    return laid_out(
        [Cell(shown(name), 34), Cell(drawn, 16, drop=1), Cell(shown(number), room, "right")],
        width,
    )
