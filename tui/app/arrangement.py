"""The panes on the screen: which are shown, which one has the focus. It knows nothing of records."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Static

from ..panes import (
    ConflictsPane,
    FacetsPane,
    FoundPane,
    ListPane,
    Pane,
    PartnershipPane,
    ProblemsPane,
    SourcePane,
    StatisticsPane,
    TimelinePane,
)
from ..speech import said
from ..text import shown
from .bars import Line, Tab, TabLine, TopBar, Totals
from .commands import KEYS, PANES
from .prompt import Beneath, SearchBar

_LISTS = {"deals": "deal", "organisations": "organisation", "people": "person", "missions": "mission"}
_ACROSS = [(0, "-tiny"), (40, "-narrow"), (72, "-medium"), (100, "-wide"), (160, "-broad"), (200, "-huge")]
_DOWN = [(0, "-flat"), (10, "-tall")]


class Arrangement(Screen[None]):
    """Places, each with one of its panes shown; on narrow screens one place at a time.

    The facets stand beside the others where there is room, else in the middle while they are asked for.
    """

    HORIZONTAL_BREAKPOINTS = _ACROSS
    VERTICAL_BREAKPOINTS = _DOWN

    left_before: str = "timeline"
    """What stood on the left before the hits of a search did."""
    _panes: tuple[Pane, ...] = ()
    _switchers: tuple[ContentSwitcher, ...] = ()

    def compose(self) -> ComposeResult:
        """Makes the panes and the lines around them."""
        yield TopBar()
        yield TabLine()
        with Container(id="body"):
            with ContentSwitcher(id="left", initial="timeline"):
                yield TimelinePane(id="timeline")
                for id, kind in _LISTS.items():
                    yield ListPane(kind, id=id)
                yield FoundPane(id="found")
                yield ProblemsPane(id="problems")
            with ContentSwitcher(id="beside", initial="facets"):
                yield FacetsPane(id="facets")
            with ContentSwitcher(id="middle", initial="partnership"):
                yield PartnershipPane(id="partnership")
                yield StatisticsPane(id="statistics")
                yield ConflictsPane(id="conflicts")
            with ContentSwitcher(id="right", initial="source"):
                yield SourcePane(id="source")
        yield Line(id="progress")
        yield Totals(id="totals")
        yield Line(id="hints")
        yield Beneath()
        yield Static(
            shown(said("The terminal is too small: 40 columns and 10 lines are needed.")), id="too-small"
        )

    def on_mount(self) -> None:
        """Writes the titles of the panes."""
        self.tell_progress("")
        for id, name in PANES:
            self.entitle(self.query_one(f"#{id}", Pane), said(name))
        self.query_one(ProblemsPane).border_title = shown(said("! Problems"))

    def tell_progress(self, progress: str) -> None:
        """Says how far something has come that takes long; an empty text when it is done."""
        line = self.query_one("#progress", Line)
        stops = said("{progress} · ctrl+x stops", progress=progress)
        line.say(shown(stops if progress else ""))
        line.display = bool(progress)

    def entitle(self, pane: Pane, name: str) -> None:
        """Writes the title of a pane, with its key."""
        pane.border_title = shown(f"{KEYS[pane.id or '']} {name}")

    @property
    def panes(self) -> tuple[Pane, ...]:
        """All panes, on the screen or not; once they are made they stay the same."""
        self._panes = self._panes or (*self.query(Pane),)
        return self._panes

    @property
    def switchers(self) -> tuple[ContentSwitcher, ...]:
        """All places, whether they have their turn or not."""
        self._switchers = self._switchers or (*self.query(ContentSwitcher),)
        return self._switchers

    @property
    def left(self) -> ContentSwitcher:
        """The place of the lists."""
        return self.query_one("#left", ContentSwitcher)

    @property
    def pane(self) -> Pane | None:
        """The pane that has the focus; none while one types a search."""
        return self.focused if isinstance(self.focused, Pane) else None

    @property
    def places(self) -> list[ContentSwitcher]:
        """The places that have their turn, from the left."""
        if any(map(self.has_class, ("-narrow", "-broad", "-huge"))):
            names = ["beside", "left", "middle", "right"]
        else:
            names = ["left", "beside" if self.has_class("-faceted") else "middle", "right"]
        return [self.query_one(f"#{name}", ContentSwitcher) for name in names]

    def show_found(self, wanted: bool) -> None:
        """Shows the hits on the left, or again what stood there before."""
        if wanted and self.left.current != "found":
            self.left_before = self.left.current or "timeline"
            self.left.current = "found"
        elif not wanted and self.left.current == "found":
            self.left.current = self.left_before

    def mark_panes(self) -> None:
        """Marks the tabs of the panes on screen, and the place that a narrow screen shows."""
        for place in self.switchers:
            place.set_class(self.pane.parent is place if self.pane else place is self.left, "active")
        alone = self.has_class("-narrow") or self.has_class("-zoomed")
        on_screen = {
            place.current
            for place in self.places
            if place.current and (not alone or place.has_class("active"))
        }
        self.query_one(TabLine).mark(on_screen, self.pane.id if self.pane else None)

    @on(Tab.Picked)
    def go_to_tab(self, message: Tab.Picked) -> None:
        """Goes to the pane of a tab."""
        self.action_go(message.pane)

    def action_go(self, pane: str) -> None:
        """Shows a pane and focuses it."""
        target = self.query_one(f"#{pane}", Pane)
        if isinstance(target.parent, ContentSwitcher):
            target.parent.current = pane
            if target.parent.id in ("beside", "middle"):
                self.set_class(target.parent.id == "beside", "-faceted")
            for place in self.switchers:
                place.set_class(place is target.parent, "active")
        self.set_focus(target)

    def action_next_pane(self) -> None:
        """Focuses the next pane on screen."""
        self._step(1)

    def action_previous_pane(self) -> None:
        """Focuses the pane before."""
        self._step(-1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lets the key of the search be typed into it."""
        typing = action == "search" and isinstance(self.focused, SearchBar)
        return False if typing else super().check_action(action, parameters)

    def action_search(self) -> None:
        """Focuses the search bar."""
        self.set_focus(self.query_one(SearchBar))

    def action_zoom(self) -> None:
        """Gives the focused pane the whole screen, or takes it back."""
        self.toggle_class("-zoomed")
        self.mark_panes()

    def _step(self, way: int) -> None:
        names = [place.current for place in self.places if place.current]
        at = names.index(self.pane.id) if self.pane and self.pane.id in names else min(-way, 0)
        self.action_go(names[(at + way) % len(names)])
