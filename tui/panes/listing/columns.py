"""The columns of lists: each declared once, with how it is said and how it sorts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from ...records import Deal, FactValue, Record, When
from ...store import Workspace, silence_of
from ...wording import naturally, say

Order: TypeAlias = tuple[date, date] | tuple[int] | tuple[tuple[str, int], ...]
"""What values of one column are put in order by."""

_UNDATED = "not dated"


@dataclass(frozen=True)
class Column:
    """One column; what has no value there comes last, whichever way it is sorted."""

    name: str
    width: int
    said: Callable[[Record, Workspace], str]
    order: Callable[[Record, Workspace], Order | None]


def in_order(records: Sequence[Record], column: Column, workspace: Workspace, down: bool) -> list[Record]:
    """Records by a column, upwards or down; those of the same value, or of none, by name, always upwards."""
    named = sorted(records, key=lambda record: naturally(record.caption))
    found = [(column.order(record, workspace), record) for record in named]
    known = [(order, record) for order, record in found if order is not None]
    known.sort(key=lambda pair: pair[0], reverse=down)
    return [record for _, record in known] + [record for order, record in found if order is None]


def _value(record: Record, place: int) -> FactValue | None:
    """A value of those that lists show beside the caption; dates have a column of their own."""
    values = [value for value in record.glance if not isinstance(value, When)]
    return values[place] if place < len(values) else None


def _glance(name: str, place: int, width: int) -> Column:
    def said(record: Record, workspace: Workspace) -> str:
        value = _value(record, place)
        return say(value, workspace.caption) if value else ""

    return Column(name, width, said, _by_words(said))


def _by_words(said: Callable[[Record, Workspace], str]) -> Callable[[Record, Workspace], Order | None]:
    def order(record: Record, workspace: Workspace) -> Order | None:
        words = said(record, workspace)
        return naturally(words) if words else None

    return order


def _date_said(record: Record, workspace: Workspace) -> str:
    return say(record.dated, workspace.caption) if record.dated else _UNDATED


def _date_order(record: Record, workspace: Workspace) -> Order | None:
    span = record.dated.span if record.dated else None
    return (span.first or date.min, span.last or date.max) if span else None


def _silence_said(record: Record, workspace: Workspace) -> str:
    if not isinstance(record, Deal):
        return ""
    silence = silence_of(record, workspace)
    if silence:
        return silence.brief
    return say(record.standing, workspace.caption) if not record.reached else _UNDATED


def _silence_order(record: Record, workspace: Workspace) -> Order | None:
    silence = silence_of(record, workspace) if isinstance(record, Deal) else None
    return (silence.days,) if silence else None


def _name_said(record: Record, workspace: Workspace) -> str:
    return record.caption


def _stage_order(record: Record, workspace: Workspace) -> Order | None:
    return (record.progress,) if isinstance(record, Deal) and record.reached else None


NAME = Column("name", 24, _name_said, _by_words(_name_said))
_KIND = _glance("kind", 0, 16)
_DATE = Column("date", 18, _date_said, _date_order)
_STAGE = replace(_glance("stage", 1, 10), order=_stage_order)
_SILENCE = Column("silence", 11, _silence_said, _silence_order)

COLUMNS = {
    "deal": (_KIND, _STAGE, _SILENCE, _DATE),
    "mission": (_KIND, _DATE),
    "organisation": (_KIND, _glance("home", 1, 16)),
    "person": (_glance("role", 0, 30),),
}
"""The columns beside the name, by kind of record, the most telling first."""
