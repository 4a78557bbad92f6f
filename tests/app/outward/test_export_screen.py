import csv
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input, Static

from tui.app.outward.export_screen import ExportScreen
from tui.exports import FORMATS, Exported, Format, Selection
from tui.lists import Rows

from ..opened import Open, opened, until


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that files are written to."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(pilot: Open) -> str:
    """What the dialog says beneath the file."""
    return " ".join(str(pilot.app.screen.query_one("#told", Static).content).split())


def file(pilot: Open) -> str:
    return pilot.app.screen.query_one(Input).value


def called(pilot: Open, name: str) -> bool:
    return file(pilot) == name


async def exporting(pilot: Open, *before: str) -> None:
    await pilot.press(*before, "x")
    await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen))
    await until(pilot, lambda: "column" in told(pilot))


async def test_what_is_asked_for_is_written_in_the_order_of_the_list(here: Path) -> None:
    async with opened() as pilot:
        await exporting(pilot, "slash", *"batt", "enter")
        assert file(pilot) == "communique-batt.csv"
        assert told(pilot).startswith("1 deal · ")
        await pilot.press("enter")
        await until(pilot, lambda: told(pilot).startswith(f"Written: {here / 'communique-batt.csv'}"))
        assert "beside it: " in told(pilot)
        with (here / "communique-batt.csv").open(encoding="utf-8-sig") as written:
            assert [row["id"] for row in csv.DictReader(written)] == ["2014-01-japan/ireq-sei"]
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ExportScreen))


async def test_the_file_is_called_as_its_format() -> None:
    async with opened() as pilot:
        await exporting(pilot)
        names = list(FORMATS)
        assert [row.key for row in pilot.app.screen.query_one(Rows).rows] == names
        for name in names[1:]:
            await pilot.press("down")
            await until(pilot, partial(called, pilot, f"communique{FORMATS[name].suffix}"))
        await pilot.press("tab", *"x")
        assert file(pilot) == f"communique{FORMATS[names[-1]].suffix}x"
        await pilot.press("tab", "up")
        await until(pilot, lambda: "fields in each" in told(pilot))
        assert file(pilot) == f"communique{FORMATS[names[-1]].suffix}x"


async def test_nothing_is_written_over_unless_asked_twice(here: Path) -> None:
    mine = here / "communique.csv"
    mine.write_text("mine")
    async with opened() as pilot:
        await exporting(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "is there already; enter again writes over it" in told(pilot))
        assert mine.read_text() == "mine"
        await pilot.press("tab", "space", "backspace", "enter")
        await until(pilot, lambda: "is there already; enter again" in told(pilot))
        assert mine.read_text() == "mine"
        await pilot.press("enter")
        await until(pilot, lambda: told(pilot).startswith("Written: "))
        assert mine.read_text() != "mine"


async def test_another_name_and_a_missing_folder_are_asked_about(here: Path) -> None:
    async with opened() as pilot:
        await exporting(pilot)
        await pilot.press("tab", "ctrl+u", *"new/q.xlsx", "enter")
        await until(pilot, lambda: "is called like xlsx, and csv is chosen" in told(pilot))
        assert "There is no folder" in told(pilot)
        await pilot.press("backspace", "x", "enter")
        await until(pilot, lambda: "is called like xlsx" in told(pilot))
        assert list(here.iterdir()) == []
        await pilot.press("enter")
        await until(pilot, lambda: told(pilot).startswith("Written: "))
        assert (here / "new" / "q.xlsx").exists()


async def test_what_cannot_be_written_is_told(here: Path) -> None:
    (here / "mine").write_text("a file")
    async with opened() as pilot:
        await exporting(pilot)
        await pilot.press("tab", "home", *"mine/", "enter")
        await until(pilot, lambda: "cannot be written" in told(pilot))
        assert list(here.iterdir()) == [here / "mine"]
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ExportScreen))


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_dialog_fits_every_screen(size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        await exporting(pilot)
        screen = pilot.app.screen
        for widget in (screen.query_one(Rows), screen.query_one(Input)):
            assert screen.region.contains_region(widget.region)
            assert widget.region.height
        assert screen.query_one("#told").region.y < size[1] - 1


async def test_what_takes_long_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = Event()

    def export(format: Format, selection: Selection, path: Path, *, force: bool) -> Exported:
        selection.tell(1000, 3000)
        goes_on.wait(30)
        selection.tell(2000, 3000)
        raise AssertionError("it was not stopped")

    monkeypatch.setattr("tui.app.outward.export_screen.export", export)
    async with opened() as pilot:
        await exporting(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: told(pilot) == "writing 1,000 of 3,000 deals · esc stops")
        await pilot.press("escape")
        goes_on.set()
        await until(pilot, lambda: told(pilot) == "Stopped; nothing is left of it.")
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ExportScreen))


async def test_a_broken_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        """What an engine raises that is beside itself."""

    def fail(*_: object, **__: object) -> None:
        raise Panic("the index is gone")

    monkeypatch.setattr("tui.app.outward.export_screen.preview", fail)
    monkeypatch.setattr("tui.app.outward.export_screen.export", fail)
    async with opened() as pilot:
        await pilot.press("x")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen))
        await until(pilot, lambda: told(pilot) == "the index is gone")
        await pilot.press("enter")
        await until(pilot, lambda: not pilot.app.screen.workers)
        assert told(pilot) == "the index is gone"
        assert pilot.app.is_running
