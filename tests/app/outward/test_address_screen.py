from textual.widgets import Static

from tui.app.outward.address_screen import AddressScreen
from tui.app.outward.addresses import Destination, read_address

from ..opened import Open, opened, seen, until


def shown_first(pilot: Open) -> list[str]:
    return [line.strip() for line in seen(pilot.app.screen.query_one(Static))]


async def test_where_it_leads_is_seen_first_however_long_the_address_is() -> None:
    goal = read_address(f"https://bank.example@evil.example/{'a' * 1900}", "[b]A title[/b]\x1b[2J")
    assert isinstance(goal, Destination)
    async with opened((60, 20)) as pilot:
        pilot.app.push_screen(AddressScreen(goal, opens=True))
        await until(pilot, lambda: isinstance(pilot.app.screen, AddressScreen))
        await pilot.pause()
        lines = shown_first(pilot)
        assert lines[:3] == ["evil.example", "! What stands before the @ is a name, not where it", "leads."]
        assert lines[3] == "[b]A title[/b]␛[2J"
        assert sum(line.count("a") for line in lines[4:]) >= 1900


async def test_keys_say_what_is_to_be_done() -> None:
    goal = read_address("https://example.org/", "")
    assert isinstance(goal, Destination)
    wishes: list[object] = []
    async with opened() as pilot:
        for opens, key in ((True, "enter"), (True, "y"), (False, "enter"), (True, "escape"), (True, "o")):
            pilot.app.push_screen(AddressScreen(goal, opens=opens), wishes.append)
            await until(pilot, lambda: isinstance(pilot.app.screen, AddressScreen))
            await pilot.press(key)
            await until(pilot, lambda: not isinstance(pilot.app.screen, AddressScreen))
    assert wishes == ["open", "copy", "copy", None, None]
