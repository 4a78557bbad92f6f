"""Lines in the plain form that most bulk files have, read without a model.

What is accepted here makes a deal as it stands. What is not may make one as well: it is read in full.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NoReturn, TypeAlias

from .forms import TABLES, TEXTS, Odd, keys_of

Plain: TypeAlias = dict[str, Any]

_MISFITS: Final = (Odd, KeyError, TypeError, ValueError, RecursionError)
"""What is raised where something has not the plain form."""
_NEEDED: Final = frozenset(("id", "title", "kind", "party", "stage", "passage"))
_BASES: Final = {"sector": "inferred"}
"""What a value stands on that does not say so; `stated` for the others."""


def plain_line(data: bytes) -> Plain | None:
    """What a line says if it is plain; none if it must be read in full."""
    try:
        text = data.decode()
        given: Plain = _decode(text)
        return given if _keys_in(given) == text.count('":') - text.count('\\":') else None
    except _MISFITS:
        return None


def values_of(line: Plain, sort: str) -> list[Plain]:
    """The tables of a sort that a plain line has."""
    given = line.get(sort, [])
    return [given] if isinstance(given, dict) else given


def bases_of(line: Plain) -> Iterator[str]:
    """What each value of a plain line stands on."""
    for sort in line.keys() - TEXTS.keys():
        for table in values_of(line, sort):
            yield table.get("basis", _BASES.get(sort, "stated"))


def _keys_in(given: Any) -> int:
    """How many keys a line has, unless some stand twice."""
    if type(given) is not dict or not given.keys() >= _NEEDED:
        raise Odd
    keys = len(given)
    for key, value in given.items():
        if key in TEXTS:
            if not TEXTS[key](value):
                raise Odd
        elif key == "kind":
            keys += keys_of(value, TABLES[key])
        else:
            keys += sum([keys_of(table, TABLES[key]) for table in _tables(value)])
    return keys


def _tables(given: Any) -> list[Any]:
    if type(given) is not list or not given:
        raise Odd
    return given


def _refused(text: str) -> NoReturn:
    raise ValueError(text)


_decode: Final = json.JSONDecoder(parse_float=Decimal, parse_constant=_refused).decode
