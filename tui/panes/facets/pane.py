"""The values of what answers, field by field; each can be wanted, not wanted, or the only one."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import ClassVar

from ...lists import Command, Row, bindings
from ...speech import grouped, marked, said
from ...store import Catalogue, Count, Query, Workspace
from ...text import shown
from ..messages import Exclude, Narrow, Only
from ..pane import RowsPane
from .drawing import beyond_lines, heading_lines, more_lines, value_lines
from .values import counted, in_order, named

_FEW, _MOST = 5, 1_000
"""So many values of a field are told at first, and so many at most."""
_GROUP = marked("Facets")


class FacetsPane(RowsPane):
    """Shows for each field its values among the deals that answer, with how many have each.

    Those of a field that is asked for are counted as if it was not, so that others of them can be wanted too.
    """

    NAME = marked("Facets")
    HINTS = (
        Command(
            "include",
            ("space",),
            marked("include"),
            marked("Want the value under the cursor, or no more."),
            True,
            _GROUP,
        ),
        Command(
            "exclude",
            ("-",),
            marked("exclude"),
            marked("Not want the value, or mind it no more."),
            True,
            _GROUP,
        ),
        Command(
            "only_this",
            ("o", "right", "l"),
            marked("only this"),
            marked("Want only this value, and go to it."),
            True,
            _GROUP,
        ),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]

    def __init__(self, *, id: str | None = None) -> None:
        """Starts without values."""
        super().__init__(id=id, empty=shown(said("no deal answers; esc widens again"), "dim"))
        self.facets: Mapping[str, Sequence[Count]] = {}
        self.asked = Query()
        self.workspace: Workspace | None = None
        self.opened: set[str] = set()

    @property
    def choice(self) -> str:
        """Nothing beside what the other keys say."""
        return ""

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Finds the counts."""
        catalogue.choices(query)

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows the values of what answers."""
        self.show(catalogue.choices(query), query, catalogue.workspace)

    def show(self, facets: Mapping[str, Sequence[Count]], query: Query, workspace: Workspace) -> None:
        """Shows the values of what answers a query."""
        self.facets, self.asked, self.workspace = facets, query, workspace
        self._draw()

    def chosen(self, key: Hashable | None) -> None:
        """Wants a value, or no more; shows all values of a field, or few again."""
        match key:
            case ("value", str(field), str(value)):
                self.post_message(Narrow(field, value))
            case ("more", str(field)):
                self.opened ^= {field}
                self._draw()

    def action_include(self) -> None:
        """Wants the value under the cursor, or no more."""
        self.chosen(self.cursor_key)

    def action_exclude(self) -> None:
        """Does not want the value under the cursor, or minds it no more."""
        match self.cursor_key:
            case ("value", str(field), str(value)):
                self.post_message(Exclude(field, value))

    def action_only_this(self) -> None:
        """Wants only the value under the cursor of its field."""
        match self.cursor_key:
            case ("value", str(field), str(value)):
                self.post_message(Only(field, value))
            case ("more", _):
                self.chosen(self.cursor_key)

    def _draw(self) -> None:
        if self.workspace:
            self.set_rows(self._rows(self.workspace))

    def _rows(self, workspace: Workspace) -> Iterator[Row]:
        above = False
        room = max((len(grouped(counts[0].number)) for counts in self.facets.values() if counts), default=1)
        for field in in_order([*self.facets]):
            counts = self.facets[field]
            opened = field in self.opened
            few = _FEW if len(counts) > _FEW + 1 and not opened else _MOST
            told = counted(field, counts, self.asked, few)
            if not told:
                continue
            yield Row(("heading", field), partial(heading_lines, field, len(counts), above), stop=False)
            above = True
            most = max(each.number for each in told)
            for each in told:
                drawn = partial(value_lines, each, named(field, each.value, workspace), most, room)
                yield Row(("value", field, each.value), drawn, height=1)
            hidden = len(counts) - sum(1 for each in told if each.number)
            if opened and hidden:
                yield Row(("beyond", field), partial(beyond_lines, hidden), stop=False)
            if len(counts) > _FEW + 1:
                yield Row(("more", field), partial(more_lines, 0 if opened else hidden), height=1)
