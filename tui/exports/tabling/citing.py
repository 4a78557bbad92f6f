"""The table of citations: a row for each thing that a value stands on."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from ..proofs import Proof
from .columns import Cell, Column, Kind, Table

T = TypeVar("T")


class Cited(NamedTuple):
    """One thing that a value stands on, and which value that is."""

    record: str
    place: int
    """The place of the value within the record, from 1."""
    field: str
    number: int
    """Its place among those of the value, from 1."""
    proof: Proof


_NONE = Proof("none")

_PROOFS: Sequence[tuple[str, Kind, str, Callable[[Proof], Cell]]] = (
    ("evidence", "text", "what became of the quotation: verbatim, ambiguous, not_found, source_changed, "
     "external (known from elsewhere), or none where there is neither; nothing for what is no claim of a "
     "source", lambda proof: proof.state),
    ("quote", "text", "the words of the source, exactly as quoted", lambda proof: proof.quote),
    ("source", "text", "the id of the source, or of the deal itself where it brings its passage with it",
     lambda proof: proof.source),
    ("source_title", "text", "the title of the source", lambda proof: proof.title),
    ("publisher", "text", "who published the source", lambda proof: proof.publisher),
    ("source_date", "text", "when the source was published (EDTF)", lambda proof: proof.date),
    ("address", "address", "where the source is published", lambda proof: proof.address),
    ("paragraph", "integer", "the paragraph of the kept text in which the words begin, from 1",
     lambda proof: proof.paragraph),
)  # fmt: skip


def proving(proof_of: Callable[[T], Proof | None], claims: Callable[[T], bool]) -> list[Column[T]]:
    """The columns that tell what a thing stands on.

    Args:
        proof_of: gives the first proof of a thing; none if it has no source.
        claims: whether it claims anything, so that it should have one.
    """

    def proof_or_none(thing: T) -> Proof | None:
        return proof_of(thing) or (_NONE if claims(thing) else None)

    return [_proving(name, kind, about, of, proof_or_none) for name, kind, about, of in _PROOFS]


def _proving(
    name: str,
    kind: Kind,
    about: str,
    of: Callable[[Proof], Cell],
    proof_of: Callable[[T], Proof | None],
) -> Column[T]:
    def cell(thing: T) -> Cell:
        proof = proof_of(thing)
        return of(proof) if proof else None

    return Column(name, kind, about, cell)


CITATIONS: Table[Cited] = Table(
    "citations",
    "everything that the values stand on: each quotation, and each other source",
    (
        Column("record", "text", "the id of the record that has the value", lambda cited: cited.record),
        Column("place", "integer", "the place of the value there, from 1", lambda cited: cited.place),
        Column("field", "text", "the address of the value within the record", lambda cited: cited.field),
        Column("number", "integer", "the place among those of the value, from 1", lambda cited: cited.number),
        *proving(lambda cited: cited.proof, claims=lambda cited: True),
        Column("begins", "integer", "the character that the words begin at, from 0, in the kept text once "
               "its character references, such as &#39;, are read", lambda cited: cited.proof.start),
        Column("ends", "integer", "the character that they end before", lambda cited: cited.proof.end),
    ),
    ("record", "place", "number"),
    {("record", "place"): ("facts", ("record", "place"))},
)  # fmt: skip
"""The table of citations."""
