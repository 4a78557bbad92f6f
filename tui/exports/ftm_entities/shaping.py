"""The form of an entity: an id, a schema, and properties that each have several texts."""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeAlias

from ...records import When
from ...text import clean

Entity: TypeAlias = dict[str, object]
"""What one line says."""
Values: TypeAlias = str | Iterable[str | None] | None

_ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
_LONGEST = 200
_EXACT = {"day": 10, "month": 7, "year": 4}
"""How much of a day is known, in characters."""


def entity(id: str, schema: str, **properties: Values) -> Entity:
    """An entity, without the properties that have no value; each value stands once."""
    told = {name: _texts(values) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: texts for name, texts in told.items() if texts}}


def id_of(address: str) -> str:
    """The id of the entity of a record, or of a value `record#field`; one that cannot be read is a digest."""
    id, _, field = address.partition("#")
    plain = id.replace("/", "--") + (f"..{field}" if field else "")
    if len(plain) <= _LONGEST and _ID.fullmatch(plain):
        return plain
    return f"value-{sha256(address.encode('utf-8', 'replace')).hexdigest()}"


def begins(when: When | None) -> str | None:
    """When something began, as exactly as it is known: `2014-01-20`, `2014-01` or `2014`."""
    span = when.span if when else None
    if span is None or span.first is None:
        return None
    return span.first.isoformat()[: _EXACT.get(span.edge or span.precision, 10)]


def ends(when: When | None) -> str | None:
    """When it ended, likewise; nothing for a single day, month or year."""
    span = when.span if when else None
    if span is None or span.last is None or span.precision in _EXACT:
        return None
    return span.last.isoformat()[: _EXACT.get(span.edge or "day", 10)]


def dated(when: When | None) -> str | None:
    """The one day, month or year that something was in."""
    span = when.span if when else None
    return begins(when) if span and span.precision in _EXACT else None


def _texts(values: Values) -> list[str]:
    several = [values] if isinstance(values, str) else values or ()
    return list(dict.fromkeys(clean(text, newlines=True) for text in several if text))
