"""The text of a source, with the words behind a value lit, and what rests on each of its sentences."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.events import Resize

from ...lists import Command, Layout, Row, bindings
from ...speech import marked, said
from ...store import Feed, Workspace, coverage
from ...text import shown
from ..messages import OpenRecord, ReachValue
from ..pane import RowsPane
from .lost import quoted_in_vain
from .passage import Lights, Look
from .sheet import Sheet, wrapped
from .title import titled
from .tracing import Span

_GROUP = marked("The source")
_MOST_SHEETS = 8


class SourcePane(RowsPane):
    """Shows a source sentence by sentence; moving the cursor through it changes nothing elsewhere."""

    NAME = marked("Source")
    FINDS = False
    HINTS = (
        Command(
            "turn(-1)",
            ("left", "h"),
            marked("value"),
            marked("Go to the value before on this sentence."),
            True,
            _GROUP,
        ),
        Command(
            "turn(1)",
            ("right", "l"),
            marked("value"),
            marked("Go to the next value on this sentence."),
            True,
            _GROUP,
        ),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source--words",
        "source--near",
        "source--bare",
        "source--unsettled",
    }
    DEFAULT_CSS = """
    SourcePane {
        & > .source--words { background: $accent; color: $background; text-style: bold; }
        & > .source--near { background: $accent-muted; }
        & > .source--bare { text-style: dim; }
        & > .source--unsettled { background: $accent-muted; text-style: underline; }
    }
    """

    eager = True
    source: str | None = None
    workspace: Workspace | None = None
    notice: Text | None = None
    _sheet: Sheet | None = None
    _turned: Feed | None = None
    _brought: float | None = None

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Makes a pane without a source."""
        super().__init__(id=id, classes=classes)
        self._sheets: LRUCache[str, Sheet] = LRUCache(_MOST_SHEETS)

    def show(
        self,
        source: str,
        workspace: Workspace,
        words: Sequence[Span] = (),
        near: Sequence[Span] = (),
        place: str | None = None,
        quoted: str = "",
    ) -> None:
        """Shows a source, and brings the words behind a value into sight.

        Args:
            source: the id of the source.
            workspace: what it is a source of.
            words: the spans of its text to light; of words that stand more than once, the first.
            near: the spans to light less.
            place: where the value with these words is, as `record#field`, if there is one.
            quoted: the words as quoted, if they do not stand there; without it, without words and with a
                place, those of the first such citation of the value.
        """
        covered = coverage(workspace, source)
        if covered is None:
            missing = source in workspace.missing
            notice = (
                said("The text of this source is missing.") if missing else said("No text is kept of this.")
            )
            self.tell(shown(notice))
            return
        if workspace is not self.workspace:
            self._sheets.clear()
        sheet = self._sheets.get(source) or Sheet(source, workspace, covered, self._look())
        other, self._sheet = sheet is not self._sheet, sheet
        self._sheets[source], self.source, self.workspace, self.notice = sheet, source, workspace, None
        lights = self._to_light(sheet, words, near, place)
        lost = quoted or ("" if words else quoted_in_vain(workspace, source, place))
        self._turned = None
        if other or (lights, lost) != (sheet.lights, sheet.quoted):
            sheet.light(lights, lost)
            self._draw(anew=other)

    def tell(self, notice: Text) -> None:
        """Shows a notice in place of a text."""
        self.source, self.notice, self._sheet, self._turned = None, notice, None, None
        self._draw(anew=True)

    @property
    def lights(self) -> Lights:
        """What is lit in the text."""
        return self._sheet.lights if self._sheet else Lights()

    def chosen(self, key: Hashable | None) -> None:
        """Goes to the value that is looked at if it rests on the sentence, else to the first that does."""
        feeds = self._under()
        feed = next((feed for feed in (self._turned, self.lights.current, *feeds) if feed in feeds), None)
        if feed:
            self.post_message(OpenRecord(feed.record, feed.field))

    @property
    def choice(self) -> str:
        """Goes to a value."""
        return said("go to value")

    def action_turn(self, way: int) -> None:
        """Looks at the value before (-1) or at the next (1) of those that rest on the sentence."""
        feeds, before = self._under(), self._turned or self.lights.current
        if not feeds or self.workspace is None:
            return
        start = feeds.index(before) if before in feeds else min(0, -way)
        self._turned = feed = feeds[(start + way) % len(feeds)]
        fact = self.workspace.record(feed.record).fact(feed.field)
        self.post_message(ReachValue(feed.record, fact, feed.at))

    def on_mount(self) -> None:
        """Lights the words in the colours of the theme, whichever it becomes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._recolour())

    def on_resize(self, event: Resize) -> None:
        """Keeps the lit words in sight, unless one has scrolled on from them."""
        self._title()
        if self._brought is not None and self._brought == self.scroll_offset.y:
            self.call_after_refresh(self._go_to_words)

    def reached(self, key: Hashable | None) -> None:
        """Names all that rests on the sentence under the cursor."""
        if self._open():
            self._bring()

    def _open(self) -> bool:
        """Does so, with that sentence kept where it is seen; False if it is so already."""
        key, places = self.cursor_key, self._places()
        opened = self._sheet is not None and isinstance(key, int) and self._sheet.open(key)
        if self._sheet and opened:
            self._lay(Layout(self._sheet.rows(), self._laid.width, self._laid))
            self._keep(places)
        return opened

    def _to_light(
        self, sheet: Sheet, words: Sequence[Span], near: Sequence[Span], place: str | None
    ) -> Lights:
        """What to light: of words that stand more than once all places, as it is not settled which it is."""
        current = sheet.value_of(words, place, self._turned)
        if current and current.places:
            return Lights((), tuple(near), current.places, current)
        return Lights(tuple(words), tuple(near), (), current)

    def _under(self) -> tuple[Feed, ...]:
        """The values that rest on the sentence under the cursor."""
        key = self.cursor_key
        return self._sheet.resting[key] if self._sheet and isinstance(key, int) else ()

    def _recolour(self) -> None:
        self._sheets.clear()
        if self._sheet:
            self._sheets[self._sheet.source] = self._sheet
            self._sheet.paint(self._look())
        self._draw(anew=False)

    def _draw(self, anew: bool) -> None:
        rows = [Row("notice", partial(wrapped, self.notice), stop=False)] if self.notice is not None else []
        if self._sheet:
            rows += self._sheet.rows()
        if anew:
            self.set_rows(rows, keep_key=False)
        else:
            self._lay(Layout(rows, self._laid.width, self._laid))
        self._title()
        sought = self._sheet and (self._sheet.lights.sought or self._sheet.lost)
        self._brought = self.scroll_offset.y if sought else None
        if sought:
            self.call_after_refresh(self._go_to_words)

    def _look(self) -> Look:
        words, near, bare, unsettled = (
            self.get_component_rich_style(f"source--{part}", partial=True)
            for part in ("words", "near", "bare", "unsettled")
        )
        if self.app.no_color:
            words, near = words + Style(reverse=True), near + Style(underline=True)
        return Look(words, near, bare, unsettled)

    def _title(self) -> None:
        """Says in the border what is amiss, which source it is as far as there is room, and its coverage."""
        room, workspace = self.size.width, self.workspace
        self.border_subtitle = titled(self._sheet, workspace, room) if self._sheet and workspace else ""

    def _go_to_words(self) -> None:
        """Brings the words into sight, if they are not, and the cursor to the sentence that they begin in."""
        sheet = self._sheet
        if sheet is None or not (sheet.lights.sought or sheet.lost):
            return
        if sheet.lights.sought:
            first = min(start for start, _ in sheet.lights.sought)
            self._rest_on(sheet, first)
            number = sheet.sentence_of(first)
            self.reveal(self._laid.where[number], sheet.line_of(first, self.text_width))
        elif sheet.lost:
            if sheet.lost.near:
                self._rest_on(sheet, sheet.lost.near[0])
                self._bring()
            self.reveal(self._laid.where["lost"])
        self._brought = self.scroll_offset.y

    def _rest_on(self, sheet: Sheet, position: int) -> None:
        """Puts the cursor on the sentence of a position, unless it is on one with words that are sought."""
        if not (isinstance(self.cursor_key, int) and sheet.is_sought(self.cursor_key)):
            self._cursor = self._laid.where[sheet.sentence_of(position)]
            self.refresh()
        self._open()
