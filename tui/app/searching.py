"""Asking by typing: what is typed narrows, what is mistaken is told, and what could be meant is offered."""

from abc import abstractmethod
from functools import partial

from textual import on
from textual.widgets import Input

from ..store import Query, read_typed
from ..views import View, is_link, read_link
from .asking import Asking
from .prompt import Beneath, QueryBar, offers


class Searching(Asking):
    """Reads the search bar."""

    @property
    def bar(self) -> QueryBar:
        """The search bar."""
        return self.query_one(QueryBar)

    def ask(self, query: Query) -> None:
        """Narrows everything to a query, and shows it in the search bar."""
        self.bar.past.add(str(query))
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
        """Narrows as one types; while something is mistaken, the last answer stays."""
        query = read_typed(message.value)
        self.bar.blame(query.mistakes, waiting=self.bar.has_focus)
        if self.bar.has_focus:
            work = partial(self._complete, message.value, self.bar.cursor_position)
            self.run_worker(work, thread=True, exclusive=True, group="completing", exit_on_error=False)
        if not query.mistakes:
            self.typed(query)

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
        query = read_typed(message.value)
        if query.mistakes:
            self.bar.blame(())
            self.typed(query)
        self.action_go("found")

    @on(Beneath.Picked)
    def take_picked(self, message: Beneath.Picked) -> None:
        """Takes what was clicked beneath the bar."""
        self.bar.pick(message.choice)

    def _complete(self, text: str, cursor: int) -> None:
        """Finds what could be meant, beside the screen."""
        self.call_later(self.bar.offer, text, cursor, offers(text, cursor, self.catalogue))
