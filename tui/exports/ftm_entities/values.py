"""Single values as notes on what they are about, with their words and all that keeps them honest."""

from collections.abc import Iterator

from ...records import Fact, Figure, Record, When, interval_of
from ...wording import label, say_fact
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
                keywords=list(_keywords(fact)),
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


def _keywords(fact: Fact) -> Iterator[str]:
    """The parts of a value that a program may look for, as `name=value`."""
    if fact.basis:
        yield f"basis={fact.basis}"
    for value in fact.values:
        if isinstance(value, Figure):
            yield from _of_figure(value)
        if isinstance(value, When) and value.edtf:
            yield f"edtf={value.edtf}"
            yield f"date_basis={value.basis}"


def _of_figure(figure: Figure) -> Iterator[str]:
    interval = interval_of(figure)
    told = {
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "modality": figure.modality,
        "low": None if interval.low is None else f"{interval.low:f}",
        "high": None if interval.high is None else f"{interval.high:f}",
        "unit": figure.unit,
        "currency": figure.currency,
        "currency_basis": figure.currency_basis,
        "of": figure.of,
        "horizon": figure.horizon,
        "used_for": figure.used_for,
        "subject": figure.subject,
        "claimed_by": figure.claimed_by,
        "counts": figure.counts,
        "as_of": figure.as_of.edtf if figure.as_of else None,
    }
    yield from (f"{name}={value}" for name, value in told.items() if value is not None)
    yield from (f"shared_by={each}" for each in figure.shared_by)
