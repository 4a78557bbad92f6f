"""The bar for the query: it takes what is offered beneath it, and goes back to what was asked before."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Blur
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input
from textual.widgets.input import Selection

from ...speech import said
from ...store import Completion, Mistake
from .beneath import Beneath, Told
from .drawing import Offered
from .lighting import Syntax
from .offering import goes_on
from .past import Past


class SearchBar(Input):
    """A bar to search in; what is typed moves nothing around it."""

    virtual_size = Reactive(Size(0, 0))
    BINDINGS: ClassVar[list[BindingType]] = [("down", "submit", "results")]


class QueryBar(SearchBar):
    """The bar for the query of the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "earlier", "earlier"),
        ("down", "later", "later"),
        ("tab", "take", "complete"),
        ("escape", "close", "close"),
    ]

    def __init__(self) -> None:
        """Begins empty."""
        self.syntax = Syntax()
        super().__init__(
            placeholder=said("/ search"), highlighter=self.syntax, compact=True, select_on_focus=False
        )
        self.past = Past()
        self._completion: Completion | None = None
        self._offered_for = ("", 0)
        self._chosen: int | None = None
        self._mistakes: Sequence[Mistake] = ()
        self._waiting = False
        self._note = ""

    @property
    def is_offering(self) -> bool:
        """Whether choices are seen that can be taken."""
        return self._completion is not None

    def offer(self, text: str, cursor: int, completion: Completion) -> None:
        """Offers what could be meant, if that is still what stands there.

        Args:
            text: what it was found for.
            cursor: where the cursor was.
            completion: what could be meant.
        """
        if (text, cursor) != (self.value, self.cursor_position) or not self.has_focus:
            return
        self._waiting = False
        self._completion, self._chosen = (completion if goes_on(text, completion) else None), None
        self._offered_for = (text, cursor)
        self._tell()

    def blame(self, mistakes: Sequence[Mistake], *, waiting: bool = False) -> None:
        """Shows what is mistaken in the text.

        Args:
            mistakes: what is mistaken.
            waiting: whether what could be meant is still looked for; what is being typed is not blamed yet.
        """
        self._mistakes, self._waiting = mistakes, waiting
        self._tell()

    def remark(self, note: str) -> None:
        """Says something quietly of what is typed, beneath all else; an empty text takes it back."""
        self._note = note
        self._tell()

    def close(self) -> None:
        """Offers nothing more, blames nothing and says nothing."""
        self._completion, self._chosen, self._note = None, None, ""
        self.blame(())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lets keys go on to the screen that have nothing to take or to close here."""
        if action in ("take", "close") and not self.is_offering:
            return False
        return super().check_action(action, parameters)

    def validate_value(self, value: str) -> str:
        """Takes tabs and line ends for spaces."""
        return "".join(" " if char.isspace() else char for char in value)

    def watch_selection(self, _: Selection, to: Selection) -> None:
        """Offers nothing more once the cursor has left the place that it was offered for."""
        text, cursor = self._offered_for
        if self.is_offering and text == self.value and to.end != cursor:
            self.action_close()

    @on(Blur)
    def leave(self) -> None:
        """Keeps what was asked, and shows nothing more beneath."""
        self.past.add(self.value)
        self._completion, self._chosen = None, None
        self._tell()

    def pick(self, choice: int) -> None:
        """Takes one of the choices."""
        self._chosen = choice
        self.action_take()

    async def action_submit(self) -> None:
        """Takes what is chosen; without that, goes to the results."""
        if self._chosen is not None:
            self.action_take()
        else:
            await super().action_submit()

    def action_take(self) -> None:
        """Puts what is chosen, or first, in place of its beginning."""
        if self._completion is None or self._offered_for[0] != self.value:
            return
        start, end, choices = self._completion
        insert, rest = choices[self._chosen or 0].insert, self.value[end:]
        goes_on = insert.endswith((":", "=")) or rest[:1] in (" ", ")")
        before = self.value[:start] + insert + ("" if goes_on else " ")
        self._completion, self._chosen = None, None
        self.value = before + rest
        self.cursor_position = len(before)
        self._tell()

    def action_close(self) -> None:
        """Offers nothing more until something else is typed."""
        self._completion, self._chosen, self._note = None, None, ""
        self._tell()

    def action_cursor_right(self, select: bool = False) -> None:
        """Goes on; at the end, takes what is offered."""
        if self.cursor_at_end and self.is_offering and not select:
            self.action_take()
        else:
            super().action_cursor_right(select)

    def action_earlier(self) -> None:
        """Goes to the choice above, or to the query before."""
        if self._chosen is not None:
            self._choose(self._chosen - 1)
        else:
            self._recall(self.past.earlier(self.value))

    async def action_later(self) -> None:
        """Goes to the choice below, or to the query after; at the end, to the results."""
        if self._completion:
            self._choose(0 if self._chosen is None else self._chosen + 1)
        elif (text := self.past.later()) is not None:
            self._recall(text)
        else:
            await super().action_submit()

    def _choose(self, choice: int) -> None:
        number = len(self._completion.choices) if self._completion else 0
        self._chosen = min(choice, number - 1) if choice >= 0 else None
        self._tell()

    def _recall(self, text: str | None) -> None:
        if text is not None:
            self._completion, self._chosen = None, None
            self.value = text
            self.cursor_position = len(text)

    def _tell(self) -> None:
        if not self.is_attached or not (beneath := self.screen.query(Beneath)):
            return
        offered = Offered(self._completion.choices if self._completion else (), self._chosen)
        typing = bool(self._waiting or offered.choices)
        mistakes = [each for each in self._mistakes if not (typing and each.end >= self.cursor_position)]
        if mistakes != self.syntax.mistakes:
            self.syntax.mistakes = mistakes
            self.refresh()
        told = Told(self.value, mistakes, offered, self._note) if self.has_focus else Told()
        beneath.first().show(told, self.content_region, self.scroll_offset.x)
