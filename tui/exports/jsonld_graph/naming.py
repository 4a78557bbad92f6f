"""What the nodes of the graph are called, and how their plain values are written."""

from collections.abc import Mapping
from typing import TypeAlias

from ...records import When
from ...text import clean
from ...views import DeepLink, said_link

Node: TypeAlias = dict[str, object]
"""What the graph says of one thing."""


def iri(id: str, field: str = "") -> str:
    """The name of a record or of a value of it: its link."""
    return said_link(DeepLink("", "", id=id, value=field))


def to(id: str) -> Node:
    """A reference to the node of a record."""
    return {"@id": iri(id)}


def node(kind: str, id: str = "", /, **said: object) -> Node:
    """A node without the properties that have no value."""
    named: Node = {"@id": id} if id else {}
    return {**named, "@type": kind, **{name: value for name, value in said.items() if value not in _NOTHING}}


def plain(text: str) -> str:
    """A text with what hides in it made visible."""
    return clean(text, newlines=True)


def translated(names: Mapping[str, str]) -> list[Node]:
    """Names in other languages."""
    return [{"@value": plain(name), "@language": language} for language, name in names.items()]


def day(when: When | None, *, last: bool = False) -> str | None:
    """The day, the month or the year that something began or ended in, in ISO 8601; nothing if it is open."""
    span = when.span if when else None
    end = (span.last if last else span.first) if span else None
    if span is None or end is None:
        return None
    exactness = span.edge if span.precision == "open" else span.precision
    return end.isoformat()[: {"year": 4, "month": 7}.get(exactness or "day", 10)]


_NOTHING: tuple[object, ...] = (None, "", [], {})
