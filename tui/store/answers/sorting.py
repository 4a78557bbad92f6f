"""What records are put in order by, column by column; what has no value in one comes last."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from ...records import Deal, FactValue, Figure, Record, When
from ...wording import say
from ..held import Workspace
from ..texts import naturally
from ..times import silence_of

Place: TypeAlias = tuple[object, ...]
"""What values of one column are compared by."""


def in_order(records: Sequence[Record], column: str, workspace: Workspace, *, down: bool) -> list[Record]:
    """Records by a column, upwards or down; those of the same value, or of none, by name, always upwards.

    Raises:
        KeyError: nothing is sorted by such a column.
    """
    placed = PLACES[column]
    named = sorted(records, key=lambda record: naturally(record.caption))
    found = [(placed(record, workspace), record) for record in named]
    known = [(place, record) for place, record in found if place is not None]
    known.sort(key=lambda pair: pair[0], reverse=down)
    return [record for _, record in known] + [record for place, record in found if place is None]


def glanced(record: Record, number: int) -> FactValue | None:
    """One of the values that lists show beside the caption, which are no dates; none if there are fewer."""
    values = [value for value in record.glance if not isinstance(value, When)]
    return values[number] if number < len(values) and values[number] else None


def first_figure(record: Record, kind: str) -> Figure | None:
    """The first figure of a deal of a kind (`amount`, or a count of `jobs`) that has a number."""
    if not isinstance(record, Deal):
        return None
    return next((each for each in record.figure if each.value is not None and _is(each, kind)), None)


def _is(figure: Figure, kind: str) -> bool:
    if kind == "jobs":
        return figure.kind == "count" and (figure.unit or "").casefold() == "jobs"
    return figure.kind == kind


def _by_name(record: Record, workspace: Workspace) -> Place | None:
    return _natural(record.caption)


def _natural(said: str) -> Place | None:
    place = naturally(said)
    return (place,) if place else None


def _by_glance(number: int) -> Callable[[Record, Workspace], Place | None]:
    def placed(record: Record, workspace: Workspace) -> Place | None:
        value = glanced(record, number)
        return _natural(say(value, workspace.caption)) if value else None

    return placed


def _by_date(record: Record, workspace: Workspace) -> Place | None:
    span = record.dated.span if record.dated else None
    return (span.first or date.min, span.last or date.max) if span else None


def _by_silence(record: Record, workspace: Workspace) -> Place | None:
    silence = silence_of(record, workspace) if isinstance(record, Deal) else None
    return (silence.days,) if silence else None


def _by_stage(record: Record, workspace: Workspace) -> Place | None:
    return (record.progress,) if isinstance(record, Deal) and record.reached else None


def _by_amount(record: Record, workspace: Workspace) -> Place | None:
    figure = first_figure(record, "amount")
    return (figure.currency or "", _number(figure)) if figure else None


def _by_jobs(record: Record, workspace: Workspace) -> Place | None:
    figure = first_figure(record, "jobs")
    return (_number(figure),) if figure else None


def _number(figure: Figure) -> object:
    return figure.value[0] if isinstance(figure.value, tuple) else figure.value


PLACES: Mapping[str, Callable[[Record, Workspace], Place | None]] = {
    "name": _by_name,
    "kind": _by_glance(0),
    "role": _by_glance(0),
    "stage": _by_stage,
    "home": _by_glance(1),
    "date": _by_date,
    "silence": _by_silence,
    "amount": _by_amount,
    "jobs": _by_jobs,
}
"""How records are put in order, by the name of the column; amounts by their currency first."""
