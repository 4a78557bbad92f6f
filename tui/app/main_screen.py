"""The one screen: the sole owner of what is open, asked, selected and focused."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from ..panes import (
    FoundPane,
    ListPane,
    Narrow,
    OpenRecord,
    Pane,
    PartnershipPane,
    PreviewRecord,
    ProblemsPane,
    ReachValue,
    SourcePane,
    StatisticsPane,
    TimelinePane,
    bindings,
    evidence_word,
)
from ..records import Fact
from ..store import Catalogue, Query, read_query, say_tally
from ..text import clean, shown
from ..wording import counted
from .arrangement import Arrangement
from .bars import Line, SearchBar, TopBar, Totals
from .commands import COMMANDS, SEARCH
from .hints import hint_line
from .history import History
from .overlays import Choice, HelpScreen, PaletteScreen
from .reading import show_words
from .taking import narrowing, with_words


class MainScreen(Arrangement):
    """Shows the answers to one query in every pane."""

    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, priority=binding.action == SEARCH.action) for binding in bindings(COMMANDS)
    ]

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__()
        self.catalogue = catalogue
        self.workspace = catalogue.workspace
        self.asked = Query()
        self.selected: str | None = None
        self.before: str | None = None
        self.value: Fact | None = None
        self.history = History()

    def on_mount(self) -> None:
        """Shows everything, and the first partnership."""
        self.query_one(ProblemsPane).show(self.workspace.problems)
        self.answer()
        first = next(iter(self.workspace.of("deal")), next(iter(self.workspace.records.values()), None))
        timeline = self.query_one(TimelinePane)
        timeline.focus()
        if first:
            timeline.go_to(first.id)
            self.select(first.id)

    def answer(self) -> None:
        """Asks the query and gives every pane its answers."""
        ids, tally = self.catalogue.ids(self.asked), self.catalogue.tally(self.asked)
        self.query_one(TimelinePane).show(self.catalogue.timeline(self.asked), self.workspace)
        for pane in self.query(ListPane):
            pane.show(ids, self.workspace)
        self.query_one(FoundPane).show(self.catalogue.search(self.asked), self.workspace)
        self.query_one(StatisticsPane).show(tally, self.catalogue.facets(self.asked), self.workspace)
        for each in self.query(Pane):
            each.light(self.asked)
        self.query_one(Totals).tell(say_tally(tally))
        self.tell_where()

    def select(self, id: str) -> None:
        """Shows a record beside the panes that lead to it."""
        record = self.catalogue.get(id)
        if record is None:
            return
        self.selected = id
        self.query_one(PartnershipPane).show(record, self.workspace)
        self.show_value(self.query_one(PartnershipPane).fact)
        self.tell_where()

    def show_value(self, fact: Fact | None) -> None:
        """Lights the words behind a value."""
        record = self.catalogue.get(self.selected or "")
        self.value = fact
        if record:
            show_words(self.query_one(SourcePane), record, fact, self.workspace)
        self.tell_hints()

    def tell_where(self) -> None:
        """Says where one is and how much answers."""
        record = self.catalogue.get(self.selected or "")
        mission = self.catalogue.get(record.mission) if record else None
        names = dict.fromkeys(each.caption for each in (mission, record) if each)
        crumbs = shown(" ▸ ".join(("communiqué", *names)))
        number = self.catalogue.count(self.asked)
        every, problems = len(self.workspace.records), len(self.workspace.problems)
        answering = f"{number} of {every} ×" if self.asked else counted(every, "record")
        beside = f" · {counted(problems, 'problem')} !" if problems else ""
        self.query_one(TopBar).tell(crumbs, shown(answering + beside))

    def tell_hints(self) -> None:
        """Shows the hints for what has the focus, and marks its tab and place."""
        record = self.catalogue.get(self.selected or "")
        firm = isinstance(self.pane, PartnershipPane) and self.value and record
        evidence = self.workspace.evidence(self.value, record) if firm and self.value and record else ()
        word = evidence_word(self.value, evidence) if self.value else ""
        self.query_one("#hints", Line).update(hint_line(self.pane, word, self.size.width - 2))
        self.mark_panes()

    def on_resize(self) -> None:
        """Fits the hints and the tabs to the new width."""
        self.call_after_refresh(self.tell_hints)

    def on_descendant_focus(self) -> None:
        """Keeps the hints in step with the focus."""
        self.tell_hints()

    @on(PreviewRecord)
    def preview(self, message: PreviewRecord) -> None:
        """Shows a record without going there."""
        if message.id != self.selected:
            self.select(message.id)

    @on(OpenRecord)
    def open_record(self, message: OpenRecord) -> None:
        """Goes to a record, to come back from."""
        if self.selected:
            self.history.open(self.selected)
        self.history.open(message.id)
        self.select(message.id)
        self.action_go("partnership")

    @on(ReachValue)
    def reach_value(self, message: ReachValue) -> None:
        """Lights the words behind the value under the cursor."""
        if message.id == self.selected:
            self.show_value(message.fact)

    @on(Narrow)
    def narrow(self, message: Narrow) -> None:
        """Narrows everything to a value, or widens again."""
        self.ask(self.asked.narrowed(message.field, message.value))

    @on(Input.Changed)
    def read_search(self, message: Input.Changed) -> None:
        """Narrows as one types, and shows what is found."""
        if not self.asked:
            self.before = self.selected
        self.asked = read_query(message.value)
        self.query_one(FoundPane).eager = True
        self.show_found(bool(self.asked))
        self.answer()
        self.tell_hints()

    @on(Input.Submitted)
    def go_to_found(self) -> None:
        """Goes from the search bar to what is found."""
        self.action_go("found")

    def ask(self, query: Query) -> None:
        """Narrows everything to a query, and shows it in the search bar."""
        self.asked = query
        bar = self.query_one(SearchBar)
        with bar.prevent(Input.Changed):
            bar.value = clean(str(query))
        self.answer()

    def action_clear(self) -> None:
        """Leaves the search bar, widens the query, or unzooms, whichever comes first."""
        if self.asked or isinstance(self.focused, SearchBar):
            leaving = isinstance(self.focused, SearchBar | FoundPane)
            self.show_found(False)
            self.ask(Query())
            if leaving and self.before:
                self.query_one(TimelinePane).go_to(self.before)
                self.select(self.before)
            if leaving:
                self.action_go(self.left.current or "timeline")
        else:
            self.remove_class("-zoomed")
            self.mark_panes()

    def action_only(self) -> None:
        """Narrows to the value under the cursor."""
        if isinstance(self.pane, StatisticsPane):
            self.pane.action_choose()
        elif pair := narrowing(self.value):
            self.ask(self.asked.narrowed(*pair))
        else:
            self.notify("Nothing to narrow by here: go to a party, kind, stage, sector or market.")

    def action_back(self) -> None:
        """Goes back to the record before."""
        self._recall(self.history.step(-1))

    def action_forward(self) -> None:
        """Goes forward again."""
        self._recall(self.history.step(1))

    def action_copy(self) -> None:
        """Copies the value under the cursor with its words and source."""
        record = self.catalogue.get(self.selected or "")
        if record:
            fact = self.value if isinstance(self.pane, PartnershipPane) else None
            self.app.copy_to_clipboard(clean(with_words(fact, record, self.workspace)))
            self.notify("Copied through the terminal.")

    def action_theme(self) -> None:
        """Changes to the next theme."""
        names = [name for name in self.app.available_themes if name.startswith("communique-")]
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]

    def action_help(self) -> None:
        """Shows what every key does."""
        self.app.push_screen(HelpScreen((*COMMANDS, *ListPane.HINTS, *Pane.COMMANDS)))

    def action_palette(self) -> None:
        """Offers every command and record by name."""
        choices = [Choice(command.help, command.name, action=command.action) for command in COMMANDS]
        choices += [
            Choice(" · ".join(each.names), each.KIND, id=each.id) for each in self.workspace.records.values()
        ]
        self.app.push_screen(PaletteScreen(choices), self._take)

    async def action_leave(self) -> None:
        """Leaves the explorer."""
        self.app.exit()

    async def _take(self, choice: Choice | None) -> None:
        if choice and choice.id:
            self.open_record(OpenRecord(choice.id))
        elif choice and choice.action:
            await self.run_action(choice.action)

    def _recall(self, id: str | None) -> None:
        if id:
            self.select(id)
            self.action_go("partnership")
