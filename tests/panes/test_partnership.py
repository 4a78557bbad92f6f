import pytest

from tui.panes import LookAtValue, OpenRecord, PartnershipPane, ReadWords
from tui.records import Fact

from .bench import DEAL, bench, catalogue


def shown(id: str = DEAL) -> PartnershipPane:
    pane = PartnershipPane(id="partnership")
    pane.show(catalogue().workspace.records[id], catalogue().workspace)
    return pane


def labels(told: list[object]) -> list[str]:
    facts = [message.fact for message in told if isinstance(message, LookAtValue)]
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


async def test_a_party_is_followed_and_what_leads_nowhere_shows_its_words() -> None:
    async with bench(shown()) as (app, pilot):
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        wished = [each for each in app.told if not isinstance(each, LookAtValue)]
        assert wished == [ReadWords(), OpenRecord("acquisio")]


async def test_a_value_with_several_citations_steps_through_them_and_round() -> None:
    async with bench(shown()) as (app, pilot):
        assert isinstance(app.pane, PartnershipPane)
        app.pane.go_to("term.1")
        for key in ("right", "right", "left", "right", "l", "h"):
            await pilot.press(key)
        await pilot.pause()
        told = [each.at for each in app.told if isinstance(each, LookAtValue) and each.fact]
        assert told == [0, 1, 0, 1, 0, 1, 0]


async def test_another_value_begins_with_its_first_citation() -> None:
    async with bench(shown()) as (app, pilot):
        assert isinstance(app.pane, PartnershipPane)
        app.pane.go_to("term.1", 1)
        passed = [app.pane.at]
        await pilot.press("down", "up")
        await pilot.pause()
        assert [*passed, app.pane.at] == [1, 0]


async def test_a_field_that_the_record_has_not_leaves_the_cursor() -> None:
    async with bench(shown()) as (app, _):
        assert isinstance(app.pane, PartnershipPane)
        app.pane.go_to("jobs")
        app.pane.go_to("nothing")
        assert app.pane.cursor_key == "jobs"


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


@pytest.mark.parametrize(
    ("id", "field", "choice"),
    [
        (DEAL, "party.irep", "follow"),
        (DEAL, "jobs", "go to words"),
        ("2014-01-japan", "length-at-the-end", "go to source"),
        ("acquisio", "kind", ""),
        ("JP", "code", ""),
        ("2014-01-japan", "disagreement.1", "go to claim"),
    ],
)
async def test_enter_says_what_it_does_to_the_value_under_the_cursor(
    id: str, field: str, choice: str
) -> None:
    async with bench(shown(id)) as (app, _):
        assert isinstance(app.pane, PartnershipPane)
        app.pane.go_to(field)
        assert app.pane.choice == choice


async def test_a_disagreement_shows_its_claims_and_leads_to_the_one_that_is_believed() -> None:
    async with bench(shown("2014-01-japan")) as (app, pilot):
        assert isinstance(app.pane, PartnershipPane)
        app.pane.go_to("disagreement.1")
        await pilot.press("enter")
        await pilot.pause()
        opened = [each for each in app.told if isinstance(each, OpenRecord)]
        assert opened == [OpenRecord("2014-01-japan", "delegates")]
        said = " ".join(line.plain for row in app.pane.rows for line in row.lines(98))
        assert "believed: 35 representatives" in " ".join(said.split())
        assert "≠ sources differ" in said
