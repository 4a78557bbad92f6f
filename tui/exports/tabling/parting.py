"""The tables of what a deal has several of: its parties and its stages, in the order of its file."""

from typing import NamedTuple

from ...records import Deal, Party, Stage
from ...store import Workspace
from .columns import Column, Table
from .dating import earliest, edtf, latest


class Parted(NamedTuple):
    """One party of a deal."""

    deal: Deal
    place: int
    party: Party
    known: str
    """The id of the organisation, if there is such a record."""


class Staged(NamedTuple):
    """One stage of a deal."""

    deal: Deal
    place: int
    stage: Stage


PARTIES: Table[Parted] = Table(
    "parties",
    "the organisations in each deal, with their roles",
    (
        Column("deal", "text", "the id of the deal", lambda each: each.deal.id),
        Column("place", "integer", "the place among its parties, from 1", lambda each: each.place),
        Column("organisation", "text", "the id of the organisation; nothing if there is no such record",
               lambda each: each.known),
        Column("named", "text", "the id as the deal has it", lambda each: each.party.org),
        Column("role", "text", "home_partner, supplier …", lambda each: each.party.role),
        Column("role_basis", "text", "stated or inferred", lambda each: each.party.role_basis),
        Column("basis", "text", "stated, inferred or external", lambda each: each.party.basis),
    ),
    ("deal", "place"),
    {("deal",): ("deals", ("id",)), ("organisation",): ("organisations", ("id",))},
)  # fmt: skip
"""The table of parties."""

STAGES: Table[Staged] = Table(
    "stages",
    "the history of each deal, oldest first",
    (
        Column("deal", "text", "the id of the deal", lambda each: each.deal.id),
        Column("place", "integer", "the place in its history, from 1", lambda each: each.place),
        Column("stage", "text", "announced, signed …", lambda each: each.stage.word),
        Column("basis", "text", "stated, inferred or external", lambda each: each.stage.basis),
        Column("binding", "integer", "1 if it is binding, 0 if not, nothing if that is not known",
               lambda each: None if each.stage.binding is None else int(each.stage.binding)),
        Column("date", "text", "when (EDTF)", lambda each: edtf(each.stage.when)),
        Column("earliest", "day", "the first day that the date can mean",
               lambda each: earliest(each.stage.when)),
        Column("latest", "day", "the last day that the date can mean", lambda each: latest(each.stage.when)),
        Column("date_said", "text", "the date in the words of the source",
               lambda each: each.stage.when.said if each.stage.when else None),
        Column("date_basis", "text", "whether the date is stated, inferred or external",
               lambda each: each.stage.when.basis if each.stage.when else None),
    ),
    ("deal", "place"),
    {("deal",): ("deals", ("id",))},
)  # fmt: skip
"""The table of stages."""


def parties_of(deal: Deal, workspace: Workspace) -> list[Parted]:
    """The parties of a deal."""
    return [
        Parted(deal, place, party, party.org if workspace.get(party.org) else "")
        for place, party in enumerate(deal.party, 1)
    ]


def stages_of(deal: Deal) -> list[Staged]:
    """The stages of a deal."""
    return [Staged(deal, place, stage) for place, stage in enumerate(deal.stage, 1)]
