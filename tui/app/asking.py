"""The query of the screen: it is asked once, and every pane gets its part of the answer."""

from abc import abstractmethod

from textual import on
from textual.widgets import Input

from ..panes import (
    ConflictsPane,
    FacetsPane,
    FoundPane,
    ListPane,
    Narrow,
    Pane,
    StatisticsPane,
    TimelinePane,
)
from ..store import Catalogue, Query, say_tally
from ..text import clean
from .arrangement import Arrangement
from .bars import Totals
from .prompt import SearchBar


class Asking(Arrangement):
    """Narrows every pane to one query."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__()
        self.catalogue = catalogue
        self.workspace = catalogue.workspace
        self.asked = Query()
        self.selected: str | None = None
        self.before: str | None = None

    @abstractmethod
    def select(self, id: str) -> None:
        """Shows a record beside the panes that lead to it."""

    @abstractmethod
    def tell_where(self) -> None:
        """Says where one is and how much answers."""

    @abstractmethod
    def tell_hints(self) -> None:
        """Shows the hints for what has the focus."""

    def answer(self) -> None:
        """Asks the query and gives every pane its answers."""
        ids, tally = self.catalogue.ids(self.asked), self.catalogue.tally(self.asked)
        self.query_one(TimelinePane).show(self.catalogue.timeline(self.asked), self.workspace)
        for pane in self.query(ListPane):
            pane.show(ids, self.workspace)
        self.query_one(FoundPane).show(self.catalogue.search(self.asked), self.workspace)
        facets = self.catalogue.facets(self.asked)
        self.query_one(StatisticsPane).show(tally, facets, self.workspace)
        self.query_one(FacetsPane).show(facets, self.asked, self.workspace)
        self.query_one(ConflictsPane).show(self.catalogue.conflicts(self.asked), self.workspace)
        for each in self.query(Pane):
            each.light(self.asked)
        self.query_one(Totals).tell(say_tally(tally))
        self.tell_where()

    def ask(self, query: Query) -> None:
        """Narrows everything to a query, and shows it in the search bar."""
        self.asked = query
        bar = self.query_one(SearchBar)
        with bar.prevent(Input.Changed):
            bar.value = clean(str(query))
        self.answer()

    def typed(self, query: Query) -> None:
        """Narrows to a query while it is typed."""
        if not self.asked:
            self.before = self.selected
        self.asked = query
        self.query_one(FoundPane).eager = True
        self.show_found(bool(self.asked))
        self.answer()
        self.tell_hints()

    @on(Narrow)
    def narrow(self, message: Narrow) -> None:
        """Narrows everything to a value, or widens again."""
        self.ask(self.asked.narrowed(message.field, message.value))

    def action_clear(self) -> None:
        """Leaves the search bar, widens the query, or unzooms, whichever comes first."""
        if self.asked or isinstance(self.focused, SearchBar):
            leaving = isinstance(self.focused, SearchBar | FoundPane)
            self.show_found(False)
            self.ask(Query())
            if leaving and self.before:
                self.query_one(TimelinePane).go_to(self.before)
                self.select(self.before)
            if leaving:
                self.action_go(self.left.current or "timeline")
        else:
            self.remove_class("-zoomed")
            self.mark_panes()
