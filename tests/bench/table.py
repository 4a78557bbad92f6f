"""The table of what was measured."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from .results import Result

HEADINGS = ("what", "ours", "beside it", "ratio", "at least", "aim", "reached", "beside it is", "notes")
_RIGHT = (1, 2, 3, 4, 5)


def table(results: Iterable[Result]) -> Iterator[str]:
    """The lines of the table: the median, and in brackets the best and the worst."""
    rows = [HEADINGS, *map(_row, results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for number, row in enumerate(rows):
        yield "  ".join(_aligned(row[at], widths[at], at in _RIGHT) for at in range(len(row))).rstrip()
        if not number:
            yield "  ".join("─" * width for width in widths)


def _aligned(text: str, width: int, right: bool) -> str:
    return text.rjust(width) if right else text.ljust(width)


def _row(result: Result) -> tuple[str, ...]:
    ratio, goal = result.ratio, result.goal
    least, aim = (_goal(result, goal.least), _goal(result, goal.aim)) if goal else ("", "")
    more = bool(goal and goal.more)
    return (
        result.what,
        _said(result.ours, result.unit, more),
        _said(result.floor, "", more),
        "" if ratio is None else f"{ratio:.2f}x",
        least,
        aim,
        result.reached if goal else "",
        result.beside,
        result.note,
    )


def _goal(result: Result, number: float) -> str:
    goal = result.goal
    return f"{number:g}x" if goal and goal.of == "ratio" else f"{number:,g}"


def _said(samples: Sequence[float], unit: str, more: bool) -> str:
    if not samples:
        return "–"
    best, worst = sorted((min(samples), max(samples)), reverse=more)
    said = _number(median(samples))
    if best != worst:
        said += f" ({_number(best)}–{_number(worst)})"
    return f"{said} {unit}".rstrip()


def _number(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 or number == int(number) else f"{number:.3g}"
