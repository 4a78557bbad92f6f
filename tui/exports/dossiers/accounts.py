"""The totals, what is announced beside them, and where sources differ, as a dossier tells them."""

from collections.abc import Iterator

from ...speech import counted, said
from ...store import (
    Claim,
    Conflict,
    Sum,
    Tally,
    foremost,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_total,
)
from ...wording import say_figure
from ..selection import Selection
from ..summarising import say_beside
from .contents import Block, Line, Row
from .places import Places
from .quoting import Quoted

_MOST = 50
"""More figures of a total are told to nobody who reads."""


def totals_of(tally: Tally, selection: Selection, places: Places) -> Iterator[Block]:
    """What adds up and what does not, with the figures of each total and why."""
    for total in tally.sums:
        yield Block(
            say_measure(total),
            say_sum(total) if len(total.members) > 1 else say_total(total),
            tuple(_members(total, selection, places)),
            say_stating(tally, total.stating),
            more=_more(len(total.members) - _MOST),
        )


def beside_of(tally: Tally, selection: Selection, places: Places) -> Iterator[Row]:
    """What is announced beside what is recorded, and which deals a later one tells again."""
    caption = selection.workspace.caption
    for each in tally.announced:
        yield Row(places.anchor(each.id, each.figure.id), caption(each.id), say_beside(each, selection))
    for again in tally.restated[:_MOST]:
        told = said("told again in {deal}, and counted there", deal=caption(again.by))
        yield Row(places.anchor(again.id), caption(again.id), told)
    if more := _more(len(tally.restated) - _MOST):
        yield Row("", "", more)


def disagreements_of(selection: Selection, quoted: Quoted, places: Places, most: int) -> Iterator[Block]:
    """Where sources differ: the claims side by side, the believed one marked."""
    for row in selection.catalogue.conflicts(selection.query)[:most]:
        yield Block(
            row.about,
            _decided(row),
            tuple(_claim(claim, selection, quoted, places) for claim in row.claims),
            selection.workspace.caption(row.id),
            places.anchor(row.id),
        )


def _members(total: Sum, selection: Selection, places: Places) -> Iterator[Line]:
    caption = selection.workspace.caption
    for member in foremost(total.members, _MOST, caption):
        yield Line(
            "added" if member.added else "listed",
            said("{what}: {value}", what=caption(member.id), value=say_figure(member.figure, caption)),
            places.anchor(member.id, member.figure.id),
            say_member(member, caption),
        )


def _claim(claim: Claim, selection: Selection, quoted: Quoted, places: Places) -> Line:
    record = selection.workspace.record(claim.id)
    return Line(
        "believed" if claim.believed else "claimed",
        claim.said,
        places.anchor(claim.id, claim.fact.field),
        claim.date,
        quoted.words_of(record, claim.fact),
    )


def _decided(row: Conflict) -> str:
    if row.believed:
        return row.why or ""
    return said("None is believed: {why}", why=row.why) if row.why else said("None is believed.")


def _more(number: int) -> str:
    return counted(number, "and {number} more", "and {number} more") if number > 0 else ""
