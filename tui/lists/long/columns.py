"""Columns: declared once, arranged by the reader, and fitted to a width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from rich.text import Text

_WIDEST = 200
_GAP = 1


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a table.

    Attributes:
        id: What entries know it by.
        title: What the header says.
        width: The cells that it takes; of the columns that stay, the last one also takes what is left over.
        align: The edge that its texts keep to.
        least: The cells that it may be narrowed to, where there is little room or by the reader.
        stays: Whether it stands at the left whatever else is scrolled; it is then neither hidden nor moved.
        hidden: Whether it is hidden until the reader asks for it.
        sorts: Whether rows can be put in order by it.
    """

    id: str
    title: Text
    width: int = 12
    align: Literal["left", "right"] = "left"
    least: int = 4
    stays: bool = False
    hidden: bool = False
    sorts: bool = True


@dataclass(frozen=True)
class Columns:
    """What a reader made of columns; it can be kept, and given back to the same columns or to others.

    Attributes:
        order: The ids in their order; columns that are not named come after these, as declared.
        hidden: The ids of the columns that are hidden.
        widths: The widths that the reader chose, by id.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: tuple[tuple[str, int], ...] = field(default=())

    def over(self, declared: Iterable[Column]) -> "Columns":
        """The same arrangement naming exactly the columns declared."""
        by_id = {column.id: column for column in declared}
        order = [id for id in dict.fromkeys(self.order) if id in by_id]
        new = [id for id in by_id if id not in order]
        hidden = {id for id in order if id in self.hidden} | {id for id in new if by_id[id].hidden}
        return Columns(
            (*order, *new),
            frozenset(id for id in hidden if not by_id[id].stays),
            tuple((id, width) for id, width in dict(self.widths).items() if id in by_id),
        )

    def seen(self, declared: Iterable[Column]) -> list[Column]:
        """The columns to draw in their order and with their widths, those that stay before all others."""
        by_id = {column.id: column for column in declared}
        arranged = self.over(by_id.values())
        widths = dict(arranged.widths)
        columns = [
            replace(by_id[id], width=max(1, min(widths.get(id, by_id[id].width), _WIDEST)))
            for id in arranged.order
            if id not in arranged.hidden
        ]
        return sorted(columns, key=lambda column: not column.stays)

    def without(self, id: str) -> "Columns":
        """Hides a column."""
        return replace(self, hidden=self.hidden | {id})

    def whole(self) -> "Columns":
        """Hides no column."""
        return replace(self, hidden=frozenset())

    def moved(self, id: str, beside: str) -> "Columns":
        """Lets two columns change places."""
        places = {id: beside, beside: id}
        return replace(self, order=tuple(places.get(each, each) for each in self.order))

    def sized(self, id: str, width: int) -> "Columns":
        """Gives a column a width."""
        return replace(self, widths=tuple((dict(self.widths) | {id: max(1, min(width, _WIDEST))}).items()))


@dataclass(frozen=True)
class Fit:
    """Columns at a width.

    Attributes:
        places: The columns that are drawn, each with its first cell and its width.
        before: Whether columns are scrolled away at the left.
        after: Whether columns do not fit at the right.
    """

    places: tuple[tuple[Column, int, int], ...] = ()
    before: bool = False
    after: bool = False

    @property
    def width(self) -> int:
        """The cells that they take together."""
        return max((start + width for _, start, width in self.places), default=0)

    def at(self, x: int) -> Column | None:
        """The column that a cell belongs to, with the gap after it, or None."""
        return next(
            (column for column, start, width in self.places if start <= x < start + width + _GAP), None
        )

    def has(self, id: str) -> bool:
        """Whether a column is drawn."""
        return any(column.id == id for column, _, _ in self.places)


def fitted(columns: Sequence[Column], width: int, left: int = 0, must: bool = False) -> Fit:
    """Fits columns to a width; how depends on the declared widths alone, so all rows line up.

    Args:
        columns: The columns in order, those that stay first.
        width: What a line may take, in cells.
        left: How many of the columns that do not stay are scrolled away.
        must: Whether the first column that is not scrolled away is drawn even if others must be narrower.
    """
    stays = [column for column in columns if column.stays]
    others = [column for column in columns if not column.stays][left:]
    used = sum(column.width + _GAP for column in stays)
    taken: list[tuple[Column, int]] = []
    for column in others:
        if used + column.width > width:
            break
        taken.append((column, column.width))
        used += column.width + _GAP
    if others and not taken and (must or not stays):
        least = sum(min(column.least, column.width) + _GAP for column in stays)
        first = others[0]
        room = max(width - least, min(first.least, width // 2), 1)
        taken.append((first, min(first.width, room)))
    room = width - sum(size + _GAP for _, size in taken)
    kept = _shared(stays, room)
    return Fit(_placed([*kept, *taken], width), left > 0, len(taken) < len(others))


def reached(columns: Sequence[Column], width: int, left: int, id: str) -> int:
    """How many columns to scroll away, starting from so many, for one of them to be drawn."""
    others = [column.id for column in columns if not column.stays]
    if id not in others:
        return min(left, max(len(others) - 1, 0))
    place = others.index(id)
    left = min(left, place)
    while left < place and not fitted(columns, width, left, True).has(id):
        left += 1
    return left


def _shared(stays: Sequence[Column], room: int) -> list[tuple[Column, int]]:
    """The columns that stay, the last of them as wide as there is room; the last also give way first."""
    widths = [column.width for column in stays]
    spare = room - sum(widths) - _GAP * (len(stays) - 1)
    for leasts in ([column.least for column in stays], [1] * len(stays), [-_GAP] * len(stays)):
        for place in reversed(range(len(stays))):
            given = max(min(-spare, widths[place] - leasts[place]), 0)
            widths[place] -= given
            spare += given
    if stays and spare > 0:
        widths[-1] += spare
    return [(column, width) for column, width in zip(stays, widths, strict=True) if width > 0]


def _placed(columns: Iterable[tuple[Column, int]], width: int) -> tuple[tuple[Column, int, int], ...]:
    places, start = [], 0
    for column, size in columns:
        if (size := min(size, width - start)) < 1:
            break
        places.append((column, start, size))
        start += size + _GAP
    return tuple(places)
