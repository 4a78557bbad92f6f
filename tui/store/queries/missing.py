"""What a query asks for that nothing has, and what there is instead."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from ...speech import counted, said
from ..texts import naturally
from .canonical import say_narrowing
from .fields import FIELDS
from .query import Query

_LONGEST = 100
_MOST, _MOST_OF_ALL = 8, 40
_FEW = 3
"""So many values at most are proposed for a name that they may go by."""


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
        return _needed(field, sorted(there, key=naturally))
    others = (other for other in FIELDS if _is_there(other, value, values_of))
    named = [each for each in values_of(field, value) if not each.startswith(value)]
    here = (say_narrowing(field, each) for each in (named if len(named) <= _FEW else ()))
    elsewhere = said(" or ").join((*here, *(say_narrowing(other, value) for other in others)))
    known = list(_nearest_first(value, there))
    asked, told = say_narrowing(field, value), _told(known, _MOST)
    if not known and not elsewhere:
        return said("nothing has {asked}; there are none", asked=asked)
    if not elsewhere:
        return said("nothing has {asked}; there are: {values}", asked=asked, values=told)
    meant = said("nothing has {asked}; did you mean {elsewhere}?", asked=asked, elsewhere=elsewhere)
    there_are = said("There are: {values}", values=told) if known else said("There are none")
    return f"{meant} {there_are}"


def _needed(field: str, known: Sequence[str]) -> str:
    if not known:
        return said("{field}: needs a value; there are none", field=field)
    told = _told(known, _MOST_OF_ALL)
    return said("{field}: needs a value; there are: {values}", field=field, values=told)


def _told(known: Sequence[str], most: int) -> str:
    more = len(known) - most
    values = ", ".join(known[:most])
    if more <= 0:
        return values
    return counted(more, "{values} and {number} more", "{values} and {number} more", values=values)


def _nearest_first(value: str, known: Collection[str]) -> Iterator[str]:
    """The values by likeness, those equally like in the order of the alphabet."""
    likeness = SequenceMatcher(autojunk=False)
    likeness.set_seq2(value)

    def unlike(other: str) -> tuple[float, str]:
        likeness.set_seq1(other[:_LONGEST])
        return -likeness.ratio(), other

    yield from sorted(known, key=unlike)
