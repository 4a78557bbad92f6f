"""Organisations, people and sources as entities."""

from collections.abc import Iterable, Iterator

from ...records import Organisation, Person, Record, Source, full_id
from ..selection import Selection
from .shaping import Entity, begins, dated, ends, entity, id_of

_SCHEMATA = {
    "company": "Company",
    "state_company": "Company",
    "group": "Company",
    "government": "PublicBody",
}
"""What organisations are; any other kind is an `Organization`."""


def thing_of(record: Record, selection: Selection) -> Iterator[Entity]:
    """An organisation, a person or a source, with the posts of a person; nothing for other records."""
    if isinstance(record, Organisation):
        yield _organisation(record)
    elif isinstance(record, Person):
        yield _person(record)
        yield from _posts(record, selection)
    elif isinstance(record, Source):
        yield _source(record, selection)


def _organisation(record: Organisation) -> Entity:
    above = record.part_of if record.part_of != record.id else None
    return entity(
        id_of(record.id),
        _SCHEMATA.get(record.kind or "", "Organization"),
        name=record.name,
        alias=_others(record.names),
        country=_country(record.home.place) if record.home else None,
        parent=id_of(above) if above else None,
        sector=[sector.code for sector in record.sector],
        idNumber=[f"{register}:{number}" for register, number in record.ids.items()],
        classification=record.kind,
        description=[said.text for said in record.description],
        notes=[said.text for said in record.note],
    )


def _person(record: Person) -> Entity:
    return entity(
        id_of(record.id),
        "Person",
        name=record.name,
        alias=_others(record.names),
        position=[role.title for role in record.role],
        notes=[said.text for said in record.note],
    )


def _posts(record: Person, selection: Selection) -> Iterator[Entity]:
    for number, role in enumerate(record.role, 1):
        other = selection.workspace.get(role.of) if role.of else None
        if isinstance(other, Organisation):
            yield entity(
                id_of(f"{record.id}#role.{number}"),
                "UnknownLink",
                subject=id_of(record.id),
                object=id_of(other.id),
                role=role.title,
                startDate=begins(role.when),
                endDate=ends(role.when),
            )


def _source(record: Source, selection: Selection) -> Entity:
    text = selection.workspace.text(record.id)
    translated = record.translated_from
    same = record.same_as and full_id(record.same_as, ("source",), record.mission)
    return entity(
        id_of(record.id),
        "Document" if record.file else "Article",
        title=record.title,
        name=record.title,
        fileName=record.file,
        publisher=record.publisher,
        sourceUrl=record.url,
        publishedAt=dated(record.date),
        date=dated(record.date),
        retrievedAt=dated(record.retrieved),
        bodyText=text.text if text else None,
        keywords=[
            f"kind={record.kind}",
            f"language={record.language}",
            f"basis={record.date.basis}" if record.date else None,
            f"translated_from={translated}" if translated else None,
            f"same_as={same}" if same else None,
            f"sha256={record.sha256}" if record.sha256 else None,
            f"licence={record.licence}" if record.licence else None,
        ],
        notes=[said.text for said in record.note],
    )


def _others(names: Iterable[str]) -> list[str]:
    """All names but the first."""
    return list(names)[1:]


def _country(place: str) -> str:
    """The country of a place, as FollowTheMoney writes it."""
    return place.partition("-")[0].lower()
