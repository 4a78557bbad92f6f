"""Addresses that lead to more than one value of a record."""

from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from ...records import Record
from ...speech import said
from ..held import quoted
from .tables import Keys


def repeated(record: Record) -> Iterator[tuple[Keys, str]]:
    """Each such address, at the last item that has it, with the reason why it is wrong."""
    for field, times in Counter(fact.field for fact in record.facts()).items():
        if times > 1:
            reason = said("{field} names another value of this record already", field=quoted(field))
            yield _last(record, field), reason


def _last(record: Record, field: str) -> Keys:
    """The path of the last list item with an address: a figure by its id, others by what follows the dot."""
    key, dot, name = field.partition(".")
    key, name = (key, name) if dot else ("figure", field)
    named = (own for own, each in type(record).model_fields.items() if key in (own, each.alias))
    items = getattr(record, next(named, ""), ())
    numbers = [number for number, item in enumerate(items) if name in _texts(item)]
    return (key, numbers[-1], "id") if numbers else ()


def _texts(item: object) -> list[object]:
    return [value for _, value in item] if isinstance(item, BaseModel) else [item]
