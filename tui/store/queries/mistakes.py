"""What is wrong with the text of a query, where, and how it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...speech import said
from ...text import clean, width

_AROUND = 60
"""How much of a long text is shown before and after a mistake."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that reads as an attempt at something else; ends exclusive, in characters of the text."""

    start: int
    end: int
    reason: str
    instead: str | None = None
    """What could stand there instead."""


def say_mistakes(text: str, mistakes: Iterable[Mistake]) -> list[str]:
    """For each mistake the text, a line that points to the place, and the reason."""
    return [line for mistake in mistakes for line in _lines(text, mistake)]


def _lines(text: str, mistake: Mistake) -> tuple[str, str, str]:
    first, last = max(0, mistake.start - _AROUND), mistake.end + _AROUND
    end = min(mistake.end, last)
    before = ("…" if first else "") + text[first : mistake.start]
    after = text[end:last] + ("…" if last < len(text) else "")
    place = text[mistake.start : end]
    carets = "^" * max(1, width(place))
    return clean(f"{before}{place}{after}"), " " * width(before) + carets, _reason(mistake)


def _reason(mistake: Mistake) -> str:
    if not mistake.instead:
        return mistake.reason
    return said("{reason}; did you mean {instead}?", reason=mistake.reason, instead=mistake.instead)
