"""A list of the records of one kind, of any number."""

from collections.abc import Callable, Hashable
from functools import partial

from textual import on

from ...lists import Begun, Entry, Row, Table
from ...records import Fact, Span
from ...speech import said
from ...store import NOT_SORTED, Catalogue, Listing, Query, Sort, Workspace
from ...text import shown
from ..messages import OpenRecord, PreviewRecord, ReachTime
from ..pane import Pane
from .columns import behind, declared
from .supplying import Sayings, Supplied


class ListPane(Pane, Table):
    """Shows records by name, with a few values in columns beside it."""

    FIRST = True

    def __init__(self, kind: str, *, id: str) -> None:
        """Takes the kind of record."""
        super().__init__(
            declared(kind), id=id, empty=shown(said("nothing here answers; esc widens again"), "dim")
        )
        self.kind = kind
        self.sort = NOT_SORTED
        self.time: Span | None = None
        self.workspace: Workspace | None = None
        self._listed: Callable[[str, Sort], Listing] | None = None
        self._is_instant = True
        self._sayings: Sayings | None = None
        self._begun: tuple[tuple[Catalogue, Query, Sort], Begun] | None = None

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Reads the records that will be seen first."""
        sort = self.sort
        supplied = Supplied(catalogue.listed(query, self.kind, sort), self._sayings_of(catalogue.workspace))
        source = Begun(supplied, self.size.height)
        for row in source.first:
            catalogue.get(str(row.key))
        self._begun = (catalogue, query, sort), source

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows the records of its kind that answer."""
        begun, self._begun = self._begun, None
        self._is_instant = catalogue.instant
        if begun and begun[0] == (catalogue, query, self.sort):
            self._listed, self.workspace = partial(catalogue.listed, query), catalogue.workspace
            self.set_source(begun[1])
        else:
            self.show(partial(catalogue.listed, query), catalogue.workspace)

    def show(self, listed: Callable[[str, Sort], Listing], workspace: Workspace) -> None:
        """Shows the records of its kind among those that answer.

        Args:
            listed: gives the records of a kind in an order.
            workspace: what they belong to.
        """
        self._listed, self.workspace = listed, workspace
        self._draw()

    def show_time(self, span: Span | None) -> None:
        """Marks the records whose date can be of that time, while another pane has the focus."""
        if span != self.time:
            self.time = span
            self.refresh()

    def sort_by(self, sort: Sort) -> None:
        """Puts the records in another order."""
        self.sort = sort
        self.order = (sort.column, sort.down) if sort.column else None
        self.note = shown(said("by currency, then by amount") if sort.column == "amount" else "")
        self._draw()

    def sorts_by(self, column: str) -> bool:
        """Whether it can be sorted by a column."""
        return any(column == each.id and each.sorts for each in declared(self.kind))

    @property
    def rests_on(self) -> tuple[str, Fact | None] | None:
        """The record under the cursor, and what its column says of it."""
        key = self.cursor_key
        record = self.workspace.get(key) if isinstance(key, str) and self.workspace else None
        return (record.id, behind(record, self.column)) if record else None

    def reached(self, key: Hashable | None) -> None:
        """Previews a record, and tells its time."""
        record = self.workspace.get(key) if isinstance(key, str) and self.workspace else None
        if record:
            self.post_message(ReachTime(record.dated.span if record.dated else None))
            self.post_message(PreviewRecord(record.id))

    def chosen(self, key: Hashable | None) -> None:
        """Opens a record."""
        if isinstance(key, str):
            self.post_message(OpenRecord(key))

    @on(Table.Sorted)
    def take_order(self, message: Table.Sorted) -> None:
        """Sorts by the column that is asked for."""
        message.stop()
        self.sort_by(Sort(message.column or "", message.down))

    def _draw(self) -> None:
        """Shows what is listed in the order that is wanted; what takes time to sort, once it is sorted."""
        if not (self._listed and self.workspace):
            return
        make = partial(_supplied, self._listed, self.kind, self.sort, self._sayings_of(self.workspace))
        if self._is_instant or not self.is_attached:
            self.set_source(make())
        else:
            self.set_source_later(make)

    def _sayings_of(self, workspace: Workspace) -> Sayings:
        """What columns say, as far as it was said before."""
        if self._sayings is None or self._sayings.workspace is not workspace:
            self._sayings = Sayings(self.kind, workspace)
        return self._sayings

    def _sign(self, row: Entry | Row) -> str:
        """The mark for what is of the time that another pane rests on."""
        if self.time is None or self.has_focus or not self.workspace:
            return " "
        record = self.workspace.get(str(row.key))
        span = record.dated.span if record and record.dated else None
        return "•" if span and span.meets(self.time) else " "

    def _shape(self) -> tuple[object, ...]:
        return (*super()._shape(), self.time)


def _supplied(listed: Callable[[str, Sort], Listing], kind: str, sort: Sort, sayings: Sayings) -> Supplied:
    """The records of a kind in an order."""
    return Supplied(listed(kind, sort), sayings)
