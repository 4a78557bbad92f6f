"""What readers know from other programs, and how the same is said here."""

import re
from collections.abc import Sequence

from ...speech import said
from .cutting import Piece
from .days import read_days
from .fields import WHEN
from .mistakes import Mistake
from .parts import Days

_LEFT_OUT = re.compile(r'-(?=[^\W\d_]|["(~])')
_FREE = frozenset(("org", "person", "mission", "source"))
"""The fields whose values a reader may write with a comma in them."""


def from_elsewhere(piece: Piece, follows: Piece | None) -> Mistake | None:
    """What a word is a sign of elsewhere; none if it is a word.

    Args:
        piece: the word.
        follows: what stands after it.
    """
    if _LEFT_OUT.match(piece.text):
        reason = said("! leaves out, not -; in quotes, it is searched for")
        return Mistake(piece.start, piece.start + 1, reason, "!")
    if follows is None or follows.sort in ("or", "close"):
        return None
    if piece.text == "NOT":
        return Mistake(piece.start, follows.start, said("! leaves out; in quotes, NOT is the word"), "!")
    if piece.text == "AND":
        reason = said('all that stands side by side is asked for, without AND; "AND" in quotes is the word')
        return Mistake(piece.start, piece.end, reason)
    return None


def listed(piece: Piece) -> tuple[str, ...]:
    """The values that stand after a field with commas between them; none where there is but one."""
    if piece.quoted or piece.field in _FREE or "," not in piece.text:
        return ()
    return tuple(value for value in piece.text.split(",") if value)


def one_by_one(piece: Piece, values: Sequence[str], *, negated: bool) -> Mistake:
    """That each value of a list stands after its field; in brackets, if none of them is wanted."""
    each = " ".join(f"{piece.field}:{value}" for value in values)
    instead = f"({each})" if negated and len(values) > 1 else each
    return Mistake(piece.start, piece.end, said("no comma stands between values"), instead)


def days_of_year(piece: Piece) -> Days | None:
    """The days that a year is asked for as; none for a plain year, and for what means none."""
    text = piece.text.replace(" ", "")
    if piece.quoted or piece.field != "year" or text.isdecimal():
        return None
    try:
        found = read_days(text)
    except OverflowError:
        return None
    return None if found and found.first and found.last and found.first > found.last else found


def as_days(piece: Piece) -> Mistake:
    """That ranges and days are asked for by another field."""
    text = piece.text.replace(" ", "")
    reason = said("year: is one year, {when}: a range or a day", when=WHEN)
    return Mistake(piece.start, piece.end, reason, f"{WHEN}:{text}")


def is_a_habit(field: str, value: str) -> bool:
    """Whether a value, as it stands after its field, is read as a list or as days; in quotes, it is not."""
    piece = Piece("field", 0, 0, value, field)
    return bool(listed(piece)) or days_of_year(piece) is not None
