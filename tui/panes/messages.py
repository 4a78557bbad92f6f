"""What panes ask of the screen that holds them."""

from dataclasses import dataclass

from textual.message import Message

from ..records import Fact


@dataclass
class OpenRecord(Message):
    """Asks to open a record."""

    id: str


@dataclass
class PreviewRecord(Message):
    """Asks to show a record without going there."""

    id: str


@dataclass
class ReachValue(Message):
    """Tells that the cursor rests on a value of a record, or on none."""

    id: str
    fact: Fact | None


@dataclass
class Narrow(Message):
    """Asks to narrow everything to a value of a field, or to widen it again."""

    field: str
    value: str
