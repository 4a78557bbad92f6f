from collections import Counter

import pytest

from tui.app.commands import COMMANDS, KEYS
from tui.app.hints import hint_line
from tui.lists import hints

from .opened import line, opened, pane


@pytest.mark.parametrize("id", KEYS)
async def test_no_hint_of_a_pane_stands_twice_and_each_key_once(id: str) -> None:
    async with opened() as pilot:
        there = pane(pilot, id)
        own = hints(dict.fromkeys((*there.COMMANDS, *there.HINTS)))
        said = hint_line(there, "", 500).plain.split("  ")
        assert len(said) == len(set(said))
        assert {f"{keys} {name}" for keys, name in own if keys != "enter"} <= set(said)
        keys = Counter(piece.split()[0] for piece in said)
        assert set(keys.values()) == {1}


async def test_the_hint_of_a_list_says_how_to_sort() -> None:
    async with opened() as pilot:
        await pilot.press("5")
        await pilot.pause()
        assert line(pilot, "hints").split("  ")[:5] == [
            *("↑↓ move", "enter open", "space mark", "←→ column", "s sort"),
        ]


async def test_the_hint_of_enter_follows_the_cursor() -> None:
    async with opened() as pilot:
        await pilot.press("1", "Z", "Z", "g")
        await pilot.pause()
        assert "enter fold" in line(pilot, "hints")
        await pilot.press("enter", "j")
        await pilot.pause()
        assert "enter open" in line(pilot, "hints")


def test_every_command_of_the_screen_has_its_own_keys() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert set(keys.values()) == {1}
