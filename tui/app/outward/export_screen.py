"""Exports from the screen: a format, a file, what it will hold and lose, and how it went."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from ...exports import FORMATS, Exported, Format, NotExported, Selection, export, preview
from ...lists import Cell, Row, Rows, laid_out
from ...speech import counted, grouped, said
from ...text import clean, shown
from ..wholeness import is_of_the_engine, say_error
from .doubts import say_doubts
from .files import file_for, said_path
from .outcomes import say_done, say_preview

_NAME = 13


class _Stopped(Exception):
    """The reader wants no more of it."""


class ExportScreen(ModalScreen[None]):
    """Asks for a format and a file, and writes what is asked for; esc stops it, then closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close"),
        Binding("tab,shift+tab", "turn", "file or format", priority=True),
    ]

    def __init__(self, selection: Selection, caution: str = "") -> None:
        """Takes what to export.

        Args:
            selection: What is asked for, as the list of deals has it.
            caution: What the selection lacks, as a sentence.
        """
        super().__init__()
        self.selection, self.caution = selection, caution
        self.format: Format = next(iter(FORMATS.values()))
        self.over: Path | None = None
        """The file that enter writes over."""
        self.doubted: tuple[Path, Format] | None = None
        """The file and the format that were asked about, and are meant if enter is pressed again."""
        self.busy = False

    def compose(self) -> ComposeResult:
        """Makes the list of formats, the bar for the file, and the lines beneath."""
        with VerticalScroll(classes="menu") as box:
            asked = self.selection.asked or said("everything")
            box.border_title = shown(said("Export: {query}", query=asked))
            box.border_subtitle = shown(said("↑↓ format · tab file · enter writes · esc closes"))
            yield Rows()
            yield Input(compact=True, select_on_focus=False)
            yield Static(id="told")

    def on_mount(self) -> None:
        """Lists the formats, and begins with the first."""
        listing = self.query_one(Rows)
        listing.set_rows(Row(name, partial(_format_line, each), height=1) for name, each in FORMATS.items())
        listing.styles.height = len(FORMATS)
        self.query_one(Input).value = clean(file_for(self.selection.asked, self.format.suffix))
        listing.focus()
        self.look()

    def tell(self, text: Text) -> None:
        """Writes the lines beneath."""
        self.query_one("#told", Static).update(text)

    def look(self) -> None:
        """Finds what the export will be, beside the screen."""
        self.run_worker(partial(self._look, self.format), thread=True, exclusive=True, group="looking")

    @on(Rows.Moved)
    def turn_to(self, message: Rows.Moved) -> None:
        """Takes the format under the cursor; the file is called accordingly."""
        chosen = FORMATS.get(str(message.key))
        if chosen is None or chosen is self.format or self.busy:
            return
        bar = self.query_one(Input)
        if bar.value.endswith(self.format.suffix):
            bar.value = clean(bar.value.removesuffix(self.format.suffix) + chosen.suffix)
            bar.cursor_position = len(bar.value)
        self.format, self.over = chosen, None
        self.look()

    @on(Input.Changed)
    def forgive(self) -> None:
        """Writes over nothing once another name is typed."""
        self.over = self.doubted = None

    @on(Rows.Chosen)
    @on(Input.Submitted)
    def write(self) -> None:
        """Writes the file; asks first where its name or its folder may not be meant."""
        if self.busy:
            return
        path = said_path(self.query_one(Input).value, self.selection.asked, self.format.suffix)
        doubts = say_doubts(path, self.format)
        if doubts and self.doubted != (path, self.format):
            self.doubted = path, self.format
            self.tell(shown(doubts, "bold"))
            return
        self.busy = True
        self.tell(shown(said("writing …"), "dim"))
        work = partial(self._write, self.format, path, self.over is not None)
        self.run_worker(work, thread=True, exclusive=True, group="writing", exit_on_error=False)

    def action_turn(self) -> None:
        """Goes from the formats to the file, and back."""
        bar = self.query_one(Input)
        self.set_focus(self.query_one(Rows) if bar.has_focus else bar)

    def action_close(self) -> None:
        """Stops what is being written; closes otherwise."""
        if self.busy:
            self.workers.cancel_group(self, "writing")
        else:
            self.dismiss()

    def _look(self, format: Format) -> None:
        worker = get_current_worker()
        try:
            told = say_preview(preview(format, self.selection), self.caution)
        except BaseException as error:  # a broken engine raises what is no Exception
            if not is_of_the_engine(error):
                raise
            told = shown(say_error(error))
        if not worker.is_cancelled:
            self.app.call_later(self._show_preview, format, told)

    def _show_preview(self, format: Format, told: Text) -> None:
        if self.is_attached and format is self.format and not self.busy:
            self.tell(told)

    def _write(self, format: Format, path: Path, force: bool) -> None:
        worker = get_current_worker()

        def tell(done: int, whole: int) -> None:
            if worker.is_cancelled:
                raise _Stopped
            self.app.call_later(self._progress, done, whole)

        outcome: Exported | NotExported | str
        try:
            outcome = export(format, replace(self.selection, tell=tell), path, force=force)
        except NotExported as refused:
            outcome = refused
        except _Stopped:
            outcome = said("Stopped; nothing is left of it.")
        except BaseException as error:  # a broken engine raises what is no Exception
            if not is_of_the_engine(error):
                raise
            outcome = say_error(error)
        self.app.call_later(self._finish, outcome)

    def _progress(self, done: int, whole: int) -> None:
        if self.is_attached and self.busy:
            said_so_far = counted(
                whole, "{done} of {number} deal", "{done} of {number} deals", done=grouped(done)
            )
            self.tell(shown(said("writing {so_far} · esc stops", so_far=said_so_far), "dim"))

    def _finish(self, outcome: Exported | NotExported | str) -> None:
        if not self.is_attached:
            return
        self.busy, self.over = False, None
        if isinstance(outcome, Exported):
            self.tell(say_done(outcome))
        elif isinstance(outcome, NotExported) and outcome.in_the_way:
            self.over = outcome.in_the_way
            self.tell(
                shown(said("{path} is there already; enter again writes over it.", path=self.over), "bold")
            )
        else:
            self.tell(shown(str(outcome), "bold"))


def _format_line(format: Format, width: int) -> Sequence[Text]:
    return laid_out([Cell(shown(format.name, "bold"), _NAME), Cell(shown(format.told), drop=1)], width)
