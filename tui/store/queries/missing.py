"""What a query asks for that nothing has, and what there is instead."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ...wording import naturally
from ..held import Workspace, once
from .canonical import say_narrowing
from .fields import FIELDS
from .narrowing import values
from .query import Query

_LONGEST = 100
_MOST, _MOST_OF_ALL = 8, 40


def say_unknown(query: Query, workspace: Workspace) -> list[str]:
    """A line for each value that is asked for and no record has, with those there are, nearest first.

    Where no value stands after a field, more of them are told, in their natural order.
    """
    there = _values_there_are(workspace)
    return [_line(field, value[:_LONGEST], there) for field, value in query.only if value not in there[field]]


@once
def _values_there_are(workspace: Workspace) -> Mapping[str, set[str]]:
    there: dict[str, set[str]] = {field: set() for field in FIELDS}
    for record in workspace.records.values():
        for field, those in values(record, workspace).items():
            there[field] |= those
    return there


def _line(field: str, value: str, there: Mapping[str, set[str]]) -> str:
    if not value:
        return f"{field}: needs a value; there are{_told(sorted(there[field], key=naturally), _MOST_OF_ALL)}"
    elsewhere = " or ".join(say_narrowing(other, value) for other in FIELDS if value in there[other])
    question = f"did you mean {elsewhere}? There are" if elsewhere else "there are"
    told = _told(list(_nearest_first(value, there[field])), _MOST)
    return f"nothing has {say_narrowing(field, value)}; {question}{told}"


def _told(known: Sequence[str], most: int) -> str:
    more = f" and {len(known) - most:,} more" if len(known) > most else ""
    return f": {', '.join(known[:most])}{more}" if known else " none"


def _nearest_first(value: str, known: set[str]) -> Iterator[str]:
    """The values by likeness, those equally like in the order of the alphabet."""
    likeness = SequenceMatcher(autojunk=False)
    likeness.set_seq2(value)

    def unlike(other: str) -> tuple[float, str]:
        likeness.set_seq1(other[:_LONGEST])
        return -likeness.ratio(), other

    yield from sorted(known, key=unlike)
