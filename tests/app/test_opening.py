"""Opening at once: the picture, what is typed meanwhile, and what becomes of faults."""

import shutil
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event, enumerate
from time import time_ns
from typing import Any, NoReturn

import pytest
from rich.segment import Segment
from textual.events import Paste
from textual.pilot import Pilot

from tui.app import following
from tui.app.first_sight import FirstSight
from tui.app.main_screen import MainScreen
from tui.app.opening import Opening
from tui.app.picture import drawn, read_back
from tui.app.wholeness import STOPPED
from tui.cache import kept_for, sizes
from tui.store import Catalogue, embedded_folder, open_catalogues
from tui.text import clean

from .opened import focused, line, search

Opened = tuple[Opening, Pilot[None]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the embedded mission, long left alone, and a cache of its own."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("tui.cache.stamps.time_ns", lambda: time_ns() + 10_000_000_000)
    copied = tmp_path / "workspace"
    shutil.copytree(embedded_folder(), copied)
    return copied


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """What the opening waits for before it reads the workspace."""
    gate = Event()

    def waiting(*arguments: Any, **how: Any) -> Iterator[tuple[Catalogue, bool]]:
        assert gate.wait(30)
        yield from open_catalogues(*arguments, **how)

    monkeypatch.setattr(following, "open_catalogues", waiting)
    return gate


@asynccontextmanager
async def opening(folder: Path, size: tuple[int, int] = (120, 36), **how: Any) -> AsyncIterator[Opened]:
    """The explorer while it opens a folder; afterwards, what it keeps is kept."""
    app = Opening(folder, **how)
    async with app.run_test(size=size) as pilot:
        yield app, pilot
    app.end()
    for thread in enumerate():
        if thread.name == "picture":
            thread.join()


async def open_once(folder: Path, size: tuple[int, int] = (120, 36), **how: Any) -> None:
    """Opens a folder and leaves again."""
    async with opening(folder, size, **how) as (app, _):
        await app.opened.wait()


def pictures(folder: Path) -> list[Path]:
    """The pictures that are kept for a folder."""
    kept = kept_for(folder)
    assert kept
    return [*kept.glob("opening/*")]


def sight(app: Opening) -> FirstSight:
    return app.screen_stack[0].query_one(FirstSight)


def painted(app: Opening) -> list[list[tuple[str, str]]]:
    """What is on the screen, character by character, each with its style."""
    return [[*cells(line)] for line in app.screen._compositor.render_strips()]


def said(screen: list[list[tuple[str, str]]]) -> list[str]:
    return ["".join(char for char, _ in line) for line in screen]


def cells(line: Iterable[Segment]) -> Iterable[tuple[str, str]]:
    for segment in line:
        plain = segment.style.without_color if segment.style else None
        colours = (segment.style.color, segment.style.bgcolor) if segment.style else ()
        yield from ((char, f"{plain} {colours}") for char in segment.text)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (30, 8)])
@pytest.mark.parametrize("colourless", [False, True])
async def test_the_picture_is_what_the_main_screen_then_shows(
    size: tuple[int, int], colourless: bool, folder: Path, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    if colourless:
        monkeypatch.setenv("NO_COLOR", "1")
    gate.set()
    await open_once(folder, size)
    gate.clear()
    async with opening(folder, size) as (app, pilot):
        await pilot.pause()
        assert sight(app).lines
        before = painted(app)
        gate.set()
        await app.opened.wait()
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert said(painted(app)) == said(before)
        assert painted(app) == before
        assert not app.screen_stack[0].query(FirstSight)


async def test_without_a_picture_the_folder_is_named_and_progress_told(folder: Path, gate: Event) -> None:
    async with opening(folder) as (app, pilot):
        app.tell_progress("1,000 of 3,000 \x1b[31m records")
        await pilot.pause()
        words = " ".join(line.strip() for line in said(painted(app)))
        assert words.startswith("communiqué  opening ")
        assert folder.name in words
        assert "1,000 of 3,000 ␛[31m records" in words
        assert "ctrl+q quits" in words
        gate.set()
        await app.opened.wait()
        app.tell_progress("after all is ready")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_progress_is_told_while_the_main_screen_is_made(
    folder: Path, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed = MainScreen.compose

    def telling(main: MainScreen) -> Iterable[Any]:
        app = main.app
        assert isinstance(app, Opening)
        app._tell("2,000 of 3,000 records")
        return composed(main)

    monkeypatch.setattr(MainScreen, "compose", telling)
    async with opening(folder) as (app, pilot):
        gate.set()
        await app.opened.wait()
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_what_is_typed_meanwhile_is_played_in_order(folder: Path, gate: Event) -> None:
    async with opening(folder) as (app, pilot):
        await pilot.press("slash", *"batt")
        app.post_message(Paste("er"))
        await pilot.press("y", "q")
        await pilot.click(offset=(3, 3))
        gate.set()
        await app.opened.wait()
        assert search(pilot) == "battery" + "q"
        await pilot.press("backspace", "enter")
        assert focused(pilot) == "found"


async def test_keys_that_each_change_the_focus_reach_what_has_it_by_then(folder: Path, gate: Event) -> None:
    async with opening(folder) as (app, pilot):
        await pilot.press("2", "tab", "tab", "4", "question_mark", "escape", "5", "end")
        gate.set()
        await app.opened.wait()
        await pilot.pause()
        assert focused(pilot) == "deals"


async def test_what_is_typed_meanwhile_is_not_in_the_picture(folder: Path, gate: Event) -> None:
    async with opening(folder) as (app, pilot):
        await pilot.press("slash", *"batt")
        gate.set()
        await app.opened.wait()
    gate.clear()
    async with opening(folder) as (app, pilot):
        assert any("/ search" in line.text for line in sight(app).lines)
        gate.set()
        await app.opened.wait()


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_one_can_leave_before_anything_is_ready(key: str, folder: Path, gate: Event) -> None:
    async with opening(folder) as (app, pilot):
        await pilot.press(key)
    assert app.return_code == 0
    assert app.busy
    gate.set()
    app._thread.join(30)
    assert not app.busy


def test_one_that_never_began_can_end(folder: Path) -> None:
    app = Opening(folder)
    app.end()
    assert not app.busy


async def test_a_changed_file_means_no_picture(folder: Path) -> None:
    await open_once(folder)
    with (folder / "places.toml").open("a") as file:
        file.write("# changed\n")
    async with opening(folder) as (app, _):
        assert not sight(app).lines
        await app.opened.wait()


async def test_a_file_that_was_changed_just_now_means_no_picture(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cache.stamps.time_ns", time_ns)
    (folder / "places.toml").touch()
    await open_once(folder)
    assert not pictures(folder)


async def test_a_new_size_drops_the_picture(folder: Path, gate: Event) -> None:
    gate.set()
    await open_once(folder)
    gate.clear()
    async with opening(folder) as (app, pilot):
        assert sight(app).lines
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert not sight(app).lines
        gate.set()
        await app.opened.wait()
        assert app.screen.size == (100, 30)


async def test_a_picture_that_was_tampered_with_cannot_speak_to_the_terminal(
    folder: Path, gate: Event
) -> None:
    harm = "\x1b]0;owned\x07"
    async with opening(folder) as (app, _):
        assert app.album
        gate.set()
        await app.opened.wait()
        look = app.look
    lines = [[Segment(harm), Segment(" " * (120 - len(harm)))]] * 36
    assert app.album.keep(look, drawn(lines))
    gate.clear()
    async with opening(folder) as (app, _):
        assert sight(app).lines[0].text == clean(harm).ljust(120)
        gate.set()
        await app.opened.wait()
        assert isinstance(app.screen, MainScreen)


async def test_a_picture_of_a_part_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def partly(*arguments: Any, **how: Any) -> Iterator[tuple[Catalogue, bool]]:
        for catalogue, _ in open_catalogues(*arguments, **how):
            yield catalogue, False
            yield catalogue, True

    monkeypatch.setattr(following, "open_catalogues", partly)
    await open_once(folder)
    assert not pictures(folder)


async def test_without_the_cache_nothing_is_read_or_kept(folder: Path) -> None:
    await open_once(folder, keep=False)
    assert sizes() == []
    await open_once(folder)
    assert len(sizes()) == 1
    async with opening(folder, keep=False) as (app, _):
        assert not sight(app).lines
        await app.opened.wait()


async def test_a_picture_that_is_still_right_is_not_written_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_once(folder)
    monkeypatch.setattr("tui.app.album.write_sealed", lambda *_: pytest.fail("written again"))
    await open_once(folder)


async def test_a_folder_that_cannot_be_opened_is_one_line_and_exit_code_two(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied", "a\x1bfolder")

    monkeypatch.setattr(following, "open_catalogues", refuse)
    async with opening(folder) as (app, pilot):
        while app.is_running:
            await pilot.pause()
    assert app.return_code == 2
    assert capfd.readouterr().err == "a␛folder: Permission denied\n"


async def test_a_fault_of_ours_is_a_crash(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "open_catalogues", lambda *_, **__: 1 / 0)
    app = Opening(folder)

    async def fail() -> None:
        async with app.run_test() as pilot:
            while app.is_running:
                await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert app.return_code == 1


async def test_an_engine_that_breaks_is_told_and_nobody_waits_for_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Panic(BaseException):
        pass

    def broken(*_: object, **__: object) -> NoReturn:
        raise Panic("index out of bounds")

    monkeypatch.setattr(following, "open_catalogues", broken)
    async with opening(folder) as (app, pilot):
        await app.opened.wait()
        while app.is_running:
            await pilot.pause()
    assert app.return_code == 2
    said = " ".join(capfd.readouterr().err.split())
    assert said == "What is kept cannot be read (index out of bounds); `communique cache --clear` lets it go."


async def test_what_is_only_a_part_is_told_beside_every_number(folder: Path, gate: Event) -> None:
    gate.set()
    async with opening(folder) as (app, pilot):
        await app.opened.wait()
        main = app.screen
        assert isinstance(main, MainScreen)
        before = line(pilot, "answering")
        main.adopt(main.catalogue, STOPPED)
        await pilot.pause()
        assert ", a part · 1 problem !" in line(pilot, "answering")
        assert line(pilot, "totals").startswith("a part: ")
        assert main.problems[0].reason == STOPPED.reason
        main.adopt(main.catalogue)
        await pilot.pause()
        assert line(pilot, "answering") == before
        assert not line(pilot, "totals").startswith("a part: ")


def test_every_cell_of_a_picture_is_compared() -> None:
    line = [Segment("ab"), Segment("c")]
    back = read_back(drawn([line]), Opening(Path()).size.with_height(1).with_width(3))
    assert back
    assert [char for char, _ in cells(back[0])] == ["a", "b", "c"]
