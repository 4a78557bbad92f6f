"""The table of disagreements: a row for each claim, with which of them is believed and why."""

from collections.abc import Collection, Iterator

from ..disputes import Disputed
from ..selection import Selection
from .columns import Column, Table
from .dating import edtf

DISAGREEMENTS: Table[Disputed] = Table(
    "disagreements",
    "where sources differ: every claim on one thing, and which of them is believed",
    (
        Column("number", "integer", "the number of the disagreement", lambda each: each.number),
        Column("place", "integer", "the place of the claim in it, from 1, the oldest first",
               lambda each: each.place),
        Column("about", "text", "what the sources differ on", lambda each: each.conflict.about),
        Column("record", "text", "the id of the record that it belongs to", lambda each: each.conflict.id),
        Column("claim_of", "text", "the id of the record that has the claim", lambda each: each.claim.id),
        Column("field", "text", "the address of the claim within that record, as in facts",
               lambda each: each.claim.fact.field),
        Column("claim", "text", "the claim in words", lambda each: each.claim.said),
        Column("basis", "text", "stated, inferred or external", lambda each: each.claim.fact.basis),
        Column("date", "text", "when it was made (EDTF)", lambda each: edtf(each.claim.when)),
        Column("believed", "text", "yes; no, if another claim is; open, if none is",
               lambda each: each.believed),
        Column("why", "text", "why that claim is believed, or why none is", lambda each: each.conflict.why),
    ),
    ("number", "place"),
)  # fmt: skip
"""The table of disagreements."""


def claims_of(selection: Selection, met: Collection[int]) -> Iterator[Disputed]:
    """Every claim of some disagreements, by their numbers."""
    for number in sorted(met):
        yield from selection.disputes.of(number)
