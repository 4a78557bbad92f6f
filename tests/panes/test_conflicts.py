import pytest

from tui.panes import ConflictsPane, OpenRecord, ReachValue
from tui.store import disagreements

from .bench import DEAL, EVERYTHING, Bench, bench, catalogue

MISSION = "2014-01-japan"


def shown(*ids: str) -> ConflictsPane:
    pane = ConflictsPane(id="conflicts")
    pane.show(disagreements(catalogue().workspace, ids or catalogue().ids(EVERYTHING)), catalogue().workspace)
    return pane


def reached(app: Bench) -> list[tuple[str, str, int]]:
    return [
        (told.id, told.fact.field, told.at) for told in app.told if isinstance(told, ReachValue) and told.fact
    ]


async def test_a_disagreement_shows_all_its_claims_under_its_heading() -> None:
    async with bench(shown(MISSION), (68, 80)) as (app, _):
        for said in (
            "delegates · Japan 2014 · 3 claims",
            "○ claimed about 40 companies, universities and 17 January 2014",
            "↗ external Announcement of the mission before it left · http:",
            "● believed 35 representatives of Quebec 20 January 2014",
            "✓ verbatim “in the company of 35 representatives of Quebec",
            "Release on the first day of the mission to Japan",
        ):
            assert any(said in " ".join(line.replace("▌", " ").split()) for line in app.seen)
        assert "both give 35 delegates" in app.words


@pytest.mark.parametrize("width", [68, 57, 40, 30])
async def test_dates_keep_to_one_edge_at_every_width(width: int) -> None:
    async with bench(shown(MISSION), (width, 160)) as (app, _):
        dated = [line for line in app.seen if "○ claimed" in line or "● believed" in line]
        assert len(dated) == 9
        assert {len(line) for line in dated} == {len(dated[0])}
        assert {line[-4:] for line in dated} == {"2014"}


async def test_a_narrow_pane_shows_the_mark_in_words_and_the_evidence_as_a_glyph() -> None:
    async with bench(shown(MISSION), (40, 160)) as (app, _):
        assert app.words.count("● believed") == 3
        assert "verbatim" not in app.words
        assert "✓ “a one-week mission”" in app.words


async def test_the_cursor_rests_on_claims_and_tells_each_value() -> None:
    async with bench(shown(MISSION)) as (app, pilot):
        await pilot.press("down", "down", "down")
        await pilot.pause()
        assert reached(app) == [
            (MISSION, "delegates", 0),
            (MISSION, "delegates-at-the-end", 0),
            (MISSION, "deals-announced", 0),
        ]
        assert isinstance(app.pane, ConflictsPane)
        assert {row.stop for row in app.pane.rows if row.key and "heading" in str(row.key)} == {False}


async def test_coming_to_the_pane_tells_nothing_and_moving_there_does() -> None:
    pane = shown(MISSION)
    async with bench(pane) as (app, pilot):
        app.screen.set_focus(None)
        await pilot.pause()
        pane.focus()
        await pilot.pause()
        assert app.told == []
        await pilot.press("down")
        await pilot.pause()
        assert reached(app) == [(MISSION, "delegates", 0)]


async def test_the_cursor_can_be_put_on_the_first_claim_of_a_record() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        app.screen.set_focus(None)
        for id, field in ((DEAL, "called.3"), (MISSION, "delegates-before-departure")):
            assert pane.go_to(id)
            assert pane.claims[pane.cursor_key].address == (id, field)
        pane.move_to_key(next(reversed([key for key, claim in pane.claims.items() if claim.id == DEAL])))
        here = pane.cursor_key
        assert pane.go_to(DEAL)
        assert not pane.go_to("JP")
        await pilot.pause()
        assert (pane.cursor_key, app.told) == (here, [])


async def test_enter_opens_the_record_at_the_value() -> None:
    async with bench(shown(MISSION)) as (app, pilot):
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.told[-1] == OpenRecord(MISSION, "delegates")


async def test_the_cursor_stays_on_its_claim_when_a_query_narrows() -> None:
    pane = shown()
    async with bench(pane) as (app, pilot):
        await pilot.press("G")
        await pilot.pause()
        key = pane.cursor_key
        organisation = reached(app)[-1][0]
        here = catalogue().workspace
        pane.show(disagreements(here, [organisation]), here)
        await pilot.pause()
        assert pane.cursor_key == key


async def test_each_part_of_the_keys_is_a_disagreement() -> None:
    async with bench(shown(MISSION)) as (app, pilot):
        await pilot.press("}", "}")
        await pilot.pause()
        assert [field for _, field, _ in reached(app)] == ["deals-announced", "note.announced-beforehand"]


async def test_where_nothing_disagrees_the_pane_says_so_and_tells_nothing() -> None:
    async with bench(shown("JP")) as (app, pilot):
        await pilot.press("enter", "down")
        await pilot.pause()
        assert "no sources disagree here" in app.words
        assert app.told == []
