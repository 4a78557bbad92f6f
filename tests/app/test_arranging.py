"""The columns of lists outlast the session."""

from pathlib import Path

import pytest

from tui.lists import Columns, Table
from tui.views import columns_file, read_columns

from .opened import Open, opened, pane, until


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def deals(pilot: Open) -> Table:
    table = pane(pilot, "deals")
    assert isinstance(table, Table)
    return table


async def arranged(*keys: str) -> Columns:
    """What the columns of the deals are once some keys were pressed."""
    async with opened((160, 40)) as pilot:
        await pilot.press("5")
        await until(pilot, lambda: pilot.app.focused is deals(pilot))
        await pilot.press(*keys)
        return deals(pilot).columns


async def test_columns_are_as_they_were_left() -> None:
    before = await arranged()
    left = await arranged("right", "minus", "greater_than_sign", "H")
    assert left.hidden != before.hidden
    assert left.widths
    assert await arranged() == left
    shown = await arranged("underscore")
    assert not shown.hidden
    assert await arranged() == shown
    assert list(read_columns()) == ["deals"]


async def test_they_are_kept_while_the_explorer_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.arranging._SOON", 0.001)
    async with opened((160, 40)) as pilot:
        await pilot.press("5", "right", "minus")
        await until(pilot, read_columns)


async def test_a_broken_file_is_told_and_stays() -> None:
    file = columns_file()
    assert file
    file.parent.mkdir(parents=True)
    file.write_text("[deals\n")
    async with opened((160, 40)) as pilot:
        await until(pilot, lambda: pilot.app._notifications)
        (told,) = pilot.app._notifications
        assert told.message.startswith(f"The columns are not kept: {file}:1:7: ")
        await pilot.press("5", "right", "minus")
        assert deals(pilot).columns.hidden
    assert file.read_text() == "[deals\n"


async def test_columns_that_there_are_no_more_do_not_matter() -> None:
    file = columns_file()
    assert file
    file.parent.mkdir(parents=True)
    file.write_text("[deals]\norder = ['mood', 'date', 'name']\nhidden = ['mood']\n[mood]\n")
    columns = await arranged()
    assert columns.order[:2] == ("date", "name")
    assert "mood" not in columns.order
