"""The hint line: what the keys of the focused pane do, and how firm the value under the cursor is."""

from rich.text import Text

from ..panes import Command, Pane, hints
from ..text import shown
from .commands import COMMANDS, HELP

_TYPING = (("type", "words or field:value"), ("enter", "results"), ("esc", "clear"))
_GAP = Text("  ", end="")


def hint_line(pane: Pane | None, evidence: str, width: int) -> Text:
    """The hints for a pane (without one, those for typing a search) that fit a width; help always stays."""
    pieces = [_piece(keys, name) for keys, name in _hints(pane)]
    firm = [shown(evidence, "bold").append(" ")] if evidence else []
    while len(pieces) > 1 and _GAP.join([*firm, *pieces]).cell_len > width:
        pieces.pop(-2)
    return _GAP.join([*firm, *pieces])


def _piece(keys: str, name: str) -> Text:
    return shown(keys, "bold").append(" ").append_text(shown(name))


def _hints(pane: Pane | None) -> list[tuple[str, str]]:
    if pane is None:
        return list(_TYPING)
    last = hints((HELP,))
    commands: tuple[Command, ...] = (*pane.COMMANDS, *pane.HINTS, *COMMANDS)
    told = [hint for hint in hints(commands) if hint not in last]
    return [(keys, pane.choice if keys == "enter" else name) for keys, name in told] + last
