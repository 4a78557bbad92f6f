"""The lines of facets: a heading, a value with its count, and how many more there are."""

from collections.abc import Sequence

from rich.text import Text

from ...lists import Cell, bar, laid_out
from ...speech import grouped, said
from ...text import shown
from ...wording import label
from .values import Counted

_BAR = 6
_MARKS = {"": ("", ""), "included": ("✓", "bold"), "excluded": ("✗", "dim")}


def heading_lines(field: str, number: int, apart: bool, width: int) -> Sequence[Text]:
    """The name of a field, and how many values it has."""
    title = shown(label(field).capitalize(), "bold underline")
    beside = grouped(number) if number else ""
    line = laid_out([Cell(title), Cell(shown(beside, "dim"), len(beside), "right", drop=1)], width)
    return [Text(), *line] if apart else line


def value_lines(each: Counted, name: str, most: int, room: int, width: int) -> Sequence[Text]:
    """A value: what is wanted of it, its name, how many have it against the commonest, and how many.

    Args:
        each: the value.
        name: its name.
        most: how many have the commonest value of the field.
        room: what a number may take, in cells.
        width: what the line may take, in cells.
    """
    mark, style = _MARKS[each.state]
    drawn = bar(each.number / most if most else 0, _BAR, "dim")
    told = shown(name, f"{style} strike" if each.state == "excluded" else style)
    number = grouped(each.number) if each.number else "–"
    cells = [
        Cell(shown(mark, "bold"), 1),
        Cell(told),
        Cell(drawn, _BAR, drop=1),
        Cell(shown(number, style or "dim"), room, "right"),
    ]
    return laid_out(cells, width)


def more_lines(hidden: int, width: int) -> Sequence[Text]:
    """How many values are not told, or that fewer can be."""
    told = said("… {number} more", number=grouped(hidden)) if hidden else said("… fewer")
    return laid_out([Cell(Text(), 1), Cell(shown(told, "dim"))], width)


def beyond_lines(hidden: int, width: int) -> Sequence[Text]:
    """How many values are too many to be told at once."""
    told = said("and {number} more, which a narrower query shows", number=grouped(hidden))
    return laid_out([Cell(Text(), 1), Cell(shown(told, "dim"), wrap=True)], width)
