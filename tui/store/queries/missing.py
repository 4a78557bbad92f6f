"""What a query asks for that nothing has, and what there is instead."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from ...speech import counted, said
from ..texts import naturally
from .canonical import say_narrowing
from .countries import code_nearly
from .fields import FIELDS
from .query import Query

_LONGEST = 100
_CODE = 2
_MOST, _MOST_OF_ALL = 8, 40
_FEW = 3
"""So many values at most are proposed for a name that they may go by."""
_ALIKE = 0.8
"""So like must a value be to be proposed, from 0 to 1."""


ValuesOf: TypeAlias = Callable[[str, str], Iterable[str]]
"""Gives the values of a field that a beginning can mean; all of them for an empty one."""


def say_unknown(query: Query, values_of: ValuesOf) -> list[str]:
    """A line for each value that is asked for and no record has, with those there are, nearest first.

    Where no value stands after a field, more of them are told, in their natural order. A currency in which
    an amount is asked for is such a value.
    """
    asked = (*query.only, *(("currency", code) for code in query.currencies))
    wanted = [(field, value) for field, value in asked if not _is_there(field, value, values_of)]
    return [_line(field, value[:_LONGEST], values_of) for field, value in wanted]


def _is_there(field: str, value: str, values_of: ValuesOf) -> bool:
    return bool(value) and value in values_of(field, value)


def _line(field: str, value: str, values_of: ValuesOf) -> str:
    there = {*values_of(field, "")}
    if not value:
        return _needed(field, sorted(there, key=naturally))
    known = list(_nearest_first(value, there))
    others = [say_narrowing(other, value) for other in FIELDS if _is_there(other, value, values_of)]
    here = [say_narrowing(field, each) for each in _named(field, value, values_of)]
    near = [] if here or others else [say_narrowing(field, each) for each in _near(field, value, known)]
    elsewhere = said(" or ").join((*here, *others, *near))
    asked, told = say_narrowing(field, value), _told(known, _MOST)
    if not known and not elsewhere:
        return said("nothing has {asked}; there are none", asked=asked)
    if not elsewhere:
        return said("nothing has {asked}; there are: {values}", asked=asked, values=told)
    meant = said("nothing has {asked}; did you mean {elsewhere}?", asked=asked, elsewhere=elsewhere)
    there_are = said("There are: {values}", values=told) if known else said("There are none")
    return f"{meant} {there_are}"


def _named(field: str, value: str, values_of: ValuesOf) -> Sequence[str]:
    """The values that a text names, or else begins, where they are few."""
    every = list(values_of(field, value))
    found = [each for each in every if not each.startswith(value)] or every
    return found if len(found) <= _FEW else ()


def _near(field: str, value: str, known: Sequence[str]) -> Sequence[str]:
    """The value that is likely meant by a text that is written otherwise; none if none is like it."""
    if field == "country" and len(value) > _CODE:
        code = code_nearly(value, known)
        return [code] if code else ()
    likest = [each for each in known[:1] if not each.startswith(value)]
    return [each for each in likest if _likeness(each, value) >= _ALIKE]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def _needed(field: str, known: Sequence[str]) -> str:
    if not known:
        return said("nothing has a value of {field}", field=field)
    return said("the values of {field}: {values}", field=field, values=_told(known, _MOST_OF_ALL))


def _told(known: Sequence[str], most: int) -> str:
    more = len(known) - most
    values = ", ".join(known[:most])
    if more <= 0:
        return values
    return counted(more, "{values} and {number} more", "{values} and {number} more", values=values)


def _nearest_first(value: str, known: Collection[str]) -> Iterator[str]:
    """The values by likeness, those equally like in the order of the alphabet."""
    likeness = SequenceMatcher(autojunk=False)
    likeness.set_seq2(value.casefold())

    def unlike(other: str) -> tuple[float, str]:
        likeness.set_seq1(other[:_LONGEST].casefold())
        return -likeness.ratio(), other

    yield from sorted(known, key=unlike)
