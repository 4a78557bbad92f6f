from collections.abc import Sequence

from textual.widgets import Input

from tests.mission import catalogue
from tui.app.overlays import Choice, PaletteScreen, found_by
from tui.lists import Rows

from .opened import Open, opened, until

AT_HAND = (Choice("Go to the deals.", "deals", action="go"), Choice("Sleep.", "sleep", action="sleep"))


async def offered(pilot: Open, text: str, count: int) -> list[Choice]:
    """What the palette offers once it offers so much."""
    await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen) and pilot.app.screen.query(Input))
    rows = pilot.app.screen.query_one(Rows)
    pilot.app.screen.query_one(Input).value = text
    await until(pilot, lambda: len(rows.rows) == count)
    return [row.key for row in rows.rows if isinstance(row.key, Choice)]


async def test_what_must_be_looked_for_follows_what_is_at_hand() -> None:
    asked: list[str] = []

    def find(text: str) -> Sequence[Choice]:
        asked.append(text)
        return [Choice("A deal", "deal", id="trip/a"), Choice("Deals galore", "deal", id="trip/b")]

    async with opened() as pilot:
        pilot.app.push_screen(PaletteScreen(AT_HAND, find))
        found = await offered(pilot, "deals", 3)
        assert [each.id or each.action for each in found][-1] == "trip/a"
        assert {each.id for each in found} == {None, "trip/a", "trip/b"}
        assert asked[-1] == "deals"


async def test_what_was_found_for_an_earlier_text_is_not_offered() -> None:
    async with opened() as pilot:
        palette = PaletteScreen(AT_HAND, lambda text: [Choice(f"{text}!", "deal", id=text)])
        pilot.app.push_screen(palette)
        await offered(pilot, "sleep", 2)
        palette.show_found("dea", [Choice("deals", "deal", id="late")])
        await pilot.pause()
        assert all(row.key.id != "late" for row in pilot.app.screen.query_one(Rows).rows)  # type: ignore[union-attr]


def test_records_are_found_by_name_first_and_never_too_many() -> None:
    assert [each.id for each in found_by(catalogue(), "heartbit")][:2] == [
        *("2014-01-japan/toon-boom-heartbit", "heartbit-digital-creation")
    ]
    assert 0 < len(found_by(catalogue(), "")) <= 20
    assert found_by(catalogue(), "nothing has such words") == []
