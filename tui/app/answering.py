"""Answering a query: what is seen gets its part as soon as it is found, the lists before all else."""

import asyncio
from abc import abstractmethod
from collections.abc import Awaitable, Iterable, Sequence
from contextlib import suppress
from functools import partial

from textual import on, work
from textual.screen import Screen
from textual.worker import Worker, WorkerCancelled, WorkerFailed

from ..panes import FoundPane, Pane
from ..speech import said
from ..store import Catalogue, Query
from ..text import clean
from .arrangement import Arrangement
from .bars import Totals
from .wholeness import is_of_the_engine, say_error

LATE = 0.25
"""After so many seconds it is said that what is seen is still looked for."""
_LATE_SIGN = "…"


class Answering(Arrangement):
    """Gives every pane its part of the answer to one query."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__()
        self.catalogue = catalogue
        self.asked = Query()
        self._behind: set[Pane] = set()
        """The panes that have not got their part of the latest answer; for the thread of the screen alone."""
        self._sought: set[Pane] = set()
        """Those of them whose part is being looked for."""

    @abstractmethod
    def tell_where(self) -> None:
        """Says where one is and how much answers."""

    @abstractmethod
    def say_totals(self, catalogue: Catalogue, query: Query, room: int) -> Sequence[str]:
        """The totals of an answer, from the fullest wording that may have room to the briefest."""

    @abstractmethod
    def tell_totals(self, catalogue: Catalogue, query: Query, told: Sequence[str]) -> None:
        """Says the totals of an answer, if it is the latest."""

    def answer(self) -> None:
        """Asks the query and gives every pane its part of the answer, with the words of the query lit.

        What takes time is found in a thread: what is seen first, the lists before all else, and the newest
        question alone. What is not seen gets its part when it is.
        """
        self._behind = {pane for pane in self.panes if pane.id}
        if self.catalogue.instant:
            for pane in (*self._behind,):
                self.catch_up(pane)
            self._tell_at_once()
        else:
            self._start()

    def catch_up(self, pane: Pane | None) -> None:
        """Gives a pane its part of the answer, if it has not got it."""
        if pane is not None and pane in self._behind:
            self._behind.discard(pane)
            if pane.border_subtitle == _LATE_SIGN:
                pane.border_subtitle = ""
            pane.light(self.asked)
            pane.take(self.catalogue, self.asked)

    @on(Totals.Resized)
    def fit_totals(self) -> None:
        """Says the totals in as many words as there is room for now."""
        if self.catalogue.instant:
            self._tell_at_once()
        else:
            self._total(self.catalogue, self.asked)

    def _tell_at_once(self) -> None:
        told = self.say_totals(self.catalogue, self.asked, self.query_one(Totals).room)
        self.tell_totals(self.catalogue, self.asked, told)

    def on_mount(self) -> None:
        """Sees to it that what comes into sight gets its part of the answer, however late that is."""
        self.screen_layout_refresh_signal.subscribe(self, self._go_on)

    def _go_on(self, _: Screen[None]) -> None:
        """Answers panes that have come into sight."""
        if self._behind and not self._sought.issuperset(self._seen()):
            self._start()

    def _start(self) -> None:
        seen = sorted(self._seen(), key=_urgency)
        self._sought = {*seen}
        self._find_for(seen, self.catalogue, self.asked)

    async def answered(self) -> None:
        """Waits until what is asked for is answered."""
        while asking := [each for each in self.workers if self._is_asking(each)]:
            with suppress(WorkerCancelled, WorkerFailed):
                await asking[-1].wait()

    def _is_asking(self, worker: Worker[object]) -> bool:
        """Whether a worker looks for a part of an answer, or for another order of a list."""
        own = worker.node is self and worker.group in ("answering", "totalling", "weighing")
        return (own or (worker.node in self.panes and worker.group == "source")) and not worker.is_finished

    @work(exclusive=True, group="answering")
    async def _find_for(self, seen: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
        """Finds what the panes that are seen need."""
        await self._telling(self._find(seen, catalogue, query))

    @work(exclusive=True, group="totalling")
    async def _total(self, catalogue: Catalogue, query: Query) -> None:
        """Finds the totals."""
        await self._telling(self._find_totals(catalogue, query))

    async def _telling(self, finding: Awaitable[None]) -> None:
        """Waits for something to be found, and says so if the engine cannot."""
        try:
            await finding
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # a broken engine raises what is no Exception
            if not is_of_the_engine(error):
                raise
            self._sought.clear()
            told = said("This cannot be answered: {reason}.", reason=say_error(error))
            self.notify(clean(told), severity="error", markup=False)

    async def _find(self, seen: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
        """Finds what panes need in a thread and shows it: the lists, and once they are painted the rest."""
        first = [pane for pane in seen if pane.FIRST]
        if first:
            await asyncio.to_thread(_find_first, first, catalogue, query)
            given = self._give([*first, *(pane for pane in seen if not pane.FINDS)], catalogue, query)
            if given and any(isinstance(pane, FoundPane) for pane in first):
                self.tell_where()
            await _painted(first[0])
        late = self.set_timer(LATE, partial(self._tell_late, catalogue, query))
        try:
            await self._find_others([pane for pane in seen if pane not in first], catalogue, query)
        finally:
            late.stop()

    async def _find_others(self, panes: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
        """Finds what panes need that are no lists, and the totals, and shows each as soon as it is found."""
        for pane in panes:
            if pane.FINDS:
                await asyncio.to_thread(pane.ask, catalogue, query)
            self._give([pane], catalogue, query)
        await self._find_totals(catalogue, query)

    async def _find_totals(self, catalogue: Catalogue, query: Query) -> None:
        """Finds the totals in a thread, as far as there is room for them, and shows them."""
        told: Sequence[str] = ()
        totals, room = self.query_one(Totals), -1
        while room != totals.room:
            room = totals.room
            told = await asyncio.to_thread(self.say_totals, catalogue, query, room)
        self.tell_totals(catalogue, query, told)

    def _tell_late(self, catalogue: Catalogue, query: Query) -> None:
        """Says where it is still looked for what is seen: what stands there answers what was asked before."""
        if (catalogue, query) == (self.catalogue, self.asked):
            for pane in self._seen():
                if not pane.FIRST:
                    pane.border_subtitle = _LATE_SIGN
            self.query_one(Totals).tell([_LATE_SIGN])

    def _seen(self) -> list[Pane]:
        """The panes that are on the screen."""
        return [pane for pane in self._behind if pane.parent and pane.display and pane.size.height]

    def _give(self, panes: Iterable[Pane], catalogue: Catalogue, query: Query) -> bool:
        """Gives panes their part of an answer, if it is still the latest; tells whether it is."""
        is_latest = (catalogue, query) == (self.catalogue, self.asked)
        for pane in panes if is_latest else ():
            self.catch_up(pane)
        return is_latest


def _urgency(pane: Pane) -> tuple[bool, bool, str]:
    """By what panes are put in the order in which they get their parts."""
    return not pane.FIRST, pane.FINDS, pane.id or ""


def _find_first(panes: Sequence[Pane], catalogue: Catalogue, query: Query) -> None:
    """Finds what is seen first; where hits are, how many there are too, which these say anyway."""
    for pane in panes:
        pane.ask(catalogue, query)
        if isinstance(pane, FoundPane):
            catalogue.count(query)


async def _painted(pane: Pane) -> None:
    """Waits until a pane is painted as it is now."""
    painted = asyncio.Event()
    if pane.call_after_refresh(painted.set):
        await painted.wait()
