"""What all panes share."""

from collections.abc import Hashable
from typing import ClassVar

from textual import on
from textual.events import Focus

from ..lists import Command, Rows
from ..records import Span
from ..store import Query, Term, matches


class Pane(Rows):
    """One view of the answers: a titled list whose rows stand for something."""

    NAME: ClassVar[str] = ""
    """The name in tabs and titles."""
    HINTS: ClassVar[tuple[Command, ...]] = ()
    """What keys do in this pane beside moving."""

    eager: bool = False
    """Whether the pane tells of its cursor also while another has the focus."""

    @property
    def choice(self) -> str:
        """What it does to choose the row under the cursor, in a word or two, for the hint."""
        return "open"

    def light(self, query: Query) -> None:
        """Lights the words of a query wherever they stand."""
        terms: tuple[Term, ...] = query.terms
        self.lit = (lambda text: matches(text, terms)) if terms else None

    def show_time(self, span: Span | None) -> None:
        """Follows the time cursor that all panes share; a pane without times ignores it."""

    @on(Rows.Moved)
    def follow_cursor(self, message: Rows.Moved) -> None:
        """Keeps cursor movements to the pane, which says what they mean."""
        message.stop()
        if self.eager or self.has_focus:
            self.reached(message.key)

    @on(Focus)
    def follow_focus(self) -> None:
        """Says again what the cursor rests on."""
        self.reached(self.cursor_key)

    @on(Rows.Chosen)
    def open_row(self, message: Rows.Chosen) -> None:
        """Keeps choices to the pane, which says what they mean."""
        message.stop()
        self.chosen(message.key)

    def reached(self, key: Hashable | None) -> None:
        """What it means that the cursor rests on a row."""

    def chosen(self, key: Hashable | None) -> None:
        """What it means that a row is chosen."""
