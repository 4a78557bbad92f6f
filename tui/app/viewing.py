"""Views: what is asked, where it is looked at and in which order; saved and opened again."""

from functools import partial

from textual import on

from ..panes import Exclude, ListPane, Only, Pane
from ..records import Fact
from ..speech import said
from ..store import NOT_SORTED, Catalogue, Sort, as_meant, read_typed
from ..text import clean, shown
from ..views import Unreadable, View, read_views, said_name, said_reference, save_view
from .commands import KEYS
from .menus import NameScreen, ViewsScreen
from .overlays import Choice
from .searching import Searching


class Viewing(Searching):
    """Opens views and saves them."""

    def __init__(self, catalogue: Catalogue, view: View | None = None) -> None:
        """Takes what answers, and the view to begin with."""
        super().__init__(catalogue)
        self.first_view = view
        self.value: Fact | None = None

    @property
    def view(self) -> View:
        """What is seen: the query, the pane that has the focus, and how its list is sorted."""
        pane = self.pane or self.query_one(f"#{self.left.current}", Pane)
        sort = sorting(pane.sort) if isinstance(pane, ListPane) else None
        return View("", str(self.asked), pane.id if pane.id in KEYS else None, sort)

    def look_at(self, view: View) -> None:
        """Asks the query of a view, and goes to its pane; what is mistaken in it stays in the search bar."""
        query = as_meant(read_typed(view.query), self.catalogue)
        self.show_found(False)
        self.ask(query)
        found = self.catalogue.search(query, limit=1).hits if query else ()
        if found:
            self.select(found[0].id)
        self._go_to(view)
        if query.mistakes:
            self.action_search()
            self.bar.value = view.query

    def _go_to(self, view: View) -> None:
        """Goes to the pane of a view, sorted as it says."""
        if view.pane and view.pane not in KEYS:
            there = ", ".join(KEYS)
            none = said("There is no pane {pane}; there are {panes}.", pane=view.pane, panes=there)
            self.notify(clean(none), markup=False)
        elif view.pane:
            pane = self.query_one(f"#{view.pane}", Pane)
            sort = sort_of(view.sort or "")
            if isinstance(pane, ListPane) and (sort == NOT_SORTED or pane.sorts_by(sort.column)):
                pane.sort_by(sort)
            elif view.sort:
                name, column = said(pane.NAME or view.pane), said(sort.column.replace("_", " "))
                told = said("{pane} cannot be sorted by {column}.", pane=name, column=column)
                self.notify(clean(told.capitalize()), markup=False)
            self.action_go(view.pane)

    @on(Exclude)
    def exclude(self, message: Exclude) -> None:
        """Leaves out what has a value, or minds it no more."""
        self.ask(self.asked.excluded(message.field, message.value))

    @on(Only)
    def narrow_to_one(self, message: Only) -> None:
        """Narrows to one value of a field instead of all others of it, and goes to the deals."""
        query, asked = self.asked, self.asked.asks(message.field)
        for value in asked.included:
            query = query.narrowed(message.field, value)
        for value in asked.excluded:
            query = query.excluded(message.field, value)
        self.ask(query.narrowed(message.field, message.value))
        self.action_go("deals")

    def action_views(self) -> None:
        """Offers the saved views."""
        self.app.push_screen(ViewsScreen(), self._open_view)

    def action_save_view(self) -> None:
        """Asks for a name, and keeps what is seen under it."""
        view = self.view
        title = shown(said("Save as: {query}", query=view.query or said("everything")))
        self.app.push_screen(NameScreen(title, "", partial(self._save, view)))

    def view_choices(self) -> list[Choice]:
        """The saved views, for the palette; none if they cannot be read."""
        try:
            return [Choice(f"{each.name} · {each.query}", said("view"), view=each) for each in read_views()]
        except Unreadable:
            return []

    def _open_view(self, view: View | None) -> None:
        if view:
            self.look_at(view)

    def _save(self, view: View, name: str) -> None:
        name = said_name(name)
        save_view(View(name, view.query, view.pane, view.sort))
        told = said("{reference} asks for it in any query.", reference=said_reference(name))
        self.notify(clean(told), markup=False, timeout=3)


def sorting(sort: Sort) -> str | None:
    """An order as a view keeps it: a column, and `:down` where it goes down; none for no order."""
    return f"{sort.column}{':down' if sort.down else ''}" if sort.column else None


def sort_of(text: str) -> Sort:
    """The order that a view keeps."""
    column, _, way = text.partition(":")
    return Sort(column, way == "down")
