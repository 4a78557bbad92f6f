"""Asking by typing: what is typed narrows, what is mistaken is told, and what could be meant is offered."""

import asyncio
from abc import abstractmethod
from functools import partial
from typing import Literal, TypeAlias

from textual import on, work
from textual.events import DescendantBlur
from textual.widgets import Input

from ..speech import said
from ..store import Catalogue, Query, as_meant, read_typed
from ..views import View, is_link, read_link
from ..wording import label
from .asking import Asking
from .prompt import Beneath, QueryBar, goes_on, offers

_Weight: TypeAlias = Literal["answered", "begun", "unanswered"]
"""Whether something answers what is typed; if nothing does, whether it can still become what is known."""


class Searching(Asking):
    """Reads the search bar."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__(catalogue)
        self.answering = Query()
        """The last query that something answered while it was typed, or that was asked otherwise."""

    @property
    def bar(self) -> QueryBar:
        """The search bar."""
        return self.query_one(QueryBar)

    def ask(self, query: Query) -> None:
        """Narrows everything to a query, and shows it in the search bar."""
        self.bar.past.add(str(query))
        self.answering = query
        super().ask(query)
        self.bar.close()

    def action_clear(self) -> None:
        """Leaves the search bar, widens the query, or unzooms, whichever comes first."""
        self.bar.past.add(self.bar.value)
        if self.bar.value and not self.asked and not self.bar.has_focus:
            self.ask(Query())
        super().action_clear()

    @on(Input.Changed)
    def read_search(self, message: Input.Changed) -> None:
        """Narrows as one types; while something is mistaken or only begun, the last answer stays.

        A link is not searched for.
        """
        self.workers.cancel_group(self, "weighing")
        text, cursor = message.value, self.bar.cursor_position
        if is_link(text):
            self.bar.close()
            self._stay()
            self.bar.remark(self._say_link(text))
            return
        query = read_typed(text)
        self.bar.remark("")
        self.bar.blame(query.mistakes, waiting=self.bar.has_focus)
        if self.bar.has_focus:
            work = partial(self._complete, text, cursor)
            self.run_worker(work, thread=True, exclusive=True, group="completing", exit_on_error=False)
        if query.mistakes:
            self._stay()
        elif self.catalogue.instant:
            self._take_typed(*_weighed(query, text, cursor, self.catalogue))
        else:
            self._weigh(query, text, cursor)

    @abstractmethod
    def look_at(self, view: View) -> None:
        """Asks the query of a view, and goes to its pane."""

    @on(Input.Submitted)
    def go_to_found(self, message: Input.Submitted) -> None:
        """Goes from the search bar to what is found; what is mistaken is searched for as it reads.

        A link is followed.
        """
        if is_link(message.value):
            self.look_at(read_link(message.value))
            return
        query = as_meant(read_typed(message.value), self.catalogue)
        if query.mistakes:
            self.bar.blame(())
        self.bar.remark("")
        if query.mistakes or query != self.asked:
            self.typed(query)
        self.action_go("found")

    @on(Beneath.Picked)
    def take_picked(self, message: Beneath.Picked) -> None:
        """Takes what was clicked beneath the bar."""
        self.bar.pick(message.choice)

    def _complete(self, text: str, cursor: int) -> None:
        """Finds what could be meant, beside the screen."""
        self.call_later(self.bar.offer, text, cursor, offers(text, cursor, self.catalogue))

    @on(DescendantBlur)
    def answer_what_was_begun(self, message: DescendantBlur) -> None:
        """Takes what was only begun as it reads, once one no longer types."""
        query = as_meant(read_typed(self.bar.value), self.catalogue)
        left = message.widget is self.bar and self.app.app_focus
        if left and query != self.asked and not query.mistakes and not is_link(self.bar.value):
            self.bar.remark("")
            self.typed(query)

    @work(group="weighing")
    async def _weigh(self, query: Query, text: str, cursor: int) -> None:
        """Finds beside the screen whether something answers what is typed."""
        self._take_typed(*await asyncio.to_thread(_weighed, query, text, cursor, self.catalogue))

    def _take_typed(self, query: Query, weight: _Weight) -> None:
        """Narrows to what is typed, unless nothing answers it that is only begun."""
        if weight == "begun" and self.bar.has_focus:
            self._stay()
            self.bar.remark(said("nothing answers yet; what answered before stays"))
            return
        if weight == "answered":
            self.answering = query
        self.typed(query)

    def _stay(self) -> None:
        """Shows what answered last."""
        if self.answering and self.asked != self.answering:
            self.typed(self.answering)

    def _say_link(self, text: str) -> str:
        """What enter does with a link."""
        link = read_link(text)
        record = self.catalogue.get(link.id) if link.id else None
        fact = record.fact(link.value) if record and link.value else None
        if record and fact:
            what = label(fact.label)
            return said("enter follows this link to {record}, {what}", record=record.caption, what=what)
        if record:
            return said("enter follows this link to {record}", record=record.caption)
        return said("enter follows this link")


def _weighed(query: Query, text: str, cursor: int, catalogue: Catalogue) -> tuple[Query, _Weight]:
    """The query as it is meant, and what comes of it."""
    query = as_meant(query, catalogue)
    if not query or catalogue.count(query):
        return query, "answered"
    return query, "begun" if goes_on(text, offers(text, cursor, catalogue)) else "unanswered"
