from tui.panes import OpenRecord, PartnershipPane, ReachValue
from tui.records import Fact

from .bench import DEAL, bench, catalogue


def shown(id: str = DEAL) -> PartnershipPane:
    pane = PartnershipPane(id="partnership")
    pane.show(catalogue().workspace.records[id], catalogue().workspace)
    return pane


def labels(told: list[object]) -> list[str]:
    facts = [message.fact for message in told if isinstance(message, ReachValue)]
    return [fact.label for fact in facts if isinstance(fact, Fact)]


async def test_a_deal_is_shown_with_its_parties_and_figures() -> None:
    async with bench(shown()) as (app, _):
        for said in (
            "home partner Acquisio · role inferred ✓ verbatim",
            "host partner IREP · role inferred ✓ verbatim",
            "investment 5,000,000 dollars, CAD inferred, joint, committed ✓ verbatim",
            "jobs about 40 jobs, expected, ultimately ✓ verbatim",
        ):
            assert said in app.words


async def test_each_value_is_told_when_the_cursor_rests_on_it() -> None:
    async with bench(shown()) as (app, pilot):
        await pilot.press("down", "down", "down")
        await pilot.pause()
        assert labels([*app.told]) == ["home_partner", "host_partner", "announced"]


async def test_a_party_is_followed_and_what_leads_nowhere_is_not() -> None:
    async with bench(shown()) as (app, pilot):
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert [each.id for each in app.told if isinstance(each, OpenRecord)] == ["acquisio"]


async def test_the_cursor_comes_back_to_where_it_was_in_a_record() -> None:
    async with bench(shown()) as (app, pilot):
        pane, records = app.pane, catalogue().workspace.records
        assert isinstance(pane, PartnershipPane)
        await pilot.press("down", "down")
        pane.show(records["acquisio"], catalogue().workspace)
        passed = [pane.cursor_key]
        pane.show(records[DEAL], catalogue().workspace)
        assert [*passed, pane.cursor_key] == ["name.1", "party.irep"]


async def test_a_narrow_partnership_shows_the_glyph_of_each_value() -> None:
    async with bench(shown(), (40, 60)) as (app, _):
        assert "verbatim" not in app.words
        assert app.words.count("✓") > 5


async def test_every_record_can_be_shown() -> None:
    async with bench(shown()) as (app, pilot):
        assert isinstance(app.pane, PartnershipPane)
        for record in catalogue().workspace.records.values():
            app.pane.show(record, catalogue().workspace)
            await pilot.pause()
            assert record.KIND in app.words
