"""Missions, events and deals as entities, with those who had a part in them."""

from collections.abc import Iterator
from decimal import Decimal

from ...records import Deal, Event, Mission, Record, full_id
from ...wording import label
from ..selection import Selection
from ..stating import stated_by, undated
from .shaping import Entity, begins, dated, ends, entity, id_of
from .values import documents, grounds, values_of

_NAMED = ("deal", "stages", "called")
"""The sections of what says that a deal is: others can come from those who tell of a part of it."""


def happening_of(record: Record, selection: Selection) -> Iterator[Entity]:
    """A mission, an event or a deal, with its links and values; nothing for other records."""
    if isinstance(record, Mission):
        yield _mission(record)
    elif isinstance(record, Event):
        yield _event(record, selection)
    elif isinstance(record, Deal):
        yield _deal(record, selection)
        yield from _parties(record, selection)
    else:
        return
    yield from values_of(record, selection)


def _mission(record: Mission) -> Entity:
    took_part = [record.lead, *record.part] if record.lead else record.part
    return entity(
        id_of(record.id),
        "Event",
        name=record.title,
        alias=record.short,
        startDate=begins(record.when),
        endDate=ends(record.when),
        date=dated(record.when),
        country=[_country(placed.place) for placed in (record.origin, *record.destination)],
        involved=[id_of(part.who) for part in took_part],
        keywords=["record=mission", f"kind={record.kind}", f"direction={record.direction}"],
        recordId=record.id,
        notes=[said.text for said in record.note],
    )


def _event(record: Event, selection: Selection) -> Entity:
    proofs = tuple(selection.evidence(record, selection.facts(record)[0]))
    announced = (full_id(deal, ("deal",), record.mission) for deal in record.announces)
    return entity(
        id_of(record.id),
        "Event",
        name=record.title,
        startDate=begins(record.when),
        endDate=ends(record.when),
        date=dated(record.when),
        country=_country(record.place.place) if record.place else None,
        location=selection.workspace.caption(record.place.place) if record.place else None,
        involved=[id_of(part.who) for part in record.part],
        keywords=[
            *("record=event", f"kind={record.kind}", f"status={record.status}", f"basis={record.basis}"),
            *(f"announces={id}" for id in announced),
        ],
        recordId=record.id,
        notes=[said.text for said in record.note],
        proof=documents(proofs),
        **grounds(proofs),
    )


def _deal(record: Deal, selection: Selection) -> Entity:
    facts = tuple(undated(record, selection))
    named = stated_by(record, (fact for fact in facts if fact.section in _NAMED), selection)
    every = [proof for fact in facts for proof in selection.evidence(record, fact)]
    return entity(
        id_of(record.id),
        "Project",
        name=record.title,
        alias=record.short,
        status=record.standing.word,
        startDate=begins(record.dated),
        date=dated(record.dated),
        country=[_country(placed.place) for placed in record.market],
        goal=[said.text for said in record.purpose],
        description=[said.text for said in record.term],
        summary=record.passage,
        keywords=[
            "record=deal",
            f"kind={record.kind.word}",
            f"kind_basis={record.kind.basis}",
            *(f"{name}={full_id(id, ('deal',), record.mission)}" for name, id in _other_deals(record)),
        ],
        recordId=record.id,
        notes=[said.text for said in record.note],
        proof=documents(tuple(every)),
        publisher=[proof.publisher for proof in named],
        **_amount(record),
    )


def _other_deals(record: Deal) -> Iterator[tuple[str, str]]:
    yield from (
        (name, id)
        for name, id in (("follows", record.follows), ("part_of", record.part_of))
        if id is not None
    )


def _amount(record: Deal) -> dict[str, str | None]:
    """The one amount of a deal that a bare number tells whole: exact, stated in its currency, and done."""
    plain = [
        figure
        for figure in record.figure
        if figure.kind == "amount" and isinstance(figure.value, Decimal) and figure.basis == "stated"
    ]
    if len(plain) != 1:
        return {}
    (figure,) = plain
    firm = figure.qualifier == "exact" and figure.modality == "done" and figure.currency_basis == "stated"
    return {"amount": f"{figure.value:f}", "currency": figure.currency} if firm else {}


def _parties(record: Deal, selection: Selection) -> Iterator[Entity]:
    facts = [fact for fact in selection.facts(record) if fact.section == "parties"]
    for party, fact in zip(record.party, facts, strict=True):
        proofs = selection.evidence(record, fact)
        yield entity(
            id_of(f"{record.id}#{fact.field}"),
            "ProjectParticipant",
            project=id_of(record.id),
            participant=id_of(party.org),
            role=party.role,
            status=f"role {party.role_basis}",
            description=label(party.role),
            recordId=f"{record.id}#{fact.field}",
            **grounds(proofs),
        )


def _country(place: str) -> str:
    return place.partition("-")[0].lower()
