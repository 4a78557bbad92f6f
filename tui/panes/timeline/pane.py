"""The days and moments of missions in order, and what was announced there, at any scale of time."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from ...lists import Command, bindings
from ...records import Span
from ...speech import marked, said
from ...store import SCALES, Catalogue, Moment, Query, Scale, Workspace
from ...text import shown
from ..messages import Exclude, Narrow, OpenRecord, PreviewRecord, ReachTime
from ..pane import RowsPane
from .folds import Cluster, Heading, clusters
from .telling import rows_of, unit_of

_GROUP = marked("Timeline")


class TimelinePane(RowsPane):
    """Shows moments; missions, events, deals and headings that fold are stops."""

    NAME = marked("Timeline")
    HINTS = (
        Command(
            "finer",
            ("z",),
            marked("scale"),
            marked("Look closer: years, months, weeks, days, hours."),
            True,
            _GROUP,
        ),
        Command(
            "coarser", ("Z",), marked("scale"), marked("Look from further away, up to years."), True, _GROUP
        ),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]

    scale: Scale = "days"
    workspace: Workspace | None = None

    def __init__(self, *, id: str | None = None) -> None:
        """Starts without moments."""
        super().__init__(id=id)
        self._told: Callable[[Scale], Sequence[Moment]] = _nothing
        self._clusters: tuple[Cluster, ...] = ()
        self._turned: set[Heading] = set()
        self._times: dict[Hashable, Span | None] = {}
        self._unsaid: Hashable | None = None
        self._came_from = ""

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Finds the moments at the scale that was chosen."""
        catalogue.timeline(query, self.scale)

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows the moments of what answers."""
        self.show(partial(catalogue.timeline, query), catalogue.workspace)

    def show(self, told: Callable[[Scale], Sequence[Moment]], workspace: Workspace) -> None:
        """Shows the moments of an answer at the scale that was chosen.

        Args:
            told: gives them at a scale.
            workspace: what they belong to.
        """
        none = not workspace.records and not workspace.beside
        missing = (
            said("no records here; ! tells what is wrong") if none else said("nothing answers; esc widens")
        )
        self.empty = shown(missing, "dim")
        self._told, self.workspace = told, workspace
        self._draw()

    def go_to(self, id: str) -> bool:
        """Rests the cursor on the first row of a record, unfolding its heading; False if there is none.

        A cursor that rests on a row of the record already stays.
        """
        if id and _id(self.cursor_key) == id:
            return True
        for cluster in self._clusters:
            if any(moment.id == id for moment in (cluster.head, *cluster.rows)):
                if cluster.folded:
                    self._turn(cluster.heading)
                return any(self.move_to_key(key) for key in self._times if _id(key) == id)
        return False

    def show_time(self, span: Span | None) -> None:
        """Rests the cursor on the most exact thing of a time, unless it rests on one; tells nobody."""
        here = self._times.get(self.cursor_key)
        if span is None or (here and here.meets(span)):
            return
        met = {key: time for key, time in self._times.items() if time and time.meets(span)}
        key = min(met, key=lambda key: _length(met[key]), default=None)
        if key is not None and self.move_to_key(key) and self.has_focus:
            self._unsaid = key

    def action_finer(self) -> None:
        """Looks closer."""
        self._look(-1)

    def action_coarser(self) -> None:
        """Looks from further away."""
        self._look(1)

    def reached(self, key: Hashable | None) -> None:
        """Tells the time that the cursor rests on, and previews the record."""
        if key == self._unsaid:
            self._unsaid = None
            return
        if key != self.cursor_key:
            return
        self.post_message(ReachTime(self._times.get(key)))
        if id := _id(key):
            self.post_message(PreviewRecord(id))

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record of a moment, folds and unfolds a heading, or narrows to the time of one."""
        if isinstance(key, Heading) and (head := self._counting(key)):
            if head.kind == "undated":
                self.post_message(Exclude("has", "date"))
            elif head.kind == "unit" and head.when:
                self.post_message(Narrow("when", head.when.edtf or ""))
        elif isinstance(key, Heading):
            self._turn(key)
        elif id := _id(key):
            self.post_message(OpenRecord(id))

    @property
    def choice(self) -> str:
        """Folds a heading or narrows to its time, opens a record."""
        if isinstance(self.cursor_key, Heading):
            head = self._counting(self.cursor_key)
            if head is None:
                return said("fold")
            return said("narrow") if head.kind != "span" else ""
        return said("open")

    def _counting(self, heading: Heading) -> Moment | None:
        """The moment of a heading which only tells how many deals there were."""
        return next((each.head for each in self._clusters if each.heading == heading and each.counts), None)

    def _look(self, way: int) -> None:
        """Changes the scale; the cursor stays on its record, or on the heading that it is folded into."""
        at = SCALES.index(self.scale) + way
        if not 0 <= at < len(SCALES):
            return
        id, time = self._record(), self._times.get(self.cursor_key)
        self.scale, self._came_from = SCALES[at], id
        self._draw()
        if _id(self.cursor_key) != id or not id:
            stops = (key for key in self._times if id and (_id(key) == id or self._folds_in(key, id)))
            if not self.move_to_key(next(stops, None)):
                self.show_time(time)

    def _record(self) -> str:
        """The record under the cursor, or the one that the scale folded into the heading there."""
        key, before = self.cursor_key, self._came_from
        return before if before and self._folds_in(key, before) else _id(key)

    def _folds_in(self, key: Hashable | None, id: str) -> bool:
        """Whether a key is that of a folded heading which holds a record."""
        return any(
            each.heading == key and each.folded and any(moment.id == id for moment in each.rows)
            for each in self._clusters
        )

    def _turn(self, heading: Heading | None) -> None:
        if heading:
            self._turned ^= {heading}
            self._draw()

    def _draw(self) -> None:
        if self.workspace is None:
            return
        self._clusters = tuple(clusters(self._told(self.scale), self.scale, self._turned))
        self._times = {}
        self.border_subtitle = shown(unit_of(self._clusters, self.scale))
        self.set_rows([*rows_of(self._clusters, self.workspace, self.scale, self._times)])


def _nothing(scale: Scale) -> Sequence[Moment]:
    return ()


def _id(key: Hashable | None) -> str:
    return str(key[1]) if isinstance(key, tuple) else ""


def _length(span: Span | None) -> int:
    if span is None or span.first is None or span.last is None:
        return date.max.toordinal()
    return (span.last - span.first).days
