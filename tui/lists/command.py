"""What a key does, declared once: bindings, hints, help and palette are all read from here."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import format_key

from ..speech import said

_NAMES = {"enter": "enter", "backspace": "backspace", "left_square_brace": "["}


@dataclass(frozen=True)
class Command:
    """One thing that keys can do.

    Commands that are hinted under the same name (up and down, say) share one hint.

    Attributes:
        action: The Textual action to run; it is also the name by which a keymap changes the keys.
        keys: The keys as Textual spells them (`ctrl+d`, `question_mark` or `?`); the first is shown.
        name: One or two words, for hints and the palette.
        help: One sentence, for the help page.
        hint: Whether the hint line shows it.
        group: The heading under which the help page lists it.
    """

    action: str
    keys: tuple[str, ...]
    name: str
    help: str
    hint: bool = False
    group: str = ""


def key_names(command: Command) -> str:
    """The command's keys as people read them: `↑ k`, `ctrl+d`, `?`."""
    return " ".join(_key_name(key) for key in command.keys)


def hints(commands: Iterable[Command]) -> list[tuple[str, str]]:
    """The keys and the name of each hint, in their order and in the reader's language: `("↑↓", "move")`."""
    return [(keys, said(name)) for name, keys in _hinted(commands).items()]


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """Textual's bindings for commands: one a key, of which one a hint is shown."""
    declared = tuple(commands)
    unshown = _hinted(declared)
    return [
        Binding(
            key="comma" if key == "," else key,
            action=command.action,
            description=command.name,
            show=(first := place == 0 and command.hint and command.name in unshown),
            key_display=unshown.pop(command.name) if first else _key_name(key),
            tooltip=command.help,
            id=command.action,
        )
        for command in declared
        for place, key in enumerate(command.keys)
    ]


def _hinted(commands: Iterable[Command]) -> dict[str, str]:
    """The keys of each hint, by its name as it is declared."""
    keys: dict[str, list[str]] = {}
    for command in commands:
        if command.hint and command.keys:
            keys.setdefault(command.name, []).append(_key_name(command.keys[0]))
    return {name: _together(names) for name, names in keys.items()}


def _key_name(key: str) -> str:
    *held, last = key.split("+") if len(key) > 1 else [key]
    return "+".join([*held, _NAMES.get(last) or format_key(last)])


def _together(names: list[str]) -> str:
    return ("" if all(len(name) == 1 for name in names) else "/").join(names)
