import pytest

from tui.panes import FoundPane, OpenRecord, PreviewRecord, ReachValue
from tui.store import Hit, Query, read_query

from .bench import bench, catalogue

DEAL = "2014-01-japan/ireq-sei"
FIRST = "2014-01-japan/acquisio-irep"


def shown(words: str) -> FoundPane:
    pane, query = FoundPane(), read_query(words)
    pane.take(catalogue(), query)
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
        assert app.words.startswith("▌ IREQ × SEI")
        assert " name: " in app.words


async def test_moving_previews_and_enter_opens() -> None:
    async with bench(shown("batt")) as (app, pilot):
        await pilot.press("down", "up", "enter")
        await pilot.pause()
        assert app.told[-2:] == [PreviewRecord(DEAL), OpenRecord(DEAL)]


@pytest.mark.parametrize(
    ("words", "id", "field"),
    [
        ("evidence:none record:organisation", "acquisio", "kind"),
        ("record:deal evidence:external", FIRST, "stage.1"),
        ("record:deal basis:inferred", FIRST, "sector.isic:7310"),
    ],
)
async def test_a_hit_in_a_value_shows_it_and_enter_goes_there(words: str, id: str, field: str) -> None:
    fact = catalogue().workspace.records[id].fact(field)
    async with bench(shown(words)) as (app, pilot):
        await pilot.press("down", "up", "enter")
        await pilot.pause()
        assert app.told[-2:] == [ReachValue(id, fact), OpenRecord(id, field)]


async def test_another_value_of_the_same_record_is_shown_while_one_types() -> None:
    pane = shown("record:deal evidence:external")
    async with bench(pane) as (app, pilot):
        await pilot.press("down", "up")
        pane.take(catalogue(), read_query("record:deal basis:inferred"))
        await pilot.pause()
        told = [(each.id, each.fact and each.fact.field) for each in app.told if isinstance(each, ReachValue)]
        assert told[-2:] == [(FIRST, "stage.1"), (FIRST, "sector.isic:7310")]


async def test_a_hit_in_a_text_or_a_name_leads_to_no_value() -> None:
    async with bench(shown("record:source batteries")) as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert app.told[-1:] == [OpenRecord("2014-01-japan/day-1.en")]


async def test_a_hit_is_looked_for_once_however_often_it_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    answers, query = catalogue(), read_query("batt")
    looked: list[str] = []
    found = answers.hit

    def hit(query: Query, id: str) -> Hit | None:
        looked.append(id)
        return found(query, id)

    monkeypatch.setattr(answers, "hit", hit)
    pane = FoundPane()
    async with bench(pane) as (app, pilot):
        pane.ask(answers, query)
        asked = list(looked)
        pane.take(answers, query)
        await pilot.pause()
        pane.refresh()
        await pilot.pause()
        assert asked
        assert len(looked) == len(set(looked))
        assert "IREQ × SEI" in app.words
