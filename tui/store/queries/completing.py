"""What could be meant by the beginning of a field or of a value, as one types."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol, TypeAlias

from ...speech import said
from ...wording import label
from ..held import Workspace
from ..texts import fold, index_terms
from .canonical import say_narrowing
from .cutting import Piece, pieces
from .fields import MEANINGS, NUMBERS, WHEN, worded

_MOST = 100
_NAMED = frozenset(("country", "org", "person", "mission", "source"))
"""The fields whose values are ids of records."""


class Choice(NamedTuple):
    """One thing that could be meant."""

    insert: str
    """What to put into the query."""
    shown: str
    """What a reader is told it is."""
    number: int | None = None
    """How many records have it."""


class Completion(NamedTuple):
    """What could stand in a query from one place to another."""

    start: int
    end: int
    choices: tuple[Choice, ...] = ()


class Counted(Protocol):
    """A value, and how many records have it."""

    @property
    def value(self) -> str:
        """The value."""

    @property
    def number(self) -> int:
        """How many."""


ValuesOf: TypeAlias = Callable[[str, str], Sequence[Counted]]
"""Gives the values of a field that a beginning can mean, commonest first."""


def complete(
    text: str, cursor: int, values: ValuesOf, say: Callable[[str, str], str] | None = None
) -> Completion:
    """What could be meant by what stands before the cursor.

    Args:
        text: the query as it stands.
        cursor: where the next character would go.
        values: gives the values that there are.
        say: says a value of a field to a reader; without it, only words of closed lists are said otherwise.
    """
    piece = next((piece for piece in reversed(list(pieces(text[:cursor]))) if piece.end == cursor), None)
    if piece is None:
        return Completion(cursor, cursor)
    found: Iterator[Choice] = iter(())
    if piece.sort == "field":
        found = _values(piece, values, say or (lambda _, value: label(value)))
    elif piece.sort in ("word", "or"):
        found = _fields(piece.text, values)
    return Completion(piece.start, _end(text, cursor, piece), tuple(islice(found, _MOST)))


def is_meant(typed: str, value: str, words: str) -> bool:
    """Whether a beginning can mean a value: it begins so, or what is said of it does, or a word of that."""
    begins = fold(typed).strip()
    begun = (word.startswith(begins) for word in index_terms(words))
    return fold(value).startswith(begins) or fold(words).startswith(begins) or any(begun)


def say_value(field: str, value: str, workspace: Workspace) -> str:
    """A value of a field, in the reader's words."""
    return workspace.caption(value) if field in _NAMED else label(value)


def _end(text: str, cursor: int, piece: Piece) -> int:
    """Where the piece ends, with what of it stands after the cursor."""
    if piece.quoted:
        rest = (
            re.compile(r'[^":]*"').match(text, cursor) if text.count('"', piece.start, cursor) == 1 else None
        )
        return rest.end() if rest else cursor
    rest = re.compile(r"[^\s()]*").match(text, cursor)
    return rest.end() if rest else cursor


def _fields(typed: str, values: ValuesOf) -> Iterator[Choice]:
    begun, dot, code = typed.partition(".")
    if dot and begun == "amount":
        for count in values("currency", code.upper()):
            yield Choice(
                f"amount.{count.value}:", said("money in {currency}", currency=count.value), count.number
            )
        return
    named = [field for field in MEANINGS if field.startswith(typed.lower())]
    yield from (Choice(f"{field}:", said(MEANINGS[field])) for field in named)
    for field, message in MEANINGS.items():
        meaning = said(message)
        if field not in named and len(typed) > 2 and is_meant(typed, "", meaning):
            yield Choice(f"{field}:", meaning)


def _values(piece: Piece, values: ValuesOf, say: Callable[[str, str], str]) -> Iterator[Choice]:
    field, typed = piece.field, piece.text
    if field.partition(".")[0] in NUMBERS:
        ways = ((">=", said("at least")), ("<=", said("at most"))) if not typed else ()
        yield from (Choice(f"{field}:{sign}", way) for sign, way in ways)
    elif field == WHEN:
        for count in values("year", typed) if typed.isdecimal() or not typed else ():
            yield Choice(f"{field}:{count.value}", count.value, count.number)
    else:
        for count in values(field, worded(field, typed)):
            yield Choice(say_narrowing(field, count.value), say(field, count.value), count.number)
