"""What a key does, declared once: bindings, hints, help and palette are all read from here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import format_key

from ..speech import named, said

_NAMES: Mapping[str, Callable[[], str]] = {
    "backspace": lambda: named("key", "backspace"),
    "delete": lambda: named("key", "del"),
    "end": lambda: named("key", "end"),
    "enter": lambda: named("key", "enter"),
    "escape": lambda: named("key", "esc"),
    "home": lambda: named("key", "home"),
    "left_square_brace": lambda: "[",
    "pagedown": lambda: named("key", "pgdn"),
    "pageup": lambda: named("key", "pgup"),
    "shift": lambda: named("key", "shift"),
    "space": lambda: named("key", "space"),
}


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
    return " ".join(key_name(key) for key in command.keys)


def key_name(key: str) -> str:
    """A key as people read it, in their language: `enter`, `shift+tab`, `↑`."""
    *held, last = key.split("+") if len(key) > 1 else [key]
    return "+".join(map(_part, [*held, last]))


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
            key_display=unshown.pop(command.name) if first else key_name(key),
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
            keys.setdefault(command.name, []).append(key_name(command.keys[0]))
    return {name: _together(names) for name, names in keys.items()}


def _part(key: str) -> str:
    name = _NAMES.get(key)
    return name() if name else format_key(key)


def _together(names: list[str]) -> str:
    return ("" if all(len(name) == 1 for name in names) else "/").join(names)
