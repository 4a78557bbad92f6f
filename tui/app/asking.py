"""The query of the screen: it is asked once, and every pane gets its part of the answer."""

from abc import abstractmethod
from collections.abc import Sequence

from textual import on
from textual.widgets import Input

from ..panes import FoundPane, Narrow, ReachNothing, TimelinePane
from ..speech import said
from ..store import Catalogue, Problem, Query, say_tally
from ..text import clean, width
from .answering import Answering
from .bars import Totals
from .prompt import SearchBar
from .wholeness import Lack


class Asking(Answering):
    """Narrows every pane to one query."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__(catalogue)
        self.workspace = catalogue.workspace
        self.selected: str | None = None
        self.lack: Lack | None = None
        self.before: str | None = None

    @abstractmethod
    def select(self, id: str, field: str | None = None, at: int = 0) -> None:
        """Shows a record beside the panes that lead to it, at a value of it if one is named."""

    @abstractmethod
    def look_again(self) -> None:
        """Shows again what is looked at, as the catalogue has it now."""

    @abstractmethod
    def tell_hints(self) -> None:
        """Shows the hints for what has the focus."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files, and what is not shown of them."""
        reason = self.lack.reason if self.lack else ""
        own = (Problem(self.workspace.folder.name, 1, 1, "", said(reason)),) if reason else ()
        return (*own, *self.workspace.problems)

    def adopt(self, catalogue: Catalogue, lack: Lack | None = None) -> None:
        """Answers from another catalogue from now on; what is looked at stays where it is."""
        if lack and lack.reason and lack != self.lack:
            self.notify(clean(said(lack.reason)), severity="warning", markup=False)
        self.catalogue, self.workspace, self.lack = catalogue, catalogue.workspace, lack
        self.answer()
        self.look_again()

    def say_totals(self, catalogue: Catalogue, query: Query, room: int) -> Sequence[str]:
        """The totals of an answer, from the fullest wording that may have room to the briefest."""
        before = said("{what}: ", what=said(self.lack.brief)) if self.lack else ""
        return [before + told for told in say_tally(catalogue.tally(query), room - width(before))]

    def tell_totals(self, catalogue: Catalogue, query: Query, told: Sequence[str]) -> None:
        """Says the totals of an answer, if it is the latest."""
        if (catalogue, query) == (self.catalogue, self.asked):
            self.query_one(Totals).tell(told)
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
        before = self.left.current
        self.show_found(bool(self.asked))
        self.answer()
        if self.left.current != before:
            self.tell_hints()

    @on(ReachNothing)
    def go_back_to_before(self) -> None:
        """Shows the record from before the search where nothing answers it."""
        if self.before and self.left.current == "found" and not self.catalogue.count(self.asked):
            self.select(self.before)

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
