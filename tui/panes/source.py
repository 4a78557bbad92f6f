"""The text of a source, with the words behind the value under the cursor lit."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.events import Resize

from ..store import Passages
from ..text import clean, shown
from .cells import Cell, laid_out
from .pane import Pane
from .rows import Row

Span = tuple[int, int]


class SourcePane(Pane):
    """Shows a source paragraph by paragraph, wrapped to the pane."""

    NAME = "Source"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"source--words"}
    DEFAULT_CSS = """
    SourcePane > .source--words { background: $accent; color: $background; text-style: bold; }
    """

    text: Passages | None = None
    notice: Text | None = None
    words: tuple[Span, ...] = ()
    _brought: float | None = None

    def show(self, text: Passages, words: Sequence[Span] = ()) -> None:
        """Shows a text, with some spans of it lit, and scrolls to the first of them."""
        unchanged = text is self.text and tuple(words) == self.words
        self.text, self.notice, self.words = text, None, tuple(words)
        if not unchanged:
            self._draw()

    def tell(self, notice: Text) -> None:
        """Shows a notice in place of a text."""
        self.text, self.notice, self.words = None, notice, ()
        self._draw()

    def on_mount(self) -> None:
        """Lights the words in the colours of the theme, whichever it becomes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._draw())

    def on_resize(self, event: Resize) -> None:
        """Keeps the lit words in sight, unless one has scrolled on from them."""
        if self._brought is not None and self._brought == self.scroll_offset.y:
            self.call_after_refresh(self._go_to_words)

    def _draw(self) -> None:
        self.set_rows(self._rows())
        self._brought = None
        if self.text and self.words:
            self._brought = self.scroll_offset.y
            self.call_after_refresh(self._go_to_words)

    def _rows(self) -> Iterator[Row]:
        if self.notice is not None:
            yield Row("notice", partial(_wrapped, self.notice), stop=False)
        for number, (start, end) in enumerate(self.text.paragraphs if self.text else ()):
            yield Row((number, self.words), partial(self._paragraph, start, end), stop=False)

    def _paragraph(self, start: int, end: int, width: int) -> Sequence[Text]:
        return [*_wrapped(self._lit(start, end), width), Text()]

    def _lit(self, start: int, end: int) -> Text:
        style = self.get_component_rich_style("source--words", partial=True) + Style(
            underline=self.app.no_color
        )
        text = self.text.text if self.text else ""
        paragraph, at = Text(), start
        for first, last in sorted(self.words):
            first, last = max(first, at), min(last, end)
            if first < last:
                paragraph.append_text(shown(text[at:first])).append(clean(text[first:last]), style)
                at = last
        return paragraph.append_text(shown(text[at:end]))

    def _go_to_words(self) -> None:
        if self.text is None or not self.words:
            return
        first = min(start for start, _ in self.words)
        number = self.text.paragraph_of(first)
        start, _ = self.text.paragraphs[number]
        before = _wrapped(shown(self.text.text[start : first + 1]), self.text_width)
        self.reveal(number, len(before) - 1)
        self._brought = self.scroll_offset.y


def _wrapped(text: Text, width: int) -> Sequence[Text]:
    return laid_out([Cell(text, wrap=True)], width)
