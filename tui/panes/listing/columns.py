"""The columns of lists: each declared once, with how it is said; what sorts by them is the catalogue's."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ...lists import Column
from ...records import Deal, Record
from ...store import Workspace, first_figure, glanced, silence_of
from ...text import shown
from ...wording import say, say_figure_shortly, say_when_shortly

_UNDATED = "not dated"

NAME = "name"
"""The column of the name."""


@dataclass(frozen=True)
class Told:
    """One column beside the name, and what it says of a record."""

    name: str
    width: int
    said: Callable[[Record, Workspace], str]
    align: Literal["left", "right"] = "left"

    @property
    def column(self) -> Column:
        """The column as lists know it."""
        return Column(self.name, shown(self.name), self.width, self.align, least=min(6, self.width))


def declared(kind: str) -> list[Column]:
    """The columns of a kind of record: the name, which stays, then the others."""
    return [Column(NAME, shown(NAME), 24, stays=True, least=12), *(each.column for each in TOLD[kind])]


def _glance(name: str, place: int, width: int) -> Told:
    def said(record: Record, workspace: Workspace) -> str:
        value = glanced(record, place)
        return say(value, workspace.caption) if value else ""

    return Told(name, width, said)


def _figure(name: str, width: int) -> Told:
    def said(record: Record, workspace: Workspace) -> str:
        figure = first_figure(record, name)
        return say_figure_shortly(figure) if figure else ""

    return Told(name, width, said, "right")


def _date_said(record: Record, workspace: Workspace) -> str:
    return say_when_shortly(record.dated) if record.dated else _UNDATED


def _silence_said(record: Record, workspace: Workspace) -> str:
    if not isinstance(record, Deal):
        return ""
    silence = silence_of(record, workspace)
    if silence:
        return silence.brief
    return say(record.standing, workspace.caption) if not record.reached else _UNDATED


_KIND = _glance("kind", 0, 13)
_DATE = Told("date", 14, _date_said)

TOLD = {
    "deal": (
        _KIND,
        _DATE,
        _figure("amount", 14),
        _glance("stage", 1, 9),
        Told("silence", 10, _silence_said),
        _figure("jobs", 14),
    ),
    "mission": (_KIND, _DATE),
    "organisation": (_KIND, _glance("home", 1, 16)),
    "person": (_glance("role", 0, 30),),
}
"""The columns beside the name, by kind of record, the most telling first."""
