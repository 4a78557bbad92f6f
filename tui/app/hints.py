"""The hint line: what the keys of the focused pane do, and how firm the value under the cursor is."""

from rich.text import Text

from ..panes import Command, Pane, hints
from ..text import shown
from .commands import COMMANDS

_TYPING = (("type", "words or field:value"), ("enter", "results"), ("esc", "clear"))


def hint_line(pane: Pane | None, evidence: str) -> Text:
    """The hints for a pane; without one, those for typing a search."""
    line = Text(end="")
    if evidence:
        line.append_text(shown(evidence, "bold")).append("   ")
    for keys, name in _hints(pane):
        line.append_text(shown(keys, "bold")).append(" ").append_text(shown(name)).append("  ")
    return line


def _hints(pane: Pane | None) -> list[tuple[str, str]]:
    if pane is None:
        return list(_TYPING)
    commands: tuple[Command, ...] = (*pane.COMMANDS, *pane.HINTS, *COMMANDS)
    return hints(commands)
