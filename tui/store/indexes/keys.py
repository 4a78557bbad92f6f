"""The numbers that the documents of a large index are put in order by, column by column."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from struct import unpack
from typing import Final

from ...records import Deal, Record
from ..held import Workspace
from ..queries import is_of_jobs
from ..texts import begins, fold, measured
from ..times import silence_of
from .glances import Glances, shown_by
from .looking import ORDER
from .ranking import Order

_KINDS = ("deal", "event", "mission", "organisation", "person", "place", "source")
LAST_DAY = 4_000_000
_NAMES: Final = ("name1", "name2", "name3", "name4")
_GLANCES: Final = ("glance1", "glance2")
_WORDS: Final = Glances()
_OFFSETS = 32
"""Bits for the place in a file."""
_LENGTH = 32
_NUMBER: Final = re.compile("[1-9]").search

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": _NAMES,
    "kind": ("glance1",),
    "role": ("glance1",),
    "stage": ("progress",),
    "home": ("glance2",),
    "date": ("dated",),
    "silence": ("silent",),
    "amount": ("amount",),
    "jobs": ("jobs",),
}
"""The fields of each column that lists are sorted by."""

FIELDS: Final = tuple(dict.fromkeys(field for fields in COLUMNS.values() for field in fields))


def order_by(column: str, down: bool) -> Order:
    """The order of a column, those of the same value by name; of none, the order of answers."""
    return Order(COLUMNS[column], down, () if column == "name" else _NAMES) if column else Order()


def ranked_by(
    record: Record, workspace: Workspace, file: int, offset: int, glances: Glances = _WORDS
) -> Mapping[str, int]:
    """The numbers of a record.

    Deals come newest first, those of one day file by file as they stand there; after them the other kinds.

    Args:
        record: what is put in order.
        workspace: where it belongs.
        file: a number below 2**24 that tells files apart.
        offset: the place in the file.
        glances: what has the numbers of all that is no word of a deal.
    """
    span = record.dated.span if record.dated else None
    first, last = (span.first, span.last) if span else (None, None)
    day = first.toordinal() if first else 0
    shown = [glances.number(each) for each in shown_by(record, workspace)]
    return {
        ORDER: rank(record.KIND, day, file, offset),
        **named(record.caption),
        **dict(zip(_GLANCES, shown, strict=False)),
        "dated": _dated(first, last) if span else 0,
        **(_of_deal(record, workspace) if isinstance(record, Deal) else {}),
    }


def rank(kind: str, day: int, file: int, offset: int) -> int:
    """The place of a record in the order of answers; its first day as an ordinal, 0 without one."""
    place = (file % 128) << _OFFSETS | min(offset + (file >> 7), 2**_OFFSETS - 1)
    number: int = (_KINDS.index(kind) << 22 | LAST_DAY - day) << (_OFFSETS + 7) | place
    return number


def named(caption: str) -> Mapping[str, int]:
    """The numbers of a name: the first 32 bytes, in UTF-8, of what names are sorted by."""
    return dict(zip(_NAMES, beginnings(caption), strict=True))


def beginnings(caption: str) -> tuple[int, ...]:
    """The same without the names of the fields."""
    folded = (caption.lower() if _is_plain(caption) else fold(caption)).strip()
    sorted_by = measured(folded) if _NUMBER(folded, 0, _LENGTH) else folded
    return unpack(">4Q", sorted_by.encode("utf-8", "replace")[:_LENGTH].ljust(_LENGTH, b"\0"))


def is_cut(last: int) -> bool:
    """Whether a name may go on after its numbers, of which that is the last."""
    return bool(last & 0xFF)


def _is_plain(caption: str) -> bool:
    """Whether folding makes letters small and nothing else."""
    return caption.isascii() and caption.isprintable() and "`" not in caption


def beginning_so(text: str) -> Sequence[Sequence[tuple[str, int, int]]]:
    """Between which numbers of which fields the names stand that begin with a text; both ends inclusive.

    All that is said of fields together is so of a name, in one of these ways at least.
    """
    return [_spans(way.encode("utf-8", "replace")[:_LENGTH]) for way in begins(text)]


def _spans(beginning: bytes) -> list[tuple[str, int, int]]:
    pieces = [(field, beginning[8 * at : 8 * at + 8]) for at, field in enumerate(_NAMES)]
    return [
        (field, int.from_bytes(piece.ljust(8, b"\0")), int.from_bytes(piece.ljust(8, b"\xff")))
        for field, piece in pieces
        if piece
    ]


def _dated(first: date | None, last: date | None) -> int:
    return (first or date.min).toordinal() << 22 | (last or date.max).toordinal()


def _of_deal(deal: Deal, workspace: Workspace) -> Mapping[str, int]:
    silence = silence_of(deal, workspace)
    since = workspace.as_of.toordinal() - silence.days if silence else LAST_DAY
    return {
        "progress": deal.progress,
        "silent": LAST_DAY - since,
        "amount": amount_of(deal),
        "jobs": jobs_of(deal),
    }


def amount_of(deal: Deal) -> int:
    """The number of the first amount that a deal states: its currency, then the amount in hundredths."""
    for figure in deal.figure:
        if figure.kind == "amount" and figure.value is not None:
            return _currency(figure.currency) << 48 | hundredths(figure.value)
    return 0


def jobs_of(deal: Deal) -> int:
    """The number of the first count of jobs that a deal states."""
    for figure in deal.figure:
        if is_of_jobs(figure) and figure.value is not None:
            return hundredths(figure.value)
    return 0


def _currency(code: str | None) -> int:
    number = 0
    for letter in code or "":
        number = number << 5 | (ord(letter) - 64 & 31)
    return number


def hundredths(value: Decimal | tuple[Decimal, Decimal]) -> int:
    """The number of a value, or of its lower end: above 0."""
    least = value[0] if isinstance(value, tuple) else value
    return max(1, min(int(least * 100) + 1, 2**48 - 1))
