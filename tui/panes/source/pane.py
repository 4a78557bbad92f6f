"""The text of a source, with the words behind a value lit, and what rests on each of its sentences."""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.events import Resize

from ...store import Coverage, Feed, Workspace, coverage, feeds, resting, say_percent
from ...text import shorten, shown
from ..command import Command, bindings
from ..messages import OpenRecord, ReachValue
from ..pane import Pane
from ..rows import Cell, Layout, Row, laid_out
from .gutter import strip
from .passage import DrawnPassage, Lights, Look
from .tracing import Span

_GROUP = "The source"


class SourcePane(Pane):
    """Shows a source sentence by sentence; moving the cursor through it changes nothing elsewhere."""

    NAME = "Source"
    HINTS = (
        Command(
            "previous_value", ("left",), "value", "Go to the value before on this sentence.", True, _GROUP
        ),
        Command("next_value", ("right",), "value", "Go to the next value on this sentence.", True, _GROUP),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"source--words", "source--near", "source--bare"}
    DEFAULT_CSS = """
    SourcePane {
        & > .source--words { background: $accent; color: $background; text-style: bold; }
        & > .source--near { background: $accent-muted; }
        & > .source--bare { text-style: dim; }
    }
    """

    source: str | None = None
    workspace: Workspace | None = None
    notice: Text | None = None
    lights = Lights()
    _covered: Coverage | None = None
    _resting: Sequence[tuple[Feed, ...]] = ()
    _passages: Sequence[tuple[DrawnPassage, Row]] = ()
    _turned: Feed | None = None
    _brought: float | None = None

    def show(
        self,
        source: str,
        workspace: Workspace,
        words: Sequence[Span] = (),
        near: Sequence[Span] = (),
        place: str | None = None,
    ) -> None:
        """Shows a source, and brings the words behind a value into sight.

        Args:
            source: the id of the source.
            workspace: what it is a source of.
            words: the spans of its text to light.
            near: the spans to light less.
            place: where the value with these words is, as `record#field`, if there is one.
        """
        covered = coverage(workspace, source)
        if covered is None:
            self.tell(shown("No text is kept of this."))
            return
        if other := source != self.source or workspace is not self.workspace:
            self.source, self.workspace, self.notice, self._covered = source, workspace, None, covered
            sentences = [(each.start, each.end) for each in covered.sentences]
            self._resting, self._passages = resting(feeds(workspace, source), sentences), ()
        lights = Lights(tuple(words), tuple(near), self._value(words, place))
        self._turned = None
        if other or lights != self.lights:
            self.lights = lights
            self._draw(anew=other)

    def tell(self, notice: Text) -> None:
        """Shows a notice in place of a text."""
        self.source, self.workspace, self.notice, self._covered = None, None, notice, None
        self.lights, self._turned, self._resting, self._passages = Lights(), None, (), ()
        self._draw(anew=True)

    def chosen(self, key: Hashable | None) -> None:
        """Goes to the value that is looked at if it rests on the sentence, else to the first that does."""
        feeds = self._under()
        feed = next((feed for feed in (self._turned, self.lights.current, *feeds) if feed in feeds), None)
        if feed:
            self.post_message(OpenRecord(feed.record, feed.field))

    @property
    def choice(self) -> str:
        """Goes to a value."""
        return "go to value"

    def action_previous_value(self) -> None:
        """Looks at the value before, of those that rest on the sentence under the cursor."""
        self._turn(-1)

    def action_next_value(self) -> None:
        """Looks at the next value of those that rest on the sentence under the cursor."""
        self._turn(1)

    def on_mount(self) -> None:
        """Lights the words in the colours of the theme, whichever it becomes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._recolour())

    def on_resize(self, event: Resize) -> None:
        """Keeps the lit words in sight, unless one has scrolled on from them."""
        self._title()
        if self._brought is not None and self._brought == self.scroll_offset.y:
            self.call_after_refresh(self._go_to_words)

    def _value(self, words: Sequence[Span], place: str | None) -> Feed | None:
        """The value that these are the words of; of several, the one that was turned to here."""
        feeds = [feed for each in self._resting for feed in each if (feed.start, feed.end) in words]
        fitting = [feed for feed in feeds if place in (None, feed.address)]
        return self._turned if self._turned in fitting else next(iter(fitting), None)

    def _under(self) -> tuple[Feed, ...]:
        """The values that rest on the sentence under the cursor."""
        key = self.cursor_key
        return self._resting[key] if isinstance(key, int) else ()

    def _turn(self, way: int) -> None:
        feeds, before = self._under(), self._turned or self.lights.current
        if not feeds or self.workspace is None:
            return
        start = feeds.index(before) if before in feeds else min(0, -way)
        self._turned = feed = feeds[(start + way) % len(feeds)]
        facts = self.workspace.records[feed.record].facts()
        fact = next(fact for fact in facts if fact.field == feed.field)
        self.post_message(ReachValue(feed.record, fact, feed.at))

    def _recolour(self) -> None:
        self._passages = ()
        self._draw(anew=False)

    def _draw(self, anew: bool) -> None:
        self._passages = list(self._drawn_passages())
        if anew:
            self.set_rows(self._rows(), keep_key=False)
        else:
            self._lay(Layout(self._rows(), self._laid.width, self._laid))
        self._title()
        self._brought = self.scroll_offset.y if self.lights.words else None
        if self.lights.words:
            self.call_after_refresh(self._go_to_words)

    def _drawn_passages(self) -> Iterator[tuple[DrawnPassage, Row]]:
        """Each sentence and its row; those in which nothing else is lit than before stay the same."""
        look, sentences = self._look(), self._covered.sentences if self._covered else ()
        lights = self.lights.among([(each.start, each.end) for each in sentences])
        for number, (covered, lit) in enumerate(zip(sentences, lights, strict=True)):
            if self._passages and self._passages[number][0].lights == lit:
                yield self._passages[number]
                continue
            passage = DrawnPassage(self._words(covered), covered, self._resting[number], lit, look)
            yield passage, Row(number, passage.lines)

    def _words(self, covered: Coverage) -> str:
        text = self.workspace.texts[self.source or ""].text if self.workspace else ""
        return text[covered.start : covered.end]

    def _look(self) -> Look:
        words, near, bare = (
            self.get_component_rich_style(f"source--{part}", partial=True)
            for part in ("words", "near", "bare")
        )
        if self.app.no_color:
            words, near = words + Style(reverse=True), near + Style(underline=True)
        return Look(words, near, bare)

    def _rows(self) -> Iterator[Row]:
        if self.notice is not None:
            yield Row("notice", partial(_wrapped, self.notice), stop=False)
        if self._covered is None or self.workspace is None:
            return
        yield Row(
            "coverage", partial(_head, self._covered, self.source in self.workspace.changed), stop=False
        )
        number = 0
        for paragraph in self._covered.parts:
            yield Row(None, _blank, stop=False, height=1)
            for _ in paragraph.parts:
                yield self._passages[number][1]
                number += 1

    def _title(self) -> None:
        """Says in the border which source it is, as far as there is room, and how much of it is cited."""
        self.border_subtitle = ""
        if self._covered and self.workspace:
            sentences = self._covered.sentences
            cited = sum(each.cited > 0 for each in sentences)
            share = say_percent(self._covered.cited, self._covered.characters)
            figures = f"{cited} of {len(sentences)} sentences cited · {share}"
            caption = shorten(self.workspace.caption(self.source or ""), self.size.width - len(figures) - 7)
            self.border_subtitle = shown(" · ".join(filter(None, (caption, figures))))

    def _go_to_words(self) -> None:
        """Brings the words into sight, if they are not, and the cursor to the sentence that they begin in."""
        if not self.lights.words or self._covered is None:
            return
        first = min(start for start, _ in self.lights.words)
        starts = [each.start for each in self._covered.sentences]
        number = max(0, bisect_right(starts, first) - 1)
        index = self._laid.where[number]
        on_words = isinstance(self.cursor_key, int) and self._passages[self.cursor_key][0].lights.words
        if not on_words:
            self._cursor = index
            self.refresh()
        self.reveal(index, self._passages[number][0].line_of(first, self.text_width))
        self._brought = self.scroll_offset.y


def _head(covered: Coverage, changed: bool, width: int) -> Sequence[Text]:
    """How much of the text is cited, and of each paragraph, as a strip; and whether it still is the text."""
    least = min(covered.parts, key=lambda part: part.share, default=covered)
    said = f"{say_percent(covered.cited, covered.characters)} cited"
    if covered.parts:
        said += f", the least of a paragraph {say_percent(least.cited, least.characters)}"
    blocks = strip(covered.parts, max(1, width // 2))
    line = laid_out([Cell(blocks, max(1, blocks.cell_len)), Cell(shown(said, "dim"))], width)
    if not changed:
        return line
    return [*line, *_wrapped(shown("! source changed: this is not the text that was quoted", "bold"), width)]


def _blank(width: int) -> Sequence[Text]:
    return [Text()]


def _wrapped(text: Text, width: int) -> Sequence[Text]:
    return laid_out([Cell(text, wrap=True)], width)
