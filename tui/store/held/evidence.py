"""Evidence: what becomes of a citation in its source."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..texts import Span

State: TypeAlias = Literal["verbatim", "ambiguous", "not_found", "source_changed", "external", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the words of a citation stand: character positions in the text as read, end exclusive.

    The state is `source_changed` if they stand in a text that is not the one that was quoted, and
    `not_found` if they do not stand in the text, whichever it is, or if their text is missing.
    """

    state: State
    source: str | None = None
    """The id of the source."""
    start: int = 0
    """Where they begin; of words that stand more than once, the first place."""
    end: int = 0
    places: tuple[Span, ...] = ()
    """Every place where they stand, if that is more than one."""
