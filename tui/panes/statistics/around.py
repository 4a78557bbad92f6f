"""The lines around the totals: headings, counts, evidence, restated deals and bars."""

from collections.abc import Sequence

from rich.text import Text

from ...lists import Cell, bar, laid_out
from ...store import Count, Restated, Tally, Workspace, say_deals, say_stating
from ...text import shown
from ...wording import counted, label

_ROOMY = 56


def count_lines(tally: Tally, width: int) -> Sequence[Text]:
    """What there is of deals and around them."""
    counts = [
        say_deals(tally),
        counted(tally.organisations, "organisation"),
        counted(tally.countries, "country", "countries"),
        *([counted(tally.sources, "source quoted", "sources quoted")] if width >= _ROOMY else []),
    ]
    return laid_out([Cell(shown(" · ".join(counts), "bold"), wrap=True)], width)


def evidence_lines(tally: Tally, width: int) -> Sequence[Text]:
    """How firm everything that answers is."""
    evidence = [f"{count.number:,} {label(count.value)}" for count in tally.evidence]
    said = "Evidence: " + " · ".join(evidence or ["none"])
    return [Text(), *laid_out([Cell(shown(said, "dim"), wrap=True)], width)]


def heading_lines(name: str, beside: str, width: int) -> Sequence[Text]:
    """A heading, with what stands above the last column."""
    title = shown(label(name).capitalize(), "bold underline")
    return [Text(), *laid_out([Cell(title), Cell(shown(beside, "dim"), len(beside), "right", drop=1)], width)]


def figures_lines(tally: Tally, width: int) -> Sequence[Text]:
    """The heading of the figures, with how many deals state an amount."""
    if not tally.sums:
        return heading_lines("figures", "none is stated", width)
    title = shown("Figures", "bold underline")
    title.append_text(shown(f" · {say_stating(tally, tally.stating_amounts)} with an amount", "dim"))
    return [Text(), *laid_out([Cell(title), Cell(shown("deals", "dim"), 5, "right")], width)]


def restated_lines(restated: Restated, workspace: Workspace, width: int) -> Sequence[Text]:
    """A deal that another one says again, and which."""
    said = shown(workspace.caption(restated.id))
    said.append_text(shown(f" · again in {workspace.caption(restated.by)}", "dim"))
    return laid_out([Cell(said, wrap=True)], width)


def bar_lines(count: Count, name: str, deals: int, width: int) -> Sequence[Text]:
    """How many of the deals have a value; there is room for a number as long as theirs."""
    drawn = bar(count.number / deals if deals else 0, 16, "dim")
    room = max(5, len(f"{deals:,}"), len(f"{count.number:,}"))
    return laid_out(
        [Cell(shown(name), 34), Cell(drawn, 16, drop=1), Cell(shown(f"{count.number:,}"), room, "right")],
        width,
    )
