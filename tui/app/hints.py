"""The hint line: what the keys of the focused pane do, and how firm the value under the cursor is."""

from collections.abc import Sequence

from rich.text import Text

from ..lists import hints, key_name
from ..panes import Pane
from ..speech import marked, named, said
from ..text import shown
from .commands import COMMANDS, HELP

_TYPING = (
    ("tab", marked("complete")),
    ("up", marked("earlier")),
    ("enter", marked("results")),
    ("escape", marked("clear")),
)
_GAP = Text("  ", end="")


def hint_line(pane: Pane | None, evidence: str, width: int) -> Text:
    """The hints for a pane (without one, those for typing a search) that fit a width; help always stays.

    First what keys do on the whole screen gives way, then the state of the evidence is shortened, then what
    keys do in the pane gives way.
    """
    own, others = _own(pane), _others(pane)
    *pieces, last = [_piece(keys, name) for keys, name in (*own, *others)]
    states = _ever_shorter(evidence)
    ways = [(states[0], kept) for kept in range(len(pieces), len(own), -1)]
    ways += [(state, len(own)) for state in states]
    ways += [(states[-1], kept) for kept in reversed(range(len(own)))]
    line = last
    for state, kept in ways:
        line = _GAP.join([*_firm(state), *pieces[:kept], last])
        if line.cell_len <= width:
            break
    return line


def _ever_shorter(evidence: str) -> list[str]:
    """`announced: verbatim, 2 places · 1 of 4`, then without the label, then without each of the counts."""
    bare = evidence.rpartition(": ")[2]
    fewer = bare.partition(" · ")[0]
    return list(dict.fromkeys((evidence, bare, fewer, fewer.partition(", ")[0])))


def _firm(state: str) -> list[Text]:
    return [shown(state, "bold").append(" ")] if state else []


def _piece(keys: str, name: str) -> Text:
    return shown(keys, "bold").append(" ").append_text(shown(name))


def _own(pane: Pane | None) -> list[tuple[str, str]]:
    """What keys do in the pane; nothing is said of a choice that does nothing."""
    if pane is None:
        return [(named("key", "type"), said("words or field:value")), *_typing(_TYPING[:-1])]
    told = hints(dict.fromkeys((*pane.COMMANDS, *pane.HINTS)))
    chosen = [(keys, pane.choice if keys == key_name("enter") else name) for keys, name in told]
    return [hint for hint in chosen if hint[1]]


def _typing(hinted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(key_name(key), said(name)) for key, name in hinted]


def _others(pane: Pane | None) -> list[tuple[str, str]]:
    """What keys do on the whole screen, help at the end."""
    if pane is None:
        return _typing(_TYPING[-1:])
    last = hints((HELP,))
    return [hint for hint in hints(COMMANDS) if hint not in last] + last
