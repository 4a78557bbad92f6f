"""What all panes share."""

from collections.abc import Hashable
from typing import ClassVar

from textual import on
from textual.events import Focus

from ..lists import Command, Frame, Rows
from ..records import Fact, Span
from ..speech import said
from ..store import Catalogue, Query, Term, matches


class Pane(Frame):
    """One view of the answers: a titled list, of whatever make, whose rows stand for something."""

    NAME: ClassVar[str] = ""
    """The name in tabs and titles."""
    HINTS: ClassVar[tuple[Command, ...]] = ()
    """What keys do in this pane beside moving."""

    FIRST: ClassVar[bool] = False
    """Whether it shows what answers one by one, which is wanted before all else."""

    FINDS: ClassVar[bool] = True
    """Whether it shows something of an answer that has to be found; the words of a query are lit in any."""

    eager: bool = False
    """Whether the pane tells of its cursor also while another has the focus."""

    @property
    def choice(self) -> str:
        """What it does to choose the row under the cursor, in a word or two, for the hint."""
        return said("open")

    @property
    def rests_on(self) -> tuple[str, Fact | None] | None:
        """The record, and the value of it, that the cursor rests on in a pane of values; none in others."""
        return None

    @property
    def says(self) -> str:
        """What the row under the cursor says where it is no value of a record; nothing where it is one."""
        return ""

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Lets a catalogue find what it shows of an answer, so that `take` need not wait; in a thread."""

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows its part of the answer to a query; a pane that has none ignores it."""

    def light(self, query: Query) -> None:
        """Lights the words of a query wherever they stand."""
        terms: tuple[Term, ...] = query.terms
        self.lit = (lambda text: matches(text, terms)) if terms else None

    def show_time(self, span: Span | None) -> None:
        """Follows the time cursor that all panes share; a pane without times ignores it."""

    @on(Frame.Moved)
    def follow_cursor(self, message: Frame.Moved) -> None:
        """Keeps cursor movements to the pane, which says what they mean."""
        message.stop()
        if self.eager or self.has_focus:
            self.reached(message.key)

    @on(Focus)
    def follow_focus(self) -> None:
        """Says again what the cursor rests on."""
        self.reached(self.cursor_key)

    @on(Frame.Chosen)
    def open_row(self, message: Frame.Chosen) -> None:
        """Keeps choices to the pane, which says what they mean."""
        message.stop()
        self.chosen(message.key)

    def reached(self, key: Hashable | None) -> None:
        """What it means that the cursor rests on a row."""

    def chosen(self, key: Hashable | None) -> None:
        """What it means that a row is chosen."""


class RowsPane(Pane, Rows):
    """A view whose rows are all there, each with as many lines as it needs."""
