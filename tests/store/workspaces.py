"""Small workspaces, made in memory of records without files."""

from pathlib import Path

from tests.mission import AS_OF
from tests.mission import embedded as embedded
from tui.records import KINDS, Deal, Event, Figure, Mission, Organisation, Place, Record, Source
from tui.store import Passages, Workspace


def workspace(*records: Record, texts: dict[str, str] | None = None) -> Workspace:
    """The records in the order in which a folder would give them, with the texts of some sources.

    A mission without a source has a text that says what the figures made here quote.
    """
    order = list(KINDS)
    kept = {record.id: record for record in sorted(records, key=lambda record: order.index(record.KIND))}
    given = texts or {}
    sources = {*given, *(one.id for one in records if one.KIND == "source")}
    silent = {one.mission for one in records} - {id.partition("/")[0] for id in sources} - {""}
    said = {f"{mission}/said": "as quoted" for mission in sorted(silent)}
    read = {id: Passages(text) for id, text in {**given, **said}.items()}
    return Workspace(Path("nowhere"), kept, read, as_of=AS_OF)


def organisation(id: str, name: str, **more: object) -> Organisation:
    return Organisation.model_validate({"id": id, "name": name, **more})


def place(id: str, name: str, **more: object) -> Place:
    return Place.model_validate({"id": id, "name": name, **more})


def mission(id: str = "trip", **more: object) -> Mission:
    plain = {"title": "A trip", "kind": "other", "direction": "outbound", "from": "CA", "to": ["JP"]}
    return Mission.model_validate({"id": id, **plain, **more})


def event(id: str, **more: object) -> Event:
    return Event.model_validate({"id": id, "title": "A meeting", "kind": "meeting", **more})


def deal(id: str, *parties: str, **more: object) -> Deal:
    party = [{"org": org, "role": "home_partner"} for org in parties or ("first",)]
    plain = {"title": "A deal", "kind": "other", "party": party, "stage": [{"is": "announced"}]}
    return Deal.model_validate({"id": id, **plain, **more})


def source(id: str, **more: object) -> Source:
    return Source.model_validate(
        {"id": id, "title": "A release", "language": "en", "url": "https://example.org", **more}
    )


def figure(id: str, kind: str = "count", **more: object) -> Figure:
    return Figure.model_validate({"id": id, "kind": kind, "cite": "as quoted", **more})


def amount(currency: str | None = None, basis: str = "stated", **more: object) -> Figure:
    known = {"currency": currency, "currency_basis": basis} if currency else {}
    return figure("investment", "amount", **{"value": 5, "unit": "dollars", **known, **more})
