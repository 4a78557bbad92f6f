"""The one screen: the sole owner of what is open, asked, selected and focused."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from ..lists import bindings
from ..panes import (
    ConflictsPane,
    LookAtValue,
    OpenRecord,
    PartnershipPane,
    PreviewRecord,
    ProblemsPane,
    ReachTime,
    ReachValue,
    ReadWords,
    SourcePane,
    StatisticsPane,
    TimelinePane,
)
from ..records import Fact, Span
from ..speech import counted, grouped, said
from ..store import Catalogue, Query
from ..text import clean, shown
from ..views import View
from ..wording import label
from .bars import Line, TopBar
from .commands import COMMANDS, SEARCH, TITLES
from .hints import hint_line
from .history import History
from .outward import Leading
from .overlays import Choice, HelpScreen, PaletteScreen, choice_of, found_by
from .reading import firmness, show_words
from .taking import narrowing


class MainScreen(Leading):
    """Shows the answers to one query in every pane, and one value with its words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, priority=binding.action == SEARCH.action) for binding in bindings(COMMANDS)
    ]

    def __init__(self, catalogue: Catalogue, view: View | None = None) -> None:
        """Takes what answers, and the view to begin with."""
        super().__init__(catalogue, view)
        self.time: Span | None = None
        self.history = History()

    def on_mount(self) -> None:
        """Shows everything, and the first partnership."""
        self.query_one(ProblemsPane).show(self.problems)
        self.answer()
        if not self.catalogue.instant:
            self.action_go("deals")
        else:
            self.set_focus(self.query_one(TimelinePane))
        deals, every = self.catalogue.listed(Query(), "deal"), self.catalogue.listed(Query())
        for first in (*deals.ids(0, 1), *every.ids(0, 1))[:1]:
            self.query_one(TimelinePane).go_to(first)
            self.select(first)
        if self.first_view:
            self.call_after_refresh(self.look_at, self.first_view)

    def select(self, id: str, field: str | None = None, at: int = 0) -> None:
        """Shows a record beside the panes that lead to it, at a value of it if one is named."""
        record = self.catalogue.get(id)
        if record is None:
            return
        partnership = self.query_one(PartnershipPane)
        if id != self.selected:
            self.selected = id
            partnership.show(record, self.workspace)
            self.entitle(partnership, label(TITLES.get(record.KIND, record.KIND)).capitalize())
            for pane in (self.query_one(TimelinePane), self.query_one(ConflictsPane)):
                if pane is not self.pane:
                    pane.go_to(id)
            self.set_time(record.dated.span if record.dated else None)
        if field:
            partnership.go_to(field, at)
        self.show_value(partnership.fact, partnership.at)
        self.tell_where()

    def look_again(self) -> None:
        """Shows the record again that is looked at, at the same value, and what is wrong with the files."""
        self.query_one(ProblemsPane).show(self.problems)
        record = self.catalogue.get(self.selected or "")
        partnership = self.query_one(PartnershipPane)
        if record is None:
            gone = said("What was shown here is no longer in the files.")
            self.notify(clean(gone), markup=False, timeout=4)
        elif record != partnership.record:
            partnership.show(record, self.workspace)
            self.show_value(partnership.fact, self.at)
        else:
            partnership.workspace = self.workspace
        self.tell_where()

    def show_value(self, fact: Fact | None, at: int = 0) -> None:
        """Lights the words behind a value, those of one piece of its evidence first."""
        record = self.catalogue.get(self.selected or "")
        self.value, self.at = fact, at
        if record:
            show_words(self.query_one(SourcePane), record, fact, at, self.workspace)
        self.tell_hints()

    def set_time(self, span: Span | None) -> None:
        """Moves the time cursor that all panes share."""
        if span != self.time:
            self.time = span
            for pane in self.panes:
                pane.show_time(span)

    def tell_where(self) -> None:
        """Says where one is and how much answers."""
        record = self.catalogue.get(self.selected or "")
        mission = self.catalogue.get(record.mission) if record else None
        names = dict.fromkeys(each.caption for each in (mission, record) if each)
        crumbs = shown(" ▸ ".join(("communiqué", *names)))
        number = self.catalogue.count(self.asked)
        every, problems = self.catalogue.total, len(self.problems)
        if self.asked:
            answering = said("{number} of {every} ×", number=grouped(number), every=grouped(every))
        else:
            answering = counted(every, "{number} record", "{number} records")
        beside = f", {said(self.lack.brief)}" if self.lack else ""
        beside += counted(problems, " · {number} problem !", " · {number} problems !") if problems else ""
        self.query_one(TopBar).tell(crumbs, shown(answering + beside))

    def tell_hints(self) -> None:
        """Shows the hints for what has the focus, and marks its tab and place."""
        record = self.catalogue.get(self.selected or "")
        firm = isinstance(self.pane, PartnershipPane | SourcePane) and record and self.value
        word = firmness(self.value, self.at, record, self.workspace) if firm and record and self.value else ""
        if word and self.value and isinstance(self.pane, SourcePane):
            word = said("{what}: {state}", what=label(self.value.label), state=word)
        self.query_one("#hints", Line).say(hint_line(self.pane, word, self.size.width - 2))
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
        self.query_one(TimelinePane).go_to(message.id)
        self.select(message.id, message.field)
        self.action_go("partnership")

    @on(LookAtValue)
    def look_at_value(self, message: LookAtValue) -> None:
        """Lights the words behind the value under the cursor of the partnership."""
        message.stop()
        if message.id == self.selected:
            self.show_value(message.fact, message.at)

    @on(ReachValue)
    def reach_value(self, message: ReachValue) -> None:
        """Shows the value that another pane speaks of, with its words."""
        if message.fact and not isinstance(message, LookAtValue):
            self.select(message.id, message.fact.field, message.at)

    @on(ReachTime)
    def reach_time(self, message: ReachTime) -> None:
        """Lets every pane follow the time under the cursor."""
        self.set_time(message.span)
        self.tell_hints()

    @on(ReadWords)
    def read_words(self) -> None:
        """Goes to the words behind the value."""
        self.action_go("source")

    def action_only(self) -> None:
        """Narrows to the value under the cursor."""
        if isinstance(self.pane, StatisticsPane):
            self.pane.action_choose()
        elif pair := narrowing(self.value):
            self.ask(self.asked.narrowed(*pair))
        else:
            nothing = said("Nothing to narrow by here: go to a party, kind, stage, sector or market.")
            self.notify(clean(nothing), markup=False, timeout=4)

    def action_back(self) -> None:
        """Goes back to the record before."""
        self._recall(self.history.step(-1))

    def action_forward(self) -> None:
        """Goes forward again."""
        self._recall(self.history.step(1))

    async def action_give_up(self) -> None:
        """Stops building an index."""
        await self.run_action("app.give_up")

    def action_theme(self) -> None:
        """Changes to the next theme."""
        names = [name for name in self.app.available_themes if name.startswith("communique-")]
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]

    def action_help(self) -> None:
        """Shows what every key does."""
        own = [command for pane in self.panes for command in pane.HINTS]
        moves = [command for pane in self.panes for command in pane.COMMANDS]
        self.app.push_screen(HelpScreen((*COMMANDS, *dict.fromkeys((*own, *moves)))))

    def action_palette(self) -> None:
        """Offers every command and record by name."""
        choices = [Choice(said(each.help), said(each.name), action=each.action) for each in COMMANDS]
        choices += self.view_choices()
        if self.catalogue.instant:
            choices += map(choice_of, self.workspace.records.values())
        find = None if self.catalogue.instant else partial(found_by, self.catalogue)
        self.app.push_screen(PaletteScreen(choices, find), self._take)

    async def action_leave(self) -> None:
        """Leaves the explorer."""
        self.app.exit()

    async def _take(self, choice: Choice | None) -> None:
        if choice and choice.id:
            self.open_record(OpenRecord(choice.id))
        elif choice and choice.view:
            self.look_at(choice.view)
        elif choice and choice.action:
            await self.run_action(choice.action)

    def _recall(self, id: str | None) -> None:
        if id:
            self.select(id)
            self.action_go("partnership")
