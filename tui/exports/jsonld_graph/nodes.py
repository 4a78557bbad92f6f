"""Records as nodes."""

from collections.abc import Callable, Mapping

from ...records import Deal, Event, Mission, Organisation, Person, Place, Record, Source, full_id
from ..selection import Selection
from .naming import Node, day, iri, node, plain, to, translated

_ORGANISATIONS = {
    "government": "GovernmentOrganization",
    "university": "CollegeOrUniversity",
    "research_institute": "ResearchOrganization",
}
_SOURCES = {"press_release": "Article", "article": "Article", "report": "Report", "web_page": "WebPage"}
_STATUSES = {"cancelled": "EventCancelled", "planned": "EventScheduled", "held": "EventScheduled"}


def node_of(record: Record, selection: Selection) -> Node:
    """A record as a node."""
    return _MADE[record.KIND](record, selection)


def _deal(record: Record, selection: Selection) -> Node:
    assert isinstance(record, Deal)
    known = selection.workspace.get(record.mission)
    return node(
        "Project",
        iri(record.id),
        name=plain(record.title),
        alternateName=plain(record.short or ""),
        identifier=record.id,
        keywords=[record.kind.word, record.standing.word],
        description=[plain(said.text) for said in (*record.term, *record.purpose)],
        member=[
            node("OrganizationRole", roleName=party.role, member=to(party.org)) for party in record.party
        ],
        areaServed=[to(placed.place) for placed in record.market],
        event=to(record.mission) if known else None,
        parentOrganization=to(full_id(record.part_of, ("deal",), record.mission)) if record.part_of else None,
    )


def _mission(record: Record, _: Selection) -> Node:
    assert isinstance(record, Mission)
    return node(
        "Event",
        iri(record.id),
        name=plain(record.title),
        alternateName=plain(record.short or ""),
        identifier=record.id,
        keywords=[record.kind, record.direction],
        startDate=day(record.when),
        endDate=day(record.when, last=True),
        location=[to(placed.place) for placed in record.destination],
        attendee=[to(part.who) for part in (*([record.lead] if record.lead else []), *record.part)],
    )


def _event(record: Record, selection: Selection) -> Node:
    assert isinstance(record, Event)
    announced = (full_id(deal, ("deal",), record.mission) for deal in record.announces)
    return node(
        "Event",
        iri(record.id),
        name=plain(record.title),
        identifier=record.id,
        keywords=[record.kind, record.status],
        startDate=day(record.when),
        endDate=day(record.when, last=True),
        eventStatus=_STATUSES[record.status],
        location=to(record.place.place) if record.place else None,
        superEvent=to(record.mission) if selection.workspace.get(record.mission) else None,
        attendee=[to(part.who) for part in record.part],
        about=[to(id) for id in announced],
    )


def _organisation(record: Record, _: Selection) -> Node:
    assert isinstance(record, Organisation)
    seat = record.seat or record.home
    return node(
        _ORGANISATIONS.get(record.kind or "", "Organization"),
        iri(record.id),
        name=plain(record.name),
        alternateName=[*map(plain, record.aka), *translated(record.translations)],
        identifier=[record.id, *(_number(*pair) for pair in record.ids.items())],
        keywords=[*([record.kind] if record.kind else []), *(sector.code for sector in record.sector)],
        location=to(seat.place) if seat else None,
        parentOrganization=to(record.part_of) if record.part_of else None,
        description=[plain(said.text) for said in record.description],
    )


def _number(register: str, number: str) -> Node:
    return node("PropertyValue", propertyID=plain(register), value=plain(number))


def _person(record: Record, _: Selection) -> Node:
    assert isinstance(record, Person)
    return node(
        "Person",
        iri(record.id),
        name=plain(record.name),
        alternateName=[*map(plain, record.aka), *translated(record.translations)],
        identifier=record.id,
        jobTitle=[plain(role.title) for role in record.role],
        affiliation=[
            node("OrganizationRole", roleName=plain(role.title), affiliation=to(role.of))
            for role in record.role
            if role.of
        ],
    )


def _place(record: Record, _: Selection) -> Node:
    assert isinstance(record, Place)
    within = record.country != record.id
    return node(
        "AdministrativeArea" if within else "Country",
        iri(record.id),
        name=plain(record.name),
        alternateName=translated(record.translations),
        identifier=record.id,
        containedInPlace=to(record.country) if within else None,
    )


def _source(record: Record, selection: Selection) -> Node:
    assert isinstance(record, Source)
    kept = node("MediaObject", name=plain(record.file), sha256=record.sha256) if record.file else None
    return node(
        _SOURCES.get(record.kind, "CreativeWork"),
        iri(record.id),
        name=plain(record.title),
        identifier=record.id,
        keywords=[record.kind],
        inLanguage=record.language,
        publisher=node("Organization", name=plain(record.publisher)) if record.publisher else None,
        datePublished=day(record.date),
        url=record.url,
        license=plain(record.licence or ""),
        encoding=kept,
        text=_text(record, selection),
    )


def _text(record: Record, selection: Selection) -> str:
    """The text of a source as it is read; nothing if it is not kept."""
    text = selection.workspace.text_of(record)
    return text.text if text else ""


_MADE: Mapping[str, Callable[[Record, Selection], Node]] = {
    "deal": _deal,
    "event": _event,
    "mission": _mission,
    "organisation": _organisation,
    "person": _person,
    "place": _place,
    "source": _source,
}
