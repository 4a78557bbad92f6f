import pytest
from textual.geometry import Size
from textual.screen import Screen

from .bench import bench, many


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes each time that a screen is laid out."""
    times: list[str] = []
    lay_out = Screen._refresh_layout

    def noted(screen: Screen[object], size: Size | None = None, scroll: bool = False) -> None:
        times.append("laid out")
        lay_out(screen, size, scroll)

    monkeypatch.setattr(Screen, "_refresh_layout", noted)
    return times


async def test_other_rows_fit_the_scroll_bar_and_leave_the_screen_as_it_is_laid_out(
    laid_out: list[str],
) -> None:
    async with bench(many(50)) as (app, pilot):
        before = app.list.region
        laid_out.clear()
        app.list.set_rows(many(200))
        await pilot.pause()
        bar = app.list.vertical_scrollbar
        assert bar.window_virtual_size == app.list.max_scroll_y + bar.window_size == 200
        assert not laid_out
        assert app.list.region == before


async def test_a_scroll_bar_comes_and_goes_with_the_rows() -> None:
    async with bench(many(3)) as (app, pilot):
        assert not app.list.show_vertical_scrollbar
        app.list.set_rows(many(50))
        await pilot.pause()
        assert app.list.vertical_scrollbar.region
        app.list.set_rows(many(3))
        await pilot.pause()
        assert not app.list.show_vertical_scrollbar


async def test_fewer_rows_scroll_back_and_so_does_the_bar() -> None:
    async with bench(many(50)) as (app, pilot):
        await pilot.press("end")
        app.list.set_rows(many(20))
        await pilot.pause()
        assert app.list.vertical_scrollbar.position == app.list.scroll_y == app.list.max_scroll_y > 0


async def test_a_layout_that_changes_nothing_here_paints_no_scroll_bar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with bench(many(50)) as (app, pilot):
        painted: list[str] = []
        monkeypatch.setattr(app.list.vertical_scrollbar, "refresh", lambda *_, **__: painted.append("bar"))
        app.screen.refresh(layout=True)
        await pilot.pause()
        assert not painted
