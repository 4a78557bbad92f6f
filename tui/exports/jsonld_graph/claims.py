"""The values of records as claims: what is said, how far, and in which words."""

from collections.abc import Iterator

from ...records import DISAGREEMENTS, Fact, Figure, Record, When, interval_of
from ...wording import say_fact
from ..proofs import Proof
from ..selection import Selection
from .naming import Node, iri, node, plain, to


def claims_of(record: Record, selection: Selection) -> Iterator[Node]:
    """A claim for each value that a source states, that we infer, or that is known from elsewhere."""
    for fact in selection.facts(record):
        if fact.basis is not None and fact.section != DISAGREEMENTS:
            yield _claim(fact, record, selection)


def _claim(fact: Fact, record: Record, selection: Selection) -> Node:
    proofs = selection.evidence(record, fact)
    return node(
        "Claim",
        iri(record.id, fact.field),
        name=fact.label,
        text=plain(say_fact(fact, selection.workspace.caption)),
        about=to(record.id),
        keywords=[f"basis={fact.basis}"],
        temporalCoverage=[value.edtf for value in fact.values if isinstance(value, When) and value.edtf],
        mainEntity=[_quantity(value) for value in fact.values if isinstance(value, Figure)],
        appearance=list({source["@id"]: source for source in map(_origin, proofs) if source}.values()),
        citation=[_quotation(proof) for proof in proofs if proof.quote],
    )


def _quantity(figure: Figure) -> Node:
    """A number as the interval that it can mean, with all that keeps it honest."""
    interval = interval_of(figure)
    stated = figure.currency if figure.currency_basis == "stated" else None
    quantity = node(
        "QuantitativeValue",
        minValue=None if interval.low is None else f"{interval.low:f}",
        maxValue=None if interval.high is None else f"{interval.high:f}",
        unitText=plain(figure.unit or ""),
        additionalProperty=list(_properties(figure)),
    )
    return node("MonetaryAmount", currency=stated, value=quantity) if stated else quantity


def _properties(figure: Figure) -> Iterator[Node]:
    told = {
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "modality": figure.modality,
        "basis": figure.basis,
        "currency": figure.currency,
        "currency_basis": figure.currency_basis,
        "of": figure.of,
        "scope": figure.scope,
        "horizon": figure.horizon,
        "used_for": figure.used_for,
        "as_of": figure.as_of.edtf if figure.as_of else None,
        "counts": figure.counts,
        "against": f"{figure.against.value:f} {figure.against.subject}" if figure.against else None,
    }
    for name, value in told.items():
        if value is not None:
            yield node("PropertyValue", name=name, value=plain(value))
    referred = {"subject": [figure.subject], "claimed_by": [figure.claimed_by], "shared_by": figure.shared_by}
    for name, ids in referred.items():
        for id in ids:
            if id is not None:
                yield node("PropertyValue", name=name, valueReference=to(id))


def _quotation(proof: Proof) -> Node:
    return node(
        "Quotation",
        text=plain(proof.quote),
        keywords=[proof.state],
        inLanguage=proof.language,
        position=proof.paragraph,
        isPartOf=_origin(proof),
    )


def _origin(proof: Proof) -> Node | None:
    """The source that a claim appears in, by its record or by its address."""
    if proof.source:
        return to(proof.source)
    return {"@id": proof.address} if proof.address else None
