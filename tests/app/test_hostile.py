"""Folders that nobody would wish for: hostile, empty, and with nothing but problems."""

import shutil
from pathlib import Path

import pytest

from tui.app.commands import KEYS, PANES
from tui.store import embedded_folder, open_workspace

from .opened import focused, line, opened, pane, seen, until, words

HOSTILE = "[@click=app.quit]x[/] [bold \u202egnorw\u202c \x1b]0;owned\x07"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """The mission, with what a terminal or a widget might obey in its names and texts."""
    folder = tmp_path / "hostile"
    shutil.copytree(embedded_folder(), folder)
    escaped = HOSTILE.replace("\x1b", "\\u001b").replace("\x07", "\\u0007")
    for path in folder.rglob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        changed = [
            f'{line.rstrip()[:-1]} {escaped}"'
            if line.startswith(('short = "', 'title = "', 'text = "'))
            else line
            for line in lines
        ]
        path.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken" / "missions" / "x"
    folder.mkdir(parents=True)
    (folder / "mission.toml").write_text("title = [@click=app.quit]\n", encoding="utf-8")
    return tmp_path / "broken"


async def test_hostile_text_is_shown_and_not_obeyed(hostile: Path) -> None:
    assert open_workspace(hostile).of("deal")
    async with opened(folder=hostile) as pilot:
        everything = ""
        for id, _ in PANES:
            await pilot.press(KEYS[id])
            await until(pilot, lambda id=id: focused(pilot) == id)  # type: ignore[misc] # bound at once
            raw = "".join(seen(pane(pilot, id)))
            everything += words(pilot, id)
            assert not {"\x1b", "\x07", "\u202e", "\u202c"} & set(raw)
            for y in range(pane(pilot, id).size.height):
                for piece in pane(pilot, id).render_line(y):
                    assert not (piece.style and piece.style.meta.get("@click"))
        for harmless in ("[@click=app.quit]x[/]", "<U+202E>", "␛]0;owned"):
            assert harmless in everything
        assert "[@click=app.quit]x[/]" in line(pilot, "crumbs")
        for key in ("colon", "escape", "question_mark", "escape", "y", "slash", "left_square_bracket", "at"):
            await pilot.press(key)
            await pilot.pause()
        assert pilot.app.is_running


async def test_hostile_text_typed_and_pasted_is_only_searched_for() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"[b]x[/", "colon", "quotation_mark", "backslash")
        await until(pilot, lambda: line(pilot, "answering").startswith("0 of"))
        assert pilot.app.is_running


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_an_empty_folder_opens(empty: Path, size: tuple[int, int]) -> None:
    async with opened(size, folder=empty) as pilot:
        for key in ("2", "3", "4", "5", "enter", "s", "equals_sign", "y", "alt+left", "slash", "a", "enter"):
            await pilot.press(key)
            await pilot.pause()
        assert line(pilot, "crumbs") == "communiqué"
        assert pilot.app.is_running


async def test_a_folder_with_nothing_but_problems_opens_and_tells_them(broken: Path) -> None:
    async with opened(folder=broken) as pilot:
        assert "1 problem !" in line(pilot, "answering")
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: focused(pilot) == "problems")
        assert words(pilot, "problems").startswith("▌missions/x/mission.toml:1:")
