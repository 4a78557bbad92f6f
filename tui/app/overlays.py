"""Screens that lie over the explorer: the help, and the palette."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.fuzzy import Matcher
from textual.screen import ModalScreen
from textual.widgets import Input
from textual.worker import get_current_worker

from ..lists import Cell, Command, Row, Rows, key_names, laid_out
from ..records import Record
from ..speech import said
from ..store import Catalogue, read_query
from ..text import clean, shown
from ..views import View
from ..wording import label
from .instructions import MANUAL
from .prompt import SearchBar

_BESIDE = 17
_OFFERED = 20
_LEAST = 1e-9
"""How well what is found fits, where its name does not."""


def _line(keys: str, text: str, width: int) -> Sequence[Text]:
    return laid_out([Cell(shown(keys, "bold"), _BESIDE), Cell(shown(text), wrap=True)], width)


def _choice_line(choice: "Choice", width: int) -> Sequence[Text]:
    return laid_out([Cell(shown(choice.beside, "dim"), _BESIDE), Cell(shown(choice.text))], width)


def _plain(text: str, width: int) -> Sequence[Text]:
    return laid_out([Cell(shown(text), wrap=True)], width)


def _heading(text: str, width: int) -> Sequence[Text]:
    return [Text(), shown(text, "bold")]


class HelpScreen(ModalScreen[None]):
    """Lists every command under its heading."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,question_mark,f1", "dismiss", "close")]

    def __init__(self, commands: Sequence[Command]) -> None:
        """Takes the commands to list."""
        super().__init__()
        self.commands = commands

    def compose(self) -> ComposeResult:
        """Makes the list."""
        listing = Rows(id="help")
        listing.border_title = shown(said("Help"))
        listing.border_subtitle = shown(said("esc closes"))
        yield listing

    def on_mount(self) -> None:
        """Lists the commands."""
        rows: list[Row] = []
        for heading, sentences in MANUAL.items():
            rows.append(Row(("group", heading), partial(_heading, said(heading)), stop=False))
            rows += [Row(("manual", line), partial(_plain, said(line)), stop=False) for line in sentences]
        for group in dict.fromkeys(command.group for command in self.commands):
            rows.append(Row(("group", group), partial(_heading, said(group)), stop=False))
            rows += [
                Row(command, partial(_line, key_names(command), said(command.help)), stop=False)
                for command in self.commands
                if command.group == group
            ]
        self.query_one(Rows).set_rows(rows)


@dataclass(frozen=True)
class Choice:
    """Something that the palette offers: an action of the screen, a record, or a saved view."""

    text: str
    beside: str
    action: str | None = None
    id: str | None = None
    view: View | None = None


def choice_of(record: Record) -> Choice:
    """A record as the palette offers it."""
    return Choice(" · ".join(record.names), label(record.KIND), id=record.id)


def found_by(catalogue: Catalogue, text: str) -> list[Choice]:
    """The first records that answer to a text; those found by name come first."""
    ids = catalogue.listed(read_query(text)).ids(0, _OFFERED)
    return [choice_of(record) for id in ids if (record := catalogue.get(id))]


class PaletteScreen(ModalScreen[Choice | None]):
    """Finds commands and records by name."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "close")]

    def __init__(
        self, choices: Sequence[Choice], find: Callable[[str], Sequence[Choice]] | None = None
    ) -> None:
        """Takes what to offer.

        Args:
            choices: What is at hand.
            find: Finds more for what is typed, in a thread.
        """
        super().__init__()
        self.choices, self.find = choices, find

    def compose(self) -> ComposeResult:
        """Makes the bar and the list."""
        with Vertical(id="palette"):
            bar = SearchBar(compact=True, select_on_focus=False)
            bar.placeholder = clean(said("command or record"))
            yield bar
            yield Rows(empty=shown(said("nothing has such a name"), "dim"))

    def on_mount(self) -> None:
        """Offers everything at first."""
        self.offer("")

    @on(Input.Changed)
    def narrow(self, message: Input.Changed) -> None:
        """Offers what fits."""
        self.offer(message.value)

    @on(Input.Submitted)
    def take(self) -> None:
        """Takes the first."""
        key = self.query_one(Rows).cursor_key
        self.dismiss(key if isinstance(key, Choice) else None)

    @on(Rows.Chosen)
    def choose(self, message: Rows.Chosen) -> None:
        """Takes one."""
        self.dismiss(message.key if isinstance(message.key, Choice) else None)

    def offer(self, text: str) -> None:
        """Shows the choices that fit a text, the likeliest first; what must be looked for follows."""
        if self.find:
            self.run_worker(partial(self._look, text, self.find), thread=True, exclusive=True)
        self.show_found(text, ())

    def _look(self, text: str, find: Callable[[str], Sequence[Choice]]) -> None:
        found, worker = find(text), get_current_worker()
        if not worker.is_cancelled:
            self.call_later(self.show_found, text, found)

    def show_found(self, text: str, found: Sequence[Choice]) -> None:
        """Shows what fits of the choices at hand, and all that was found for a text, if that still stands."""
        if text != self.query_one(Input).value:
            return
        matcher = Matcher(text)
        scored = [(matcher.match(choice.text) if text else 1.0, choice) for choice in self.choices]
        scored += [((matcher.match(choice.text) if text else 0) or _LEAST, choice) for choice in found]
        fitting = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        self.query_one(Rows).set_rows(
            [Row(choice, partial(_choice_line, choice), height=1) for _, choice in fitting],
            keep_key=False,
        )
