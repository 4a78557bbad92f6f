"""What a query asks for that nothing has, and what there is instead."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from ...wording import naturally
from .canonical import say_narrowing
from .fields import FIELDS
from .query import Query

_LONGEST = 100
_MOST, _MOST_OF_ALL = 8, 40


ValuesOf: TypeAlias = Callable[[str, str], Iterable[str]]
"""Gives the values of a field that a beginning can mean; all of them for an empty one."""


def say_unknown(query: Query, values_of: ValuesOf) -> list[str]:
    """A line for each value that is asked for and no record has, with those there are, nearest first.

    Where no value stands after a field, more of them are told, in their natural order.
    """
    wanted = [(field, value) for field, value in query.only if not _is_there(field, value, values_of)]
    return [_line(field, value[:_LONGEST], values_of) for field, value in wanted]


def _is_there(field: str, value: str, values_of: ValuesOf) -> bool:
    return bool(value) and value in values_of(field, value)


def _line(field: str, value: str, values_of: ValuesOf) -> str:
    there = {*values_of(field, "")}
    if not value:
        return f"{field}: needs a value; there are{_told(sorted(there, key=naturally), _MOST_OF_ALL)}"
    others = (other for other in FIELDS if _is_there(other, value, values_of))
    elsewhere = " or ".join(say_narrowing(other, value) for other in others)
    question = f"did you mean {elsewhere}? There are" if elsewhere else "there are"
    told = _told(list(_nearest_first(value, there)), _MOST)
    return f"nothing has {say_narrowing(field, value)}; {question}{told}"


def _told(known: Sequence[str], most: int) -> str:
    more = f" and {len(known) - most:,} more" if len(known) > most else ""
    return f": {', '.join(known[:most])}{more}" if known else " none"


def _nearest_first(value: str, known: Collection[str]) -> Iterator[str]:
    """The values by likeness, those equally like in the order of the alphabet."""
    likeness = SequenceMatcher(autojunk=False)
    likeness.set_seq2(value)

    def unlike(other: str) -> tuple[float, str]:
        likeness.set_seq1(other[:_LONGEST])
        return -likeness.ratio(), other

    yield from sorted(known, key=unlike)
