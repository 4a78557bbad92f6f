"""What a catalogue answers: small plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that answers a query, and the line of it where the words stand."""

    id: str
    field: str
    """The address within the record; `name` for its names, `text` for the text of a source."""
    label: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    """What to light in the text; ends exclusive."""
    start: int = 0
    """Where the line begins in the text of a source."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the hits of a query, best first."""

    hits: tuple[Hit, ...]
    total: int
