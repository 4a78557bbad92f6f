"""Single values as notes on what they are about, with their words and all that keeps them honest."""

from collections.abc import Iterator

from ...records import Record
from ...wording import label, say_fact
from ..keywords import keywords_of
from ..proofs import Proof
from ..selection import Selection
from .shaping import Entity, Values, entity, id_of

_ELSEWHERE = frozenset(
    (
        "names",
        "identity",
        "parties",
        "people",
        "announced",
        "roles",
        "mission",
        "event",
        "deal",
        "disagreements",
    )
)
"""What has a property or a link of its own."""


def values_of(record: Record, selection: Selection) -> Iterator[Entity]:
    """A note for each value of a record that no property holds whole."""
    for fact in selection.facts(record):
        if fact.section not in _ELSEWHERE:
            proofs = selection.evidence(record, fact)
            yield entity(
                id_of(f"{record.id}#{fact.field}"),
                "Note",
                name=label(fact.label),
                description=say_fact(fact, selection.workspace.caption),
                entity=id_of(record.id),
                keywords=[f"field={fact.field}", f"label={fact.label}", *keywords_of(fact)],
                **grounds(proofs),
                proof=documents(proofs),
            )


def documents(proofs: tuple[Proof, ...]) -> list[str]:
    """The ids of the sources that a value stands on."""
    return [id_of(proof.source) for proof in proofs if proof.title]


def grounds(proofs: tuple[Proof, ...]) -> dict[str, Values]:
    """What a value stands on: its words, who published them, and where."""
    return {
        "summary": [" ".join(proof.quote.split()) for proof in proofs],
        "publisher": [proof.publisher for proof in proofs],
        "sourceUrl": [proof.address for proof in proofs if proof.address.startswith(("http://", "https://"))],
    }
