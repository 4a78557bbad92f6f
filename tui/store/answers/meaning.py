"""Records that a query calls by a name, where they are meant by their ids."""

from collections.abc import Mapping
from typing import Final

from ..queries import All, Either, Not, Part, Query, Value, Word, read_query
from ..texts import fold
from .catalogue import Catalogue

KINDS_OF_FIELDS: Final[Mapping[str, str]] = {
    "org": "organisation",
    "person": "person",
    "mission": "mission",
    "source": "source",
}
"""The kinds of record that values of a field are."""
_MOST = 200
"""Among so many records the one is looked for that is called so."""


def as_meant(query: Query, catalogue: Catalogue) -> Query:
    """The query with the id of each record that it calls by a whole name, if only one has that name.

    Case, accents and the spaces between words do not matter. What has that very id is left as it is, and so
    is what nothing or more than one record is called.
    """
    meant = _meant(query.asked, catalogue)
    if query.mistakes or meant == query.asked:
        return query
    return read_query(str(Query(meant if isinstance(meant, All) else All((meant,)))))


def _meant(part: Part, catalogue: Catalogue) -> Part:
    match part:
        case Value(field, value) if field in KINDS_OF_FIELDS and value.strip():
            return Value(field, _id(field, value, catalogue) or value)
        case Not(inner):
            return Not(_meant(inner, catalogue))
        case All(parts):
            return All(tuple(_meant(each, catalogue) for each in parts))
        case Either(parts):
            return Either(tuple(_meant(each, catalogue) for each in parts))
    return part


def _id(field: str, value: str, catalogue: Catalogue) -> str | None:
    """The id of the only record that is called so; none if there is none, or if the value is an id."""
    kind, name = KINDS_OF_FIELDS[field], _even(value)
    if any(each.value == value for each in catalogue.values(field, value)):
        return None
    words = (Word(each) for each in value.split())
    listing = catalogue.listed(Query(All((Value("record", kind), *words))))
    if listing.count > _MOST:
        return None
    records = map(catalogue.get, (value.casefold(), *listing.ids(0, _MOST)))
    of_kind = [each for each in records if each and kind == each.KIND]
    called = {each.id for each in of_kind if name in map(_even, (each.id, *each.names))}
    return called.pop() if len(called) == 1 else None


def _even(name: str) -> str:
    return " ".join(fold(name).split())
