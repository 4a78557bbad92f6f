"""The lines beneath the bar: carets under what is mistaken, why, and what could be meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from ...lists import Cell, laid_out
from ...speech import counted, grouped, said
from ...store import Choice, Mistake
from ...text import shown, width
from .lighting import seen

_GAP = 1


@dataclass(frozen=True)
class Offered:
    """What could be meant, and which of it is chosen."""

    choices: Sequence[Choice] = ()
    chosen: int | None = None


def mistake_lines(
    mistakes: Sequence[Mistake], text: str, left: int, room: int, style: str = ""
) -> list[Text]:
    """A line of carets under all that is mistaken, and lines that say why the first is.

    Args:
        mistakes: what is mistaken.
        text: what is typed.
        left: the cell under which the text begins; less than 0 where it is scrolled.
        room: the cells of a line.
        style: the style of the carets.
    """
    if not mistakes:
        return []
    carets = [" "] * room
    for mistake in mistakes:
        first = left + cell_len(seen(text[: mistake.start]))
        last = left + cell_len(seen(text[: mistake.end]))
        for at in range(max(0, min(first, room - 1)), max(1, min(max(last, first + 1), room))):
            carets[at] = "^"
    why, instead = mistakes[0].reason, mistakes[0].instead
    if instead:
        why = said("{reason}; did you mean {instead}?", reason=why, instead=instead)
    if len(mistakes) > 1:
        more = len(mistakes) - 1
        why = counted(more, "{reason} (and {number} more)", "{reason} (and {number} more)", reason=why)
    return [
        Text("".join(carets).rstrip(), style, end="", no_wrap=True),
        *laid_out([Cell(Text(), 1), Cell(shown(why), wrap=True), Cell(Text(), 1)], room),
    ]


def note_lines(note: str, room: int) -> list[Text]:
    """What is said quietly of what is typed, in lines of so many cells; none for an empty text."""
    if not note:
        return []
    return [*laid_out([Cell(Text(), 1), Cell(shown(note, "dim"), wrap=True), Cell(Text(), 1)], room)]


def in_sight(offered: Offered, most: int) -> range:
    """Which of the choices are told where there is room for so many: those around the chosen one."""
    first = max(0, min((offered.chosen or 0) - most // 2, len(offered.choices) - most))
    return range(first, min(len(offered.choices), first + most))


def choice_lines(offered: Offered, told: range, room: int, mark: str) -> list[Text]:
    """Choices, each with what it is, what it means, and how many records have it.

    Args:
        offered: the choices.
        told: which of them.
        room: the cells of a line.
        mark: the style of the chosen one.
    """
    choices = offered.choices
    longest = max((width(choices[at].insert) for at in told), default=0)
    name = min(longest, max(8, room // 2))
    number = max((len(_number(choices[at])) for at in told), default=0)
    lines = []
    for at in told:
        choice = choices[at]
        meant = "" if choice.shown == choice.insert.partition(":")[2].strip('"') else choice.shown
        cells = [
            Cell(shown("▌" if at == offered.chosen else ""), _GAP),
            Cell(shown(choice.insert, "bold"), name),
            Cell(shown(meant)),
            Cell(shown(_number(choice)), number, "right"),
            Cell(Text(), _GAP),
        ]
        line = laid_out([cell for cell in cells if cell.width != 0], room)[0]
        line.append(" " * max(0, room - line.cell_len))
        if at == offered.chosen:
            line.stylize_before(mark)
        lines.append(line)
    return lines


def _number(choice: Choice) -> str:
    return "" if choice.number is None else grouped(choice.number)
