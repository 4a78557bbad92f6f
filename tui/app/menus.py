"""Small screens over the explorer: what to copy, the saved views, and a name for a view."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ..lists import Cell, Row, Rows, laid_out
from ..speech import marked, said
from ..text import clean, shown
from ..views import Unreadable, View, read_views, remove_view, rename_view, say_place
from .clipping import Taking
from .prompt import SearchBar

_KEY = 3
_KEYS = marked("enter opens · r renames · d deletes · esc closes")


class CopyScreen(ModalScreen[Taking | None]):
    """Offers what can be copied; the key that opened it takes the first."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q", "dismiss", "close")]

    def __init__(self, takings: Sequence[Taking]) -> None:
        """Takes what to offer."""
        super().__init__()
        self.takings = takings
        for taking in takings:
            self._bindings.bind(taking.key, f"take('{taking.key}')", taking.name)

    def compose(self) -> ComposeResult:
        """Makes the list."""
        listing = Rows(classes="menu")
        listing.border_title = shown(said("Copy"))
        listing.border_subtitle = shown(said("a key or enter · esc closes"))
        yield listing

    def on_mount(self) -> None:
        """Lists what there is."""
        listing = self.query_one(Rows)
        listing.set_rows(Row(each.key, partial(_taking_line, each), height=1) for each in self.takings)
        listing.styles.height = len(self.takings) + 2

    @on(Rows.Chosen)
    def choose(self, message: Rows.Chosen) -> None:
        """Takes the one under the cursor."""
        self.action_take(str(message.key))

    def action_take(self, key: str) -> None:
        """Takes the one with a key."""
        self.dismiss(next(each for each in self.takings if each.key == key))


class NameScreen(ModalScreen[None]):
    """Asks for a name until it is taken."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "close")]

    wanted_for: Text

    def __init__(self, title: Text, name: str, take: Callable[[str], None]) -> None:
        """Takes what to ask.

        Args:
            title: What the name is for.
            name: The name to begin with.
            take: Takes the name; an error that it raises is shown, and another name asked for.
        """
        super().__init__()
        self.wanted_for, self.first, self.take = title, name, take

    def compose(self) -> ComposeResult:
        """Makes the bar, and a line to say why a name cannot be taken."""
        with Vertical(classes="menu") as box:
            box.border_title = self.wanted_for
            box.border_subtitle = shown(said("enter keeps · esc closes"))
            bar = SearchBar(compact=True, select_on_focus=False)
            bar.placeholder = clean(said("name"))
            yield bar
            yield Static(id="why")

    def on_mount(self) -> None:
        """Begins with the name that there is."""
        self.query_one(SearchBar).value = clean(self.first)

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        """Hands the name over."""
        try:
            self.take(message.value)
        except (ValueError, Unreadable) as error:
            self.query_one("#why", Static).update(shown(str(error)))
        else:
            self.dismiss()


class ViewsScreen(ModalScreen[View | None]):
    """Lists the saved views, to be opened, renamed or deleted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "dismiss", "close"),
        Binding("r", "rename", "rename"),
        Binding("d", "delete", "delete"),
    ]

    def __init__(self) -> None:
        """Begins with nothing to be deleted."""
        super().__init__()
        self.doomed: str | None = None

    def compose(self) -> ComposeResult:
        """Makes the list."""
        listing = Rows(classes="menu")
        listing.border_title = shown(said("Views"))
        yield listing

    def on_mount(self) -> None:
        """Lists the views."""
        self.show_views()

    def show_views(self) -> None:
        """Lists the views that are kept, or says why they cannot be read."""
        listing = self.query_one(Rows)
        self.doomed = None
        try:
            views = read_views()
            listing.empty = shown(said("no view is saved; V saves what is seen"), "dim")
        except Unreadable as error:
            views = ()
            listing.empty = shown(str(error))
        listing.border_subtitle = shown(said(_KEYS))
        listing.set_rows(Row(view, partial(_view_lines, view), height=2) for view in views)

    @on(Rows.Chosen)
    def choose(self, message: Rows.Chosen) -> None:
        """Opens one."""
        self.dismiss(message.key if isinstance(message.key, View) else None)

    @on(Rows.Moved)
    def forgive(self, message: Rows.Moved) -> None:
        """Deletes nothing any more once another one is looked at."""
        if self.doomed and not (isinstance(message.key, View) and message.key.name == self.doomed):
            self.doomed = None
            self.query_one(Rows).border_subtitle = shown(said(_KEYS))

    def action_rename(self) -> None:
        """Asks for another name."""
        view = self.query_one(Rows).cursor_key
        if isinstance(view, View):
            title = shown(said("Rename “{name}”", name=view.name))
            take = partial(rename_view, view.name)
            self.app.push_screen(NameScreen(title, view.name, take), lambda _: self.show_views())

    def action_delete(self) -> None:
        """Deletes a view, once asked twice."""
        view = self.query_one(Rows).cursor_key
        if not isinstance(view, View):
            return
        if self.doomed != view.name:
            self.doomed = view.name
            self.query_one(Rows).border_subtitle = shown(said("d again deletes “{name}”", name=view.name))
            return
        try:
            remove_view(view.name)
        except Unreadable as error:
            self.notify(clean(str(error)), markup=False, severity="error")
        self.show_views()


def _taking_line(taking: Taking, width: int) -> Sequence[Text]:
    first = " ".join(taking.text().split())
    name = shown(taking.name)
    cells = [Cell(shown(taking.key, "bold"), _KEY), Cell(name, 28), Cell(shown(first, "dim"), drop=1)]
    return laid_out(cells, width)


def _view_lines(view: View, width: int) -> Sequence[Text]:
    place = say_place(view)
    name = [Cell(shown(view.name, "bold")), Cell(shown(place, "dim"), min(30, len(place)), "right", drop=1)]
    return [
        *laid_out(name, width),
        *laid_out([Cell(Text(), 1), Cell(shown(view.query or said("everything")))], width),
    ]
