"""What panes ask of the screen that holds them."""

from dataclasses import dataclass

from textual.message import Message

from ..records import Fact, Span


@dataclass
class OpenRecord(Message):
    """Asks to open a record, at a value of it if one is named."""

    id: str
    field: str | None = None


@dataclass
class PreviewRecord(Message):
    """Asks to show a record without going there."""

    id: str


@dataclass
class ReachValue(Message):
    """Tells that the cursor rests on what stands for a value of a record, or on none.

    Attributes:
        id: The record.
        fact: The value.
        at: Which of the value's evidence is looked at, from 0.
    """

    id: str
    fact: Fact | None
    at: int = 0


@dataclass
class LookAtValue(ReachValue):
    """Tells that the record in full is looked at there."""


class ReachNothing(Message):
    """Tells that nothing is left to rest on."""


@dataclass
class ReachTime(Message):
    """Tells that the cursor rests on a time, or on none."""

    span: Span | None


@dataclass
class ReadWords(Message):
    """Asks to go to the words behind the value under the cursor."""


@dataclass
class Narrow(Message):
    """Asks to narrow everything to a value of a field, or to widen it again; `when` takes days."""

    field: str
    value: str


@dataclass
class Exclude(Message):
    """Asks to leave out what has a value of a field, or to mind it no more."""

    field: str
    value: str


@dataclass
class Only(Message):
    """Asks to narrow to one value of a field instead of others of it, and to go to what has it."""

    field: str
    value: str
