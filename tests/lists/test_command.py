from textual.binding import Binding

from tui.lists import Command, Rows, bindings, hints, key_name, key_names

from ..tongues import speaking
from .bench import Bench, many


def test_keys_are_named_as_people_read_them() -> None:
    keys = ("up", "ctrl+d", "enter", "question_mark", "?", "G", "escape", "shift+tab", "alt+left", ",", "{")
    command = Command("x", keys, "x", "X.")
    assert key_names(command) == "↑ ctrl+d enter ? ? G esc shift+tab alt+← , {"


def test_commands_hinted_under_one_name_share_a_hint() -> None:
    assert hints([*Rows.COMMANDS, Command("quiet", ("q",), "quiet", "Q.")]) == [
        ("↑↓", "move"),
        ("enter", "open"),
    ]


def test_hints_of_longer_keys_are_told_apart() -> None:
    pair = [Command(key, (key,), "page", "P.", hint=True) for key in ("pageup", "pagedown")]
    assert hints(pair) == [("pgup/pgdn", "page")]


def test_a_binding_is_shown_once_a_hint() -> None:
    made = bindings(Rows.COMMANDS)
    assert [(found.key_display, found.description) for found in made if found.show] == [
        ("↑↓", "move"),
        ("enter", "open"),
    ]
    assert {found.id for found in made} == {command.action for command in Rows.COMMANDS}
    assert len(made) == sum(len(command.keys) for command in Rows.COMMANDS)


def test_a_comma_can_be_a_key() -> None:
    [comma] = Binding.make_bindings(bindings([Command("last", (",",), "last", "L.")]))
    assert (comma.key, comma.key_display) == ("comma", ",")


def test_every_command_of_a_list_can_be_run() -> None:
    assert [
        command.action for command in Rows.COMMANDS if not hasattr(Rows, f"action_{command.action}")
    ] == []


async def test_a_keymap_changes_the_keys() -> None:
    app = Bench(many(5))
    app.set_keymap({"down": "s,ctrl+n"})
    async with app.run_test(size=(40, 13)) as pilot:
        await pilot.press("s", "ctrl+n", "j", "down")
        assert app.list.cursor_key == 2


def test_keys_are_called_as_on_the_keyboard_of_the_reader() -> None:
    keys = ("enter", "escape", "space", "backspace", "shift+tab", "ctrl+d", "up", "?")
    assert " ".join(map(key_name, keys)) == "enter esc space backspace shift+tab ctrl+d ↑ ?"
    with speaking("fr_CA"):
        assert " ".join(map(key_name, keys)) == "entrée échap espace retour arrière maj+tab ctrl+d ↑ ?"
