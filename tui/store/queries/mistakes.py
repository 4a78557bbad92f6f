"""What is wrong with the text of a query, where, and how it is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...speech import counted, said
from ...text import clean, width

_AROUND = 60
"""How much of a long text is shown before and after a mistake."""
_LONG = 120
"""How much of a long mistake is shown."""
_FEW = 4
"""So many mistakes are told."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that reads as an attempt at something else; ends exclusive, in characters of the text."""

    start: int
    end: int
    reason: str
    instead: str | None = None
    """What could stand there instead."""


def say_mistakes(text: str, mistakes: Iterable[Mistake]) -> list[str]:
    """For each mistake the text, a line that points to the place, and the reason.

    Of many, the first for each of some reasons is told, and then how many more there are.
    """
    every = list(mistakes)
    told = every if len(every) <= _FEW else _first_of_each_reason(every)[:_FEW]
    lines = [line for mistake in told for line in _lines(text, mistake)]
    if more := len(every) - len(told):
        lines.append(counted(more, "and {number} more mistake", "and {number} more mistakes"))
    return lines


def _first_of_each_reason(mistakes: Sequence[Mistake]) -> Sequence[Mistake]:
    found: dict[str, Mistake] = {}
    for mistake in mistakes:
        found.setdefault(mistake.reason, mistake)
    return list(found.values())


def _lines(text: str, mistake: Mistake) -> tuple[str, str, str]:
    end = min(mistake.end, mistake.start + _LONG)
    first, last = max(0, mistake.start - _AROUND), end + (_AROUND if end == mistake.end else 0)
    before = ("…" if first else "") + text[first : mistake.start]
    after = text[end:last] + ("…" if last < len(text) else "")
    place = text[mistake.start : end]
    carets = "^" * max(1, width(place))
    return clean(f"{before}{place}{after}"), " " * width(before) + carets, _reason(mistake)


def _reason(mistake: Mistake) -> str:
    if not mistake.instead:
        return mistake.reason
    return said("{reason}; did you mean {instead}?", reason=mistake.reason, instead=mistake.instead)
