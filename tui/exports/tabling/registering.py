"""The tables of what deals refer to: a row for each record; all that it says stands in the table of facts."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...records import Event, Mission, Organisation, Person, Place, Record, Source, full_id
from .columns import Column, Table, joined
from .dating import earliest, edtf, latest


def _translated(names: Mapping[str, str]) -> str:
    return joined([f"{language}: {name}" for language, name in names.items()])


def _dated() -> Sequence[Column[Any]]:
    return (
        Column("date", "text", "when (EDTF)", lambda each: edtf(each.dated)),
        Column("earliest", "day", "the first day that the date can mean", lambda each: earliest(each.dated)),
        Column("latest", "day", "the last day that the date can mean", lambda each: latest(each.dated)),
        Column("date_basis", "text", "stated, inferred or external",
               lambda each: each.dated.basis if each.dated else None),
    )  # fmt: skip


_ID: Column[Any] = Column("id", "text", "the id of the record", lambda each: each.id)
_MISSION: Column[Any] = Column("mission", "text", "the id of the mission", lambda each: each.mission)

MISSIONS: Table[Mission] = Table(
    "missions",
    "the missions that the deals belong to",
    (
        _ID,
        Column("name", "text", "the name that lists show", lambda each: each.caption),
        Column("title", "text", "the whole title", lambda each: each.title),
        Column("kind", "text", "multisectoral, trade_fair …", lambda each: each.kind),
        Column("direction", "text", "outbound or inbound", lambda each: each.direction),
        Column("origin", "text", "where it is from (ISO 3166)", lambda each: each.origin.place),
        Column("destination", "text", "where it goes (ISO 3166)",
               lambda each: joined([placed.place for placed in each.destination])),
        Column("lead", "text", "the id of who leads it", lambda each: each.lead.who if each.lead else None),
        *_dated(),
    ),
    ("id",),
)  # fmt: skip
"""The table of missions."""

EVENTS: Table[Event] = Table(
    "events",
    "what happened on the missions, or was to happen",
    (
        _ID,
        _MISSION,
        Column("title", "text", "what it was", lambda each: each.title),
        Column("kind", "text", "meeting, visit …", lambda each: each.kind),
        Column("status", "text", "held, planned or cancelled", lambda each: each.status),
        *_dated(),
        Column("place", "text", "where it was (ISO 3166)",
               lambda each: each.place.place if each.place else None),
        Column("announces", "text", "the ids of the deals announced there",
               lambda each: joined([full_id(deal, ("deal",), each.mission) for deal in each.announces])),
    ),
    ("id",),
)  # fmt: skip
"""The table of events."""

ORGANISATIONS: Table[Organisation] = Table(
    "organisations",
    "the organisations that the deals name",
    (
        _ID,
        Column("name", "text", "its name", lambda each: each.name),
        Column("names", "text", "its name in other languages", lambda each: _translated(each.translations)),
        Column("aka", "text", "other names", lambda each: joined(each.aka)),
        Column("kind", "text", "company, university …", lambda each: each.kind),
        Column("home", "text", "the country that it is of (ISO 3166)",
               lambda each: each.home.place if each.home else None),
        Column("seat", "text", "where its seat is (ISO 3166)",
               lambda each: each.seat.place if each.seat else None),
        Column("part_of", "text", "the id of the organisation that it is a part of",
               lambda each: each.part_of),
        Column("sectors", "text", "by classification, such as isic:2720",
               lambda each: joined([sector.code for sector in each.sector])),
        Column("registers", "text", "its numbers in public registers",
               lambda each: joined([f"{register}: {number}" for register, number in each.ids.items()])),
    ),
    ("id",),
)  # fmt: skip
"""The table of organisations."""

PEOPLE: Table[Person] = Table(
    "people",
    "the people that sources name",
    (
        _ID,
        Column("name", "text", "the name", lambda each: each.name),
        Column("names", "text", "the name in other languages", lambda each: _translated(each.translations)),
        Column("aka", "text", "other names", lambda each: joined(each.aka)),
        Column("roles", "text", "their posts", lambda each: joined([role.title for role in each.role])),
        Column("roles_of", "text", "the ids of what these are posts of",
               lambda each: joined([role.of for role in each.role if role.of])),
    ),
    ("id",),
)  # fmt: skip
"""The table of people."""

PLACES: Table[Place] = Table(
    "places",
    "places, by their ISO 3166 codes",
    (
        _ID,
        Column("name", "text", "the name", lambda each: each.name),
        Column("names", "text", "the name in other languages", lambda each: _translated(each.translations)),
        Column("country", "text", "the country that it is or is part of", lambda each: each.country),
    ),
    ("id",),
)  # fmt: skip
"""The table of places."""

SOURCES: Table[Source] = Table(
    "sources",
    "what is quoted, and what is known from elsewhere",
    (
        _ID,
        Column("title", "text", "its title", lambda each: each.title),
        Column("kind", "text", "press_release, article …", lambda each: each.kind),
        Column("language", "text", "BCP 47", lambda each: each.language),
        Column("publisher", "text", "who published it", lambda each: each.publisher),
        *_dated(),
        Column("address", "address", "where it is published", lambda each: each.url),
        Column("retrieved", "text", "when it was read there (EDTF)", lambda each: edtf(each.retrieved)),
        Column("same_as", "text", "the id of the same text in another language",
               lambda each: link.id if (link := each.link(each.same_as, "source")) else None),
        Column("translated_from", "text", "the language that it was translated from",
               lambda each: each.translated_from),
        Column("licence", "text", "as stated", lambda each: each.licence),
        Column("sha256", "text", "the digest of its text as it was quoted", lambda each: each.sha256),
    ),
    ("id",),
)  # fmt: skip
"""The table of sources."""

REGISTERS: Mapping[type[Record], Table[Any]] = {
    Mission: MISSIONS,
    Event: EVENTS,
    Organisation: ORGANISATIONS,
    Person: PEOPLE,
    Place: PLACES,
    Source: SOURCES,
}
"""The table of each kind of record that is no deal."""
