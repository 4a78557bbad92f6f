"""The lines of statistics: totals, what they are made of, and bars."""

from collections.abc import Sequence

from rich.text import Text

from ...records import Interval
from ...store import (
    Announced,
    Count,
    Member,
    Sum,
    Tally,
    Workspace,
    say_announced,
    say_deals,
    say_measure,
    say_member,
    say_stating,
    say_sum,
)
from ...text import shown
from ...wording import counted, label, say_figure
from ..rows import Cell, bar, laid_out

_ROOMY = 56
_NAME = 18


def count_lines(tally: Tally, width: int) -> Sequence[Text]:
    """What there is of deals and around them, and how firm what they say is."""
    amounts = f"{say_stating(tally, tally.stating_amounts)} {_states(tally)} an amount"
    counts = [
        say_deals(tally),
        counted(tally.organisations, "organisation"),
        counted(tally.countries, "country", "countries"),
        counted(tally.sources, "source quoted", "sources quoted"),
        *([amounts] if tally.deals else []),
    ]
    evidence = [f"{count.number:,} {label(count.value)}" for count in tally.evidence]
    return [
        *laid_out([Cell(shown(" · ".join(counts), "bold"), wrap=True)], width),
        *laid_out([Cell(shown("evidence: " + " · ".join(evidence or ["none"]), "dim"), wrap=True)], width),
    ]


def heading_lines(name: str, beside: str, width: int) -> Sequence[Text]:
    """A heading, with what stands above the last column."""
    title = shown(label(name).capitalize(), "bold underline")
    return [Text(), *laid_out([Cell(title), Cell(shown(beside, "dim"), len(beside), "right", drop=1)], width)]


def total_lines(total: Sum, tally: Tally, opened: bool, width: int) -> Sequence[Text]:
    """What figures of one measure add up to, what is only listed and why, and how many deals state one."""
    mark = Cell(shown("▾" if opened else "▸", "dim"), 1)
    name = shown(say_measure(total), "bold")
    said = Cell(shown(say_sum(total), "bold" if total.total else "dim"), wrap=True)
    stating = Cell(shown(say_stating(tally, total.stating)), 7, "right")
    if width >= _ROOMY:
        return laid_out([mark, Cell(name, _NAME, wrap=True), said, stating], width)
    named = laid_out([mark, Cell(name, wrap=True), stating], width)
    return [*named, *laid_out([Cell(Text(), 1), said], width)]


def member_lines(member: Member, alone: bool, workspace: Workspace, width: int) -> Sequence[Text]:
    """One figure: whether it is added, of which deal, what it says, and why it is only listed.

    Args:
        member: the figure.
        alone: whether it is the only one of its total, which then says why.
        workspace: where it stands.
        width: the room, in cells.
    """
    said = shown(f"{workspace.caption(member.id)}: ", "dim")
    said.append_text(shown(say_figure(member.figure, workspace.caption)))
    if member.why and not alone:
        said.append_text(shown(f" · {say_member(member, workspace.caption)}", "dim italic"))
    return laid_out(
        [Cell(shown("–" if member.why else "+", "dim"), 3, "right"), Cell(said, wrap=True)], width
    )


def announced_lines(announced: Announced, where: str, width: int) -> Sequence[Text]:
    """What a source counts, and where if that is said, against what is recorded, and the difference."""
    said, recorded, missing = say_announced(announced)
    told = shown(said).append_text(shown(f" · {where}" if where else "", "dim"))
    if width < _ROOMY:
        return laid_out([Cell(told.append_text(shown(f": {recorded}, {missing}")), wrap=True)], width)
    style = "dim" if announced.missing == Interval.of(0) else ""
    apart = Cell(shown(missing, style), 25, wrap=True)
    return laid_out([Cell(told, wrap=True), Cell(shown(recorded), 12, "right"), apart], width)


def bar_lines(count: Count, name: str, deals: int, width: int) -> Sequence[Text]:
    """How many of the deals have a value."""
    drawn = bar(count.number / deals if deals else 0, 16, "dim")
    return laid_out(
        [Cell(shown(name), 34), Cell(drawn, 16, drop=1), Cell(shown(str(count.number)), 5, "right")], width
    )


def _states(tally: Tally) -> str:
    return (
        f"{'deal' if tally.distinct == 1 else 'deals'} {'states' if tally.stating_amounts == 1 else 'state'}"
    )
