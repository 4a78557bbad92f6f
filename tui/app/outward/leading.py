"""What leads out of the screen, and back into it."""

import os
from functools import partial
from pathlib import Path
from threading import Thread

from textual.app import SuspendNotSupported

from ...exports import Selection
from ...panes import ListPane, PartnershipPane, SourcePane
from ...records import Fact, Record
from ...speech import said
from ...store import Catalogue, Problem, nearest
from ...text import clean
from ...views import DeepLink, View
from ..arranging import Arranging
from ..clipping import Taking, line_takings, takings
from ..menus import CopyScreen
from ..wholeness import SO_FAR, Lack
from .address_screen import AddressScreen, Wish
from .addresses import Destination, destination
from .browsers import browser
from .editors import Editing, begin, carry_out, editing
from .export_screen import ExportScreen
from .places import place_to_edit


class Leading(Arranging):
    """Lets what is looked at be taken away, opened elsewhere, changed, and come back to."""

    at: int = 0
    """Which piece of the evidence of the value is looked at."""

    def __init__(self, catalogue: Catalogue, view: View | None = None) -> None:
        """Takes what answers, and the view to begin with."""
        super().__init__(catalogue, view)
        self._awaited: DeepLink | None = None
        """A link to what may still be read."""

    @property
    def under_cursor(self) -> tuple[Record, Fact | None, int] | None:
        """The record that is looked at, its value where the cursor rests on one, and which evidence of it.

        Nothing, in a list that is empty or at a row that is no value of a record.
        """
        told = self.pane.rests_on if self.pane else None
        at_value = isinstance(self.pane, PartnershipPane | SourcePane)
        if self.pane and not at_value and (self.pane.cursor_key is None or self.pane.says):
            return None
        id, fact = told or (self.selected or "", self.value if at_value else None)
        record = self.catalogue.get(id)
        return (record, fact, self.at if at_value else 0) if record else None

    def look_at(self, view: View) -> None:
        """Opens a view; of a link also the record and the value that it leads to."""
        folder = Path(view.folder).absolute() if isinstance(view, DeepLink) and view.folder else None
        if folder and folder != self.workspace.folder.absolute():
            self.tell(said("The link is to another workspace: communique open --in {folder}", folder=folder))
            return
        super().look_at(view)
        if isinstance(view, DeepLink):
            for doubt in view.doubts:
                self.tell(doubt, warns=True)
            self._follow(view)

    def adopt(self, catalogue: Catalogue, lack: Lack | None = None) -> None:
        """Answers from another catalogue, and follows a link that led to nothing before."""
        super().adopt(catalogue, lack)
        if self._awaited:
            self._follow(self._awaited)

    def action_copy(self) -> None:
        """Offers what can be copied of what is under the cursor."""
        line = self.pane.says if self.pane else ""
        if line:
            self.app.push_screen(CopyScreen(line_takings(line, self.view, self.workspace)), self._copy)
        elif found := self.under_cursor:
            offered = takings(*found, self.workspace, self.view)
            self.app.push_screen(CopyScreen(offered), self._copy)
        else:
            self.tell(said("Nothing is under the cursor here."))

    def action_address(self) -> None:
        """Shows the address of the source, to be opened or copied."""
        if not (found := self.under_cursor):
            return
        goal = destination(*found, self.workspace)
        if isinstance(goal, str):
            self.tell(goal)
        else:
            screen = AddressScreen(goal, opens=browser() is not None)
            self.app.push_screen(screen, partial(self._go_to_address, goal))

    def action_edit(self) -> None:
        """Opens the record in the reader's editor, at the line of the value, or a file at a problem of it."""
        key = self.pane.cursor_key if self.pane else None
        record, fact, _ = self.under_cursor or (None, None, 0)
        at = key if isinstance(key, Problem) else record
        if at is None:
            return
        place = place_to_edit(at, fact, self.workspace)
        if isinstance(place, str):
            self.tell(place)
        elif chosen := editing(os.environ, place.path, place.line):
            self._edit(chosen, place.path)
        else:
            where = f"{place.path}:{place.line}"
            self.tell(said("No editor is set in VISUAL or EDITOR; it stands at {place}", place=where))

    def action_export(self) -> None:
        """Asks how and where to export what is asked for, in the order of the list of deals."""
        sort = self.query_one("#deals", ListPane).sort
        self.app.push_screen(
            ExportScreen(Selection(self.catalogue, self.asked, sort), self.lack.brief if self.lack else "")
        )

    def tell(self, sentence: str, *, warns: bool = False) -> None:
        """Says something for a while; it may hold anything."""
        self.notify(clean(sentence), markup=False, severity="warning" if warns else "information", timeout=6)

    def _follow(self, link: DeepLink) -> None:
        """Goes to the record and the value of a link, or says what of it is not there."""
        self._awaited = None
        record = self.catalogue.get(link.id) if link.id else None
        if record is None:
            self._miss(link)
            return
        if link.value and record.fact(link.value) is None:
            like = nearest(link.value, [fact.field for fact in record.facts()]) or "."
            missing = said(
                "{record} has no value {value}{guess}", record=record.caption, value=link.value, guess=like
            )
            self.tell(missing, warns=True)
        self.select(link.id, link.value or None)
        if self.pane and self.pane.id != "partnership":
            self.pane.move_to_key(link.id)
        if not link.pane:
            self.action_go("partnership")

    def _miss(self, link: DeepLink) -> None:
        if link.id and self.lack == SO_FAR:
            self._awaited = link
        elif link.id:
            like = nearest(link.id, self.workspace.records) or "."
            self.tell(said("There is no record {id} here{guess}", id=link.id, guess=like), warns=True)

    def _copy(self, taking: Taking | None) -> None:
        if taking:
            self.app.copy_to_clipboard(clean(taking.text(), newlines=True))

    def _go_to_address(self, goal: Destination, wish: Wish | None) -> None:
        opens = browser() if wish == "open" else None
        if wish == "open" and opens:
            Thread(target=self._open_address, args=(opens, goal), name="browser", daemon=True).start()
        elif wish:
            self.app.copy_to_clipboard(clean(goal.address))

    def _open_address(self, opens: object, goal: Destination) -> None:
        assert callable(opens)
        done = opens(goal.address)
        sentence = said("Opened in the browser: {host}", host=goal.host)
        self.app.call_later(self.tell, sentence if done else said("The browser cannot be opened; y copies."))

    def _edit(self, chosen: Editing, path: Path) -> None:
        if chosen.beside:
            fault = begin(chosen.words)
        else:
            try:
                with self.app.suspend():
                    fault = carry_out(chosen.words)
            except SuspendNotSupported:
                self.tell(
                    said("This terminal cannot be lent to an editor; the record stands in {path}", path=path)
                )
                return
        if fault:
            self.tell(said("{editor} did not end well: {fault}", editor=chosen.name, fault=fault), warns=True)
        elif chosen.beside:
            self.tell(said("Opened in {editor}: {path}", editor=chosen.name, path=path))
