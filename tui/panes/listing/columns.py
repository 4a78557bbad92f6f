"""The columns of lists: each declared once, with how it is said; what sorts by them is the catalogue's."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ...lists import Column
from ...records import Code, Deal, Fact, FactValue, Record, When
from ...speech import said
from ...store import Workspace, first_figure, glanced, silence_of
from ...text import shown, width
from ...wording import label, say, say_figure_shortly, say_when_shortly

NAME = "name"
"""The column of the name."""
_PLACES = {"kind": 0, "stage": 1, "home": 1, "role": 0}
"""The columns of what records show at a glance, and which of it each says."""


@dataclass(frozen=True)
class Told:
    """One column beside the name, and what it says of a record."""

    name: str
    room: int
    say: Callable[[Record, Workspace], str]
    align: Literal["left", "right"] = "left"

    @property
    def column(self) -> Column:
        """The column as lists know it."""
        return Column(self.name, shown(label(self.name)), self.room, self.align, least=min(6, self.room))


def declared(kind: str) -> list[Column]:
    """The columns of a kind of record: the name, which stays, then the others."""
    return [Column(NAME, shown(label(NAME)), 24, stays=True, least=12), *(each.column for each in TOLD[kind])]


def behind(record: Record, column: str) -> Fact | None:
    """The value of a record that a column says; none for its name, and for what follows from several."""
    figure = first_figure(record, column)
    if figure:
        return record.fact(figure.id)
    wanted: FactValue | None = record.dated if column == _DATE.name else None
    if column in _PLACES:
        wanted = glanced(record, _PLACES[column])
    facts = reversed([*record.facts()]) if wanted else ()
    return next((fact for fact in facts if wanted in fact.values or _is_stage(fact, wanted)), None)


def _is_stage(fact: Fact, value: FactValue | None) -> bool:
    return fact.section == "stages" and isinstance(value, Code) and fact.label == value.word


def _glance(name: str, room: int) -> Told:
    def told(record: Record, workspace: Workspace) -> str:
        value = glanced(record, _PLACES[name])
        return say(value, workspace.caption) if value else ""

    return Told(name, room, told)


def _figure(name: str, room: int) -> Told:
    def told(record: Record, workspace: Workspace) -> str:
        figure = first_figure(record, name)
        return say_figure_shortly(figure) if figure else ""

    return Told(name, room, told, "right")


def _date_said(record: Record, workspace: Workspace) -> str:
    return say_when_shortly(record.dated) if record.dated else said("not dated")


def _silence_said(record: Record, workspace: Workspace) -> str:
    if not isinstance(record, Deal):
        return ""
    silence = silence_of(record, workspace)
    if silence:
        return silence.brief
    return say(record.standing, workspace.caption) if not record.reached else said("not dated")


def _room_for_dates() -> int:
    """As much as two days of a month take, under the longest of its names in brief."""
    days = (When(edtf=f"2014-{month:02}-20") for month in range(1, 13))
    return max(width(say_when_shortly(day)) for day in days) + len("20–")


_KIND = _glance("kind", max(width(label(kind)) for kind in ("joint_venture", "investment")))
_DATE = Told("date", _room_for_dates(), _date_said)

TOLD = {
    "deal": (
        _DATE,
        _KIND,
        _figure("amount", 14),
        _glance("stage", 9),
        Told("silence", 10, _silence_said),
        _figure("jobs", 14),
    ),
    "mission": (_DATE, _KIND),
    "organisation": (_KIND, _glance("home", 16)),
    "person": (_glance("role", 30),),
}
"""The columns beside the name, by kind of record: the date, which orders them, then the most telling."""
