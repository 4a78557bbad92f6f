"""A source as rows: its sentences under the figures of their paragraphs, each drawn once until it changes."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from rich.text import Text

from ...lists import Cell, Row, laid_out
from ...speech import said
from ...store import Coverage, Feed, Passages, Workspace, feeds, resting, say_percent
from ...text import shown
from .gutter import strip
from .lost import Lost, lost_words
from .passage import DrawnPassage, Lights, Look
from .tracing import Span


class Sheet:
    """The rows of a source; the key of a sentence is its number, from 0."""

    def __init__(self, source: str, workspace: Workspace, covered: Coverage, look: Look) -> None:
        """Takes a source with its coverage, and how its words look."""
        self.source, self.covered, self.look = source, covered, look
        self.changed = source in workspace.changed
        self.lights, self.quoted, self.whole = Lights(), "", -1
        self.lost: Lost | None = None
        """What became of words that are looked at and do not stand here."""
        self._text = workspace.text(source) or Passages("")
        self._sentences = covered.sentences
        self._spans = [(each.start, each.end) for each in self._sentences]
        self.resting = resting(feeds(workspace, source), self._spans)
        """The values that rest on each sentence."""
        self._lit = self.lights.among(self._spans)
        self._passages = [self._passage(number) for number in range(len(self._spans))]
        self._rows, self._at = self._laid_out()

    def light(self, lights: Lights, quoted: str = "") -> None:
        """Lights words, in place of those lit before, or says what became of those that do not stand here."""
        before, self._lit = self._lit, lights.among(self._spans)
        if quoted != self.quoted:
            self.lost = lost_words(quoted, self._text) if quoted else None
        self.lights, self.quoted = lights, quoted
        self._redraw(
            each for each in before.keys() | self._lit.keys() if before.get(each) != self._lit.get(each)
        )

    def open(self, number: int) -> bool:
        """Names all that rests on a sentence, no longer on the one before; False if that is so already."""
        before, self.whole = self.whole, number
        if before != number:
            self._redraw(each for each in (before, number) if 0 <= each < len(self._spans))
        return before != number

    def paint(self, look: Look) -> None:
        """Gives the words another look."""
        self.look = look
        self._redraw(range(len(self._spans)))

    def rows(self) -> Sequence[Row]:
        """The rows, with what is said of words that are not found right above what is most like them."""
        if self.lost is None:
            return self._rows
        at = self._at[self.sentence_of(self.lost.near[0])] if self.lost.near and self._at else 0
        lost = Row("lost", partial(wrapped, self.lost.said), stop=False)
        return [*self._rows[:at], lost, *self._rows[at:]]

    def amiss(self) -> Iterator[str]:
        """What is wrong with the words that are looked at, and with the source, in a few words each."""
        if self.lost:
            yield said("✗ not in this source")
        if self.lights.unsettled:
            yield said("? 1 of {number} places", number=len(self.lights.unsettled))
        if self.changed:
            yield said("! source changed")

    def sentence_of(self, position: int) -> int:
        """The number of the sentence that holds a position, else of the one before, else 0."""
        return max(0, bisect_right(self._spans, position, key=lambda span: span[0]) - 1)

    def line_of(self, position: int, width: int) -> int:
        """The line of its sentence, from 0, on which a position is drawn."""
        return self._passages[self.sentence_of(position)].line_of(position, width)

    def is_sought(self, number: int) -> bool:
        """Whether words that are looked at stand in a sentence."""
        return number in self._lit and bool(self._lit[number].sought)

    def value_of(self, words: Sequence[Span], place: str | None, turned: Feed | None) -> Feed | None:
        """The value that these are the words of; of several, the one that was turned to."""
        numbers = {self.sentence_of(start) for start, _ in words} if self._spans else set()
        those = [feed for each in sorted(numbers) for feed in self.resting[each]]
        fitting = [
            feed for feed in those if (feed.start, feed.end) in words and place in (None, feed.address)
        ]
        return turned if turned in fitting else next(iter(fitting), None)

    def _redraw(self, numbers: Iterator[int] | range) -> None:
        for number in numbers:
            self._passages[number] = self._passage(number)
            self._rows[self._at[number]] = Row(number, self._passages[number].lines)

    def _passage(self, number: int) -> DrawnPassage:
        covered, lit = self._sentences[number], self._lit.get(number, Lights())
        words = self._text.text[covered.start : covered.end]
        return DrawnPassage(words, covered, self.resting[number], lit, self.look, whole=number == self.whole)

    def _laid_out(self) -> tuple[list[Row], list[int]]:
        """The rows, and where among them each sentence is."""
        rows, at = [Row("coverage", partial(_head, self.covered, self.changed), stop=False)], list[int]()
        for place, paragraph in enumerate(self.covered.parts, 1):
            rows.append(Row(None, _margin(place, paragraph), stop=False, height=1))
            for _ in paragraph.parts:
                at.append(len(rows))
                rows.append(Row(len(at) - 1, self._passages[len(at) - 1].lines))
        return rows, at


def wrapped(text: Text, width: int) -> Sequence[Text]:
    """A text in lines."""
    return laid_out([Cell(text, wrap=True)], width)


def _head(covered: Coverage, changed: bool, width: int) -> Sequence[Text]:
    """How much of the text is cited, and of each paragraph, as a strip; and whether it still is the text."""
    whole = say_percent(covered.cited, covered.characters)
    told = said("{share} cited", share=whole)
    if covered.parts:
        least = min(range(len(covered.parts)), key=lambda number: covered.parts[number].share)
        share = say_percent(covered.parts[least].cited, covered.parts[least].characters)
        told = said(
            "{share} cited, the least of a paragraph {least} (¶ {number})",
            share=whole,
            least=share,
            number=least + 1,
        )
    blocks = strip(covered.parts, max(1, width // 2))
    line = laid_out([Cell(blocks, max(1, blocks.cell_len)), Cell(shown(told, "dim"))], width)
    if not changed:
        return line
    warning = said("! source changed: this is not the text that was quoted")
    return [*line, *wrapped(shown(warning, "bold"), width)]


def _margin(number: int, paragraph: Coverage) -> Callable[[int], Sequence[Text]]:
    """The blank line above a paragraph, with how much of it is cited at its end."""
    beside = shown(f"¶ {number} · {say_percent(paragraph.cited, paragraph.characters)}", "dim")
    return lambda width: laid_out([Cell(beside, width, align="right")], width)
