"""What an export came to, and what it could not keep."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..speech import counted, said


@dataclass
class Notes:
    """How much an export holds, and what of it was lost or changed on the way."""

    losses: Sequence[str] = ()
    """What the format can never keep, each a marked message: its `LOSES`."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many of each thing were written, such as `deals`; the names are those of the format."""
    changes: Counter[str] = field(default_factory=Counter)
    """How often each thing was lost or changed, by the marked message that says so."""

    def count(self, what: str, many: int = 1) -> None:
        """Notes that so many more of something were written."""
        self.counts[what] = self.counts.get(what, 0) + many

    def change(self, message: str, many: int = 1) -> None:
        """Notes that something was lost or changed so many times more; the message is marked, in English."""
        if many:
            self.changes[message] += many

    def lines(self) -> Iterator[str]:
        """What was lost or changed, a sentence each, in the reader's language."""
        for message in self.losses:
            yield said(message)
        for message, many in self.changes.items():
            yield counted(many, "{number} time: {what}", "{number} times: {what}", what=said(message))
