import pytest

from tui.panes import FoundPane, OpenRecord, PreviewRecord
from tui.store import read_query

from .bench import bench, catalogue

DEAL = "2014-01-japan/ireq-sei"


def shown(words: str) -> FoundPane:
    pane, query = FoundPane(), read_query(words)
    pane.show(catalogue().search(query), catalogue().workspace)
    pane.light(query)
    return pane


@pytest.mark.parametrize("width", [30, 34, 47, 60, 100])
async def test_the_match_is_seen_at_every_width(width: int) -> None:
    async with bench(shown("batt"), (width, 20)) as (app, _):
        hits = [line for line in app.seen if "  name: " in line or "  text: " in line]
        assert hits
        assert all("batt" in line for line in hits)


async def test_a_hit_says_where_it_is() -> None:
    async with bench(shown("batt")) as (app, _):
        assert app.words.startswith("▌IREQ × SEI")
        assert " name: " in app.words


async def test_moving_previews_and_enter_opens() -> None:
    async with bench(shown("batt")) as (app, pilot):
        await pilot.press("down", "up", "enter")
        await pilot.pause()
        assert app.told[-2:] == [PreviewRecord(DEAL), OpenRecord(DEAL)]
