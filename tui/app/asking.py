"""The query of the screen: it is asked once, and every pane gets its part of the answer."""

from abc import abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from textual import on
from textual.widgets import Input
from textual.worker import Worker, WorkerCancelled, WorkerFailed, get_current_worker

from ..panes import FoundPane, Narrow, Pane, ReachNothing, TimelinePane
from ..speech import said
from ..store import Catalogue, Problem, Query, say_tally
from ..text import clean
from .arrangement import Arrangement
from .bars import Totals
from .prompt import SearchBar
from .wholeness import Lack, is_of_the_engine, say_error


class Asking(Arrangement):
    """Narrows every pane to one query."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__()
        self.catalogue = catalogue
        self.workspace = catalogue.workspace
        self.asked = Query()
        self.selected: str | None = None
        self.lack: Lack | None = None
        self._behind: set[Pane] = set()
        """The panes that have not got their part of the latest answer; for the thread of the screen alone."""
        self.before: str | None = None

    @abstractmethod
    def select(self, id: str, field: str | None = None, at: int = 0) -> None:
        """Shows a record beside the panes that lead to it, at a value of it if one is named."""

    @abstractmethod
    def look_again(self) -> None:
        """Shows again what is looked at, as the catalogue has it now."""

    @abstractmethod
    def tell_where(self) -> None:
        """Says where one is and how much answers."""

    @abstractmethod
    def tell_hints(self) -> None:
        """Shows the hints for what has the focus."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files, and what is not shown of them."""
        reason = self.lack.reason if self.lack else ""
        own = (Problem(self.workspace.folder.name, 1, 1, "", said(reason)),) if reason else ()
        return (*own, *self.workspace.problems)

    def answer(self) -> None:
        """Asks the query and gives every pane its part of the answer.

        What takes time is found in a thread: what is seen first, the lists before all else, and the newest
        question alone. What is not seen gets its part when it is.
        """
        self._behind = {pane for pane in self.query(Pane) if pane.id}
        for pane in self._behind:
            pane.light(self.asked)
        if self.catalogue.instant:
            for pane in (*self._behind,):
                self.catch_up(pane)
            self._tell_totals(self.catalogue, self.asked)
        else:
            self._start()

    def catch_up(self, pane: Pane | None) -> None:
        """Gives a pane its part of the answer, if it has not got it."""
        if pane is not None and pane in self._behind:
            self._behind.discard(pane)
            pane.take(self.catalogue, self.asked)

    def mark_panes(self) -> None:
        """Marks what is on the screen, and gives it its part of the answer."""
        super().mark_panes()
        if self._behind:
            self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        """Answers panes that have come into sight."""
        if self._seen():
            self._start()

    def _start(self) -> None:
        seen = sorted(self._seen(), key=lambda pane: not pane.FIRST)
        work = partial(self._find_for, seen, self.catalogue, self.asked)
        self.run_worker(work, thread=True, exclusive=True, group="answering")

    async def answered(self) -> None:
        """Waits until what is asked for is answered."""
        while asking := [each for each in self.workers if self._is_asking(each)]:
            with suppress(WorkerCancelled, WorkerFailed):
                await asking[-1].wait()

    def _is_asking(self, worker: Worker[object]) -> bool:
        return worker.group in ("answering", "weighing") and worker.node is self and not worker.is_finished

    def adopt(self, catalogue: Catalogue, lack: Lack | None = None) -> None:
        """Answers from another catalogue from now on; what is looked at stays where it is."""
        if lack and lack.reason and lack != self.lack:
            self.notify(clean(said(lack.reason)), severity="warning", markup=False)
        self.catalogue, self.workspace, self.lack = catalogue, catalogue.workspace, lack
        self.answer()
        self.look_again()

    def _find_for(self, seen: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
        """Finds what the panes that are seen need, and says so if the engine cannot; in a thread."""
        try:
            self._find(seen, catalogue, query)
        except BaseException as error:  # a broken engine raises what is no Exception
            if not is_of_the_engine(error):
                raise
            told = said("This cannot be answered: {reason}.", reason=say_error(error))
            self.call_later(partial(self.notify, clean(told), severity="error", markup=False))

    def _find(self, seen: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
        """Finds what panes need, the lists first, and shows it."""
        worker = get_current_worker()
        for pane in seen:
            pane.ask(catalogue, query)
            if worker.is_cancelled:
                return
            self.call_later(self._give, pane, catalogue, query)
        catalogue.count(query)
        catalogue.tally(query)
        if not worker.is_cancelled:
            self.call_later(self._tell_totals, catalogue, query)

    def _seen(self) -> list[Pane]:
        """The panes that are on the screen."""
        return [pane for pane in self._behind if pane.parent and pane.display and pane.size.height]

    def _give(self, pane: Pane, catalogue: Catalogue, query: Query) -> None:
        if (catalogue, query) == (self.catalogue, self.asked):
            self.catch_up(pane)

    def _tell_totals(self, catalogue: Catalogue, query: Query) -> None:
        if (catalogue, query) == (self.catalogue, self.asked):
            before = said("{what}: ", what=said(self.lack.brief)) if self.lack else ""
            self.query_one(Totals).tell([before + told for told in say_tally(catalogue.tally(query))])
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
