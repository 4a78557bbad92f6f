"""Long lists: the first few rows, more of them when they are asked for, never more than anyone reads."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial

from rich.text import Text

from ...lists import Cell, Row, laid_out
from ...speech import grouped, said
from ...text import shown

_FEW = 10
_MOST = 300


def some(key: Hashable, number: int, first: Callable[[int], Iterable[Row]], opened: bool) -> Iterator[Row]:
    """The rows of a list, or the first of many and one that opens more of them, or closes them again.

    Args:
        key: what that one stands for.
        number: how many rows there are in all.
        first: makes the first of them, as many as it is told.
        opened: whether more are asked for.
    """
    if number <= _FEW + 1:
        yield from first(number)
        return
    yield from first(min(number, _MOST) if opened else _FEW)
    if opened and number > _MOST:
        yield Row(None, partial(_beyond_lines, number - _MOST), stop=False)
    yield Row(key, partial(_more_lines, 0 if opened else number - _FEW), height=1)


def _more_lines(hidden: int, width: int) -> Sequence[Text]:
    """How many rows are not shown, or that they can be hidden again."""
    told = said("▸ and {number} more", number=grouped(hidden)) if hidden else said("▾ fewer")
    return laid_out([Cell(shown(told, "dim"))], width)


def _beyond_lines(hidden: int, width: int) -> Sequence[Text]:
    """How many rows are too many to be shown."""
    told = said("and {number} more, which a narrower query shows", number=grouped(hidden))
    return laid_out([Cell(shown(f"  {told}", "dim"), wrap=True)], width)
