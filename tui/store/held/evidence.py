"""Evidence: what becomes of a citation in its source."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

State: TypeAlias = Literal["verbatim", "ambiguous", "not_found", "source_changed", "external", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the words of a citation stand: character positions in the text as shown, end exclusive."""

    state: State
    source: str | None = None
    """The id of the source."""
    start: int = 0
    end: int = 0
