"""The list for all that may be long: marks on rows, and ways to a row by its name or its number."""

import asyncio
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.events import Blur, Key
from textual.message import Message

from ...speech import counted, marked, said
from ..command import Command, bindings
from ..framing import CHOICES, MOVES
from .steering import Steered

_GROUP = marked("Long lists")
_LATE_SIGN = "…"


class LongList(Steered):
    """Shows the rows of a source, of any number, all of one height."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        *MOVES,
        *CHOICES,
        Command(
            "mark",
            ("space",),
            marked("mark"),
            marked("Mark the row or unmark it, and go to the next."),
            True,
            _GROUP,
        ),
        Command("unmark", ("*",), marked("unmark all"), marked("Take all marks away."), group=_GROUP),
        Command(
            "seek",
            ("'",),
            marked("go to name"),
            marked("Go to what begins with the letters that follow; enter or esc ends them."),
            group=_GROUP,
        ),
        Command(
            "number",
            ("%",),
            marked("go to number"),
            marked("Go to the row of the number that follows, or with % to a part of the list."),
            group=_GROUP,
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS)]

    _note = Text()
    _is_late = False
    _typed: str | None = None
    _by_number = False
    _missed = False

    @dataclass
    class Marked(Message):
        """Tells that other rows are marked.

        Attributes:
            rows: The list.
            keys: What the marked rows stand for, also those that are not in the list at the moment.
        """

        rows: "LongList"
        keys: frozenset[Hashable]

        @property
        def control(self) -> "LongList":
            """The list."""
            return self.rows

    @property
    def marks(self) -> frozenset[Hashable]:
        """What the marked rows stand for."""
        return frozenset(self._marks)

    @marks.setter
    def marks(self, keys: Iterable[Hashable]) -> None:
        self._marks = set(keys)
        self.refresh()
        self._say()

    @property
    def note(self) -> Text:
        """What the lower border says beside the number of marks."""
        return self._note

    @note.setter
    def note(self, note: Text) -> None:
        self._note = note
        self._say()

    def action_mark(self) -> None:
        """Marks the row or unmarks it, and goes to the next."""
        key = self.cursor_key
        if key is None:
            return
        self._marks ^= {key}
        self._repaint(self._cursor)
        self._tell_marks()
        self.move(1)

    def action_unmark(self) -> None:
        """Takes all marks away."""
        if self._marks:
            self._marks.clear()
            self.refresh()
            self._tell_marks()

    def action_seek(self) -> None:
        """Begins to take the letters that a row begins with."""
        self._type("", False)

    def action_number(self) -> None:
        """Begins to take the number of a row."""
        self._type("", True)

    @on(Key)
    def take_letter(self, event: Key) -> None:
        """Takes a letter of what is sought; any other key ends the search.

        The key that begins a search is taken here too: the letters may come before its command is run.
        """
        begins = self._begun_by(event.key)
        if self._typed is None and begins is None:
            return
        if self._typed is None:
            self._type("", begins == "number")
        elif event.key == "backspace":
            self._type(self._typed[:-1], self._by_number)
        elif event.is_printable and event.character:
            self._type(self._typed + event.character, self._by_number)
        else:
            self._type(None)
            if event.key not in ("enter", "escape"):
                return
        event.stop()
        event.prevent_default()

    @on(Blur)
    def end_typing(self) -> None:
        """Ends a search when another widget is focused."""
        self._type(None)

    def _begun_by(self, key: str) -> str | None:
        """The command that a key stands for, if it is one that begins a search."""
        found = (binding.action for binding in self._bindings.key_to_bindings.get(key, ()))
        return next((action for action in found if action in ("seek", "number")), None)

    def _type(self, letters: str | None, by_number: bool = False) -> None:
        self.workers.cancel_group(self, "seek")
        self._typed, self._by_number, self._missed = letters, by_number, False
        if letters and by_number:
            rank = _rank(letters, self.count)
            self._missed = rank is None
            if rank is not None:
                self.move_to_rank(rank)
        elif letters and self._pages.source.instant:
            self._found(self._pages.source.seek(letters, 0))
        elif letters:
            self._seek(letters)
        self._say()

    @work(group="seek")
    async def _seek(self, letters: str) -> None:
        pages = self._pages
        rank = await asyncio.to_thread(pages.source.seek, letters, 0)
        if pages is self._pages:
            self._found(rank)

    def _found(self, rank: int | None) -> None:
        self._missed = rank is None
        if rank is not None:
            self.move_to_rank(rank)
        self._say()

    def _tell_late(self, is_late: bool) -> None:
        if is_late != self._is_late:
            self._is_late = is_late
            self._say()

    def _tell_marks(self) -> None:
        self._say()
        self.post_message(self.Marked(self, self.marks))

    def _say(self) -> None:
        """Says in the lower border what is typed or to come, how many rows are marked, and the note."""
        parts: list[Text] = []
        if self._typed is not None:
            sign = "%" if self._by_number else "'"
            parts.append(Text(f"{sign}{self._typed}▏", end=""))
            if self._missed:
                parts.append(Text(said("not here"), end=""))
        if self._is_late:
            parts.append(Text(_LATE_SIGN, end=""))
        if self._marks:
            parts.append(Text(counted(len(self._marks), "{number} marked", "{number} marked"), end=""))
        if self._note:
            parts.append(self._note)
        self.border_subtitle = Text(" · ", end="").join(parts)


def _rank(typed: str, count: int) -> int | None:
    """The rank that a number of a row, or a percentage, means."""
    number, sign, rest = typed.partition("%")
    if rest or not (number.isascii() and number.isdecimal()) or len(number) > 18:
        return None
    return int(number) * count // 100 if sign else int(number) - 1
