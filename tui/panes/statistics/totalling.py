"""The lines of totals: what they come to, what they are made of, and what is announced."""

from collections.abc import Sequence

from rich.text import Text

from ...lists import Cell, laid_out
from ...records import Interval
from ...speech import said
from ...store import (
    Announced,
    Member,
    Sum,
    Tally,
    Workspace,
    say_announced,
    say_measure,
    say_member,
    say_stating,
    say_sum,
)
from ...text import shown
from ...wording import say_figure

_ROOMY = 56
_NAME = 18
_STATING = 7


def total_lines(total: Sum, tally: Tally, opened: bool, width: int) -> Sequence[Text]:
    """What figures of one measure add up to, what is only listed and why, and how many deals state one."""
    mark = Cell(shown("▾" if opened else "▸", "dim"), 1)
    name = shown(say_measure(total), "bold")
    sums = Cell(shown(say_sum(total), "bold" if total.total else "dim"), wrap=True)
    widest = max(_STATING, len(say_stating(tally, tally.distinct)))
    stating = Cell(shown(say_stating(tally, total.stating)), widest, "right")
    if width >= _ROOMY + widest - _STATING:
        return laid_out([mark, Cell(name, _NAME, wrap=True), sums, stating], width)
    named = laid_out([mark, Cell(name, wrap=True), stating], width)
    return [*named, *laid_out([Cell(Text(), 1), sums], width)]


def say_line(total: Sum) -> str:
    """What a total says, in one line of text."""
    return said("{what}: {value}", what=say_measure(total), value=say_sum(total))


def member_lines(member: Member, alone: bool, workspace: Workspace, width: int) -> Sequence[Text]:
    """One figure: whether it is added, of which deal, what it says, and why it is only listed.

    Args:
        member: the figure.
        alone: whether it is the only one of its total, which then says why.
        workspace: where it stands.
        width: the room, in cells.
    """
    told = shown(said("{what}: ", what=workspace.caption(member.id)), "dim")
    told.append_text(shown(say_figure(member.figure, workspace.caption)))
    if member.why and (not alone or member.counted_in):
        told.append_text(shown(f" · {say_member(member, workspace.caption)}", "dim italic"))
    return laid_out(
        [Cell(shown("+" if member.added else "–", "dim"), 3, "right"), Cell(told, wrap=True)], width
    )


def announced_lines(announced: Announced, where: str, width: int) -> Sequence[Text]:
    """What a source counts, and where if that is said, against what is recorded, and the difference."""
    counts, recorded, missing = say_announced(announced)
    told = shown(counts).append_text(shown(f" · {where}" if where else "", "dim"))
    if width < _ROOMY:
        against = shown(said(": {recorded}", recorded=", ".join(filter(None, (recorded, missing)))))
        return laid_out([Cell(told.append_text(against), wrap=True)], width)
    style = "dim" if announced.missing == Interval.of(0) else ""
    against = shown(recorded).append_text(shown(f" · {missing}" if missing else "", style))
    return laid_out([Cell(told, wrap=True), Cell(against, 42, wrap=True)], width)
